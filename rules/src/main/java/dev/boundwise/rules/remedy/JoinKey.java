package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    ElementNames names = ElementNames.of(candidate, elements.loop());
    String written = names.written(key);
    String other = names.written(wanted);
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
  static boolean isPart(InnerElements elements, ElementNames names, Expression code) {
    return switch (code) {
      case Expression.Name it ->
          elements.isPlace()
              ? names.element(it).filter(item -> isPart(elements, names, item)).isPresent()
              : DropIn.isSame(it, elements.element());
      case Expression.Attribute it -> isPart(elements, names, it.object());
      case Expression.Item it ->
          it.index() instanceof Expression.Literal
              ? isPart(elements, names, it.object())
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
    return switch (outer.target()) {
      case Expression.Name it
          when elements.isPlace() && source.matches("range\\((0,)?len\\(" + list + "\\)(-1)?\\)") ->
          it.variable().name();
      case Expression.Collection pair
          when pair.elements().size() == 2
              && pair.elements().getFirst() instanceof Expression.Name it
              && source.matches("enumerate\\(" + list + "\\)") ->
          it.variable().name();
      default -> "";
    };
  }

  /** Whether the inner loop goes over all that come later, and looks for what the outer one has. */
  private boolean isOfLater(Statement.Loop outer, String place) {
    String list = elements.rows().variable().name();
    String source = text(elements.loop().source());
    String name = elements.element().variable().name();
    String own =
        outer.target() instanceof Expression.Collection pair
            ? text(pair.elements().getLast())
            : list + "[" + place + "]";
    String asked =
        ElementNames.of(candidate, outer)
            .written(wanted)
            .replace(" ", "")
            .replace(list + "[" + place + "]", own);
    if (elements.isPlace()) {
      String part = Pattern.quote(list + "[" + name + "]");
      return source.equals("range(" + place + "+1,len(" + list + "))")
          && asked.equals(
              written.replace(" ", "").replaceFirst(part, Matcher.quoteReplacement(own)));
    }
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
        + elements.loop().body().stream()
            .limit(elements.loop().body().size() - 1L)
            .map(it -> "    " + candidate.region().unit().text().slice(it.span()) + "\n")
            .collect(Collectors.joining())
        + "    ...  # as before: if "
        + test;
  }
}
