package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that is made letter by letter, each from a letter of another text and nothing else that
 * rounds change:
 *
 * <pre>{@code
 * for c in text:
 *     if c.islower():
 *         secret += chr((ord(c) - 97 + shift) % 26 + 97)
 *     else:
 *         secret += c
 * }</pre>
 *
 * <p>What a letter becomes is found once for each different one; {@code str.translate} does the
 * rest.
 */
final class Lettered {

  /** Finding the different letters, and replacing them, for each letter of the text: measured. */
  private static final double LETTER = 14;

  /** The same where some of them become nothing. */
  private static final double LEFT_OUT = 40;

  /** Texts have about so many different letters. */
  private static final double ALPHABET = 60;

  private static final double CALL = 1000;

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final OfLetter letters;
  private @Nullable Variable made;
  private @Nullable Expression joined;
  private boolean leavesOut;

  private Lettered(Candidate candidate, Statement.Loop loop) {
    this.candidate = candidate;
    this.loop = loop;
    this.letters = new OfLetter(candidate, loop);
  }

  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
    return new Lettered(candidate, loop).read();
  }

  private Optional<DropIn> read() {
    if (!(loop.target() instanceof Expression.Name letter)
        || !(loop.source() instanceof Expression.Name text)
        || !letters.isText(text)
        || candidate.load().rounds() < ALPHABET) {
      return Optional.empty();
    }
    letters.add(letter.variable());
    if (!gives(loop.body()) || made == null || !letters.isComputed()) {
      return Optional.empty();
    }
    Variable result = made;
    boolean isKept =
        result.scope() == candidate.region().function()
            && result != text.variable()
            && !letters.areReadAfter();
    return isKept ? Optional.of(dropIn(letter, text, result)) : Optional.empty();
  }

  private DropIn dropIn(Expression.Name letter, Expression.Name text, Variable result) {
    double total = candidate.load().total();
    double rounds = candidate.load().rounds();
    return new DropIn(
        total / (CALL + rounds * (leavesOut ? LEFT_OUT : LETTER) + ALPHABET * (total / rounds)),
        "str.translate",
        LetterCode.how(candidate, letter, text, result.name(), joined),
        List.of("`" + text.variable().name() + "` is text, most of it ASCII"));
  }

  /** Whether statements do no more than to add what the letter becomes, at most once. */
  private boolean gives(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      boolean isLast = i == statements.size() - 1;
      boolean is =
          switch (statements.get(i)) {
            case Statement.Assign it ->
                (isLast && it.updates()) ? adds(it) : (!isLast && names(it));
            case Statement.Branch it -> {
              leavesOut |= it.otherwise().isEmpty();
              yield isLast && letters.say(it.test()) && gives(it.then()) && gives(it.otherwise());
            }
            case Statement.Evaluate it -> isLast && appends(it.value());
            default -> false;
          };
      if (!is) {
        return false;
      }
    }
    return true;
  }

  /** {@code secret += chr(...)}. */
  private boolean adds(Statement.Assign it) {
    if (it.targets().size() != 1
        || !(it.targets().getFirst() instanceof Expression.Name text)
        || !(it.value() instanceof Expression.Operation sum)
        || !sum.method().equals("__add__")
        || (made != null && made != text.variable())
        || !letters.isText(text)) {
      return false;
    }
    made = text.variable();
    Expression added = sum.operands().getLast();
    return letters.isOne(added) && letters.say(added);
  }

  /** {@code letters.append(chr(...))}, where they are joined to a text in the end. */
  private boolean appends(Expression value) {
    if (!(value instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !method.name().equals("append")
        || !(method.object() instanceof Expression.Name list)
        || call.arguments().size() != 1
        || (made != null && made != list.variable())) {
      return false;
    }
    Expression added = call.arguments().getFirst().value();
    joined = joined == null ? JoinedLetters.of(candidate, loop, list).orElse(null) : joined;
    made = list.variable();
    return joined != null && letters.isOne(added) && letters.say(added);
  }

  /** {@code place = ord(c) - 97}. */
  private boolean names(Statement.Assign it) {
    boolean is =
        !it.updates()
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name
            && letters.say(it.value());
    if (is) {
      letters.add(((Expression.Name) it.targets().getFirst()).variable());
    }
    return is;
  }
}
