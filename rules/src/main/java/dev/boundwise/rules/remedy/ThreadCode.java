package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.OwnConnection;
import dev.boundwise.advice.Recipe;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Round;
import java.util.Optional;

/** How rounds go to a pool of threads. */
final class ThreadCode {

  private ThreadCode() {}

  /** With a pool, in which each thread has a connection of its own where rounds go on with one. */
  static String of(Candidate candidate, Round round) {
    String how = Recipe.of(candidate, round).pool("ThreadPoolExecutor", "");
    return OwnConnection.of(RemedyKind.THREADS, candidate)
        .map(it -> it.in(how, candidate.region().unit().text()))
        .orElse(how);
  }

  /** The same with so many threads. */
  static String of(Candidate candidate, Round round, int workers) {
    return of(candidate, round)
        .replace("ThreadPoolExecutor()", "ThreadPoolExecutor(max_workers=" + workers + ")");
  }

  /** What that takes for granted. */
  static Optional<String> assumption(Candidate candidate) {
    return OwnConnection.of(RemedyKind.THREADS, candidate)
        .map(it -> "who answers keeps nothing between the requests of a connection");
  }
}
