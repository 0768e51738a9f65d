package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Symbol;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers what tables and sets of characters hold, as far as they are written out. */
final class Letters {

  /** Each of them is looked for by a call of its own. */
  private static final int FEW = 10;

  /** What takes less, in nanoseconds, arrays make slower, as likely as not. */
  private static final double WORTH_ARRAYS = 100e3;

  private final Candidate candidate;

  Letters(Candidate candidate) {
    this.candidate = candidate;
  }

  /**
   * {@code letters}: a table of single characters; {@code few}: up to ten single characters; {@code
   * large}: what is not only guessed to be; {@code reflected}: a table in a module that says the
   * polynomial of ZIP's checksum. Empty for other questions, and for those about a table that may
   * be so or not.
   */
  Optional<Boolean> answer(Form.Need need, Expression place) {
    return switch (need.question()) {
      case "letters" -> letters(need, place);
      case "large" -> Optional.of(isLarge());
      case "few" -> Optional.of(isFew(written(place)));
      case "reflected" -> {
        var text = candidate.region().unit().text();
        yield Optional.of(
            text.slice(0, text.length()).toLowerCase(Locale.ROOT).contains("0xedb88320"));
      }
      default -> Optional.empty();
    };
  }

  /** Whether a call for whole arrays pays where sizes are as small as they may be. */
  private boolean isLarge() {
    return candidate.region().work().total().symbols().stream().noneMatch(Symbol::isGuess)
        || candidate.least().total() > WORTH_ARRAYS;
  }

  /** Longer texts in a table are no faster to look up natively. */
  private Optional<Boolean> letters(Form.Need need, Expression place) {
    Expression made = written(place);
    if (made instanceof Expression.Collection it && it.kind() == Expression.CollectionKind.MAP) {
      boolean isFilled =
          place instanceof Expression.Name name && !name.variable().fillings().isEmpty();
      return Optional.of(!isFilled && it.elements().stream().allMatch(Letters::isLetter));
    }
    return Optional.of(need.isAssumed());
  }

  private static boolean isFew(Expression made) {
    if (made instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.TEXT) {
      return isFew(it.text().codePoints().mapToObj(Character::toString).toList());
    }
    if (!(made instanceof Expression.Collection it)) {
      return false;
    }
    List<Expression> keys = it.elements();
    if (it.kind() == Expression.CollectionKind.MAP) {
      keys = keys.stream().filter(one -> it.elements().indexOf(one) % 2 == 0).toList();
    }
    return keys.stream().allMatch(Letters::isLetter)
        && isFew(keys.stream().map(one -> ((Expression.Literal) one).text()).toList());
  }

  private static boolean isFew(List<String> letters) {
    Set<String> different = new HashSet<>(letters);
    return !letters.isEmpty() && different.size() == letters.size() && letters.size() <= FEW;
  }

  private static boolean isLetter(Expression code) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.TEXT
        && it.text().codePointCount(0, it.text().length()) == 1;
  }

  /** What a name was made with, once and for all. */
  private static Expression written(Expression place) {
    return place instanceof Expression.Name name
            && name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned it
        ? it.value()
        : place;
  }
}
