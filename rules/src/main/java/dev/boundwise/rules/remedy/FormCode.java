package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes code with what the places of a form stand for. */
final class FormCode {

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9]*\\b");

  private static final Pattern KEY_ARGUMENT =
      Pattern.compile("(, )?\\bkey=KEY\\b(?:(?<!, key=KEY), )?");

  private final Candidate candidate;
  private final Map<String, Expression> bound;
  private final String part;

  FormCode(Candidate candidate, Map<String, Expression> bound, String part) {
    this.candidate = candidate;
    this.bound = Map.copyOf(bound);
    this.part = part;
  }

  /** How often a place comes in a text. */
  static long times(String text, String place) {
    return WORD.matcher(text).results().filter(it -> it.group().equals(place)).count();
  }

  /** An assumption, with code for the places that it speaks of. */
  String sentence(String text) {
    Matcher matcher = WORD.matcher(text);
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      Expression it = bound.get(matcher.group());
      String shown = it == null ? matcher.group() : "`" + slice(it) + "`";
      matcher.appendReplacement(made, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(made).toString();
  }

  /** The code with the places filled in. */
  String written(String whole) {
    String code =
        part.isEmpty()
            ? KEY_ARGUMENT.matcher(whole).replaceAll("")
            : whole.replace("key=KEY", "key=lambda it: it" + part);
    Matcher matcher = WORD.matcher(FreeNames.marked(code));
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      Expression it = bound.get(matcher.group());
      String text = it == null ? matcher.group() : slice(it);
      boolean isBare = it instanceof Expression.Operation && !isApart(code, matcher);
      matcher.appendReplacement(made, Matcher.quoteReplacement(isBare ? "(" + text + ")" : text));
    }
    return matcher.appendTail(made).toString();
  }

  /** Whether nothing around a place could tear an operation apart. */
  private static boolean isApart(String code, Matcher place) {
    String before = code.substring(0, place.start()).stripTrailing();
    String after = code.substring(place.end()).stripLeading();
    return (before.isEmpty() || "([,=".indexOf(before.charAt(before.length() - 1)) >= 0)
        && (after.isEmpty() || ")],:".indexOf(after.charAt(0)) >= 0);
  }

  String slice(Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s+", " ");
  }
}
