package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code words.count(word)}, {@code names.index(name)} of a list that no round changes: a table
 * that is made once has all of the answers.
 */
final class Recounted {

  /** Making the entry of a table for an element, and looking one up: measured. */
  private static final double MADE = 60;

  private static final double FOUND = 60;

  /** What a look at an element takes that is compared. */
  private static final double COMPARED = 9;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private Recounted(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Recounted recounted = new Recounted(candidate, round);
    return Again.calls(round).stream()
        .map(recounted::counted)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@code words.count(word)}, {@code words.index(word)}. */
  private Optional<DropIn> counted(Expression.Call call) {
    if (!(call.callee() instanceof Expression.Attribute method)
        || !(method.name().equals("count") || method.name().equals("index"))
        || !(method.object() instanceof Expression.Name list)
        || call.arguments().size() != 1
        || !KnownLists.are(candidate, list)
        || !KeptList.is(candidate, round, list)) {
      return Optional.empty();
    }
    Expression wanted = call.arguments().getFirst().value();
    Certainty isHashable = FormTypes.answer(candidate.facts(), "hashable", wanted);
    boolean isCount = method.name().equals("count");
    double length = inLoop.places(list);
    double times = inLoop.times(call);
    if (isHashable == Certainty.NO || length <= 1 || !changesInRound(wanted)) {
      return Optional.empty();
    }
    double total = candidate.load().total();
    // if word in words: ... words.index(word) ... looks for it twice
    double asked = isCount ? 0 : asked(list, wanted);
    double looked = (times * (isCount ? 1 : 0.5) + asked * 0.5) * length * COMPARED;
    double after = total - Math.min(total * 0.995, looked) + times * FOUND + length * MADE;
    String name = list.variable().name();
    String key = DropIn.slice(candidate, wanted);
    List<String> assumptions = new ArrayList<>();
    assumptions.add(name + " has about " + Math.round(length) + " elements");
    if (isHashable == Certainty.UNKNOWN) {
      assumptions.add("`" + name + "` holds what is hashable: numbers, text, or tuples of them");
    }
    return Optional.of(
        new DropIn(
            total / after,
            isCount ? "collections.Counter" : "a dict of the places in `" + name + "`",
            isCount
                ? "from collections import ⟪Counter⟫\n\n⟪counts⟫ = ⟪Counter⟫("
                    + name
                    + ")  # before the loop\n\n... ⟪counts⟫["
                    + key
                    + "] ..."
                : "⟪places⟫ = {}\nfor ⟪place⟫, ⟪one⟫ in enumerate("
                    + name
                    + "):\n    ⟪places⟫.setdefault(⟪one⟫, ⟪place⟫)  # before the loop\n\n... ⟪places⟫["
                    + key
                    + "] ...  # KeyError in the place of ValueError"
                    + (InTry.is(candidate.region().function(), call)
                        ? "\nexcept KeyError:  # in the place of ValueError"
                        : "")
                    + (asked > 0 ? "\n... " + key + " in ⟪places⟫ ..." : ""),
            assumptions));
  }

  /** How often a round asks whether the list has what it looks for. */
  private double asked(Expression.Name list, Expression wanted) {
    double[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it
            && it.method().equals("__contains__")
            && it.operands().size() == 2
            && DropIn.isSame(it.operands().getLast(), list)
            && DropIn.isSame(it.operands().getFirst(), wanted)) {
          found[0] += inLoop.times(it);
        }
        return true;
      }
    }.statements(round.loop().body());
    return found[0];
  }

  private boolean changesInRound(Expression wanted) {
    return Walk.any(
        wanted,
        it ->
            it instanceof Expression.Name name
                && (round.isElement(it) || RoundChanges.isSet(round.loop(), name.variable())));
  }
}
