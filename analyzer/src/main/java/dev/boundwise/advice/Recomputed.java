package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Shapes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function that calls itself more than once with numbers that are smaller by fixed steps, so that
 * it comes to the same ones by many ways:
 *
 * <pre>{@code
 * def ways(amount, coins):
 *     if amount == 0:
 *         return 1
 *     if amount < 0 or not coins:
 *         return 0
 *     return ways(amount - coins[0], coins) + ways(amount, coins[1:])
 * }</pre>
 *
 * <p>It gives a number, and changes and reads nothing but what it is given.
 *
 * @param branches how many calls of itself a call makes
 * @param changed the parameters that calls give other values
 * @param cut the parameters that calls give without their first or last element
 */
public record Recomputed(int branches, List<Variable> changed, List<Variable> cut) {

  public Recomputed {
    changed = List.copyOf(changed);
    cut = List.copyOf(cut);
  }

  /** What a function works out again and again; empty where that is not certain. */
  public static Optional<Recomputed> of(Program program, Function function) {
    boolean mayBe =
        function.kind() == Function.Kind.FUNCTION
            && function.decorators().isEmpty()
            && !function.isAsync()
            && !function.isGenerator()
            && function.owner().isEmpty()
            && !function.parameters().isEmpty();
    if (!mayBe) {
      return Optional.empty();
    }
    Reader reader = new Reader(program.facts(function), function);
    reader.statements(function.body());
    return reader.found().filter(it -> Shapes.of(program).onlyGives(function));
  }

  /** Reads the calls of itself, and what else would make a remembered answer another one. */
  private static final class Reader extends Walk {

    private final FunctionFacts facts;
    private final Function function;
    private final List<Variable> parameters;
    private final Set<Variable> numbered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Variable> counters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Variable> changed = new LinkedHashSet<>();
    private final Set<Variable> cut = new LinkedHashSet<>();
    private boolean isOther;
    private boolean isOfData;
    private boolean isBounded;

    Reader(FunctionFacts facts, Function function) {
      this.facts = facts;
      this.function = function;
      this.parameters = function.parameters().stream().map(it -> it.variable()).toList();
    }

    Optional<Recomputed> found() {
      int branches = new SelfCalls(this::isItself).most(function.body());
      return !isOther
              && branches >= 2
              && (!changed.isEmpty() || cut.size() > 1)
              && (!isOfData || isBounded)
              && new NumberGiven(function, this::isItself, changed::contains).is()
          ? Optional.of(new Recomputed(branches, List.copyOf(changed), List.copyOf(cut)))
          : Optional.empty();
    }

