package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code any(piece in text for piece in PIECES)} in a loop, where all pieces begin with one sign: a
 * pattern of all of them looks for that sign and goes over the text once.
 *
 * <p>Pieces that begin with letters, or each with another one, are found faster one by one in long
 * texts: measured.
 */
final class AnyPiece {

  private static final int FEW = 3;

  /**
   * How many times as fast it is, and how much more with each piece: measured by drop_ins_more.py.
   */
  private static final double GAIN = 1.4;

  private static final double MORE = 0.1;

  /** A generator's round takes longer than what is in it: each element is handed on. */
  private static final double HANDED_ON = 1.32;

  private final Candidate candidate;

  private AnyPiece(Candidate candidate) {
    this.candidate = candidate;
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    AnyPiece any = new AnyPiece(candidate);
    return Again.calls(round.loop().body()).stream()
        .map(any::asked)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<DropIn> asked(Expression.Call call) {
    boolean isAny =
        candidate.facts().valueOf(call.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals("builtins.any"));
    if (!isAny
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expression.Comprehension code)
        || code.loop().isAsync()
        || !(code.loop().target() instanceof Expression.Name piece)
        || code.loop().body().size() != 1
        || !(code.loop().body().getFirst() instanceof Statement.Evaluate it)
        || !(it.value() instanceof Expression.Operation test)
        || !test.method().equals("__contains__")
        || !Operators.of(candidate.region().unit().text(), test).equals("in")
        || !DropIn.isSame(test.operands().getFirst(), piece)) {
      return Optional.empty();
    }
    Expression text = test.operands().getLast();
    Certainty isText = FormTypes.answer(candidate.facts(), "str", text);
    int count = pieces(code.loop().source());
    return isText == Certainty.NO || count < FEW || !Plain.is(candidate.facts(), text)
        ? Optional.empty()
        : Optional.of(dropIn(call, code, text, count, isText));
  }

  private DropIn dropIn(
      Expression.Call call,
      Expression.Comprehension code,
      Expression text,
      int count,
      Certainty isText) {
    InLoop inLoop = new InLoop(candidate);
    double total = candidate.load().total();
    double time = Math.min(total * 0.97, inLoop.time(code) * HANDED_ON + inLoop.time(call));
    String written = DropIn.slice(candidate, text);
    List<String> assumptions = new ArrayList<>();
    assumptions.add("most of `" + written + "` are short, or have none of them");
    if (isText == Certainty.UNKNOWN) {
      assumptions.add("`" + written + "` is text");
    }
    return new DropIn(
        total / (total - time + time / (GAIN + MORE * count)),
        "one pattern of all of them",
        "import re\n\n⟪is_any⟫ = re.compile(\"|\".join(map(re.escape, "
            + DropIn.slice(candidate, code.loop().source())
            + "))).search  # before the loop\n\n... ⟪is_any⟫("
            + written
            + ") is not None ...  # in the place of "
            + DropIn.slice(candidate, call),
        assumptions);
  }

  /** How many texts there are, where all begin with one sign; 0 where they do not. */
  private static int pieces(Expression source) {
    Expression made =
        source instanceof Expression.Name name
                && GivesAlike.isConstant(name.variable())
                && !name.variable().isUnbound()
                && name.variable().bindings().getFirst() instanceof Binding.Assigned it
            ? it.value()
            : source;
    if (!(made instanceof Expression.Collection all)
        || all.kind() == Expression.CollectionKind.MAP) {
      return 0;
    }
    List<String> texts =
        all.elements().stream()
            .map(
                it ->
                    it instanceof Expression.Literal one
                            && one.kind() == Expression.LiteralKind.TEXT
                        ? one.text()
                        : null)
            .filter(Objects::nonNull)
            .toList();
    boolean isAlike =
        texts.size() == all.elements().size()
            && !texts.isEmpty()
            && texts.stream().noneMatch(String::isEmpty)
            && texts.stream().map(it -> it.charAt(0)).distinct().count() == 1
            && isSign(texts.getFirst().charAt(0));
    return isAlike ? texts.size() : 0;
  }

  private static boolean isSign(char first) {
    return first < 128 && !Character.isLetterOrDigit(first) && !Character.isWhitespace(first);
  }
}
