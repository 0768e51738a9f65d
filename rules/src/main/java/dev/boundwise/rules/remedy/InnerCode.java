package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import java.util.regex.Pattern;

/** What is made once for all elements of an inner loop, in code. */
final class InnerCode {

  private InnerCode() {}

  /**
   * The change in code.
   *
   * @param code what is made
   * @param name of what is made; empty where it has none
   */
  static String how(InnerElements elements, String code, String name) {
    String list = elements.rows().variable().name();
    String one = elements.element().variable().name();
    String whole = name.isEmpty() ? "⟪whole⟫" : name;
    String use = name.isEmpty() ? "... " + whole + " ..." : "...";
    if (elements.isPlace()) {
      String each = code.matches(".*\\bone\\b.*") ? "each" : "one";
      String at = Pattern.quote(list) + "\\s*\\[\\s*" + Pattern.quote(one) + "\\s*\\]";
      return "⟪made⟫ = [%s for %s in %s]  # before the loop\n\n%s  # in the place of %s"
          .formatted(
              code.replaceAll(at, each),
              each,
              list,
              name.isEmpty() ? "... ⟪made⟫[" + one + "] ..." : name + " = ⟪made⟫[" + one + "]",
              code);
    }
    String pair = one + ", " + whole;
    String target =
        elements.loop().target() instanceof Expression.Collection it
            ? DropIn.slice(elements.candidate(), it.elements().getFirst()) + ", (" + pair + ")"
            : pair;
    String source =
        DropIn.slice(elements.candidate(), elements.loop().source())
            .replaceFirst("\\b" + Pattern.quote(list) + "\\b", "⟪made⟫");
    return "⟪made⟫ = [(%s, %s) for %s in %s]  # before the loop\n\nfor %s in %s:\n    %s  # in the place of %s"
        .formatted(one, code, one, list, target, source, use, code);
  }
}
