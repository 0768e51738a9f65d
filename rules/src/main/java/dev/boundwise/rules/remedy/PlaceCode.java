package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;

/** The search for a place by {@code bisect}, in code. */
final class PlaceCode {

  private final Candidate candidate;
  private final SoughtPlace sought;

  PlaceCode(Candidate candidate, SoughtPlace sought) {
    this.candidate = candidate;
    this.sought = sought;
  }

  String how() {
    Expression.Name list = (Expression.Name) sought.element().object();
    String bisect = sought.isRight() ? "⟪bisect_right⟫" : "⟪bisect_left⟫";
    String name = list.variable().name();
    String keys = sought.isWhole() ? name : "⟪keys⟫";
    String key =
        new Edited(candidate)
            .with(sought.element(), "⟪one⟫")
            .shown(sought.key())
            .orElseGet(() -> DropIn.slice(candidate, sought.key()));
    String made =
        sought.isWhole()
            ? ""
            : "⟪keys⟫ = [" + key + " for ⟪one⟫ in " + name + "]  # before the loop\n\n";
    String bounds =
        sought.high().isEmpty()
            ? sought.low().equals("0") ? "" : ", " + sought.low()
            : ", 0, " + sought.high();
    String place = sought.place().variable().name();
    return "from bisect import "
        + bisect
        + "\n\n"
        + made
        + place
        + " = "
        + bisect
        + "("
        + keys
        + ", "
        + DropIn.slice(candidate, sought.wanted())
        + bounds
        + ")"
        + (sought.more() == 0 ? "" : " - " + sought.more())
        + "  # in the place of the search"
        + then(place);
  }

  /** What follows a search that has found one, or none. */
  private String then(String place) {
    Statement.Branch found = sought.found();
    if (found == null) {
      return "";
    }
    List<Statement> then = found.then().subList(0, found.then().size() - 1);
    String none =
        sought.loop().otherwise().isEmpty() ? "" : "\nelse:" + indented(sought.loop().otherwise());
    return "\nif " + place + (sought.more() == 0 ? " > 0:" : " >= 0:") + indented(then) + none;
  }

  private String indented(List<Statement> body) {
    return new Edited(candidate)
        .shown(body.getFirst().start(), body.getLast().end())
        .map(it -> "\n" + it.indent(4).stripTrailing())
        .orElse("\n    ...");
  }
}
