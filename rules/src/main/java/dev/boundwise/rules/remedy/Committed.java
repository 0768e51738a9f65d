package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code database.commit()} after each row: each waits until the disk has it, and one after the
 * loop waits once.
 */
final class Committed {

  private static final Set<String> CONNECTIONS =
      Set.of(
          "sqlite3.Connection",
          "psycopg.Connection",
          "psycopg2.extensions.connection",
          "pymysql.connections.Connection");

  /** What ends: a loop over what arrives for ever stores each when it comes. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "builtins.list",
          "builtins.tuple",
          "builtins.dict",
          "builtins.set",
          "builtins.range",
          "builtins.enumerate",
          "builtins.zip");

  /** What ends a transaction in another way. */
  private static final Set<String> ENDING = Set.of("close", "rollback", "executescript");

  /** As much of the waiting may be for something else. */
  private static final double REST = 0.01;

  private final Candidate candidate;

  private Committed(Candidate candidate) {
    this.candidate = candidate;
  }

  static Optional<DropIn> of(Candidate candidate) {
    return Round.of(candidate.region())
        .filter(it -> it.comprehension().isEmpty())
        .flatMap(it -> new Committed(candidate).read(it.loop()));
  }

  private Optional<DropIn> read(Statement.Loop loop) {
    Load load = candidate.load();
    double others = load.waiting() - load.wait(Resource.DATABASE) - load.wait(Resource.DISK);
    if (loop.isConditional()
        || loop.isAsync()
        || !loop.otherwise().isEmpty()
        || others > load.waiting() * REST
        || !ends(loop.source())) {
      return Optional.empty();
    }
    return loop.body().stream()
        .flatMap(it -> commit(it).stream())
        .findFirst()
        .filter(it -> isOneForAll(loop, (Expression.Attribute) it.callee()))
        .map(this::dropIn);
  }

  /** Whether all rounds tell one connection, and none ends early, takes back or hands it on. */
  private static boolean isOneForAll(Statement.Loop loop, Expression.Attribute commit) {
    Expression connection = commit.object();
    Expression root = connection instanceof Expression.Attribute it ? it.object() : connection;
    boolean[] isOther = {
      !(root instanceof Expression.Name name) || RoundChanges.isSet(loop, name.variable())
    };
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        isOther[0] |=
            statement instanceof Statement.Return
                || (statement instanceof Statement.With with
                    && DropIn.isSame(with.context(), connection))
                || (statement instanceof Statement.Assign set
                    && set.targets().stream().anyMatch(it -> DropIn.isSame(it, connection)));
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        isOther[0] |=
            expression instanceof Expression.Call call
                && (call.arguments().stream().anyMatch(it -> DropIn.isSame(it.value(), connection))
                    || (call.callee() instanceof Expression.Attribute method
                        && ENDING.contains(method.name())));
        return true;
      }
    }.statements(loop.body());
    return !isOther[0];
  }

  private Optional<Expression.Call> commit(Statement statement) {
    return statement instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call call
            && call.arguments().isEmpty()
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals("commit")
            && isConnection(method.object())
        ? Optional.of(call)
        : Optional.empty();
  }

  private boolean isConnection(Expression object) {
    List<Value> options = candidate.facts().valueOf(object).withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && CONNECTIONS.contains(one.type()));
  }

  private boolean ends(Expression source) {
    List<Value> options = candidate.facts().valueOf(source).withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Tuple
                        || (it instanceof Value.Instance one && CONTAINERS.contains(one.type())));
  }

  private DropIn dropIn(Expression.Call call) {
    double total = candidate.load().total();
    double all = Math.min(total * 0.999, new InLoop(candidate).time(call));
    double after = total - all + all / Math.max(1, candidate.load().rounds());
    String commit = DropIn.slice(candidate, call);
    return new DropIn(
        total / after,
        "one commit after the loop",
        "for ...:\n    ...  # as before, without " + commit + "\n" + commit,
        List.of("where a round fails, none of them is stored: or what came before it is enough"));
  }
}
