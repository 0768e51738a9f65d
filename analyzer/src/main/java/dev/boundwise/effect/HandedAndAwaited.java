package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds loops that start something elsewhere in each round and wait for it at once: as much runs at
 * the same time as without, that is one.
 */
public final class HandedAndAwaited {

  private static final Set<String> FUTURES =
      Set.of(
          "java.util.concurrent.Future",
          "concurrent.futures.Future",
          // not processes: one at a time, they are how memory is given back
          "threading.Thread",
          "multiprocessing.pool.AsyncResult");

  /** What starts and waits in one call, by how its name begins and by its last part. */
  private static final String POOL = "multiprocessing.pool.";

  private static final String APPLY = "apply";

  private static final Set<String> WAITING = Set.of("get", "join", "result");

  private final FunctionFacts facts;
  private final Statement.Loop loop;

  private HandedAndAwaited(FunctionFacts facts, Statement.Loop loop) {
    this.facts = facts;
    this.loop = loop;
  }

  /**
   * What a loop starts and awaits.
   *
   * @param starts the call that hands it over
   * @param waits the call that waits
   */
  public record Pair(Expression.Call starts, Expression.Call waits) {
    private boolean overlaps(Pair other) {
      return starts.start() < other.waits.end() && other.starts.start() < waits.end();
    }
  }

  /**
   * The calls whose futures a round waits for that has started them, and how many of them run at
   * the same time: no two rounds overlap.
   */
  public static IdentityHashMap<Expression, Integer> startedInRound(
      FunctionFacts facts, Statement.Loop loop) {
    IdentityHashMap<Expression, Integer> started = new IdentityHashMap<>();
    if (mayWait(loop.body())) {
      List<Pair> pairs = new HandedAndAwaited(facts, loop).found().pairs();
      for (Pair pair : pairs) {
        long beside = pairs.stream().filter(pair::overlaps).count();
        started.put(pair.starts(), (int) beside);
      }
    }
    return started;
  }

  /** That of a loop over elements; empty where it starts more, or does something meanwhile. */
  public static Optional<Pair> in(FunctionFacts facts, Statement.Loop loop) {
    if (loop.isConditional()
        || loop.isAsync()
        || !loop.otherwise().isEmpty()
        || !mayWait(loop.body())) {
      return Optional.empty();
    }
    return new HandedAndAwaited(facts, loop).pair();
  }

