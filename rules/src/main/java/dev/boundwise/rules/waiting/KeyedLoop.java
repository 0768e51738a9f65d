package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import java.util.regex.Pattern;

/** A loop over what may be keys of something else. */
final class KeyedLoop {

  /** Elements that are many already, or that are no keys. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i).*(chunk|batch|page|part|shard|group|slice|attempt|retr|table|sql|query|ids$).*");

  private KeyedLoop() {}

  /** Whether a loop goes over all elements of something whose size is not written. */
  static boolean is(Statement.Loop loop) {
    return !loop.isConditional()
        && !loop.isAsync()
        && loop.otherwise().isEmpty()
        && loop.target() instanceof Expression.Name element
        && !PARTS.matcher(element.variable().name()).matches()
        && !(loop.source() instanceof Expression.Collection)
        && !(loop.source() instanceof Expression.Call call
            && call.callee() instanceof Expression.Name made
            && made.variable().name().equals("range"))
        && !isLeft(loop);
  }

  /** A search for the first that fits, or one attempt after the other. */
  private static boolean isLeft(Statement.Loop loop) {
    boolean[] left = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        left[0] |=
            statement instanceof Statement.Return
                || (statement instanceof Statement.Jump jump && jump.isBreak());
        return true;
      }
    }.statements(loop.body());
    return left[0];
  }

  /** Whether a call is given the loop's element. */
  static boolean gives(Statement.Loop loop, CallSite site) {
    Variable element = ((Expression.Name) loop.target()).variable();
    return site.code() instanceof Expression.Call call
        && call.arguments().stream()
            .anyMatch(
                argument ->
                    Walk.any(
                        argument.value(),
                        it -> it instanceof Expression.Name name && name.variable() == element));
  }
}
