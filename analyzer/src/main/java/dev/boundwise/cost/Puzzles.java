package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;

/**
 * Loops that count up until a digest is as it is wanted, which only trying can tell:
 *
 * <pre>{@code
 * while not sha256(f"{block}{nonce}".encode()).hexdigest().startswith("0000"):
 *     nonce += 1
 * }</pre>
 */
final class Puzzles {

  /** With 8 to 16 bits that have to be as they are wanted. */
  static final Plausible TRIES = Plausible.around(4000, 30);

  private final FunctionFacts facts;

  Puzzles(FunctionFacts facts) {
    this.facts = facts;
  }

  boolean isOne(Statement.Loop loop) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call && isDigest(call)) {
          found[0] |= call.arguments().stream().anyMatch(it -> reads(it.value(), loop));
        }
      }
    }.code(loop.source());
    return found[0];
  }

  private boolean isDigest(Expression.Call call) {
    return facts.valueOf(call.callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol one && one.name().startsWith("hashlib."));
  }

  /** Whether code reads what each round adds one to. */
  private static boolean reads(Expression code, Statement.Loop loop) {
    return Walk.any(
        code,
        it -> {
          Change change =
              it instanceof Expression.Name name ? Change.of(name.variable(), loop) : null;
          return change != null && change.amount() instanceof Expression.Literal;
        });
  }
}
