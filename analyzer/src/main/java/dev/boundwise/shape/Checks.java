package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/**
 * Loops that are left early only where something is wrong, so that mostly all rounds run:
 *
 * <pre>{@code
 * for url in urls:
 *     if requests.get(url).status_code != 200:
 *         return False
 * return True
 * }</pre>
 *
 * <p>One that looks for the first of something, or that goes on until there is nothing more, is no
 * check: its later rounds are not meant to run.
 */
final class Checks {

  /** Functions that give as many elements as what they are given has. */
  private static final Set<String> SIZED =
      Set.of("range", "enumerate", "zip", "sorted", "reversed", "list", "tuple", "set");

  private static final Set<String> VIEWS = Set.of("items", "keys", "values");

  private final FunctionFacts facts;
  private final Statement.Loop loop;

  private Checks(FunctionFacts facts, Statement.Loop loop) {
    this.facts = facts;
    this.loop = loop;
  }

  /** Whether all ways out of a loop before its last round are for what is wrong. */
  static boolean is(FunctionFacts facts, Statement.Loop loop) {
    Checks checks = new Checks(facts, loop);
    // what was started in a coroutine would go on by itself
    return !facts.function().isAsync()
        && checks.isSized(loop.source())
        && Exits.of(facts, loop).left().stream().allMatch(checks::isFailure);
  }

  /** Whether what is gone over is there before the first round, and has an end. */
  private boolean isSized(Expression source) {
    if (source instanceof Expression.Call call) {
      return switch (call.callee()) {
        case Expression.Name it ->
            SIZED.contains(it.variable().name())
                && call.arguments().stream().map(Argument::value).allMatch(this::isSized);
        case Expression.Attribute it ->
            VIEWS.contains(it.name()) && call.arguments().isEmpty() && isSized(it.object());
        default -> false;
      };
    }
    boolean isRead =
        source instanceof Expression.Name
            || source instanceof Expression.Attribute
            || source instanceof Expression.Item
            || source instanceof Expression.Collection
            || source instanceof Expression.Literal
            || source instanceof Expression.Operation;
    return isRead
        && facts.valueOf(source).options().stream()
            .noneMatch(
                it ->
                    it instanceof Value.Generator
                        || it instanceof Value.OwnObject
                        || (it instanceof Value.Instance one
                            && !one.type().startsWith("builtins.")));
  }

  private boolean isFailure(Code left) {
    return switch (left) {
      case Statement.Return it -> isNothing(it.value()) && isSomethingElse();
      case Statement.Jump it -> isAfterFalse(it);
      // it ends the program
      case Statement.Evaluate it -> facts.neverReturns(it.value());
      default -> false;
    };
  }

  /** {@code False}, {@code None}, or no value at all. */
  private static boolean isNothing(Expression value) {
    return switch (value) {
      case Expression.Literal it ->
          it.kind() == Expression.LiteralKind.FALSE || it.kind() == Expression.LiteralKind.NONE;
      case Expression.Unknown it -> it.start() == it.end();
      default -> false;
    };
  }

  /** Whether the function gives something where the loop comes to its end. */
  private boolean isSomethingElse() {
    List<Statement> body = facts.function().body();
    return !body.isEmpty()
        && body.getLast() instanceof Statement.Return last
        && last.start() >= loop.end()
        && !isNothing(last.value());
  }

  /** {@code ok = False; break}. */
  private boolean isAfterFalse(Statement.Jump jump) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch it) {
          found[0] |= setsFalse(it.then(), jump) || setsFalse(it.otherwise(), jump);
        }
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static boolean setsFalse(List<Statement> arm, Statement.Jump jump) {
    return !arm.isEmpty()
        && arm.getLast() == jump
        && arm.stream()
            .anyMatch(
                it ->
                    it instanceof Statement.Assign set
                        && set.value() instanceof Expression.Literal value
                        && value.kind() == Expression.LiteralKind.FALSE);
  }
}
