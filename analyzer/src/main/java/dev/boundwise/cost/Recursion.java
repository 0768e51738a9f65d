package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a routine runs that calls itself, until it ends: by how its arguments shrink from call
 * to call. With {@code n - 1} and one call it is n times, with more calls exponential; with halves
 * and one call log n times, with two n times; a structure of which nothing is known is gone over
 * once.
 */
final class Recursion {

  /** So many calls, of one or a few microseconds, somebody waits for. */
  private static final double MOST_CALLS = 1e5;

  /** A structure that is gone over by recursion: a tree, a nested document. */
  private static final Plausible STRUCTURE = Plausible.around(5, 10);

  /** What is tried and taken back. */
  private static final Plausible TRIED = Plausible.around(1000, 30);

  /** The same in Python. */
  private static final Plausible CHOSEN = Plausible.around(Tried.USUAL, 30);

  private final Extents extents;
  private final Function function;
  private final double often;
  private final List<Expression.Call> calls = new ArrayList<>();

  private enum Shrinking {
    BY_ONE,
    HALVES,
    NOT
  }

  /**
   * @param often how often the routine calls itself in one run at typical sizes, others in between
   *     included
   */
  Recursion(Extents extents, Routine routine, double often) {
    this.extents = extents;
    this.function = routine.function();
    this.often = often;
    FunctionFacts facts = routine.facts();
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && facts.valueOf(call.callee()).options().stream()
                .anyMatch(it -> it instanceof Value.Own own && own.function() == function)) {
          calls.add(call);
        }
      }
    }.statements(function.body());
  }

  /** What all runs take together; who does not ask anybody waits for one answer in all of them. */
  Work times(Work one) {
    return one.asks()
        ? all(one)
        : all(one.withoutAnswer()).plus(Work.of(Resource.ANSWER, one.answer()));
  }

  private Work all(Work one) {
    boolean isCached = isRemembered(function);
    boolean isOnce = often > 1 && new Visited(function, calls).isOnce();
    for (Parameter parameter : function.parameters()) {
      Shrinking shrinking = shrinking(parameter);
      if (shrinking != Shrinking.NOT) {
        boolean isRemembered = isCached || remembers(parameter.variable());
        if (isRemembered || !isOnce) {
          return counted(one, parameter, shrinking, isRemembered);
        }
      }
    }
    if (isOnce) {
      return one.times(Polynomial.of(extents.symbols().below(function, STRUCTURE)));
    }
    Polynomial rising = new Rising(extents, function, calls).calls(often, isCached);
    if (rising != null) {
      return one.times(rising);
    }
    if (calls.size() == 1 && often < 0.9) {
      // now and then, and then again now and then
      return one.times(1 / (1 - often));
    }
    Symbol size = extents.symbols().below(function, runs());
    return one.times(Polynomial.of(size));
  }

  private Plausible runs() {
    if (extents.isJava()) {
      return isTakenBack() ? TRIED : STRUCTURE;
    }
    return isTakenBack() || new Tried(calls).endsByResult(function) ? CHOSEN : STRUCTURE;
  }

  /** {@code for (...) { board[i] = it; solve(); board[i] = 0; }}: it goes through what may be. */
  private boolean isTakenBack() {
    boolean[] found = {false};
    new Walk() {
      private int loops;

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop) {
          loops++;
        }
        List<Statement> list =
            switch (statement) {
              case Statement.Loop it -> it.body();
              case Statement.Branch it -> it.then();
              default -> List.of();
            };
        found[0] |= loops > 0 && isTakenBack(list);
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        if (statement instanceof Statement.Loop) {
          loops--;
        }
      }
    }.statements(function.body());
    return found[0];
  }

  /** Whether something is changed before a call of the function itself, and again after it. */
  private boolean isTakenBack(List<Statement> list) {
    for (int i = 1; i + 1 < list.size(); i++) {
      Span at = list.get(i).span();
      Set<String> before = changed(list.subList(0, i));
      before.retainAll(changed(list.subList(i + 1, list.size())));
      if (!before.isEmpty() && calls.stream().anyMatch(call -> at.contains(call.span()))) {
        return true;
      }
    }
    return false;
  }

  /** What is assigned to, or asked to change, by how it is written. */
  private Set<String> changed(List<Statement> statements) {
    Set<String> found = new HashSet<>();
    for (Statement statement : statements) {
      Expression target =
          statement instanceof Statement.Assign it && it.targets().size() == 1
              ? it.targets().getFirst()
              : statement instanceof Statement.Evaluate it
                      && it.value() instanceof Expression.Call call
                      && call.callee() instanceof Expression.Attribute method
                  ? method.object()
                  : null;
      if (target instanceof Expression.Item item) {
        target = item.object();
      }
      if (target instanceof Expression.Name name) {
        found.add(name.variable().name());
      } else if (target instanceof Expression.Attribute field) {
        found.add("." + field.name());
      }
    }
    return found;
  }

  private Work counted(Work one, Parameter parameter, Shrinking shrinking, boolean isRemembered) {
    Symbol size = extents.symbols().of(parameter.variable(), 0, isLength(parameter));
    Polynomial depth = Polynomial.of(size);
    boolean isOnce = often <= 1.01 && Paths.most(function, calls) == 1;
    if (shrinking == Shrinking.HALVES) {
      return halved(one, size, isOnce || isRemembered);
    }
    if (isOnce || isRemembered) {
      return one.times(isOnce ? depth : depth.times(beside(parameter)));
    }
    boolean isOfCalls = calls.size() >= 2 && often <= 2.2;
    double base = isOfCalls ? base() : Math.max(1.2, often);
    if (!isOfCalls && size.isGuess() && size.typical() > 1) {
      // nobody waits for what takes longer: it is less deep than guessed, or has fewer branches
      base = Math.min(base, Math.pow(MOST_CALLS, 1 / size.typical()));
    }
    return one.times(depth.exponential(base));
  }

  /** Of how many values of its other arguments there are results that are remembered. */
  private Polynomial beside(Parameter counted) {
    Polynomial all = Polynomial.ONE;
    for (Parameter parameter : function.parameters()) {
      boolean goesDown =
          !parameter.equals(counted)
              && calls.stream()
                  .anyMatch(
                      it ->
                          given(it, parameter) instanceof Expression.Operation less
                              && less.method().equals("__sub__")
                              && isOf(less.operands().getFirst(), parameter.variable()));
      if (goesDown) {
        all = all.times(Polynomial.of(extents.symbols().of(parameter.variable(), 0, false)));
      }
    }
    return all;
  }

  /**
   * Of halves: each level takes as much as the one above, of what grows with the size; twice as
   * much, of what does not; and half as much, of what grows faster.
   */
  private static Work halved(Work one, Symbol size, boolean isOnce) {
    Polynomial depth = Polynomial.of(size);
    Work all = Work.NONE;
    for (Map.Entry<Resource, Polynomial> entry : one.time().entrySet()) {
      Polynomial time = entry.getValue();
      Polynomial linear = time.powers(size, 1.5);
      Polynomial faster = time.powers(size, 99).plus(linear.times(-1));
      Polynomial rest = time.plus(linear.times(-1)).plus(faster.times(-1));
      Polynomial sum =
          isOnce
              ? rest.times(depth.log()).plus(linear.times(2)).plus(faster)
              : rest.times(depth).plus(linear.times(depth.log())).plus(faster.times(2));
      all = all.plus(Work.of(entry.getKey(), sum));
    }
    return all;
  }

  /** The growth of calls with {@code n - a} and {@code n - b}: the x with 1 = x^-a + x^-b. */
  private double base() {
    List<Double> steps = new ArrayList<>();
    for (Expression.Call call : calls) {
      for (Parameter parameter : function.parameters()) {
        Expression given = given(call, parameter);
        Double by = given == null ? null : by(given, parameter.variable());
        if (by != null) {
          steps.add(by);
        }
      }
    }
    double low = 1.0001;
    double high = 16;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (double step : steps) {
        sum += Math.pow(middle, -step);
      }
      if (sum > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return steps.size() < 2 ? 1 : low;
  }

  private boolean isLength(Parameter parameter) {
    for (Expression.Call call : calls) {
      if (given(call, parameter) instanceof Expression.Item) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Expression given(Expression.Call call, Parameter parameter) {
    boolean isBound =
        !function.parameters().isEmpty()
            && function.parameters().getFirst().variable().bindings().getFirst()
                instanceof Binding.Receiver
            && call.callee() instanceof Expression.Attribute;
    return FunctionFacts.argument(call, parameter, isBound).orElse(null);
  }

  private Shrinking shrinking(Parameter parameter) {
    Shrinking found = Shrinking.NOT;
    for (Expression.Call call : calls) {
      Expression given = given(call, parameter);
      if (given == null) {
        continue;
      }
      if (by(given, parameter.variable()) != null) {
        found = Shrinking.BY_ONE;
      } else if (isHalf(given, parameter.variable())) {
        return Shrinking.HALVES;
      }
    }
    return found;
  }

  /** By how much an argument is less than the parameter: {@code n - 1}, {@code xs[1:]}. */
  private @Nullable Double by(Expression given, Variable parameter) {
    if (given instanceof Expression.Operation it
        && it.method().equals("__sub__")
        && isOf(it.operands().getFirst(), parameter)) {
      Polynomial number = extents.of(it.operands().getLast(), function).number();
      return number != null && number.isConstant() && number.typical() > 0
          ? number.typical()
          : null;
    }
    if (given instanceof Expression.Item it
        && isOf(it.object(), parameter)
        && it.index() instanceof Expression.Operation slice
        && slice.operator() == Expression.Operator.SLICE
        && !isStep(slice)
        && slice.operands().getFirst() instanceof Expression.Literal literal
        && literal.text().equals("1")) {
      return 1.0;
    }
    return null;
  }

  private static boolean isOf(Expression expression, Variable parameter) {
    return expression instanceof Expression.Name name && name.variable() == parameter;
  }

  /**
   * {@code n // 2}, {@code xs[:middle]}, {@code xs[::2]}, or a name that is bound to one of these.
   */
  private boolean isHalf(Expression given, Variable parameter) {
    Expression made = given;
    if (given instanceof Expression.Name name
        && name.variable() != parameter
        && name.variable().bindings().size() == 1
        && name.variable().bindings().getFirst() instanceof Binding.Assigned assigned) {
      made = assigned.value();
    }
    if (made instanceof Expression.Operation it) {
      return (it.method().equals("__floordiv__") || it.method().equals("__rshift__"))
          && isOf(it.operands().getFirst(), parameter);
    }
    if (made instanceof Expression.Item it
        && isOf(it.object(), parameter)
        && it.index() instanceof Expression.Operation slice
        && slice.operator() == Expression.Operator.SLICE) {
      Expression from = slice.operands().get(0);
      Expression to = slice.operands().get(1);
      boolean isPart = from instanceof Expression.Name || to instanceof Expression.Name;
      boolean isHalf = from instanceof Expression.Operation || to instanceof Expression.Operation;
      return isPart || isHalf || isStep(slice);
    }
    return false;
  }

  /** {@code xs[::2]}: every so many elements. */
  private boolean isStep(Expression.Operation slice) {
    Polynomial step =
        slice.operands().size() < 3 ? null : extents.of(slice.operands().get(2), function).number();
    return step != null && step.isConstant() && step.typical() >= 2;
  }

  /** {@code seen[n] = ...}, of a container that outlives the call. */
  private boolean remembers(Variable parameter) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            found[0] |=
                target instanceof Expression.Item item
                    && isKey(item.index(), parameter)
                    && outlives(item.object());
          }
        }
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private static boolean isKey(Expression index, Variable parameter) {
    return index instanceof Expression.Collection parts
        ? parts.elements().stream().anyMatch(it -> isOf(it, parameter))
        : isOf(index, parameter);
  }

  private boolean outlives(Expression container) {
    return container instanceof Expression.Attribute
        || (container instanceof Expression.Name name
            && name.variable().bindings().stream()
                .noneMatch(
                    it -> it instanceof Binding.Assigned && it.site().function() == function));
  }

  /** Whether a function's results are kept: another call with the same arguments finds them. */
  static boolean isRemembered(Function function) {
    return function.decorators().stream().anyMatch(Recursion::isCache);
  }

  private static boolean isCache(Expression decorator) {
    Expression name = decorator instanceof Expression.Call call ? call.callee() : decorator;
    String last =
        name instanceof Expression.Attribute attribute
            ? attribute.name()
            : name instanceof Expression.Name it ? it.variable().name() : "";
    return last.equals("cache")
        || last.equals("cached_property")
        || last.equals("lru_cache")
        || last.equals("memoize");
  }
}
