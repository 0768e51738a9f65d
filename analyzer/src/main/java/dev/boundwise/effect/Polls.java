package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds loops that sleep between asking for what could be waited for: a future, a thread, a queue,
 * or state that other code of the program sets. What nothing tells of (another machine, a file, a
 * device) can only be asked for, and is left out.
 */
public final class Polls {

  private static final Set<String> EMPTY = Set.of("Empty", "QueueEmpty");

  private final FunctionFacts facts;
  private final Sleepers sleepers;
  private final List<Poll> found = new ArrayList<>();

  private Polls(FunctionFacts facts) {
    this.facts = facts;
    this.sleepers = facts.program().derived(Sleepers.class, Sleepers::new);
  }

  /** What may sleep. */
  private record Sleepers(Mentions.Sought calls) {
    Sleepers(Program program) {
      this(
          Mentions.sought(
              program, name -> Round.maySleep(program.knowledge(), name), function -> false));
    }
  }

  /** Those of a function, in source order. */
  public static List<Poll> in(FunctionFacts facts) {
    Polls polls = new Polls(facts);
    polls.new Loops().statements(facts.function().body());
    return polls.found;
  }

  private final class Loops extends Walk {
    private final boolean isJava = facts.unit().language() == Language.JAVA;
    private int interruptible;

    @Override
    protected boolean enter(Statement statement) {
      interruptible += isInterruptible(statement) ? 1 : 0;
      if (statement instanceof Statement.Loop loop && !loop.isAsync() && interruptible == 0) {
        poll(loop).ifPresent(found::add);
      }
      return true;
    }

    @Override
    protected void leave(Statement statement) {
      interruptible -= isInterruptible(statement) ? 1 : 0;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (isJava && interruptible == 0 && expression instanceof Expression.Call call) {
        new HelpedPolls(facts).at(call).ifPresent(found::add);
      }
      return isJava;
    }
  }

  /** Who handles the user's interrupt may poll for the sake of it. */
  private static boolean isInterruptible(Statement statement) {
    return statement instanceof Statement.Try it
        && it.handlers().stream()
            .anyMatch(handler -> Written.name(handler.type()).equals("KeyboardInterrupt"));
  }

  private Optional<Poll> poll(Statement.Loop loop) {
    if (!sleepers.calls().mayBeIn(facts.unit(), List.of(loop))) {
      return Optional.empty();
    }
    Round round = Round.of(facts, loop);
    if (round.sleeps().isEmpty()) {
      return Optional.empty();
    }
    Expression.Call sleep = round.sleeps().getFirst();
    if (!round.works()) {
      return round
          .asked()
          .map(asked -> new Poll(loop, sleep, asked.code(), asked.waits(), Poll.Kind.WAITS));
    }
    return idle(loop, round.all()).or(() -> repeated(loop));
  }

  /** {@code if ((item = queue.poll()) == null) { sleep } else { work }}. */
  private Optional<Poll> idle(Statement.Loop loop, List<Round.Asked> all) {
    if (all.isEmpty() || all.stream().map(this::object).distinct().count() > 1) {
      return Optional.empty();
    }
    return idleIn(loop, loop.body(), all);
  }

  private String object(Round.Asked asked) {
    Expression code = asked.code();
    return code instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
        ? facts.unit().text().slice(method.object().span())
        : "";
  }

  private Optional<Poll> idleIn(
      Statement.Loop loop, List<Statement> statements, List<Round.Asked> all) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      List<List<Statement>> inside =
          switch (statement) {
            case Statement.With it -> List.of(it.body());
            case Statement.Try it -> List.of(it.body());
            case Statement.Branch it -> List.of(it.then(), it.otherwise());
            default -> List.of();
          };
      Optional<Poll> found = Optional.empty();
      if (statement instanceof Statement.Branch branch) {
        Optional<Round.Asked> asked = asked(branch.test(), all);
        if (asked.isPresent()) {
          List<Statement> rest = statements.subList(i + 1, statements.size());
          if (asked.get().holdsWhile(branch.test())) {
            found = sleep(loop, branch.then(), asked.get());
          }
          if (found.isEmpty() && asked.get().failsWhile(branch.test())) {
            found =
                sleep(loop, branch.otherwise(), asked.get())
                    .or(
                        () ->
                            leaves(branch.then())
                                ? sleep(loop, rest, asked.get())
                                : Optional.empty());
          }
        }
      } else if (statement instanceof Statement.Try it) {
        found = handled(loop, it, all);
      }
      for (List<Statement> one : inside) {
        found = found.or(() -> idleIn(loop, one, all));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether an exception says that there is nothing now. */
  static boolean isEmpty(Expression exception) {
    return EMPTY.contains(Written.name(exception));
  }

  /** {@code try: queue.get_nowait() ... except Empty: sleep}. */
  private Optional<Poll> handled(Statement.Loop loop, Statement.Try tried, List<Round.Asked> all) {
    for (Statement.Handler handler : tried.handlers()) {
      if (isEmpty(handler.type())) {
        return sleep(loop, handler.body(), all.getFirst());
      }
    }
    return Optional.empty();
  }

  private Optional<Poll> sleep(Statement.Loop loop, List<Statement> arm, Round.Asked asked) {
    Round round = Round.of(facts, arm);
    return round.works() || round.sleeps().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Poll(
                loop, round.sleeps().getFirst(), asked.code(), asked.waits(), Poll.Kind.IDLES));
  }

  /** What a test asks: itself, or by a name that holds the answer. */
  private Optional<Round.Asked> asked(Expression test, List<Round.Asked> all) {
    for (Round.Asked asked : all) {
      boolean isHere =
          Walk.any(
              test,
              it ->
                  it == asked.code()
                      || (it instanceof Expression.Name name
                          && name.variable().bindings().stream()
                              .anyMatch(binding -> Round.isValue(binding, asked.code()))));
      if (isHere) {
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  private static boolean leaves(List<Statement> arm) {
    return !arm.isEmpty()
        && (arm.getLast() instanceof Statement.Jump
            || arm.getLast() instanceof Statement.Return
            || arm.getLast() instanceof Statement.Raise);
  }

  /** {@code while not stop.is_set(): work; sleep}: an event that can be waited for with a limit. */
  private Optional<Poll> repeated(Statement.Loop loop) {
    if (!loop.isConditional()
        || !(loop.source() instanceof Expression.Operation test)
        || test.operator() != Operator.NOT
        || facts.function().isAsync()) {
      return Optional.empty();
    }
    List<Round.Asked> asked = new ArrayList<>();
    Round.of(facts, test).asked().filter(it -> it.waits().equals("wait")).ifPresent(asked::add);
    for (Statement statement : loop.body()) {
      if (!asked.isEmpty()
          && statement instanceof Statement.Evaluate it
          && it.value() instanceof Expression.Call call
          && !Round.of(facts, List.of(statement)).sleeps().isEmpty()
          && isPlain(call)) {
        Round.Asked event = asked.getFirst();
        return Optional.of(new Poll(loop, call, event.code(), event.waits(), Poll.Kind.REPEATS));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(Expression.Call call) {
    return call.arguments().size() == 1
        && !(call.arguments().getFirst().value() instanceof Expression.Literal it
            && it.kind() == LiteralKind.NONE);
  }
}
