package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much is in a stream in memory, by what its function writes to it:
 *
 * <pre>{@code
 * out = io.StringIO()
 * writer = csv.DictWriter(out, fields)
 * writer.writerows(people)
 * }</pre>
 *
 * <p>Those of letters are counted in lines, as texts are that are read line by line, those of bytes
 * in bytes.
 */
final class Written {

  private static final Set<String> MAKERS = Set.of("StringIO", "BytesIO");

  /** What writes rows, each as a line, to the stream that it is made around. */
  private static final Set<String> ROWS = Set.of("csv.writer", "csv.DictWriter");

  /** What writes a value to the stream that it is given second. */
  private static final Set<String> DUMPING = Set.of("json.dump", "pickle.dump");

  /** Letters of a usual line. */
  private static final double LINE = 50;

  /** Letters, or bytes, of an element that is written as JSON or pickled. */
  private static final double ELEMENT = 20;

  /** Letters of a value that nothing is known of. */
  private static final double VALUE = 8;

  private final Extents extents;
  private final Function function;
  private final int made;
  private final double unit;
  private Polynomial all = Polynomial.ZERO;
  private boolean isAny;

  private Written(Extents extents, Function function, int made, boolean isText) {
    this.extents = extents;
    this.function = function;
    this.made = made;
    this.unit = isText ? LINE : 1;
  }

  /**
   * With what is written to it.
   *
   * @param base how large the variable is without
   */
  static Extent of(Extents extents, Variable variable, List<Binding> bindings, Extent base) {
    if (extents.isJava()
        || bindings.size() != 1
        || !(bindings.getFirst() instanceof Binding.Assigned made)
        || !(made.value() instanceof Expression.Call call)
        || !MAKERS.contains(Sizes.nameOf(call.callee()))) {
      return base;
    }
    Function function = made.site().function();
    boolean isText = Sizes.nameOf(call.callee()).equals("StringIO");
    Written written = new Written(extents, function, made.site().offset(), isText);
    written.collect(variable);
    if (!written.isAny) {
      return base;
    }
    Polynomial before = call.arguments().isEmpty() ? null : base.length();
    return Extent.of(
        before == null ? written.all : written.all.plus(before),
        isText ? Extent.ofLength(Polynomial.of(LINE)) : base.each());
  }

  private void collect(Variable stream) {
    List<Variable> writers = new ArrayList<>(1);
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it
            && it.targets().getFirst() instanceof Expression.Name writer
            && makesWriter(it.value(), stream)) {
          writers.add(writer.variable());
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call) {
          call(call, stream, writers);
        }
        return true;
      }
    }.statements(function.body());
  }

  private void call(Expression.Call call, Variable stream, List<Variable> writers) {
    List<Argument> arguments = call.arguments();
    @Nullable Expression first = arguments.isEmpty() ? null : arguments.getFirst().value();
    if (call.callee() instanceof Expression.Attribute method) {
      method(call, method, first, stream, writers);
    }
    for (Argument argument : arguments) {
      if (argument.name().equals("file") && isOf(argument.value(), stream)) {
        add(call, printed(arguments).times(1 / unit));
      }
    }
    boolean isSecond = arguments.size() > 1 && isOf(arguments.get(1).value(), stream);
    if (first != null && isSecond && is(call, DUMPING)) {
      add(call, many(first).times(ELEMENT / unit));
    }
  }

  private void method(
      Expression.Call call,
      Expression.Attribute method,
      @Nullable Expression first,
      Variable stream,
      List<Variable> writers) {
    String name = method.name();
    if (isOf(method.object(), stream) && first != null) {
      if (name.equals("write")) {
        add(call, length(first).times(1 / unit));
      } else if (name.equals("writelines")) {
        add(call, many(first).times(isLines() ? 1 : LINE));
      }
    } else if (name.startsWith("write")
        && writers.stream().anyMatch(it -> isOf(method.object(), it))) {
      add(call, name.equals("writerows") && first != null ? many(first) : Polynomial.ONE);
    }
  }

  private boolean isLines() {
    return unit == LINE;
  }

  /** {@code writer = csv.writer(out)}. */
  private boolean makesWriter(Expression value, Variable stream) {
    return value instanceof Expression.Call call
        && !call.arguments().isEmpty()
        && isOf(call.arguments().getFirst().value(), stream)
        && is(call, ROWS);
  }

  private void add(Expression.Call call, Polynomial amount) {
    LoopNest nest = extents.nest(function);
    Polynomial times = nest.times(call.start(), made, extents.trips(), function);
    double share = extents.nest(function).arms(extents.facts(function)).share(call.start(), made);
    all = all.plus((share < 1 ? times.times(share).estimated() : times).times(amount));
    isAny = true;
  }

  /** A line: what is printed, with what stands between. */
  private Polynomial printed(List<Argument> arguments) {
    Polynomial letters = Polynomial.ZERO;
    for (Argument argument : arguments) {
      if (argument.isPositional()) {
        letters = letters.plus(length(argument.value())).plus(Polynomial.ONE);
      }
    }
    return letters;
  }

  private Polynomial length(Expression text) {
    Polynomial length = extents.of(text, function).length();
    return length == null ? Polynomial.estimate(VALUE) : length;
  }

  private Polynomial many(Expression elements) {
    Polynomial length = extents.of(elements, function).length();
    return length == null ? Polynomial.estimate(extents.count().typical()) : length;
  }

  private boolean is(Expression.Call call, Set<String> names) {
    return extents.values(call.callee(), function).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol symbol && names.contains(symbol.name()));
  }

  private static boolean isOf(Expression code, Variable variable) {
    return code instanceof Expression.Name name && name.variable() == variable;
  }
}
