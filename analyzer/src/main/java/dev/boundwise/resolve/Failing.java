package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Functions of the program that come back to nobody: {@code def die(text): print(text);
 * sys.exit(1)}.
 */
final class Failing {

  /** What a method raises that another one is to take the place of. */
  private static final Set<String> STAND_INS =
      Set.of("NotImplementedError", "UnsupportedOperationException");

  /** How what runs ends. The order is from what says least of it. */
  enum End {
    /** It may come back. */
    RETURNS,
    /** It ends the program, as it should. */
    EXITS,
    /** It raises, or ends the program and says that something failed. */
    FAILS
  }

  private static final Set<String> NEVER = Set.of("NoReturn", "Never");

  private final Program program;
  private final IdentityHashMap<Function, End> known = new IdentityHashMap<>();

  Failing(Program program) {
    this.program = program;
  }

  static Failing of(Program program) {
    return program.derived(Failing.class, Failing::new);
  }

  /** How each run of a function ends. */
  End of(Function function) {
    End before = known.get(function);
    if (before != null) {
      return before;
    }
    // what calls itself ends as its other ways do
    known.put(function, End.RETURNS);
    End found = end(function);
    known.put(function, found);
    return found;
  }

  private End end(Function function) {
    if (function.isAsync() || function.isGenerator() || function.isAbstract()) {
      return End.RETURNS;
    }
    FunctionFacts facts = program.facts(function);
    End said = NEVER.contains(nameOf(function.returns())) ? End.EXITS : End.RETURNS;
    if (said == End.RETURNS && (isStandIn(function.body()) || mayReturn(function.body()))) {
      return said;
    }
    End found = end(function.body(), facts);
    return found == End.RETURNS ? said : found;
  }

  /** {@code raise NotImplementedError}: another one takes its place. */
  private static boolean isStandIn(List<Statement> body) {
    return body.size() <= 2
        && !body.isEmpty()
        && body.getLast() instanceof Statement.Raise raise
        && STAND_INS.contains(
            nameOf(raise.value() instanceof Expression.Call it ? it.callee() : raise.value()));
  }

  private static boolean mayReturn(List<Statement> body) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Return;
        return !found[0];
      }
    }.statements(body);
    return found[0];
  }

  private End end(List<Statement> statements, FunctionFacts facts) {
    return statements.isEmpty() ? End.RETURNS : end(statements.getLast(), facts);
  }

  private End end(Statement statement, FunctionFacts facts) {
    return switch (statement) {
      case Statement.Raise it -> End.FAILS;
      case Statement.Evaluate it -> facts.end(it.value());
      case Statement.With it -> end(it.body(), facts);
      case Statement.Branch it -> less(end(it.then(), facts), end(it.otherwise(), facts));
      case Statement.Try it -> {
        End end = end(it.body(), facts);
        for (Statement.Handler handler : it.handlers()) {
          end = less(end, end(handler.body(), facts));
        }
        yield end;
      }
      default -> End.RETURNS;
    };
  }

  private static End less(End one, End other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** How a call of a library's function ends that is known not to come back. */
  static End ofLibrary(Expression.Call call) {
    List<Argument> arguments = call.arguments();
    if (arguments.isEmpty()) {
      return End.EXITS;
    }
    return switch (arguments.getFirst().value()) {
      case Expression.Literal it ->
          it.text().equals("0") || it.kind() == Expression.LiteralKind.NONE ? End.EXITS : End.FAILS;
      // sys.exit(main())
      case Expression.Call it -> End.EXITS;
      default -> End.FAILS;
    };
  }

  private static String nameOf(Expression expression) {
    return switch (expression) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }
}
