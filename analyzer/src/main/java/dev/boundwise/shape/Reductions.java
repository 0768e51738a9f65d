package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    boolean isOwn =
        reads.stream()
            .anyMatch(
                it ->
                    facts.valueOf(it).options().stream()
                        .anyMatch(Value.OwnObject.class::isInstance));
    if (writes.isEmpty() || isOwn) {
      return Optional.empty();
    }
    String found = "";
    int all = reads(loop.body(), variable);
    for (Statement write : writes) {
      String operation = write instanceof Statement.Assign assign ? joins(assign, variable) : "";
      if (operation.isEmpty() || (!found.isEmpty() && !found.equals(operation))) {
        return best(variable, all, writes);
      }
      found = operation;
    }
    // each sets it from itself, and nobody else reads it
    boolean isAlone =
        all == writes.size()
            && writes.stream().allMatch(write -> reads(List.of(write), variable) == 1);
    return isAlone ? Optional.of(found) : Optional.empty();
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
        && joining(facts, operation).equals("+");
  }

  private static void names(Expression target, Set<Expression> found) {
    if (target instanceof Expression.Collection tuple) {
      tuple.elements().forEach(element -> names(element, found));
    } else {
      found.add(target);
    }
  }

  /** How often statements read a variable. */
  private static int reads(List<Statement> statements, Variable variable) {
    int[] found = {0};
    Set<Expression> targets = Collections.newSetFromMap(new IdentityHashMap<>());
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
          assign.targets().forEach(target -> names(target, targets));
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Name name
            && name.variable() == variable
            && !targets.contains(name)) {
          found[0]++;
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        } else if (expression instanceof Expression.Lambda) {
          found[0]++;
        }
        return true;
      }
    }.statements(statements);
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
      String joining = joining(facts, operation);
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

  /** Whether all operands are joined by one operator: chains are lowered to one operation. */
  private static boolean isOne(FunctionFacts facts, Expression.Operation operation) {
    List<Expression> operands = operation.operands();
    if (operands.size() < 3 || operation.method().isEmpty()) {
      return true;
    }
    String first = between(facts, operands.get(0), operands.get(1));
    for (int i = 1; i + 1 < operands.size(); i++) {
      if (!between(facts, operands.get(i), operands.get(i + 1)).equals(first)) {
        return false;
      }
    }
    return true;
  }

  private static String between(FunctionFacts facts, Expression one, Expression next) {
    Span gap = new Span(one.end(), Math.max(one.end(), next.start()));
    return facts.unit().text().slice(gap).replaceAll("[\\s()\\\\]", "");
  }

  /** Whether an operation may be joined in any order. */
  static boolean isJoining(FunctionFacts facts, Expression.Operation operation) {
    return !joining(facts, operation).isEmpty();
  }

  private static String joining(FunctionFacts facts, Expression.Operation operation) {
    if (!isOne(facts, operation)) {
      return "";
    }
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
  private Optional<String> best(Variable variable, int all, List<Statement> writes) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch && branch.otherwise().isEmpty()) {
          boolean isBest =
              compares(branch.test(), variable)
                  && branch.then().containsAll(writes)
                  && readsOf(branch.test(), variable) == all;
          found[0] |= isBest;
        }
        return true;
      }
    }.statements(loop.body());
    return found[0] ? Optional.of("best") : Optional.empty();
  }

  private static int readsOf(Expression test, Variable variable) {
    return reads(List.of(new Statement.Evaluate(test.start(), test.end(), test)), variable);
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
