package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that begin with letters, {@code <[^>]+>} or {@code https?://}: the matcher
 * jumps from one to the next, and there are few. Measured: 0.3 to 6 ns for a letter of the text,
 * where others take 6 to 23.
 */
final class Patterns {

  /** What a letter of the text takes of what it takes for other patterns. */
  static final double SHARE = 0.2;

  private static final String SPECIAL = "^$.|?*+()[]{}\\";

  private Patterns() {}

  /** Whether that is so of the pattern of {@code re.sub(r"<.*?>", ...)} or {@code TAG.sub(...)}. */
  static boolean beginWithLetters(Expression.Call call) {
    String text = text(call);
    return text != null && beginsWithLetters(text);
  }

  private static @Nullable String text(Expression.Call call) {
    Expression made =
        call.callee() instanceof Expression.Attribute method ? made(method.object()) : null;
    Expression.Call maker =
        made instanceof Expression.Call compiled && compiled.arguments().size() == 1
            ? compiled
            : made == null && !hasFlags(call) ? call : null;
    return maker != null
            && !maker.arguments().isEmpty()
            && maker.arguments().getFirst().value() instanceof Expression.Literal literal
            && literal.kind() == Expression.LiteralKind.TEXT
        ? literal.text()
        : null;
  }

  /** Where letters may be large or small, none of them is looked for by itself. */
  private static boolean hasFlags(Expression.Call call) {
    int most = Sizes.nameOf(call.callee()).startsWith("sub") ? 4 : 2;
    return call.arguments().size() > most
        || call.arguments().stream().anyMatch(it -> it.name().equals("flags"));
  }

  /** What the only value of a name is made by; null for what is no name, or a module. */
  private static @Nullable Expression made(Expression object) {
    return object instanceof Expression.Name name
            && name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned it
        ? it.value()
        : object instanceof Expression.Call ? object : null;
  }

  private static boolean beginsWithLetters(String pattern) {
    int depth = 0;
    boolean isInSet = false;
    boolean isStart = true;
    for (int i = 0; i < pattern.length(); i++) {
      char one = pattern.charAt(i);
      boolean isEscaped = one == '\\' && i + 1 < pattern.length();
      if (isStart && !isLetter(pattern, i)) {
        return false;
      }
      isStart = false;
      if (isEscaped) {
        i++;
      } else if (isInSet || one == '[') {
        isInSet = one != ']';
      } else if (one == '(') {
        depth++;
      } else if (one == ')') {
        depth--;
      } else if (one == '|' && depth == 0) {
        isStart = true;
      }
    }
    return !isStart;
  }

  /** Whether one letter, and no other, stands at a place of a pattern. */
  private static boolean isLetter(String pattern, int at) {
    boolean isEscaped = pattern.charAt(at) == '\\';
    int end = at + (isEscaped ? 2 : 1);
    boolean isOne =
        isEscaped
            ? end <= pattern.length() && !Character.isLetterOrDigit(pattern.charAt(at + 1))
            : SPECIAL.indexOf(pattern.charAt(at)) < 0 && pattern.charAt(at) != ' ';
    boolean isOptional = end < pattern.length() && "?*{".indexOf(pattern.charAt(end)) >= 0;
    return isOne && !isOptional;
  }
}
