package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code xs = np.append(xs, x)}, {@code xs = xs + [x]} in a loop: each round copies all. */
final class Grown {

  private static final Set<String> COPYING =
      Set.of(
          "numpy.append",
          "numpy.concatenate",
          "numpy.vstack",
          "numpy.hstack",
          "pandas.core.reshape.concat.concat");

  /** Putting an element at the end of a list, and making an array of it. */
  private static final double APPENDED = 70;

  private Grown() {}

  static Optional<DropIn> of(Candidate candidate, Round round) {
    for (Statement statement : steps(round.loop().body())) {
      if (statement instanceof Statement.Assign it
          && !it.updates()
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name whole
          && isNew(candidate, round.loop(), whole.variable())
          && InLoop.uses(round.loop().body(), whole.variable()) == 2) {
        boolean isArray = isArray(candidate, it.value(), whole);
        boolean isList =
            isList(it.value(), whole) && DropIn.isAll(candidate.facts(), whole, "builtins.list");
        if (isArray || isList) {
          return Optional.of(dropIn(candidate, it, whole, isArray));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether no other name stands for what it is before the loop, and none asks how long it is. */
  private static boolean isNew(Candidate candidate, Statement.Loop loop, Variable whole) {
    boolean isAsked = loop.isConditional() && Walk.any(loop.source(), it -> DropIn.isOf(it, whole));
    return !isAsked
        && new InLoop(candidate).isAlone(whole)
        && Untouched.namesOf(whole).isEmpty()
        && whole.bindings().stream()
            .noneMatch(
                it ->
                    it instanceof Binding.Assigned made
                        && (made.value() instanceof Expression.Attribute
                            || made.value() instanceof Expression.Item));
  }

  /** The statements of a round, those of its branches as well. */
  private static List<Statement> steps(List<Statement> body) {
    List<Statement> all = new ArrayList<>();
    for (Statement one : body) {
      all.add(one);
      if (one instanceof Statement.Branch it) {
        all.addAll(steps(it.then()));
        all.addAll(steps(it.otherwise()));
      }
    }
    return all;
  }

  private static DropIn dropIn(
      Candidate candidate, Statement.Assign it, Expression.Name whole, boolean isArray) {
    double rounds = candidate.load().rounds();
    double copied =
        isArray
            ? rounds * DropIn.figure(candidate, "drop-in-grown-array")
            : rounds * rounds / 2 * DropIn.figure(candidate, "drop-in-grown");
    double total = Math.max(candidate.load().total(), copied * 1.05);
    Expression last = last(it.value());
    boolean isOne = last instanceof Expression.Collection one && one.elements().size() == 1;
    String name = whole.variable().name();
    String more =
        isOne
            ? ".append("
                + DropIn.slice(candidate, ((Expression.Collection) last).elements().getFirst())
                + ")"
            : ".extend(" + DropIn.slice(candidate, last) + ")";
    return new DropIn(
        total / (total - copied + rounds * APPENDED),
        isArray || isOne ? "list.append" : "list.extend",
        isArray
            ? GrownCode.ofArrays(candidate, (Expression.Call) it.value(), name)
            : name
                + more
                + "  # in the place of "
                + name
                + " = "
                + DropIn.slice(candidate, it.value()),
        List.of("nobody keeps `" + name + "` as it was in an earlier round"));
  }

  /** {@code np.append(xs, x)}, {@code np.vstack([xs, row])}. */
  private static boolean isArray(Candidate candidate, Expression value, Expression.Name whole) {
    if (!(value instanceof Expression.Call call) || call.arguments().isEmpty()) {
      return false;
    }
    Argument first = call.arguments().getFirst();
    boolean isFirst =
        DropIn.isSame(first.value(), whole)
            || (first.value() instanceof Expression.Collection all
                && !all.elements().isEmpty()
                && DropIn.isSame(all.elements().getFirst(), whole));
    return isFirst
        && candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && COPYING.contains(one.name()));
  }

  /** {@code xs + [x]}, {@code xs + more}: what is added to a list is a list. */
  private static boolean isList(Expression value, Expression.Name whole) {
    return value instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && sum.operands().size() == 2
        && DropIn.isSame(sum.operands().getFirst(), whole);
  }

  private static Expression last(Expression value) {
    return value instanceof Expression.Operation sum ? sum.operands().getLast() : value;
  }
}
