package dev.boundwise.effect;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a function that run only where it fails or ends the program: {@code raise
 * Unknown(f"not in {os.listdir(folder)}")}, {@code if version: print(versions()); sys.exit()}. They
 * run once at most, and nobody waits for what comes after them.
 */
final class Leaving extends Walk {

  private final FunctionFacts facts;
  private final List<Code> ends = new ArrayList<>();
  private final List<Code> failures = new ArrayList<>();

  private Leaving(FunctionFacts facts) {
    this.facts = facts;
  }

  static Leaving of(FunctionFacts facts) {
    Leaving leaving = new Leaving(facts);
    leaving.statements(facts.function().body());
    return leaving;
  }

  /** Whether code runs only before the program ends. */
  boolean isAtEnd(Expression code) {
    return isIn(ends, code);
  }

  /** Whether code runs only where something has failed and is raised. */
  boolean isAtFailure(Expression code) {
    return isIn(failures, code);
  }

  private static boolean isIn(List<Code> places, Expression code) {
    for (Code place : places) {
      if (place.start() <= code.start() && code.end() <= place.end()) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Raise it -> {
        if (!(it.value() instanceof Expression.Unknown) && !isExit(it.value())) {
          failures.add(it.value());
        }
      }
      case Statement.Branch it -> {
        arm(it.then());
        arm(it.otherwise());
      }
      case Statement.Try it -> it.handlers().forEach(handler -> arm(handler.body()));
      default -> {}
    }
    return true;
  }

  /** {@code raise SystemExit(main())}: what it ends with is the program. */
  private static boolean isExit(Expression raised) {
    return raised instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals("SystemExit");
  }

  private void arm(List<Statement> body) {
    if (body.isEmpty() || goesOn(body)) {
      return;
    }
    switch (last(body)) {
      case EXIT -> ends.addAll(body.subList(0, body.size() - 1));
      case FAILURE -> failures.addAll(body.subList(0, body.size() - 1));
      case OTHER -> {}
    }
  }

  private enum Last {
    EXIT,
    FAILURE,
    OTHER
  }

  /** How an arm ends; what it ends with may be all of the work: {@code sys.exit(main())}. */
  private Last last(List<Statement> body) {
    return body.isEmpty()
        ? Last.OTHER
        : switch (body.getLast()) {
          case Statement.Raise it -> Last.FAILURE;
          case Statement.Evaluate it when facts.neverReturns(it.value()) ->
              facts.fails(it.value()) ? Last.FAILURE : Last.EXIT;
          case Statement.Branch it ->
              last(it.then()) == Last.FAILURE && last(it.otherwise()) == Last.FAILURE
                  ? Last.FAILURE
                  : Last.OTHER;
          default -> Last.OTHER;
        };
  }

  /** Whether something in it may go on elsewhere in the function, or with its caller. */
  private static boolean goesOn(List<Statement> body) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Return || statement instanceof Statement.Jump;
        return !found[0];
      }
    }.statements(body);
    return found[0];
  }
}
