package dev.boundwise.shape;

import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
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
    if (writes.isEmpty() || isOwn || isReadInside(variable)) {
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

  /** Whether a function in this one reads it, and may be called by a round. */
  private boolean isReadInside(Variable variable) {
    return facts.unit().functions().stream().anyMatch(it -> isIn(it, facts.function()))
        && Afterwards.isReadElsewhere(facts.unit(), facts.function(), variable);
  }

  private static boolean isIn(Function inner, Function outer) {
    return inner.parent().filter(it -> it == outer || isIn(it, outer)).isPresent();
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

  /**
   * {@code if score > best: best = score}, with others set beside it. What else is done where there
   * is a new best one depends on how many there were before.
   */
  private Optional<String> best(Variable variable, int all, List<Statement> writes) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch && branch.otherwise().isEmpty()) {
          boolean isBest =
              writes.size() == 1
                  && branch.then().containsAll(writes)
                  && compares(branch.test(), variable, writes.getFirst())
                  && branch.then().stream().allMatch(Reductions::isSetting)
                  && readsOf(branch.test(), variable) == all;
          found[0] |= isBest;
        }
        return true;
      }
    }.statements(loop.body());
    return found[0] ? Optional.of("best") : Optional.empty();
  }

  /** Whether a statement gives names a value and does nothing else. */
  private static boolean isSetting(Statement statement) {
    return statement instanceof Statement.Jump
        || (statement instanceof Statement.Assign it
            && !it.updates()
            && it.targets().stream().allMatch(Reductions::isNames));
  }

  private static boolean isNames(Expression target) {
    return target instanceof Expression.Name
        || (target instanceof Expression.Collection it
            && it.elements().stream().allMatch(Reductions::isNames));
  }

  private static int readsOf(Expression test, Variable variable) {
    return reads(List.of(new Statement.Evaluate(test.start(), test.end(), test)), variable);
  }

  /** Whether a test compares the best one with what becomes the best one. */
  private boolean compares(Expression test, Variable variable, Statement write) {
    if (!(test instanceof Expression.Operation operation)) {
      return false;
    }
    if (operation.operator() == Operator.OR) {
      return operation.operands().stream()
          .allMatch(it -> compares(it, variable, write) || isNothing(it, variable));
    }
    if (operation.operator() == Operator.AND) {
      return operation.operands().stream().anyMatch(it -> compares(it, variable, write))
          && operation.operands().stream()
              .allMatch(it -> compares(it, variable, write) || readsOf(it, variable) == 0);
    }
    if (operation.operator() != Operator.COMPARE
        || operation.method().equals("__contains__")
        || operation.method().equals("__eq__")
        || operation.operands().size() != 2) {
      return false;
    }
    Expression one = operation.operands().getFirst();
    Expression other = operation.operands().getLast();
    return (uses(one, variable) && isSetTo(write, variable, one, other))
        || (uses(other, variable) && isSetTo(write, variable, other, one));
  }

  /** Whether a statement makes what is read of a variable what it was compared with. */
  private boolean isSetTo(
      Statement write, Variable variable, Expression read, Expression compared) {
    if (!(write instanceof Statement.Assign assign) || assign.targets().size() != 1) {
      return false;
    }
    Expression target = assign.targets().getFirst();
    Expression value = assign.value();
    if (target instanceof Expression.Collection names
        && value instanceof Expression.Collection values
        && names.elements().size() == values.elements().size()) {
      for (int i = 0; i < names.elements().size(); i++) {
        if (is(names.elements().get(i), variable)) {
          target = names.elements().get(i);
          value = values.elements().get(i);
        }
      }
    }
    if (read instanceof Expression.Item item
        && item.index() instanceof Expression.Literal index
        && value instanceof Expression.Collection values
        && index.text().matches("\\d{1,3}")
        && Integer.parseInt(index.text()) < values.elements().size()) {
      value = values.elements().get(Integer.parseInt(index.text()));
    }
    return is(target, variable) && text(value).equals(text(compared));
  }

  private String text(Expression code) {
    return facts.unit().text().slice(code.span()).replaceAll("[\\s()]", "");
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
