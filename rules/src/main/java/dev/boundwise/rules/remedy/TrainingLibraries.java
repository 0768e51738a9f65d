package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.RemedyKind;
import java.util.Optional;
import java.util.Set;

/**
 * Libraries for networks that learn, which take seconds to load, have threads of their own and hold
 * a graphics card: a process that is forked from theirs may use none of it, and one that is started
 * anew loads all of it.
 *
 * <p>Sources: https://docs.pytorch.org/docs/stable/notes/multiprocessing.html,
 * https://docs.jax.dev/en/latest/faq.html, https://github.com/tensorflow/tensorflow/issues/5448.
 */
final class TrainingLibraries {

  private static final Set<String> NAMES =
      Set.of("torch", "torchvision", "torchaudio", "tensorflow", "keras", "jax", "jaxlib", "cupy");

  /** In nanoseconds: what takes longer by itself is worth loading them in each worker. */
  private static final double LONG = 20e9;

  private TrainingLibraries() {}

  /** Why workers with a memory of their own do not pay; empty where they may. */
  static Optional<String> why(RemedyKind remedy, Candidate candidate) {
    boolean isApart = remedy == RemedyKind.PROCESSES || remedy == RemedyKind.INTERPRETERS;
    if (!isApart || candidate.load().total() >= LONG) {
      return Optional.empty();
    }
    return candidate.region().unit().imports().stream()
        .map(it -> it.split("\\.", 2)[0])
        .filter(NAMES::contains)
        .findFirst()
        .map(
            it ->
                "each worker would load "
                    + it
                    + ", which takes seconds and must not be forked: worth it from about "
                    + Ground.time(LONG)
                    + " on");
  }
}
