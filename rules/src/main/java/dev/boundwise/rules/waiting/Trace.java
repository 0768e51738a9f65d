package dev.boundwise.rules.waiting;

import dev.boundwise.effect.LoopEntry;
import dev.boundwise.effect.Sink;
import dev.boundwise.effect.Witness;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import java.util.ArrayList;
import java.util.List;

/** The places that a finding about an event loop shows beside its own. */
final class Trace {

  /** Other places that lead to the same end and are shown. */
  static final int MOST_ENTRIES = 8;

  private Trace() {}

  /** The calls on the way, from the first to the one that waits. */
  static List<Related> flow(Program program, LoopEntry first, Sink sink) {
    List<Related> steps = new ArrayList<>();
    for (Witness at = first.way(); at != null; at = at.next()) {
      FunctionFacts facts = program.facts(at.function());
      steps.add(
          new Related(
              new Location(facts.unit().text(), at.code().span()),
              at.next() == null
                  ? Wording.end(facts, LoopFindings.site(at.code(), sink.method()), sink.fact())
                  : Wording.step(facts, at.code())));
    }
    return steps;
  }

  /** Other places from where the event loop gets to the same end. */
  static List<Related> others(List<LoopEntry> entries, LoopEntry first) {
    List<Related> others = new ArrayList<>();
    for (LoopEntry entry : entries) {
      if (!entry.equals(first) && others.size() < MOST_ENTRIES) {
        String name = entry.function().function().qualifiedName();
        others.add(
            new Related(
                new Location(entry.function().unit().text(), entry.code().span()),
                "`" + name + "` leads there too"));
      }
    }
    return others;
  }
}
