package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.knowledge.Resource;
import java.util.List;
import java.util.Optional;

/** What has to stay in the thread that runs it. */
final class StaysInThread {

  private StaysInThread() {}

  /**
   * Why what a round calls has to stay in the thread that runs it: Django opens a connection for
   * each thread, which is outside of the caller's transaction and stays open.
   *
   * <p>Sources: https://docs.djangoproject.com/en/5.2/ref/databases/#caveats,
   * https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods.
   */
  static Optional<String> why(Candidate candidate) {
    List<String> names = Heavy.libraries(candidate);
    if (candidate.load().wait(Resource.DATABASE) > 0
        && names.stream().anyMatch(it -> it.startsWith("django.db."))) {
      return Optional.of(
          "each thread would have a connection to the database of its own, outside of any"
              + " transaction: one query for all rounds waits once");
    }
    return names.stream()
            .anyMatch(it -> it.startsWith("multiprocessing.") && it.endsWith("Process.start"))
        ? Optional.of("its rounds start processes, which had better not begin in other threads")
        : Optional.empty();
  }
}
