package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what has a form may be written in the other way: what its places have to be. */
final class FormGround {

  private static final Pattern SET =
      Pattern.compile("(?m)^(?:\\w+(?:, \\w+)*) (?:[-+*/|&^%]|//|<<|>>)?= ");

  private final Candidate candidate;
  private final Form form;
  private final Form.Way way;
  private final Map<String, Expression> bound;
  private final FormCode code;
  private final List<String> assumptions = new ArrayList<>();

  FormGround(Candidate candidate, Form form, Form.Way way, Map<String, Expression> bound) {
    this.candidate = candidate;
    this.form = form;
    this.way = way;
    this.bound = new LinkedHashMap<>(bound);
    this.code = new FormCode(candidate, bound);
  }

  /** What stands in for a loop. */
  Optional<DropIn> of(Statement.Loop loop) {
    List<String> set = FormPlaces.set(way.body());
    boolean isOwn =
        set.stream()
            .allMatch(
                it ->
                    bound.get(it) instanceof Expression.Name name
                        && name.variable().scope() == candidate.region().function());
    List<String> changed = FormPlaces.changed(way.body());
    List<String> elements = FormPlaces.elements(way.body());
    for (Map.Entry<String, Expression> one : bound.entrySet()) {
      boolean isChanged = changed.contains(one.getKey()) || set.contains(one.getKey());
      if (!isChanged
          && !elements.contains(one.getKey())
          && (mentions(one.getValue(), changed)
              || mentions(one.getValue(), set)
              || mentions(one.getValue(), elements))) {
        return Optional.empty();
      }
    }
    List<String> left = new ArrayList<>(set);
    left.addAll(elements);
    left.removeIf(this::isSetAgain);
    boolean isRead =
        left.stream()
            .anyMatch(
                it ->
                    bound.get(it) instanceof Expression.Name name
                        && After.reads(candidate, loop, name.variable()));
    return isOwn && !isRead ? dropIn() : Optional.empty();
  }

  Optional<DropIn> dropIn() {
    List<String> sources = FormPlaces.sources(way.body());
    for (Map.Entry<String, Expression> one : bound.entrySet()) {
      boolean isOnce =
          sources.contains(one.getKey()) && FormCode.times(way.becomes(), one.getKey()) < 2;
      if (isOnce ? Plain.waits(one.getValue()) : !Plain.is(candidate.facts(), one.getValue())) {
        return Optional.empty();
      }
    }
    if (isUnpacked(sources)) {
      return Optional.empty();
    }
    for (Form.Need need : form.needs()) {
      Expression place = bound.get(need.place());
      if (place != null && !isKnown(need, place)) {
        return Optional.empty();
      }
    }
    assumptions.addAll(form.assumes().stream().map(code::sentence).toList());
    return Optional.of(
        new DropIn(form.factor(candidate), form.says(), code.written(way.becomes()), assumptions));
  }

  /** {@code for a, b in rows: found.append((a, b))} makes tuples of what may be none. */
  private boolean isUnpacked(List<String> sources) {
    boolean isTaken =
        FormPlaces.elements(way.body()).stream()
            .anyMatch(it -> bound.get(it) instanceof Expression.Collection);
    return isTaken
        && sources.stream()
            .map(bound::get)
            .noneMatch(
                it ->
                    it != null
                        && FormTypes.answer(candidate.facts(), "tuples", it) == Certainty.YES);
  }

  private boolean isSetAgain(String place) {
    return SET.matcher(way.becomes())
        .results()
        .anyMatch(it -> FormCode.times(it.group(), place) > 0);
  }

  private boolean mentions(Expression value, List<String> places) {
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

  private boolean isKnown(Form.Need need, Expression place) {
    Optional<Boolean> written = FormTypes.written(need.question(), place);
    if (written.isPresent()) {
      return written.get();
    }
    return switch (FormTypes.answer(candidate.facts(), need.question(), place)) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> {
        // what callers give where it is seen is of the kind
        boolean isSeen = !candidate.facts().valueOf(place).options().isEmpty();
        if (need.isAssumed() || isSeen) {
          assumptions.add("`" + code.slice(place) + "` is " + FormTypes.word(need.question()));
        }
        yield need.isAssumed() || isSeen;
      }
    };
  }
}
