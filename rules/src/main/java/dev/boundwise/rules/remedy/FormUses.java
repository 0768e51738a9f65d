package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the places of a form have to do with each other, in the code that has it. */
final class FormUses {

  private static final Pattern SET =
      Pattern.compile("(?m)^(?:\\w+(?:, \\w+)*) (?:[-+*/|&^%]|//|<<|>>)?= ");

  private final Candidate candidate;
  private final Form.Way way;
  private final FormMatch match;
  private final Map<String, Expression> bound;

  FormUses(Candidate candidate, Form.Way way, FormMatch match) {
    this.candidate = candidate;
    this.way = way;
    this.match = match;
    this.bound = Map.copyOf(match.bound());
  }

  /** {@code for a, b in rows: found.append((a, b))} makes tuples of what may be none. */
  boolean isUnpacked(List<String> sources) {
    boolean isTaken =
        FormPlaces.elements(way.body()).stream()
            .filter(it -> !isGoneOver(it))
            .anyMatch(it -> bound.get(it) instanceof Expression.Collection);
    return isTaken
        && sources.stream()
            .map(bound::get)
            .noneMatch(
                it ->
                    it != null
                        && FormTypes.answer(candidate.facts(), "tuples", it) == Certainty.YES);
  }

  /** Whether what is gone over runs code of the program for each element, as it would natively. */
  boolean isOwn(List<String> sources) {
    return sources.stream()
        .map(bound::get)
        .anyMatch(
            it ->
                it != null
                    && candidate.facts().valueOf(it).options().stream()
                        .anyMatch(Value.OwnObject.class::isInstance));
  }

  /** Whether it says the number of a round that stands for its element. */
  boolean counts(Expression value) {
    return match.indexes().counters().stream()
        .anyMatch(counter -> Walk.any(value, it -> DropIn.isSame(it, counter)));
  }

  /** Whether what stands in has a loop of its own that gives a place its elements. */
  boolean isGoneOver(String place) {
    return way.becomes().contains("for " + place + " in ");
  }

  boolean isSetAgain(String place) {
    return SET.matcher(way.becomes())
        .results()
        .anyMatch(it -> FormCode.times(it.group(), place) > 0);
  }

  boolean mentions(Expression value, List<String> places) {
    return places.stream()
        .map(bound::get)
        .anyMatch(
            place ->
                place != null
                    && Walk.any(
                        value,
                        it ->
                            DropIn.isSame(it, place)
                                || (it instanceof Expression.Attribute a
                                    && place instanceof Expression.Attribute b
                                    && a.name().equals(b.name()))));
  }
}
