package dev.boundwise.rules.remedy;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rounds use and what is there for one thread alone. */
final class OfOneThread {

  /**
   * What holds for all threads while a block runs, by the last parts of the names: threads would
   * set it for one another, and put back what others have set.
   */
  private static final Map<String, Set<String>> BLOCKS =
      Map.of(
          "catch_warnings", Set.of("warnings.catch_warnings"),
          "chdir", Set.of("contextlib.chdir"),
          "redirect_stdout", Set.of("contextlib.redirect_stdout"),
          "redirect_stderr", Set.of("contextlib.redirect_stderr"),
          "patch", Set.of("unittest.mock.patch"),
          "dict", Set.of("unittest.mock.patch.dict"),
          "object", Set.of("unittest.mock.patch.object"));

  private static final Set<String> CONNECTIONS = Set.of("sqlite3.Connection", "sqlite3.Cursor");

  private final Program program;
  private final Reached reached;

  OfOneThread(Program program, Reached reached) {
    this.program = program;
    this.reached = reached;
  }

  /** The first one that the rounds use and do not make. */
  Optional<Obstacle> first() {
    return reached
        .first(this::isLocal)
        .map(it -> obstacle(it, "which each thread has for itself: one of a pool has none"))
        .or(
            () ->
                reached
                    .first(this::isConnection)
                    .filter(it -> !isShared() && reached.first(this::connects).isEmpty())
                    .map(it -> obstacle(it, "which only the thread may use that has made it")))
        .or(
            () ->
                reached
                    .first(this::holdsForAll)
                    .map(it -> obstacle(it, "which all threads have in common while it runs")));
  }

  /** {@code with warnings.catch_warnings():}. */
  private boolean holdsForAll(Function function, Expression code) {
    if (!(code instanceof Expression.Call call)) {
      return false;
    }
    String last =
        switch (call.callee()) {
          case Expression.Attribute it -> it.name();
          case Expression.Name it -> it.variable().name();
          default -> "";
        };
    Set<String> names = BLOCKS.getOrDefault(last, Set.of());
    return !names.isEmpty()
        && program.facts(function).valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && names.contains(one.name()));
  }

  private Obstacle obstacle(Reached.Place place, String which) {
    Unit unit = program.unitOf(place.function());
    return new Obstacle(
        unit,
        place.code().span(),
        Obstacle.Kind.OUTSIDE,
        "uses '" + unit.text().slice(place.code().span()) + "', " + which,
        Certainty.YES);
  }

  /** {@code local.user}, which the rounds themselves do not set. */
  private boolean isLocal(Function function, Expression code) {
    return code instanceof Expression.Attribute read
        && isOne(program, function, read.object(), Set.of("threading.local"))
        && program.unitOf(function).sets().stream()
            .filter(it -> it.attribute().equals(read.name()))
            .map(it -> it.binding().site())
            .noneMatch(it -> reached.contains(it.function(), it.offset()));
  }

  private boolean isConnection(Function function, Expression code) {
    return (code instanceof Expression.Name || code instanceof Expression.Attribute)
        && isOne(program, function, code, CONNECTIONS);
  }

  private boolean connects(Function function, Expression code) {
    return code instanceof Expression.Call call
        && isOne(program, function, call, Set.of("sqlite3.Connection"));
  }

  /** {@code sqlite3.connect(path, check_same_thread=False)}, anywhere. */
  private boolean isShared() {
    return program.callsNamed("connect").stream()
        .flatMap(it -> it.call().arguments().stream())
        .map(Argument::name)
        .anyMatch("check_same_thread"::equals);
  }

  /** Whether an expression may be an object of some classes of libraries. */
  static boolean isOne(Program program, Function reader, Expression code, Set<String> types) {
    return program.facts(reader).valueOf(code).options().stream()
        .anyMatch(it -> it instanceof Value.Instance one && types.contains(one.type()));
  }
}
