package dev.boundwise.shape;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The call that somebody else makes with what a coroutine is given: {@code fetch(url)} of {@code
 * await asyncio.to_thread(fetch, url)}.
 */
final class HandedCall {

  private HandedCall() {}

  /**
   * That call, with the place of the one that hands it over.
   *
   * @param name of what is called
   */
  static Optional<Expression.Call> of(Knowledge knowledge, String name, Expression.Call call) {
    Optional<Handover> handover =
        knowledge
            .handover(name)
            .filter(it -> it.to() != Handover.Place.LOOP && it.given() == null)
            .filter(it -> knowledge.lookup(name).filter(ApiFact::async).isPresent());
    int position = handover.map(it -> it.work().position()).orElse(-1);
    List<Argument> arguments = call.arguments();
    if (position < 0 || position >= arguments.size()) {
      return Optional.empty();
    }
    Argument work = arguments.get(position);
    boolean isPlain = arguments.stream().limit(position + 1).allMatch(Argument::isPositional);
    return isPlain
        ? Optional.of(
            new Expression.Call(
                call.start(),
                call.end(),
                work.value(),
                arguments.subList(position + 1, arguments.size())))
        : Optional.empty();
  }
}
