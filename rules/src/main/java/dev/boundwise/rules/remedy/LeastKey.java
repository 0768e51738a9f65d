package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;

/** What a search for the least looks into. */
final class LeastKey {

  private LeastKey() {}

  /** {@code loads} of {@code len(loads)}; the end itself where it is no length. */
  static Expression measured(Candidate candidate, Expression end) {
    Expression length =
        end instanceof Expression.Name name ? Lengths.of(candidate, name).orElse(end) : end;
    return length instanceof Expression.Call call && MadeLength.isNamed(call, "len")
        ? call.arguments().getFirst().value()
        : end;
  }

  /** What a key looks into: {@code loads.get}, {@code lambda i: loads[i]}. */
  static Expression loads(Expression key) {
    return switch (key) {
      case Expression.Attribute it
          when it.name().equals("get") || it.name().equals("__getitem__") ->
          it.object();
      case Expression.Lambda it
          when it.function().parameters().size() == 1
              && it.function().body().size() == 1
              && it.function().body().getFirst() instanceof Statement.Return given
              && given.value() instanceof Expression.Item item
              && DropIn.isOf(item.index(), it.function().parameters().getFirst().variable()) ->
          item.object();
      default -> key;
    };
  }
}
