package dev.boundwise.rules.remedy;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.Optional;
import java.util.Set;

/** Objects that rounds use and that are there for one thread alone. */
final class OfOneThread {

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
                    .map(it -> obstacle(it, "which only the thread may use that has made it")));
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
