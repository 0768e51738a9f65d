package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/**
 * A function that looks through a list for the first element with some key, and does nothing else:
 *
 * <pre>{@code
 * def find(self, number):
 *     for customer in self.customers:
 *         if customer.number == number:
 *             return customer
 *     return None
 * }</pre>
 *
 * @param rows what it looks through
 * @param element the name of one of them
 * @param key of an element
 * @param wanted what the key has to be, made of parameters
 * @param value what it gives back: the element, or a part of it
 * @param none what it gives back where there is none, in code
 */
record KeySearch(
    Expression rows,
    Expression.Name element,
    Expression key,
    Expression wanted,
    Expression value,
    String none) {

  /** Whether a candidate's function is one. */
  static Optional<KeySearch> of(Candidate about) {
    Function function = about.region().function();
    List<Statement> body = function.body();
    boolean isDescribed =
        !body.isEmpty()
            && body.getFirst() instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Literal;
    List<Statement> all = isDescribed ? body.subList(1, body.size()) : body;
    boolean isPlain =
        !function.isGenerator()
            && !function.isAsync()
            && function.decorators().isEmpty()
            && function.parameters().stream()
                .allMatch(it -> it.kind() == Parameter.Kind.POSITIONAL);
    if (!isPlain || all.isEmpty() || all.size() > 2) {
      return Optional.empty();
    }
    return switch (all.getFirst()) {
      case Statement.Loop loop -> none(about, all).flatMap(none -> ofLoop(about, loop, none));
      case Statement.Return it when it.value() instanceof Expression.Call next ->
          SoughtElement.of(about, next).flatMap(sought -> ofNext(about, next, sought));
      default -> Optional.empty();
    };
  }

  /** {@code return next((c for c in rows if c.id == x), None)}. */
  private static Optional<KeySearch> ofNext(
      Candidate about, Expression.Call next, SoughtElement sought) {
    return next.arguments().size() == 2
            && next.arguments().getFirst().value() instanceof Expression.Comprehension all
            && all.loop().body().getFirst() instanceof Statement.Branch branch
            && branch.then().getFirst() instanceof Statement.Evaluate value
        ? of(about, sought.source(), sought.element(), sought.test(), value.value(), "None")
        : Optional.empty();
  }

  /** What is given back after the loop; empty where that is more than a literal. */
  private static Optional<String> none(Candidate about, List<Statement> all) {
    if (all.size() == 1) {
      return Optional.of("None");
    }
    return all.getLast() instanceof Statement.Return it && it.value() instanceof Expression.Literal
        ? Optional.of(DropIn.slice(about, it.value()))
        : all.getLast() instanceof Statement.Return it && it.value() instanceof Expression.Unknown
            ? Optional.of("None")
            : Optional.empty();
  }

  private static Optional<KeySearch> ofLoop(Candidate about, Statement.Loop loop, String none) {
    if (loop.isAsync()
        || loop.isConditional()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1
        || !(loop.target() instanceof Expression.Name element)
        || !(loop.body().getFirst() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || branch.then().size() != 1
        || !(branch.then().getFirst() instanceof Statement.Return given)) {
      return Optional.empty();
    }
    return of(about, loop.source(), element, branch.test(), given.value(), none);
  }

  private static Optional<KeySearch> of(
      Candidate about,
      Expression rows,
      Expression.Name element,
      Expression test,
      Expression value,
      String none) {
    if (!(test instanceof Expression.Operation equal)
        || !equal.method().equals("__eq__")
        || equal.operands().size() != 2) {
      return Optional.empty();
    }
    boolean isFirst = LookupKey.is(equal.operands().getFirst(), element);
    Expression key = equal.operands().get(isFirst ? 0 : 1);
    Expression wanted = equal.operands().get(isFirst ? 1 : 0);
    boolean isSearch =
        LookupKey.is(key, element)
            && (DropIn.isSame(value, element) || LookupKey.is(value, element))
            && !Walk.any(wanted, it -> DropIn.isSame(it, element))
            && Plain.is(about.facts(), wanted)
            && !(wanted instanceof Expression.Literal);
    return isSearch
        ? Optional.of(new KeySearch(rows, element, key, wanted, value, none))
        : Optional.empty();
  }
}
