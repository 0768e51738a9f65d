package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what a round takes and gives can be sent to another process or interpreter. */
final class Pickling {

  /** What pickle refuses, by class, and what people call it. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("io.TextIOWrapper", "an open file"),
          Map.entry("io.BufferedReader", "an open file"),
          Map.entry("io.BufferedWriter", "an open file"),
          Map.entry("io.FileIO", "an open file"),
          Map.entry("threading.Lock", "a lock"),
          Map.entry("_thread.lock", "a lock"),
          Map.entry("threading.RLock", "a lock"),
          Map.entry("threading.Event", "an event"),
          Map.entry("threading.Condition", "a condition"),
          Map.entry("threading.Semaphore", "a semaphore"),
          Map.entry("threading.Thread", "a thread"),
          Map.entry("queue.Queue", "a queue of threads"),
          Map.entry("socket.socket", "a socket"),
          Map.entry("sqlite3.Connection", "a connection to a database"),
          Map.entry("sqlite3.Cursor", "a cursor of a database"),
          Map.entry("subprocess.Popen", "a running process"),
          Map.entry("concurrent.futures.thread.ThreadPoolExecutor", "a pool of threads"),
          Map.entry("concurrent.futures.process.ProcessPoolExecutor", "a pool of processes"),
          Map.entry("zipfile.ZipFile", "an open archive"),
          Map.entry("csv.reader", "a reader of a file"),
          Map.entry("csv.writer", "a writer of a file"),
          Map.entry("mmap.mmap", "mapped memory"));

  private final Candidate candidate;
  private final FunctionFacts facts;
  private final List<Obstacle> obstacles = new ArrayList<>();

  private Pickling(Candidate candidate) {
    this.candidate = candidate;
    this.facts = candidate.facts();
  }

  /** What stands in the way, in source order; empty where nothing is known to. */
  static List<Obstacle> obstacles(Candidate candidate, Round round) {
    Pickling pickling = new Pickling(candidate);
    round.elements().forEach(pickling::sent);
    round.given().forEach(pickling::sent);
    for (Round.Result result : round.results()) {
      pickling.sent(result.value());
    }
    return pickling.obstacles;
  }

  private void sent(Expression code) {
    Values values = facts.valueOf(code).withoutNothing();
    for (Value value : values.options()) {
      Optional<String> refused = refused(value, 0);
      if (refused.isPresent()) {
        boolean isSure = values.isComplete() && values.options().size() == 1;
        obstacles.add(
            new Obstacle(
                candidate.region().unit(),
                code.span(),
                Obstacle.Kind.TRANSFER,
                "'"
                    + candidate.region().unit().text().slice(code.span())
                    + "' is "
                    + refused.get()
                    + ", which cannot be sent to a worker",
                isSure ? Certainty.YES : Certainty.UNKNOWN));
        return;
      }
    }
  }

  private Optional<String> refused(Value value, int depth) {
    return switch (value) {
      case Value.Instance it -> {
        String name = REFUSED.get(it.type());
        yield name == null && depth < 3 ? any(it.elements(), depth) : Optional.ofNullable(name);
      }
      case Value.Generator it -> Optional.of("a generator");
      case Value.Stream it -> Optional.of("a generator");
      case Value.Managed it -> Optional.of("a context");
      case Value.Awaitable it -> Optional.of("a coroutine");
      case Value.OwnModule it -> Optional.of("a module");
      case Value.Own it -> function(it.function());
      case Value.OwnObject it -> depth < 2 ? object(it.type(), depth) : Optional.empty();
      case Value.Tuple it -> {
        Optional<String> found = Optional.empty();
        for (Values item : it.items()) {
          found = found.or(() -> any(item, depth));
        }
        yield found;
      }
      case Value.Symbol it -> Optional.empty();
      case Value.Method it -> Optional.empty();
      case Value.OwnClass it -> Optional.empty();
      case Value.Super it -> Optional.empty();
      case Value.Nothing it -> Optional.empty();
    };
  }

  private Optional<String> any(Values values, int depth) {
    return values.options().stream().flatMap(it -> refused(it, depth + 1).stream()).findFirst();
  }

  private static Optional<String> function(Function it) {
    String what = isInside(it) ? "a function inside another one" : "";
    what = it.kind() == Function.Kind.LAMBDA ? "a lambda" : what;
    return Optional.of(what).filter(one -> !one.isEmpty());
  }

  private static boolean isInside(Function code) {
    return code.parent().filter(it -> it.kind() == Function.Kind.FUNCTION).isPresent();
  }

  private Optional<String> object(ClassType type, int depth) {
    if (isInside(type.body())) {
      return Optional.of("an object of " + type.name() + ", a class inside of a function");
    }
    for (ClassType ancestor : candidate.program().ancestors(type)) {
      if (!ancestor.member("__getstate__").isEmpty() || !ancestor.member("__reduce__").isEmpty()) {
        return Optional.empty();
      }
      for (String name : ancestor.attributes().stream().sorted().toList()) {
        Optional<String> found = any(facts.member(type, name), depth);
        if (found.isPresent()) {
          return Optional.of(
              "an object of " + type.name() + ", whose '" + name + "' is " + found.get());
        }
      }
    }
    return Optional.empty();
  }
}
