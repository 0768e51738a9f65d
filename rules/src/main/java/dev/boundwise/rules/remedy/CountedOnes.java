package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many of some are smaller, or larger, than something.
 *
 * @param code what counts: a loop, or a call
 * @param loop whose rounds they are
 * @param element that each of them is
 * @param test the comparison
 */
record CountedOnes(
    Code code, Code loop, Expression source, Variable element, Expression.Operation test) {

  private static final Set<String> ORDER = Set.of("__lt__", "__le__", "__gt__", "__ge__");

  /** A generator's round takes longer than what is in it: each element is handed on. */
  private static final double HANDED_ON = 1.32;

  /** {@code for y in ys: if y < x: rank += 1}. */
  static Optional<CountedOnes> of(Candidate candidate, Statement.Loop loop) {
    if (loop.isAsync()
        || loop.isConditional()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1
        || !(loop.body().getFirst() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || branch.then().size() != 1
        || !(branch.then().getFirst() instanceof Statement.Assign sum)
        || !sum.updates()
        || sum.targets().size() != 1
        || !(sum.targets().getFirst() instanceof Expression.Name)
        || !(sum.value() instanceof Expression.Operation plus)
        || !plus.method().equals("__add__")
        || !DropIn.isInteger(plus.operands().getLast(), "1")
        || !(loop.target() instanceof Expression.Name element)
        || After.reads(candidate, loop, element.variable())) {
      return Optional.empty();
    }
    return of(loop, loop, loop.source(), element, branch.test());
  }

  /** {@code sum(1 for y in ys if y < x)}, {@code sum(y < x for y in ys)}, {@code len([...])}. */
  static Optional<CountedOnes> of(Candidate candidate, Expression.Call call) {
    String name = name(candidate, call);
    if (name == null
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expression.Comprehension all)
        || all.loop().isAsync()
        || !(all.loop().target() instanceof Expression.Name element)
        || all.loop().body().size() != 1) {
      return Optional.empty();
    }
    Statement body = all.loop().body().getFirst();
    boolean isSum = name.equals("builtins.sum");
    // sets and dicts count what differs
    boolean isOfAll =
        all.kind() == Expression.CollectionKind.LIST
            || (isSum && all.kind() == Expression.CollectionKind.GENERATOR);
    if (!isOfAll) {
      return Optional.empty();
    }
    if (body instanceof Statement.Branch branch
        && branch.then().size() == 1
        && branch.then().getFirst() instanceof Statement.Evaluate value
        && (!isSum || DropIn.isInteger(value.value(), "1"))) {
      return of(call, all, all.loop().source(), element, branch.test());
    }
    return isSum && body instanceof Statement.Evaluate value
        ? of(call, all, all.loop().source(), element, value.value())
        : Optional.empty();
  }

  private static @Nullable String name(Candidate candidate, Expression.Call call) {
    return candidate.facts().valueOf(call.callee()).options().stream()
        .filter(Value.Symbol.class::isInstance)
        .map(it -> ((Value.Symbol) it).name())
        .filter(it -> it.equals("builtins.sum") || it.equals("builtins.len"))
        .findFirst()
        .orElse(null);
  }

  private static Optional<CountedOnes> of(
      Code code, Code loop, Expression source, Expression.Name element, Expression test) {
    return test instanceof Expression.Operation it
            && it.operator() == Expression.Operator.COMPARE
            && ORDER.contains(it.method())
            && it.operands().size() == 2
        ? Optional.of(new CountedOnes(code, loop, source, element.variable(), it))
        : Optional.empty();
  }

  /** Whether counting changes what something is made of: {@code if y <= rank: rank += 1}. */
  boolean changes(Expression something) {
    return loop instanceof Statement.Loop counting
        && Walk.any(
            something,
            it ->
                it instanceof Expression.Name name
                    && RoundChanges.isSet(counting, name.variable()));
  }

  /** What counting takes in one run of the region, in nanoseconds. */
  double nanos(InLoop inLoop) {
    return code == loop ? inLoop.time(code) : inLoop.time(code) + inLoop.time(loop) * HANDED_ON;
  }
}
