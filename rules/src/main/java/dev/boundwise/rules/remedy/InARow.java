package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Speedup;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Overlap;
import dev.boundwise.effect.Overlaps;
import dev.boundwise.program.Expression;
import dev.boundwise.rules.waiting.SequentialAwaits;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Awaits of a coroutine, one after the other, none of which needs what another gives. */
final class InARow {

  private InARow() {}

  /** What waiting for them at once would do; empty where there are none. */
  static Optional<Verdict> judge(Candidate candidate) {
    if (!candidate.region().function().isAsync()) {
      return Optional.empty();
    }
    double saved = 0;
    StringBuilder how = new StringBuilder();
    for (Overlap overlap : Overlaps.in(candidate.facts(), SequentialAwaits::isReading)) {
      if (!overlap.isLoop() && overlap.isSure()) {
        saved += saved(candidate, overlap);
        how.append(how.isEmpty() ? "" : "\n").append(gathered(candidate, overlap));
      }
    }
    if (saved == 0) {
      for (Neighbours.Run run : Neighbours.in(candidate)) {
        saved += run.saved();
        how.append(how.isEmpty() ? "" : "\n").append(run.how());
      }
    }
    double total = candidate.load().total();
    Speedup speedup = new Speedup(total, total - Math.min(saved, total * 0.9), 2, 1);
    return saved <= 0 || !speedup.isWorthwhile()
        ? Optional.empty()
        : Optional.of(
            Verdict.helps(
                RemedyKind.ASYNC,
                speedup.factor(),
                Ground.time(total)
                    + " would become "
                    + Ground.time(speedup.after())
                    + ": awaits that need nothing of one another wait together",
                Workers.assumptions(candidate),
                how.toString()));
  }

  /** All but the longest. */
  private static double saved(Candidate candidate, Overlap overlap) {
    double sum = 0;
    double longest = 0;
    for (Account.Part part :
        Works.of(candidate.program()).of(candidate.region().function()).parts()) {
      if (part.code() instanceof Expression.Call call
          && overlap.waits().stream().anyMatch(it -> it.start() == call.start())) {
        double nanos = part.work().total().typical();
        sum += nanos;
        longest = Math.max(longest, nanos);
      }
    }
    return sum - longest;
  }

  private static String gathered(Candidate candidate, Overlap overlap) {
    SourceText text = candidate.region().unit().text();
    List<String> calls =
        overlap.waits().stream().map(it -> "    " + text.slice(it.span()) + ",\n").toList();
    return "... = await asyncio.gather(\n" + String.join("", calls) + ")";
  }
}
