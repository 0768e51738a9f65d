package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Who waits, in what a loop waits for: its event loop itself, or a thread for it. */
final class Held {

  private static final int MOST = 1000;

  private final Candidate candidate;
  private final Works works;
  private final Knowledge knowledge;

  Held(Candidate candidate) {
    this.candidate = candidate;
    this.works = Works.of(candidate.program());
    this.knowledge = candidate.program().knowledge();
  }

  /**
   * How much of its waiting coroutines do without letting go of their event loop, from 0 to 1:
   * tasks that do so wait one after the other, however many there are.
   *
   * <pre>{@code
   * for url in urls:
   *     pages.append(requests.get(url))
   *     await asyncio.sleep(0)
   * }</pre>
   */
  double byLoop() {
    return share(it -> !isHanded(it) && !isAwaitable(it));
  }

  /** How much of it a thread does for each round, that the round awaits, from 0 to 1. */
  double byThreads() {
    return share(it -> isHanded(it) && isAwaitable(it));
  }

  private boolean isHanded(Account.Part part) {
    return knowledge.handover(part.what()).filter(it -> it.to() != Handover.Place.LOOP).isPresent();
  }

  private boolean isAwaitable(Account.Part part) {
    return knowledge.lookup(part.what()).filter(ApiFact::async).isPresent();
  }

  private boolean isWait(Account.Part part) {
    return knowledge.lookup(part.what()).filter(it -> it.does().waits()).isPresent();
  }

  private double share(Predicate<Account.Part> asked) {
    Span span = candidate.region().span();
    double all = 0;
    double found = 0;
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      double waits = span.contains(part.code().span()) ? waiting(part) : 0;
      if (waits > 0) {
        Set<Routine> open = Collections.newSetFromMap(new IdentityHashMap<>());
        all += waits;
        found += waits * share(part, asked, open);
      }
    }
    return all <= 0 ? 0 : Math.min(1, found / all);
  }

  private double share(Account.Part part, Predicate<Account.Part> asked, Set<Routine> open) {
    if (isHanded(part) || isWait(part)) {
      return asked.test(part) ? 1 : 0;
    }
    double most = 0;
    for (Routine target : part.targets()) {
      if (open.size() < MOST && open.add(target)) {
        double all = 0;
        double found = 0;
        for (Account.Part inner : works.of(target).parts()) {
          double waits = waiting(inner);
          if (waits > 0) {
            all += waits;
            found += waits * share(inner, asked, open);
          }
        }
        most = all <= 0 ? most : Math.max(most, found / all);
      }
    }
    return most;
  }

  private static double waiting(Account.Part part) {
    return !part.isCall()
        ? 0
        : part.work().time().entrySet().stream()
            .filter(it -> it.getKey().isWait())
            .mapToDouble(it -> it.getValue().typical())
            .sum();
  }
}
