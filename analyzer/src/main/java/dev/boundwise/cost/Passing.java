package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Value;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call passes for the quantities of a function's parameters, found as they are asked for. A
 * quantity that is not known to the caller stays what it is to the function.
 */
final class Passing extends AbstractMap<Symbol, Polynomial> {

  /** Names may be bound to what is made from themselves. */
  private static final int LONGEST_PIPELINE = 8;

  private final Extents extents;
  private final Function function;
  private final boolean isBound;
  private final Expression.Call call;
  private final Function caller;
  private final Map<Symbol, Polynomial> found = new HashMap<>();
  private final int depth;

  Passing(
      Extents extents, Function function, boolean isBound, Expression.Call call, Function caller) {
    this(extents, function, isBound, call, caller, 0);
  }

  private Passing(
      Extents extents,
      Function function,
      boolean isBound,
      Expression.Call call,
      Function caller,
      int depth) {
    this.depth = depth;
    this.extents = extents;
    this.function = function;
    this.isBound = isBound;
    this.call = call;
    this.caller = caller;
  }

  @Override
  public boolean isEmpty() {
    return function.parameters().isEmpty();
  }

  @Override
  public @Nullable Polynomial get(@Nullable Object asked) {
    if (!(asked instanceof Symbol symbol)) {
      return null;
    }
    if (found.containsKey(symbol)) {
      return found.get(symbol);
    }
    Symbols.Key key = extents.symbols().parameter(symbol);
    Polynomial value = key == null ? null : value(key);
    if (value != null) {
      found.put(symbol, value);
    }
    return value;
  }

  private @Nullable Polynomial value(Symbols.Key key) {
    Variable variable = (Variable) key.owner();
    if (variable.scope() != function) {
      return ofGenerators(key);
    }
    for (Parameter parameter : function.parameters()) {
      if (parameter.variable() == variable) {
        Extent extent = extent(parameter);
        for (int i = 0; i < key.depth(); i++) {
          extent = extent.each();
        }
        return key.isLength() ? extent.length() : extent.number();
      }
    }
    return null;
  }

  /** {@code double(read(n))}: what goes over {@code read(n)} goes as far as {@code n} says. */
  private @Nullable Polynomial ofGenerators(Symbols.Key key) {
    for (Argument argument : call.arguments()) {
      if (depth < LONGEST_PIPELINE && made(argument.value()) instanceof Expression.Call maker) {
        for (Value value : extents.values(maker.callee(), caller).options()) {
          if (value instanceof Value.Own own && own.function().isGenerator()) {
            boolean isBoundMethod = own.situation().isBound();
            Polynomial found =
                new Passing(extents, own.function(), isBoundMethod, maker, caller, depth + 1)
                    .value(key);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  private static Expression made(Expression expression) {
    return expression instanceof Expression.Name name
            && name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned assigned
        ? assigned.value()
        : expression;
  }

  private Extent extent(Parameter parameter) {
    Extent given = Given.of(extents, call, parameter, isBound, caller);
    if (given != null) {
      return given;
    }
    for (Binding binding : parameter.variable().bindings()) {
      if (binding instanceof Binding.Passed passed && !Extents.hasSpread(call)) {
        return extents.of(passed.defaultValue(), function);
      }
    }
    return FixedExtent.UNKNOWN;
  }

  @Override
  public Set<Entry<Symbol, Polynomial>> entrySet() {
    return found.entrySet();
  }
}
