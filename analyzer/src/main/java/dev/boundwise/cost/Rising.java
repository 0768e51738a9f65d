package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recursion whose arguments go up to a bound, {@code place(row + 1)} until {@code row == size},
 * or down by what is not said, {@code ways(amount - coin)} until {@code amount == 0}.
 */
final class Rising {

  /** With a choice less at each level, n choices are in all about (0.6 n)^n, of some nine. */
  private static final double FEWER = 0.6;

  /** How often a search for one way goes astray, for each step of it. */
  private static final double STRAYS = 5;

  /** A search that goes on for days is none. */
  private static final double MOST = 1e9;

  private final Extents extents;
  private final Function function;
  private final List<Expression.Call> calls;

  Rising(Extents extents, Function function, List<Expression.Call> calls) {
    this.extents = extents;
    this.function = function;
    this.calls = calls;
  }

  /** How often it runs in all; null where no argument goes towards a bound. */
  @Nullable Polynomial calls(double often, boolean isCached) {
    Polynomial places = Polynomial.ONE;
    Polynomial deepest = null;
    for (Parameter parameter : function.parameters()) {
      Polynomial depth = depth(parameter);
      if (depth != null) {
        places = places.times(depth);
        deepest = deepest == null ? depth : deepest.max(depth);
      }
    }
    if (deepest == null) {
      return null;
    }
    if (isCached || remembers()) {
      return places;
    }
    if (often <= 1.01 && Paths.most(function, calls) == 1) {
      return deepest;
    }
    double base = Math.max(1.2, often > 2.2 ? often * FEWER : often);
    int tests = new Pruned(function, calls).tests();
    double levels = deepest.typical();
    if (new Tried(calls).endsByResult(function) && levels >= 2) {
      // it is over as soon as one way leads to the end
      base = Math.min(base, Math.pow(Math.max(Tried.USUAL, levels * STRAYS), 1 / levels));
    }
    if (tests > 0 && often > 2.2 && levels >= 2) {
      base = Math.min(base, Math.pow(Pruned.places(levels, tests), 1 / levels));
    }
    Polynomial all = deepest.exponential(base);
    return all.typical() > MOST ? Polynomial.estimate(MOST) : all;
  }

  /** How far a parameter goes. */
  private @Nullable Polynomial depth(Parameter parameter) {
    boolean isUp = false;
    boolean isDown = false;
    for (Expression.Call call : calls) {
      if (given(call, parameter) instanceof Expression.Operation it
          && it.operands().size() == 2
          && isOf(it.operands().getFirst(), parameter.variable())) {
        isUp |=
            it.method().equals("__add__") && it.operands().getLast() instanceof Expression.Literal;
        isDown |= it.method().equals("__sub__");
      }
    }
    if (!isUp && !isDown) {
      return null;
    }
    Expression bound = bound(parameter.variable());
    if (bound == null) {
      return null;
    }
    if (isUp) {
      return extents.of(bound, function).number();
    }
    return Polynomial.of(extents.symbols().of(parameter.variable(), 0, false));
  }

  /** What a parameter is compared with where the recursion ends. */
  private @Nullable Expression bound(Variable parameter) {
    Expression[] found = {null};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch && leaves(branch.then())) {
          compared(branch.test());
        }
        return found[0] == null;
      }

      private void compared(Expression test) {
        if (!(test instanceof Expression.Operation it)) {
          return;
        }
        if (it.operator() == Expression.Operator.OR || it.operator() == Expression.Operator.AND) {
          it.operands().forEach(this::compared);
        } else if (it.operator() == Expression.Operator.COMPARE && it.operands().size() == 2) {
          Expression first = it.operands().getFirst();
          Expression last = it.operands().getLast();
          if (isOf(first, parameter)) {
            found[0] = last;
          } else if (isOf(last, parameter)) {
            found[0] = first;
          }
        }
      }
    }.statements(function.body());
    return found[0];
  }

  private static boolean leaves(List<Statement> arm) {
    return !arm.isEmpty()
        && (arm.getLast() instanceof Statement.Return || arm.getLast() instanceof Statement.Raise);
  }

  private @Nullable Expression given(Expression.Call call, Parameter parameter) {
    boolean isBound =
        !function.parameters().isEmpty()
            && function.parameters().getFirst().variable().bindings().getFirst()
                instanceof Binding.Receiver
            && call.callee() instanceof Expression.Attribute;
    return FunctionFacts.argument(call, parameter, isBound).orElse(null);
  }

  private static boolean isOf(Expression expression, Variable parameter) {
    return expression instanceof Expression.Name name && name.variable() == parameter;
  }

  /** {@code Long found = known.get(key); if (found == null) { known.put(key, found = ...); }}. */
  private boolean remembers() {
    List<String> put = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && !call.arguments().isEmpty()
            && outlives(method.object())) {
          String container = Sizes.nameOf(method.object());
          switch (method.name()) {
            case "put", "putIfAbsent" -> put.add(container);
            case "get", "containsKey", "getOrDefault" -> asked.add(container);
            case "computeIfAbsent" -> {
              put.add(container);
              asked.add(container);
            }
            default -> {}
          }
        } else if (expression instanceof Expression.Item item && outlives(item.object())) {
          asked.add(Sizes.nameOf(item.object()));
        }
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Item item && outlives(item.object())) {
              put.add(Sizes.nameOf(item.object()));
            }
          }
        }
        return true;
      }
    }.statements(function.body());
    // a board that is changed and changed back remembers nothing: what is kept is also given back
    return put.stream().anyMatch(asked::contains) && returnsKept(put);
  }

  /** Whether what is found in a container is what the function gives. */
  private boolean returnsKept(List<String> containers) {
    List<Expression> values = new ArrayList<>();
    Walk.returns(function.body(), values);
    return values.stream().anyMatch(value -> isFrom(value, containers, 0));
  }

  private static boolean isFrom(Expression value, List<String> containers, int depth) {
    return switch (value) {
      case Expression.Call call ->
          call.callee() instanceof Expression.Attribute method
              && containers.contains(Sizes.nameOf(method.object()));
      case Expression.Item item ->
          containers.contains(Sizes.nameOf(item.object()))
              || (item.object() instanceof Expression.Item outer
                  && isFrom(outer, containers, depth + 1));
      case Expression.Name name ->
          depth == 0
              && name.variable().bindings().stream()
                  .anyMatch(
                      it ->
                          it instanceof Binding.Assigned assigned
                              && isFrom(assigned.value(), containers, 1));
      default -> false;
    };
  }

  private boolean outlives(Expression container) {
    Expression whole = container instanceof Expression.Item item ? item.object() : container;
    return whole instanceof Expression.Attribute
        || (whole instanceof Expression.Name name
            && name.variable().bindings().stream()
                .noneMatch(
                    it -> it instanceof Binding.Assigned && it.site().function() == function));
  }
}
