package dev.boundwise.cost;

import dev.boundwise.knowledge.Resource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Coroutines that run at the same time: each takes its own processor time, and all the longest
 * wait.
 */
final class Group {
  private Work processor = Work.NONE;
  private Work waits = Work.NONE;

  void add(Work work, Polynomial count) {
    EnumMap<Resource, Polynomial> cpu = new EnumMap<>(Resource.class);
    EnumMap<Resource, Polynomial> wait = new EnumMap<>(Resource.class);
    work.time().forEach((resource, time) -> (resource.isWait() ? wait : cpu).put(resource, time));
    processor = processor.plus(new Work(cpu).times(count));
    longest(new Work(wait));
  }

  void add(Group other) {
    processor = processor.plus(other.processor);
    longest(other.waits);
  }

  private void longest(Work wait) {
    waits = wait.total().typical() > waits.total().typical() ? wait : waits;
  }

  Work atOnce() {
    return processor.plus(waits);
  }

  /**
   * Work of Python that another thread or process does, as a wait for it.
   *
   * @param isSerial whether only one at a time computes
   */
  static Work elsewhere(Work moved, boolean isSerial, double atOnce) {
    Polynomial wait = Polynomial.ZERO;
    for (Map.Entry<Resource, Polynomial> entry : moved.time().entrySet()) {
      boolean isShared = entry.getKey() != Resource.INTERPRETER || !isSerial;
      wait = wait.plus(isShared ? entry.getValue().times(1 / atOnce) : entry.getValue());
    }
    return Work.of(Resource.LOCK, wait);
  }

  /**
   * The same of Java: a wait for what that waits for, or for it to compute.
   *
   * @param waiting how many of its kind wait at the same time
   * @param computing how many compute
   */
  static Work elsewhere(Work moved, double waiting, double computing) {
    EnumMap<Resource, Polynomial> wait = new EnumMap<>(Resource.class);
    moved
        .time()
        .forEach(
            (resource, time) ->
                wait.merge(
                    resource.isWait() ? resource : Resource.LOCK,
                    time.times(1 / (resource.isWait() ? waiting : computing)),
                    Polynomial::plus));
    return new Work(wait);
  }
}
