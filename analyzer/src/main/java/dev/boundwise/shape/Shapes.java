package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shapes of the loops of a program. For one thread. */
public final class Shapes {

  private static final Set<String> REDUCING = Set.of("sum", "max", "min", "reduce", "fsum", "prod");
  private static final Set<String> SEARCHING = Set.of("any", "all");
  private static final Set<String> KEEPING =
      Set.of(
          "list",
          "tuple",
          "set",
          "frozenset",
          "dict",
          "sorted",
          "join",
          "extend",
          "update",
          "Counter",
          "deque",
          "array",
          "bytes",
          "bytearray",
          "fromiter",
          "gather");

  private final Program program;
  private final Summaries summaries;
  private final IdentityHashMap<Code, LoopShape> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Optional<LoopShape>> recursions = new IdentityHashMap<>();
  private final IdentityHashMap<Function, IdentityHashMap<Code, Consumer>> consumers =
      new IdentityHashMap<>();

  /** What one thread has read for another one. */
  public static final class Read {
    private final IdentityHashMap<Code, LoopShape> loops = new IdentityHashMap<>();
    private final IdentityHashMap<Function, Optional<LoopShape>> recursions =
        new IdentityHashMap<>();
  }

  private Shapes(Program program) {
    this.program = program;
    this.summaries = new Summaries(program);
  }

  /** Those of a program. */
  public static Shapes of(Program program) {
    return program.derived(Shapes.class, Shapes::new);
  }

  /** Those of a program, apart from what others ask. */
  public static Shapes apart(Program program) {
    return new Shapes(program);
  }

  /**
   * The shape of a loop.
   *
   * @param loop a loop or a comprehension of the function
   */
  public Optional<LoopShape> of(Function function, Code loop) {
    LoopShape before = known.get(loop);
    if (before == null) {
      Consumer consumer =
          consumers
              .computeIfAbsent(function, Shapes::consumers)
              .getOrDefault(loop, Consumer.UNKNOWN);
      before = new LoopReader(summaries, program.facts(function), loop, consumer).read();
      known.put(loop, before);
    }
    return Optional.of(before);
  }

  /** Reads the shape of a loop for others. */
  public void read(Function function, Code loop, Read read) {
    of(function, loop).ifPresent(shape -> read.loops.put(loop, shape));
  }

  /** Reads the shape of a function for others. */
  public void read(Function function, Read read) {
    read.recursions.put(function, of(function));
  }

  /** Takes over what others of a program of the same units have read. */
  public void take(Read read) {
    known.putAll(read.loops);
    recursions.putAll(read.recursions);
  }

  /** The shape of {@code list(map(function, xs))}; empty for other calls. */
  public Optional<LoopShape> of(Function function, Expression.Call call) {
    if (call.arguments().isEmpty()
        || !(call.arguments().getFirst().value() instanceof Expression.Call inner)) {
      return Optional.empty();
    }
    Consumer consumer = consumer(call.callee());
    return consumer == Consumer.UNKNOWN || consumer == Consumer.FIRST
        ? Optional.empty()
        : new MappedReader(summaries, program.facts(function), inner, consumer).read();
  }

  /**
   * A call that a loop may make for all its elements beforehand.
   *
   * @param call in the loop
   */
  public Optional<Ahead> ahead(Function function, Statement.Loop loop, Expression.Call call) {
    return of(function, loop)
        .flatMap(
            shape ->
                new AheadReader(summaries, program.facts(function), loop)
                    .read(call, shape.obstacles()));
  }

  /** Whether a function changes nothing that others see, as far as is known: it only gives. */
  public boolean onlyGives(Function function) {
    Summary summary = summaries.of(function);
    return summary.touches().stream().noneMatch(Touch::isWrite)
        && summary.outside().stream().allMatch(it -> it.kind() == Obstacle.Kind.PACE);
  }

  /** The shape of a function that calls itself for parts of its input; empty for others. */
  public Optional<LoopShape> of(Function function) {
    return recursions.computeIfAbsent(
        function, it -> new RecursionReader(program, summaries, it).read());
  }

  /** Who goes over the lazy comprehensions of a function. */
  private static IdentityHashMap<Code, Consumer> consumers(Function function) {
    IdentityHashMap<Code, Consumer> found = new IdentityHashMap<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop) {
          found.put(loop.source(), Consumer.KEEPING);
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call) {
          Consumer consumer = consumer(call.callee());
          for (Argument argument : call.arguments()) {
            Expression value = argument.value();
            found.put(
                value instanceof Expression.Operation spread
                        && spread.operator() == Expression.Operator.SPREAD
                    ? spread.operands().getFirst()
                    : value,
                argument.isSpread() ? Consumer.KEEPING : consumer);
          }
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(function.body());
    return found;
  }

  private static Consumer consumer(Expression callee) {
    String name =
        switch (callee) {
          case Expression.Name it -> it.variable().name();
          case Expression.Attribute it -> it.name();
          default -> "";
        };
    if (REDUCING.contains(name)) {
      return Consumer.REDUCING;
    }
    if (SEARCHING.contains(name)) {
      return Consumer.SEARCHING;
    }
    if (KEEPING.contains(name)) {
      return Consumer.KEEPING;
    }
    return name.equals("next") ? Consumer.FIRST : Consumer.UNKNOWN;
  }
}
