package dev.boundwise.shape;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A call of a loop that may be made for all elements before the loop goes over what it gives, in
 * the order that it has:
 *
 * <pre>{@code
 * for url in urls:
 *     try:
 *         page = fetch(url)      # the call
 *     except OSError as error:
 *         print(error)           # stays in order
 * }</pre>
 *
 * @param rounds the same loop with nothing but the call in it, and what comes before it: what makes
 *     its arguments, or all of the round up to it
 * @param isAwaited whether it is a coroutine that the loop waits for
 * @param split where what comes before the call has to run once, and with the call: the names that
 *     it gives values to, and that the rest reads; empty where the loop may make the arguments
 *     twice
 * @param kept where the call is made once for each key of a cache
 */
public record Ahead(
    Statement.Loop rounds,
    Expression.Call call,
    boolean isAwaited,
    Optional<List<Variable>> split,
    Optional<Kept> kept) {

  /**
   * The cache of a call.
   *
   * @param key made from the element, by what comes before the call
   * @param absent whether the cache has nothing under it, as code: {@code owner not in names}
   */
  public record Kept(Expression key, String absent) {}

  /** The statements of a round before the call. */
  public List<Statement> before() {
    return rounds.body().subList(0, rounds.body().size() - 1);
  }
}
