package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that are packed one by one, {@code data += struct.pack("<h", x)}: one call packs them
 * all.
 */
final class Packed {

  /** One number, in an order of bytes that is the same for all of them. */
  private static final Pattern ONE = Pattern.compile("[@=<>!]?[bBhHiIlLqQnN?efd]");

  /** A byte that is copied when bytes are made longer, in nanoseconds. */
  private static final double COPIED = 0.025;

  private static final double NUMBER = 4;

  private final Candidate candidate;

  private Packed(Candidate candidate) {
    this.candidate = candidate;
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Packed packed = new Packed(candidate);
    return round.comprehension().isPresent()
        ? packed.joined(round.comprehension().get())
        : packed.added(round.loop());
  }

  /** {@code data += struct.pack("<h", x)}, {@code data.extend(struct.pack("<h", x))}. */
  private Optional<DropIn> added(Statement.Loop loop) {
    if (loop.isConditional()
        || loop.isAsync()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1) {
      return Optional.empty();
    }
    Expression made;
    Expression added;
    if (loop.body().getFirst() instanceof Statement.Assign it
        && it.updates()
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")) {
      made = it.targets().getFirst();
      added = sum.operands().getLast();
    } else if (loop.body().getFirst() instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("extend")
        && call.arguments().size() == 1) {
      made = method.object();
      added = call.arguments().getFirst().value();
    } else {
      return Optional.empty();
    }
    if (!(made instanceof Expression.Name data)
        || !(added instanceof Expression.Call pack)
        || !isPack(pack)
        || FormTypes.answer(candidate.facts(), "bytes", data) != Certainty.YES
        || Walk.any(pack, it -> DropIn.isSame(it, data))
        || Walk.any(loop.source(), it -> DropIn.isSame(it, data))
        || After.reads(candidate, loop)) {
      return Optional.empty();
    }
    boolean isCopied = DropIn.isAll(candidate.facts(), data, "builtins.bytes");
    double rounds = candidate.load().rounds();
    double copied = isCopied ? rounds * rounds / 2 * NUMBER * COPIED : 0;
    return dropIn(pack, loop, data.variable().name() + " += ", copied);
  }

  /** {@code b"".join(struct.pack("<h", x) for x in xs)}. */
  private Optional<DropIn> joined(Expression.Comprehension code) {
    List<Expression> around = Around.of(candidate.region().function(), code);
    return around.size() > 1
            && around.get(1) instanceof Expression.Call join
            && join.callee() instanceof Expression.Attribute method
            && method.name().equals("join")
            && method.object() instanceof Expression.Literal between
            && between.kind() == Expression.LiteralKind.BYTES
            && DropIn.slice(candidate, between).length() == 3
            && !code.loop().isAsync()
            && code.loop().body().getFirst() instanceof Statement.Evaluate element
            && element.value() instanceof Expression.Call pack
            && isPack(pack)
        ? dropIn(pack, code.loop(), "", 0)
        : Optional.empty();
  }

  private boolean isPack(Expression.Call call) {
    return call.arguments().size() == 2
        && call.arguments().stream().allMatch(it -> it.isPositional())
        && call.arguments().getFirst().value() instanceof Expression.Literal form
        && form.kind() == Expression.LiteralKind.TEXT
        && ONE.matcher(form.text()).matches()
        && !Plain.waits(call.arguments().getLast().value())
        && candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals("struct.pack"));
  }

  private Optional<DropIn> dropIn(
      Expression.Call pack, Statement.Loop loop, String result, double copied) {
    double rounds = candidate.load().rounds();
    double saved = DropIn.figure(candidate, "drop-in-packed") * rounds;
    double total = Math.max(candidate.load().total(), rounds * 100 + copied);
    return Optional.of(
        new DropIn(
            total / Math.max(rounds * 10, total - saved - copied),
            "one `struct.pack` of all of them",
            PackedCode.how(candidate, pack, loop, result),
            List.of()));
  }
}
