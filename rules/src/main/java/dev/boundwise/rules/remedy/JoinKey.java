package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What has to be equal of two elements.
 *
 * @param written of an element of the inner loop
 * @param wanted of the outer one's
 * @param isLater whether both loops go over one list, the inner one over what comes later
 */
record JoinKey(
    Candidate candidate, InnerElements elements, String written, String wanted, boolean isLater) {

  /** Empty where the inner loop goes over some of the list that are not simply the later ones. */
  static Optional<JoinKey> of(
      Candidate candidate,
      Statement.Loop outer,
      InnerElements elements,
      Expression key,
      Expression wanted) {
    String written = DropIn.slice(candidate, key);
    String other = DropIn.slice(candidate, wanted);
    JoinKey found = new JoinKey(candidate, elements, written, other, false);
    if (elements.loop().source() instanceof Expression.Name) {
      return isNamed(key) ? Optional.of(found) : Optional.empty();
    }
    String place = found.place(outer);
    return !place.isEmpty() && found.isOfLater(outer, place)
        ? Optional.of(new JoinKey(candidate, elements, written, other, true))
        : Optional.empty();
  }

  /** {@code c.id}, not the element itself. */
  private static boolean isNamed(Expression key) {
    return key instanceof Expression.Attribute || key instanceof Expression.Item;
  }

  /** Whether an expression is an element, or a part of it. */
  static boolean isPart(InnerElements elements, Expression code) {
    return switch (code) {
      case Expression.Name it -> !elements.isPlace() && DropIn.isSame(it, elements.element());
      case Expression.Attribute it -> isPart(elements, it.object());
      case Expression.Item it ->
          it.index() instanceof Expression.Literal
              ? isPart(elements, it.object())
              : elements.isPlace()
                  && DropIn.isSame(it.object(), elements.rows())
                  && DropIn.isSame(it.index(), elements.element());
      default -> false;
    };
  }

  /** The outer loop's name for a place: {@code for i in range(len(rows))}, or with enumerate. */
  private String place(Statement.Loop outer) {
    String list = Pattern.quote(elements.rows().variable().name());
    String source = text(outer.source());
    if (elements.isPlace()) {
      return outer.target() instanceof Expression.Name it
              && source.matches("range\\((0,)?len\\(" + list + "\\)(-1)?\\)")
          ? it.variable().name()
          : "";
    }
    return outer.target() instanceof Expression.Collection pair
            && pair.elements().size() == 2
            && pair.elements().getFirst() instanceof Expression.Name it
            && source.matches("enumerate\\(" + list + "\\)")
        ? it.variable().name()
        : "";
  }

  /** Whether the inner loop goes over all that come later, and looks for what the outer one has. */
  private boolean isOfLater(Statement.Loop outer, String place) {
    String list = elements.rows().variable().name();
    String source = text(elements.loop().source());
    String name = elements.element().variable().name();
    if (elements.isPlace()) {
      String part = Pattern.quote(list + "[" + name + "]");
      return source.equals("range(" + place + "+1,len(" + list + "))")
          && wanted
              .replace(" ", "")
              .equals(written.replace(" ", "").replaceFirst(part, list + "[" + place + "]"));
    }
    String own = text(((Expression.Collection) outer.target()).elements().getLast());
    return source.equals(list + "[" + place + "+1:]")
        && wanted.equals(written.replaceFirst("^" + Pattern.quote(name) + "\\b", own));
  }

  private String text(Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s+", "");
  }

  /**
   * The change in code.
   *
   * @param test of the inner loop
   */
  String how(String test) {
    String list = elements.rows().variable().name();
    String name = elements.element().variable().name();
    String head =
        elements.isPlace()
            ? "for " + name + " in range(len(" + list + ")):"
            : "for " + name + " in " + list + ":";
    String kind = isLater ? "deque" : "list";
    return "from collections import defaultdict%s\n\n⟪same⟫ = defaultdict(%s)  # before the loop\n%s\n    ⟪same⟫[%s].append(%s)\n\n"
            .formatted(isLater ? ", deque" : "", kind, head, written, name)
        + (isLater
            ? "⟪later⟫ = ⟪same⟫["
                + wanted
                + "]\n⟪later⟫.popleft()  # the outer loop's own, each time\nfor "
                + name
                + " in ⟪later⟫:\n"
            : "for " + name + " in ⟪same⟫.get(" + wanted + ", ()):\n")
        + "    ...  # as before: if "
        + test;
  }
}