    private boolean isItself(Expression code) {
      return code instanceof Expression.Call call
          && facts.valueOf(call.callee()).options().stream()
              .anyMatch(it -> it instanceof Value.Own own && own.function() == function);
    }

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.Loop it) {
        goesOver(it);
      }
      isOther |=
          statement instanceof Statement.DefineFunction
              || statement instanceof Statement.Try
              || statement instanceof Statement.With;
      return true;
    }

    @Override
    protected boolean enter(Expression expression) {
      switch (expression) {
        case Expression.Comprehension it -> {
          goesOver(it.loop());
          if (it.isLazy()) {
            statements(List.of(it.loop()));
          }
        }
        case Expression.Lambda it -> isOther = true;
        case Expression.Name it -> isOther |= mayChange(it.variable());
        case Expression.Call it when isItself(it) -> call(it);
        case Expression.Operation it when it.operator() == Expression.Operator.COMPARE ->
            isBounded |= it.operands().stream().anyMatch(this::isParameter);
        default -> {}
      }
      return true;
    }

    private void goesOver(Statement.Loop loop) {
      if (loop.target() instanceof Expression.Name it) {
        counters.add(it.variable());
        if (loop.source() instanceof Expression.Call call
            && call.callee() instanceof Expression.Name name
            && name.variable().isUnbound()
            && name.variable().name().equals("range")) {
          numbered.add(it.variable());
        }
      }
    }

    /** Whether what is no parameter, nor made here, may be another one at the next call. */
    private boolean mayChange(Variable variable) {
      return variable.scope() != function
          && !variable.isUnbound()
          && (variable.bindings().size() != 1 || !variable.fillings().isEmpty());
    }

    private void call(Expression.Call call) {
      List<Argument> arguments = call.arguments();
      boolean isPlain =
          arguments.size() == parameters.size()
              && arguments.stream().noneMatch(it -> it.isSpread() || !it.name().isEmpty());
      if (!isPlain) {
        isOther = true;
        return;
      }
      for (int i = 0; i < arguments.size(); i++) {
        Expression given = arguments.get(i).value();
        Variable own = parameters.get(i);
        if (given instanceof Expression.Name name && name.variable() == own) {
          if (own.bindings().size() > 1) {
            isOther |= !own.bindings().stream().allMatch(Reader::isStepped);
            changed.add(own);
          }
          continue;
        }
        if (isCut(given, own)) {
          cut.add(own);
        } else if (isWhole(given)) {
          changed.add(own);
        } else {
          isOther = true;
        }
      }
    }

    /** {@code amount -= coin}: not {@code product *= prime}, which is another for each way. */
    private static boolean isStepped(Binding binding) {
      return binding instanceof Binding.Passed
          || (binding instanceof Binding.Assigned it
              && it.value() instanceof Expression.Operation step
              && (step.method().equals("__add__") || step.method().equals("__sub__")));
    }

    private boolean isParameter(Expression given) {
      return given instanceof Expression.Name name && parameters.contains(name.variable());
    }

    /** {@code items[1:]}, {@code items[:-1]}. */
    private static boolean isCut(Expression given, Variable own) {
      return given instanceof Expression.Item item
          && item.object() instanceof Expression.Name name
          && name.variable() == own
          && item.index() instanceof Expression.Operation slice
          && slice.operator() == Expression.Operator.SLICE
          && slice.operands().stream()
              .allMatch(
                  it ->
                      it instanceof Expression.Unknown
                          || it instanceof Expression.Literal
                          || (it instanceof Expression.Operation sign
                              && sign.operands().size() == 1
                              && sign.operands().getFirst() instanceof Expression.Literal));
    }

    /** {@code n - 1}, {@code room - weight}, {@code k} of a range: what comes again. */
    private boolean isWhole(Expression given) {
      return given instanceof Expression.Name name
          ? parameters.contains(name.variable()) || numbered.contains(name.variable())
          : isStep(given) && Walk.any(given, this::isNumbered);
    }

    private boolean isNumbered(Expression code) {
      return isParameter(code)
          || (code instanceof Expression.Name name && numbered.contains(name.variable()));
    }

    private boolean isStep(Expression given) {
      return switch (given) {
        case Expression.Literal it -> it.kind() == Expression.LiteralKind.INTEGER;
        case Expression.Name it -> isNumbered(it) || isOfData(it.variable());
        case Expression.Item it -> isElement(it);
        case Expression.Operation it ->
            (it.method().equals("__add__") || it.method().equals("__sub__"))
                && it.operands().size() > 1
                && it.operands().stream().allMatch(this::isStep);
        default -> false;
      };
    }

    /** {@code coins[0]}, {@code weights[i]}. */
    private boolean isElement(Expression code) {
      boolean is =
          code instanceof Expression.Item it
              && it.object() instanceof Expression.Name name
              && parameters.contains(name.variable())
              && (it.index() instanceof Expression.Literal || isStep(it.index()));
      isOfData |= is;
      return is;
    }

    /** {@code weight, value = items[0]}, {@code for coin in coins}. */
    private boolean isOfData(Variable variable) {
      boolean is =
          counters.contains(variable)
              || (variable.scope() == function
                  && variable.bindings().size() == 1
                  && switch (variable.bindings().getFirst()) {
                    case Binding.Assigned it -> isElement(it.value());
                    case Binding.Unpacked it ->
                        it.whole() instanceof Binding.Assigned whole && isElement(whole.value());
                    default -> false;
                  });
      isOfData |= is;
      return is;
    }
  }
}
