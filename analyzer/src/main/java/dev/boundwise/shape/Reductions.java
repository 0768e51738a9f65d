package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the variables that only gather the results of a loop's rounds, in any order. */
final class Reductions {

  /** The operators that may be joined in any order, by the method that does them. */
  private static final Map<String, String> JOINING =
      Map.of("add", "+", "sub", "+", "mul", "*", "or", "|", "and", "&", "xor", "^");

  private final FunctionFacts facts;
  private final Statement.Loop loop;
  private final Carried carried;

  Reductions(FunctionFacts facts, Statement.Loop loop, Carried carried) {
    this.facts = facts;
    this.loop = loop;
    this.carried = carried;
  }

  /** The operation by which all rounds join their results in a variable; empty for none. */
  Optional<String> of(Variable variable, List<Expression.Name> reads) {
    List<Statement> writes = carried.writes(variable);
    if (writes.isEmpty()) {
      return Optional.empty();
    }
    String found = "";
    int inside = 0;
    for (Statement write : writes) {
      String operation = write instanceof Statement.Assign assign ? joins(assign, variable) : "";
      if (operation.isEmpty() || (!found.isEmpty() && !found.equals(operation))) {
        return best(variable, reads, writes);
      }
      found = operation;
      inside += readsIn(write, variable);
    }
    return inside == reads.size() ? Optional.of(found) : Optional.empty();
  }

  /** Whether it counts the rounds: what it is in each of them follows from the round's number. */
  boolean isCounter(Variable variable) {
    List<Statement> writes = carried.writes(variable);
    return writes.size() == 1
        && writes.getFirst() instanceof Statement.Assign assign
        && assign.updates()
        && !carried.isConditional(assign)
        && assign.value() instanceof Expression.Operation operation
        && operation.operands().size() == 2
        && operation.operands().get(1) instanceof Expression.Literal step
        && step.kind() == Expression.LiteralKind.INTEGER
        && joining(operation).equals("+");
  }

  private static int readsIn(Statement write, Variable variable) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Name name && name.variable() == variable) {
          found[0]++;
        }
        return true;
      }
    }.code(((Statement.Assign) write).value());
    return found[0];
  }

  /** {@code v += e}, {@code v = v + e}, {@code v = max(v, e)}: the operation, or empty. */
  private String joins(Statement.Assign assign, Variable variable) {
    if (assign.targets().size() != 1 || !is(assign.targets().getFirst(), variable)) {
      return "";
    }
    Expression value = assign.value();
    if (value instanceof Expression.Operation operation) {
      boolean isOperand = operation.operands().stream().filter(it -> is(it, variable)).count() == 1;
      boolean isFirst = is(operation.operands().getFirst(), variable);
      String joining = joining(operation);
      boolean mayComeSecond = joining.equals("+") && !operation.method().contains("sub");
      return isOperand && (isFirst || mayComeSecond || joining.equals("*")) ? joining : "";
    }
    if (value instanceof Expression.Call call
        && call.arguments().size() == 2
        && call.arguments().stream().map(Argument::value).anyMatch(it -> is(it, variable))) {
      for (String name : List.of("max", "min")) {
        if (isBuiltin(call.callee(), name)) {
          return name;
        }
      }
    }
    return "";
  }

  private static String joining(Expression.Operation operation) {
    return switch (operation.operator()) {
      case ARITHMETIC, UNION -> JOINING.getOrDefault(operation.method().replace("_", ""), "");
      case AND -> "and";
      case OR -> "or";
      default -> "";
    };
  }

  private boolean isBuiltin(Expression callee, String name) {
    return facts.valueOf(callee).options().equals(List.of(new Value.Symbol("builtins." + name)));
  }

  /** {@code if score > best: best = score}, with others set beside it. */
  private Optional<String> best(
      Variable variable, List<Expression.Name> reads, List<Statement> writes) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch && branch.otherwise().isEmpty()) {
          boolean isBest =
              compares(branch.test(), variable)
                  && branch.then().containsAll(writes)
                  && reads.stream().allMatch(it -> branch.test().span().contains(it.span()));
          found[0] |= isBest;
        }
        return true;
      }
    }.statements(loop.body());
    return found[0] ? Optional.of("best") : Optional.empty();
  }

  private static boolean compares(Expression test, Variable variable) {
    if (!(test instanceof Expression.Operation operation)) {
      return false;
    }
    if (operation.operator() == Operator.OR) {
      return operation.operands().stream()
          .allMatch(it -> compares(it, variable) || isNothing(it, variable));
    }
    return operation.operator() == Operator.COMPARE
        && !operation.method().equals("__contains__")
        && !operation.method().equals("__eq__")
        && operation.operands().stream().anyMatch(it -> uses(it, variable));
  }

  private static boolean isNothing(Expression test, Variable variable) {
    return (test instanceof Expression.Operation operation
        && (operation.operator() == Operator.IS || operation.operator() == Operator.NOT)
        && is(operation.operands().getFirst(), variable));
  }

  private static boolean uses(Expression expression, Variable variable) {
    return expression instanceof Expression.Item item
        ? is(item.object(), variable)
        : is(expression, variable);
  }

  private static boolean is(Expression expression, Variable variable) {
    return expression instanceof Expression.Name name && name.variable() == variable;
  }
}