  /** Whether anything is called that may wait for a future, by its name. */
  private static boolean mayWait(List<Statement> body) {
    boolean[] may = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        may[0] |=
            expression instanceof Expression.Call call
                && (isNamed(call)
                    || isNamedApply(call)
                    || (call.callee() instanceof Expression.Lambda stage
                        && mayWait(stage.function().body())));
        return !may[0];
      }
    }.statements(body);
    return may[0];
  }

  private static boolean isNamed(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method && WAITING.contains(method.name());
  }

  private static boolean isNamedApply(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method && method.name().equals(APPLY);
  }

  /** Whether a call starts something in a pool and waits for it. */
  private boolean isApply(Expression.Call call) {
    List<Value> callees = isNamedApply(call) ? facts.valueOf(call.callee()).options() : List.of();
    return !callees.isEmpty()
        && callees.stream()
            .allMatch(it -> it instanceof Value.Method one && one.type().startsWith(POOL));
  }

  /** A time limit for each is what the thread is for. */
  private static boolean isLimited(Expression.Call wait) {
    return !wait.arguments().isEmpty()
        && !isNamedApply(wait)
        && !(wait.callee() instanceof Expression.Lambda);
  }

  /** What a round starts, and what of that it waits for. */
  private record Found(List<Expression.Call> starts, List<Pair> pairs, boolean ends) {}

  private Found found() {
    List<Expression.Call> starts = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    boolean[] ends = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        ends[0] |=
            statement instanceof Statement.Loop
                || statement instanceof Statement.Return
                || (statement instanceof Statement.Jump jump && jump.isBreak());
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call) {
          if (isApply(call)) {
            starts.add(call);
            pairs.add(new Pair(call, call));
          } else if (isStart(call)) {
            starts.add(call);
          } else {
            started(call).ifPresent(start -> pairs.add(new Pair(start, call)));
          }
        }
      }
    }.statements(loop.body());
    return new Found(starts, pairs, ends[0]);
  }

  private Optional<Pair> pair() {
    Found found = found();
    List<Pair> pairs = found.pairs();
    return found.ends()
            || found.starts().size() != 1
            || pairs.size() != 1
            || isLimited(pairs.getFirst().waits())
            || !isAtOnce(pairs.getFirst())
        ? Optional.empty()
        : Optional.of(pairs.getFirst()).filter(pair -> !isCarried(pair));
  }

  /** Whether a call gives a future of what runs on another thread. */
  private boolean isStart(Expression.Call call) {
    List<Value> callees = facts.valueOf(call.callee()).options();
    return !callees.isEmpty()
        && isFuture(facts.valueOf(call))
        && callees.stream().allMatch(this::isStart);
  }

  private boolean isStart(Value callee) {
    String name =
        switch (callee) {
          case Value.Method it -> it.qualifiedName();
          case Value.Symbol it -> it.name();
          default -> "";
        };
    if (callee instanceof Value.Own own) {
      return isAsync(own.function()) || new Begun(facts.program()).gives(own.function());
    }
    boolean moves =
        facts
            .knowledge()
            .handover(name)
            .filter(
                it ->
                    it.to() == Handover.Place.THREAD
                        || it.to() == Handover.Place.EXECUTOR
                        || it.to() == Handover.Place.PROCESS)
            .isPresent();
    return !Begun.isChained(name)
        && (moves || facts.fact(callee).filter(ApiFact::async).isPresent());
  }

  /** Whether a framework runs a method on a thread of its own. */
  private boolean isAsync(Function function) {
    FunctionFacts around = facts.of(function).around();
    return function.decorators().stream()
        .map(it -> it instanceof Expression.Call call ? call.callee() : it)
        .flatMap(it -> around.valueOf(it).options().stream())
        .anyMatch(it -> it instanceof Value.Symbol one && one.name().endsWith(".Async"));
  }

  private boolean isFuture(Values values) {
    return values.options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Instance one
                    && FUTURES.stream()
                        .anyMatch(type -> facts.knowledge().isSubclass(one.type(), type)));
  }

  /** The call whose future a call waits for. */
  private Optional<Expression.Call> started(Expression.Call call) {
    // a stage of a stream: (future -> future.join())(start(...))
    if (call.callee() instanceof Expression.Lambda lambda
        && call.arguments().size() == 1
        && lambda.function().body().size() == 1
        && lambda.function().body().getFirst() instanceof Statement.Return returned
        && returned.value() instanceof Expression.Call inner
        && isWait(facts.of(lambda.function()), inner)) {
      return start(call.arguments().getFirst().value(), 0);
    }
    return isWait(facts, call) && call.callee() instanceof Expression.Attribute method
        ? start(method.object(), 0)
        : Optional.empty();
  }

  private boolean isWait(FunctionFacts in, Expression.Call call) {
    return isNamed(call)
        && call.callee() instanceof Expression.Attribute method
        && isFuture(in.valueOf(method.object()));
  }

  private Optional<Expression.Call> start(Expression future, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (future instanceof Expression.Name name) {
      List<Binding> bindings = name.variable().reaching(name.start(), facts.function());
      List<Expression> values = new ArrayList<>();
      for (Binding binding : bindings) {
        if (binding instanceof Binding.Assigned it && loop.span().contains(it.value().span())) {
          values.add(it.value());
        } else if (!(binding instanceof Binding.Declared)) {
          return Optional.empty();
        }
      }
      return values.size() == 1 ? start(values.getFirst(), depth + 1) : Optional.empty();
    }
    if (!(future instanceof Expression.Call call)) {
      return Optional.empty();
    }
    return isStart(call)
        ? Optional.of(call)
        : call.callee() instanceof Expression.Attribute method
            ? start(method.object(), depth + 1)
            : Optional.empty();
  }

  /** Whether nothing runs between the two. */
  private boolean isAtOnce(Pair pair) {
    return facts.calls(loop.body()).stream()
        .map(site -> site.code())
        .filter(code -> code.start() >= pair.starts().end() && code.end() <= pair.waits().start())
        .allMatch(code -> code instanceof Expression.Call call && isQuiet(call));
  }

  private static boolean isQuiet(Expression.Call call) {
    return Written.name(call.callee())
        .matches("trace|debug|info|warn|warning|log|add|append|start");
  }

  /** Whether what is started may need what an earlier round has got. */
  private boolean isCarried(Pair pair) {
    Set<Variable> changed = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          it.targets().forEach(target -> Reads.root(target).ifPresent(changed::add));
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.end() >= pair.starts().end()
            && call.callee() instanceof Expression.Attribute method
            && !call.span().equals(pair.starts().span())
            && !method.object().span().contains(pair.starts().span())) {
          Reads.root(method.object()).ifPresent(changed::add);
        } else if (expression instanceof Expression.Lambda stage) {
          statements(stage.function().body());
        }
      }
    }.statements(loop.body());
    boolean[] carried = {false};
    Expression starter = pair.starts().callee();
    Set<Variable> seen = new HashSet<>();
    if (starter instanceof Expression.Lambda || isOwn(starter)) {
      changed.addAll(written());
      names(starter, name -> carried[0] |= isCarried(name.variable(), changed, seen));
    }
    for (Argument argument : pair.starts().arguments()) {
      names(argument.value(), name -> carried[0] |= isCarried(name.variable(), changed, seen));
    }
    return carried[0];
  }

  /** Whose attributes the function sets anywhere, as in what comes after a stream's stages. */
  private Set<Variable> written() {
    Set<Variable> written = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          it.targets().forEach(this::target);
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Lambda lambda) {
          statements(lambda.function().body());
        } else if (expression instanceof Expression.Bind it) {
          target(it.target());
        }
      }

      private void target(Expression target) {
        if (!(target instanceof Expression.Name)) {
          Reads.root(target).ifPresent(written::add);
        }
      }
    }.statements(facts.function().body());
    return written;
  }

  /** Whether a method of the program's starts it, which may read what its object holds. */
  private boolean isOwn(Expression method) {
    return facts.valueOf(method).options().stream().anyMatch(Value.Own.class::isInstance);
  }

  /** Whether a variable has, or is made of, what an earlier round has left. */
  private boolean isCarried(Variable variable, Set<Variable> changed, Set<Variable> seen) {
    if (!seen.add(variable)) {
      return false;
    }
    boolean[] carried = {false};
    for (Binding binding : variable.bindings()) {
      int at = binding.site().offset();
      if (at < loop.start() || at > loop.end()) {
        carried[0] |= changed.contains(variable);
      } else if (binding instanceof Binding.Assigned it) {
        names(it.value(), name -> carried[0] |= isCarried(name.variable(), changed, seen));
      }
    }
    return carried[0];
  }

  private static void names(Expression code, Consumer<Expression.Name> found) {
    Walk walk =
        new Walk() {
          @Override
          protected void expression(Expression expression) {
            if (expression instanceof Expression.Name name) {
              found.accept(name);
            } else if (expression instanceof Expression.Lambda lambda) {
              statements(lambda.function().body());
            }
          }
        };
    walk.code(code);
  }
}
