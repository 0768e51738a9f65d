package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.Obstacle;
import java.util.Optional;

/** What rounds rest on and a new worker does not have, or cannot give back. */
final class Anew {

  private Anew() {}

  /** The first such thing; empty where there is none. */
  static Optional<Obstacle> obstacle(RemedyKind remedy, Candidate candidate) {
    PythonRuntime runtime = candidate.runtime();
    return switch (remedy) {
      case INTERPRETERS ->
          loading(candidate, "an interpreter of its own").or(() -> SentErrors.first(candidate));
      case PROCESSES -> {
        String start = "a process that is started by " + runtime.startMethod().word();
        Optional<Obstacle> missing =
            runtime.startMethod().loadsMain() ? loading(candidate, start) : Optional.empty();
        yield missing.or(() -> SentErrors.first(candidate));
      }
      case THREADS, FREE_THREADING -> {
        // from 3.14 on, threads of this build start with a copy of who starts them
        boolean inherits = runtime.isFree() && runtime.version().isAtLeast(3, 14);
        yield settings(candidate).ofThread(inherits);
      }
      case ASYNC, NATIVE, DISTRIBUTED, NONE -> Optional.empty();
    };
  }

  private static Optional<Obstacle> loading(Candidate candidate, String workers) {
    return SetLater.first(candidate, workers).or(() -> settings(candidate).ofProcess(workers));
  }

  private static Settings settings(Candidate candidate) {
    return new Settings(
        candidate,
        Reached.by(candidate),
        new Loading(candidate.program(), candidate.region().function()));
  }
}
