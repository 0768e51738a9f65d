package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/**
 * The first element of something that a test is true for, or all of them.
 *
 * @param code the search: a loop, or a call
 * @param source what is searched
 * @param then what follows the look-up that stands in; empty where it gives the element itself
 * @param isAll whether all such elements are looked for
 */
record SoughtElement(
    Code code,
    Expression source,
    Expression.Name element,
    Expression test,
    String then,
    boolean isAll) {

  /** {@code for c in rows: if c.id == x: ...; break}, or all of them without {@code break}. */
  static Optional<SoughtElement> of(Candidate candidate, Statement.Loop loop) {
    if (loop.isAsync()
        || loop.isConditional()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1
        || !(loop.body().getFirst() instanceof Statement.Branch branch)
        || !branch.otherwise().isEmpty()
        || !(loop.target() instanceof Expression.Name element)
        || After.reads(candidate, loop, element.variable())) {
      return Optional.empty();
    }
    boolean isFirst = branch.then().getLast() instanceof Statement.Jump jump && jump.isBreak();
    if (!isFirst && mayBreak(branch.then())) {
      return Optional.empty();
    }
    return Optional.of(
        new SoughtElement(
            loop,
            loop.source(),
            element,
            branch.test(),
            "if "
                + element.variable().name()
                + " is not None:\n    ...  # as before, without break",
            !isFirst));
  }

  /** {@code next((c for c in rows if c.id == x), None)}, or a part of it, {@code c.name}. */
  static Optional<SoughtElement> of(Candidate candidate, Expression.Call call) {
    boolean isNext =
        (call.arguments().size() == 1
                || (call.arguments().size() == 2
                    && call.arguments().getLast().value() instanceof Expression.Literal none
                    && none.kind() == Expression.LiteralKind.NONE))
            && candidate.facts().valueOf(call.callee()).options().stream()
                .anyMatch(
                    it -> it instanceof Value.Symbol one && one.name().equals("builtins.next"));
    if (!isNext
        || !(call.arguments().getFirst().value() instanceof Expression.Comprehension it)
        || !(it.loop().target() instanceof Expression.Name element)
        || it.loop().body().size() != 1
        || !(it.loop().body().getFirst() instanceof Statement.Branch branch)
        || branch.then().size() != 1
        || !(branch.then().getFirst() instanceof Statement.Evaluate value)
        || !(DropIn.isSame(value.value(), element) || LookupKey.is(value.value(), element))) {
      return Optional.empty();
    }
    return Optional.of(
        new SoughtElement(call, it.loop().source(), element, branch.test(), "", false));
  }

  /** {@code [o for o in orders if o.customer == x]}, {@code sum(1 for o in orders if ...)}. */
  static Optional<SoughtElement> of(Expression.Comprehension all) {
    return !all.loop().isAsync()
            && all.loop().target() instanceof Expression.Name element
            && all.loop().body().size() == 1
            && all.loop().body().getFirst() instanceof Statement.Branch branch
            && branch.otherwise().isEmpty()
            && branch.then().size() == 1
            && branch.then().getFirst() instanceof Statement.Evaluate
        ? Optional.of(new SoughtElement(all, all.loop().source(), element, branch.test(), "", true))
        : Optional.empty();
  }

  /** What has to be true first; a comprehension of all may ask more of them. */
  Expression asked() {
    return code instanceof Expression.Comprehension
            && test instanceof Expression.Operation it
            && it.operator() == Expression.Operator.AND
        ? it.operands().getFirst()
        : test;
  }

  /** What is asked beside that, in code; empty where nothing is. */
  String rest(Candidate candidate) {
    if (asked() == test) {
      return "";
    }
    return candidate
        .region()
        .unit()
        .text()
        .slice(asked().end(), test.end())
        .replaceFirst("^[\\s)]*and\\s+", "");
  }

  private static boolean mayBreak(List<Statement> arm) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Jump jump && jump.isBreak();
        return true;
      }
    }.statements(arm);
    return found[0];
  }
}
