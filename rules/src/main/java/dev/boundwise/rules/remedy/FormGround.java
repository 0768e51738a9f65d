package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what has a form may be written in the other way: what its places have to be. */
final class FormGround {

  private final Candidate candidate;
  private final Form form;
  private final Form.Way way;
  private final Map<String, Expression> bound;
  private final FormMatch match;
  private final FormUses uses;
  private final FormCode code;
  private final List<String> assumptions = new ArrayList<>();

  FormGround(Candidate candidate, Form form, Form.Way way, FormMatch match) {
    this.candidate = candidate;
    this.form = form;
    this.way = way;
    this.match = match;
    this.bound = new LinkedHashMap<>(match.bound());
    this.uses = new FormUses(candidate, way, match);
    this.code = new FormCode(candidate, bound, match.part());
  }

  /** What stands in for a loop. */
  Optional<DropIn> of(Statement.Loop loop, int end) {
    List<String> set = FormPlaces.set(way.body());
    boolean isOwn =
        set.stream()
            .allMatch(
                it ->
                    bound.get(it) instanceof Expression.Name name
                        && name.variable().scope() == candidate.region().function());
    List<String> changed = FormPlaces.changed(way.body());
    List<String> elements = new ArrayList<>(FormPlaces.elements(way.body()));
    elements.removeIf(uses::isGoneOver);
    for (Map.Entry<String, Expression> one : bound.entrySet()) {
      boolean isChanged = changed.contains(one.getKey()) || set.contains(one.getKey());
      // groups[x].append(x) changes another list in each round
      boolean isOfRound = uses.mentions(one.getValue(), elements) || uses.counts(one.getValue());
      boolean isOfChanged =
          uses.mentions(one.getValue(), changed) || uses.mentions(one.getValue(), set);
      if (!elements.contains(one.getKey()) && (isOfRound || (!isChanged && isOfChanged))) {
        return Optional.empty();
      }
    }
    List<String> left = new ArrayList<>(set);
    left.addAll(elements);
    left.removeIf(uses::isSetAgain);
    boolean isRead =
        left.stream()
                .anyMatch(
                    it ->
                        bound.get(it) instanceof Expression.Name name
                            && After.reads(candidate, loop, end, name.variable()))
            || match.indexes().counters().stream()
                .anyMatch(
                    it ->
                        it instanceof Expression.Name name
                            && After.reads(candidate, loop, end, name.variable()));
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
    boolean isSequence =
        match.indexes().sequences().stream()
            .allMatch(it -> isKnown(new Form.Need("indexed", "", false), it));
    if (uses.isUnpacked(sources) || uses.isOwn(sources) || !isSequence) {
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

  private boolean isKnown(Form.Need need, Expression place) {
    Optional<Boolean> written =
        FormTypes.written(need.question(), place)
            .or(() -> new Letters(candidate).answer(need, place));
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
