package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** How many elements a program takes of generators without an end, as far as it says. */
final class Asked {

  /** Where it does not say. */
  private static final Plausible USUAL = Plausible.around(100, 10);

  /** Through so many functions that hand a generator on. */
  private static final int FARTHEST = 3;

  private static final String SLICE = "itertools.islice";

  private static final String ZIP = "builtins.zip";

  private final Program program;
  private final Extents extents;

  Asked(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  Plausible of(Function generator) {
    Plausible all = said(generator);
    return all == null ? USUAL : all;
  }

  /** The same; null where the program does not say. */
  @Nullable Plausible said(Function generator) {
    Plausible all = null;
    for (CallOf site : program.callsOf(generator)) {
      Polynomial one = at(site.call(), site.caller(), 0);
      if (one != null && one.typical() >= 1) {
        Plausible asked =
            new Plausible(
                one.at(Symbol::low),
                one.typical(),
                one.at(Symbol::high),
                one.symbols().stream().anyMatch(Symbol::isGuess));
        all = all == null ? asked : all.or(asked);
      }
    }
    return all;
  }

  /** What is taken of an object that code gives, where it is given on or is given a name first. */
  private @Nullable Polynomial at(Expression made, Function function, int depth) {
    Variable name = nameOf(made, function);
    Polynomial[] most = {null};
    IdentityHashMap<Expression, Boolean> seen = new IdentityHashMap<>();
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call && seen.put(call, true) == null) {
          for (Argument argument : call.arguments()) {
            boolean isIt =
                argument.value() == made
                    || (argument.value() instanceof Expression.Name read
                        && read.variable() == name);
            Polynomial one = isIt ? given(call, argument.value(), function, depth) : null;
            boolean isMore = one != null && (most[0] == null || one.typical() > most[0].typical());
            most[0] = isMore ? one : most[0];
          }
        }
      }
    }.statements(function.body());
    return most[0];
  }

  private static @Nullable Variable nameOf(Expression made, Function function) {
    if (made instanceof Expression.Name name) {
      return name.variable();
    }
    Variable[] found = {null};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it
            && it.value() == made
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name name) {
          found[0] = name.variable();
        }
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private @Nullable Polynomial given(
      Expression.Call call, Expression value, Function function, int depth) {
    for (Value callee : program.facts(function).valueOf(call.callee()).options()) {
      if (callee instanceof Value.Symbol it && it.name().equals(SLICE)) {
        return sliced(call, function);
      }
      if (callee instanceof Value.Symbol it && it.name().equals(ZIP)) {
        return beside(call, value, function);
      }
      if (callee instanceof Value.Own it && depth < FARTHEST) {
        return within(it, call, value, function, depth);
      }
    }
    return null;
  }

  /** {@code zip(data, stream())} takes as many as there are of what has an end. */
  private @Nullable Polynomial beside(Expression.Call call, Expression value, Function function) {
    Polynomial least = null;
    for (Argument argument : call.arguments()) {
      Polynomial length =
          argument.value() == value ? null : extents.of(argument.value(), function).length();
      boolean isLess = length != null && (least == null || length.typical() < least.typical());
      least = isLess ? length : least;
    }
    return least;
  }

  /** {@code islice(xs, 10)} takes ten; {@code next(islice(xs, 10, None))} takes them before. */
  private @Nullable Polynomial sliced(Expression.Call call, Function function) {
    int last = call.arguments().size() - 1;
    for (int i = Math.min(2, last); i >= 1; i--) {
      Polynomial number = extents.of(call.arguments().get(i).value(), function).number();
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** What a function takes of an argument. */
  private @Nullable Polynomial within(
      Value.Own callee, Expression.Call call, Expression value, Function caller, int depth) {
    Function function = callee.function();
    boolean isBound = callee.situation().isBound();
    for (var parameter : function.parameters()) {
      Variable variable = parameter.variable();
      boolean isIt =
          FunctionFacts.argument(call, parameter, isBound)
              .filter(given -> given == value)
              .isPresent();
      if (isIt && variable.bindings().stream().allMatch(Binding.Passed.class::isInstance)) {
        Polynomial inside =
            at(
                new Expression.Name(function.start(), function.start(), variable),
                function,
                depth + 1);
        if (inside != null) {
          return inside.with(extents.arguments(function, isBound, call, caller));
        }
      }
    }
    // what a generator is made of is taken as often as what it gives
    return function.isGenerator() ? at(call, caller, depth + 1) : null;
  }
}
