package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are made of bytes, each by the same arithmetic:
 *
 * <pre>{@code
 * out = bytearray()
 * for value in pixels:
 *     out.append(min(255, value * 2))
 * }</pre>
 *
 * <p>There are 256 of them: a table that is made once says what each becomes.
 */
final class ByteTable {

  private static final int BYTES = 256;

  private final Candidate candidate;

  private ByteTable(Candidate candidate) {
    this.candidate = candidate;
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    ByteTable table = new ByteTable(candidate);
    Statement.Loop loop = round.loop();
    if (loop.isConditional()
        || loop.isAsync()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1) {
      return Optional.empty();
    }
    return round.comprehension().isPresent()
        ? table.made(round.comprehension().get())
        : After.reads(candidate, loop) ? Optional.empty() : table.filled(loop);
  }

  /** {@code bytes(255 - value for value in pixels)}. */
  private Optional<DropIn> made(Expression.Comprehension code) {
    List<Expression> around = Around.of(candidate.region().function(), code);
    if (around.size() < 2
        || !(around.get(1) instanceof Expression.Call call)
        || call.arguments().size() != 1
        || !(call.callee() instanceof Expression.Name type)
        || !type.variable().isUnbound()
        || !type.variable().name().matches("bytes|bytearray")
        || !(code.loop().target() instanceof Expression.Name value)
        || !(code.loop().body().getFirst() instanceof Statement.Evaluate element)) {
      return Optional.empty();
    }
    return dropIn(
        code.loop(),
        code.loop().source(),
        value,
        element.value(),
        null,
        type.variable().name() + "(");
  }

  /** {@code out.append(255 - value)}, {@code out[i] = 255 - value}. */
  private Optional<DropIn> filled(Statement.Loop loop) {
    if (loop.target() instanceof Expression.Name value
        && loop.body().getFirst() instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("append")
        && method.object() instanceof Expression.Name out
        && call.arguments().size() == 1) {
      Expression made = call.arguments().getFirst().value();
      return dropIn(loop, loop.source(), value, made, out, out.variable().name() + " += ");
    }
    if (loop.target() instanceof Expression.Collection pair
        && pair.elements().size() == 2
        && pair.elements().getFirst() instanceof Expression.Name place
        && pair.elements().getLast() instanceof Expression.Name value
        && loop.source() instanceof Expression.Call all
        && all.arguments().size() == 1
        && DropIn.slice(candidate, all.callee()).equals("enumerate")
        && loop.body().getFirst() instanceof Statement.Assign it
        && !it.updates()
        && it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Item part
        && part.object() instanceof Expression.Name out
        && DropIn.isSame(part.index(), place)) {
      Expression data = all.arguments().getFirst().value();
      String name = DropIn.slice(candidate, data);
      return dropIn(
          loop, data, value, it.value(), out, out.variable().name() + "[:len(" + name + ")] = ");
    }
    return Optional.empty();
  }

  private Optional<DropIn> dropIn(
      Statement.Loop loop,
      Expression data,
      Expression.Name value,
      Expression made,
      Expression.@Nullable Name out,
      String result) {
    ByteMap map = new ByteMap(loop, value);
    boolean isFilled = out == null || DropIn.isAll(candidate.facts(), out, "builtins.bytearray");
    if (!ByteMap.areBytes(candidate, data)
        || !isFilled
        || !(data instanceof Expression.Name)
        || (out != null && (DropIn.isSame(data, out) || ByteMap.mentions(made, out)))
        || !map.isPlain(made)) {
      return Optional.empty();
    }
    double total = candidate.load().total();
    double rounds = Math.max(1, candidate.load().rounds());
    double copied = rounds * DropIn.figure(candidate, "drop-in-byte-table");
    String code = DropIn.slice(candidate, made);
    boolean isBounded = ByteMap.isByte(made);
    String name = value.variable().name();
    String entry = isBounded ? code : "max(0, min(255, " + code + "))";
    return Optional.of(
        new DropIn(
            total / (Math.min(BYTES, rounds) * total / rounds + copied),
            "bytes.translate",
            "⟪table⟫ = bytes(%s for %s in range(256))\n\n%s%s.translate(⟪table⟫)"
                    .formatted(entry, name, result, DropIn.slice(candidate, data))
                + (out == null ? ")" : ""),
            isBounded ? List.of() : List.of("`" + code + "` is 0 to 255 for all bytes that come")));
  }
}
