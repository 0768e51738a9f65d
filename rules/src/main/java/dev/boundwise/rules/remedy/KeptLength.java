package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Whether a function leaves a list of its own at least as long as it has been made. */
final class KeptLength {

  private static final Set<String> METHODS =
      Set.of("append", "extend", "insert", "count", "index", "find", "copy", "sort", "reverse");

  private KeptLength() {}

  /** Whether nothing is done with it that could take out elements, or hand it to who might. */
  static boolean is(Candidate candidate, Function function, Variable variable) {
    int[] left = {0};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Assign it -> {
            for (Expression target : it.targets()) {
              // a name that is given another list has another binding
              left[0] -= isIt(target) ? 1 : 0;
              left[0] +=
                  target instanceof Expression.Item item
                          && isIt(item.object())
                          && isSlice(item.index())
                          && !isAsLong(candidate, (Expression.Operation) item.index(), it.value())
                      ? 1
                      : 0;
            }
          }
          case Statement.Loop it -> left[0] -= isIt(it.source()) ? 1 : 0;
          case Statement.Return it -> left[0] -= given(it.value());
          case Statement.Branch it -> left[0] -= isIt(it.test()) ? 1 : 0;
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        left[0] += isIt(expression) ? 1 : 0;
        switch (expression) {
          case Expression.Item it -> left[0] -= isIt(it.object()) ? 1 : 0;
          case Expression.Call it -> left[0] -= reads(candidate, it);
          case Expression.Operation it -> {
            boolean isDeleted =
                it.operator() == Expression.Operator.DELETE
                    && it.operands().stream()
                        .anyMatch(
                            one -> one instanceof Expression.Item item && isIt(item.object()));
            left[0] += isDeleted ? 1 : 0;
            left[0] -=
                it.operator() == Expression.Operator.COMPARE
                    ? (int) it.operands().stream().filter(this::isIt).count()
                    : 0;
          }
          case Expression.Comprehension it -> {
            if (it.isLazy()) {
              left[0] -= isIt(it.loop().source()) ? 1 : 0;
              statements(it.loop().body());
            }
          }
          default -> {}
        }
        return true;
      }

      /** How often what is returned has it as a part. */
      private int given(Expression code) {
        return code instanceof Expression.Collection it
            ? it.elements().stream().mapToInt(this::given).sum()
            : isIt(code) ? 1 : 0;
      }

      private boolean isIt(Expression code) {
        return DropIn.isOf(code, variable);
      }

      /** How often a call takes it without taking anything out of it. */
      private int reads(Candidate candidate, Expression.Call it) {
        if (it.callee() instanceof Expression.Attribute method && isIt(method.object())) {
          return METHODS.contains(method.name()) ? 1 : 0;
        }
        List<Value> options = candidate.facts().valueOf(it.callee()).options();
        boolean isBuiltin =
            options.size() == 1
                && options.getFirst() instanceof Value.Symbol one
                && (one.name().startsWith("builtins.") || one.name().startsWith("itertools."));
        return isBuiltin
            ? (int) it.arguments().stream().filter(one -> isIt(one.value())).count()
            : 0;
      }
    }.statements(function.body());
    return left[0] == 0;
  }

  private static boolean isSlice(Expression index) {
    return index instanceof Expression.Operation it && it.operator() == Expression.Operator.SLICE;
  }

  /** {@code xs[0:2] = [False, False]}, {@code xs[4::2] = ...}: as many are put in as taken out. */
  private static boolean isAsLong(
      Candidate candidate, Expression.Operation slice, Expression value) {
    Expression step = slice.operands().getLast();
    if (step instanceof Expression.Literal it && !it.text().equals("1")) {
      return it.kind() == Expression.LiteralKind.INTEGER;
    }
    String first = DropIn.slice(candidate, slice.operands().getFirst());
    String end = DropIn.slice(candidate, slice.operands().get(1));
    return value instanceof Expression.Collection it
        && step instanceof Expression.Unknown
        && (first.isEmpty() || first.equals("0"))
        && end.equals(String.valueOf(it.elements().size()));
  }
}
