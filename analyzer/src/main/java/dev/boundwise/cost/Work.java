package dev.boundwise.cost;

import dev.boundwise.knowledge.Resource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Time for each resource, in nanoseconds, as a polynomial in sizes and trip counts. */
public final class Work {

  public static final Work NONE = new Work(Polynomial.ZERO, Map.of());

  /** Nearly all work is of the interpreter alone. */
  private final Polynomial interpreter;

  /** Of the other resources, what is not zero; never changed. */
  private final Map<Resource, Polynomial> others;

  private static final double WAITING = 10;

  private @Nullable Polynomial total;

  private Work(Polynomial interpreter, Map<Resource, Polynomial> others) {
    this.interpreter = interpreter;
    this.others = others;
  }

  /** Of times by resource; what is zero may be left out. */
  public Work(Map<Resource, Polynomial> time) {
    this(time.getOrDefault(Resource.INTERPRETER, Polynomial.ZERO), withoutInterpreter(time));
  }

  private static Map<Resource, Polynomial> withoutInterpreter(Map<Resource, Polynomial> time) {
    EnumMap<Resource, Polynomial> others = new EnumMap<>(Resource.class);
    time.forEach(
        (resource, amount) -> {
          if (resource != Resource.INTERPRETER && !amount.isZero()) {
            others.put(resource, amount);
          }
        });
    return others.isEmpty() ? Map.of() : others;
  }

  static Work of(Resource resource, Polynomial time) {
    if (time.isZero()) {
      return NONE;
    }
    return resource == Resource.INTERPRETER
        ? new Work(time, Map.of())
        : new Work(Polynomial.ZERO, Map.of(resource, time));
  }

  static Work of(Resource resource, double nanos) {
    return of(resource, Polynomial.of(nanos));
  }

  public boolean isNone() {
    return others.isEmpty() && interpreter.isZero();
  }

  /** What is not zero, by resource; waiting for answers is part of that for the network. */
  public Map<Resource, Polynomial> time() {
    if (others.isEmpty()) {
      return interpreter.isZero() ? Map.of() : Map.of(Resource.INTERPRETER, interpreter);
    }
    if (interpreter.isZero() && !isAnswered()) {
      return Collections.unmodifiableMap(others);
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(others);
    Polynomial answer = all.remove(Resource.ANSWER);
    if (answer != null) {
      all.merge(Resource.NETWORK, answer, Polynomial::plus);
    }
    if (!interpreter.isZero()) {
      all.put(Resource.INTERPRETER, interpreter);
    }
    return all;
  }

  /** The time of one resource. */
  public Polynomial of(Resource resource) {
    Polynomial one =
        resource == Resource.INTERPRETER
            ? interpreter
            : others.getOrDefault(resource, Polynomial.ZERO);
    return resource == Resource.NETWORK && isAnswered() ? one.plus(answer()) : one;
  }

  /** Whether it waits for answers. */
  boolean isAnswered() {
    return others.containsKey(Resource.ANSWER);
  }

  /** Whether it sends something over a network, or connects to somebody. */
  boolean asks() {
    return others.containsKey(Resource.NETWORK);
  }

  /** The time of waiting for answers. */
  Polynomial answer() {
    return others.getOrDefault(Resource.ANSWER, Polynomial.ZERO);
  }

  /** The same where the answer is there already. */
  Work withoutAnswer() {
    if (!isAnswered()) {
      return this;
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(others);
    all.remove(Resource.ANSWER);
    return new Work(interpreter, all);
  }

  /** The same so often, and waiting for answers another number of times. */
  Work times(Polynomial count, Polynomial answers) {
    return isAnswered()
        ? withoutAnswer().times(count).plus(of(Resource.ANSWER, answer().times(answers)))
        : times(count);
  }

  /** Nanoseconds of waiting at typical sizes. */
  double waiting() {
    double all = 0;
    for (Map.Entry<Resource, Polynomial> entry : others.entrySet()) {
      all += entry.getKey().isWait() ? entry.getValue().typical() : 0;
    }
    return all;
  }

  public Work plus(Work other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    Polynomial sum = interpreter.plus(other.interpreter);
    if (others.isEmpty() || other.others.isEmpty()) {
      return new Work(sum, others.isEmpty() ? other.others : others);
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(others);
    other.others.forEach((resource, more) -> all.merge(resource, more, Polynomial::plus));
    return new Work(sum, all);
  }

  Work times(Polynomial count) {
    return count.isOne() ? this : map(time -> time.times(count));
  }

  Work times(double count) {
    return count == 1 ? this : map(time -> time.times(count));
  }

  Work with(Map<Symbol, Polynomial> values) {
    return map(time -> time.with(values));
  }

  private Work map(UnaryOperator<Polynomial> change) {
    if (isNone()) {
      return this;
    }
    Polynomial changed = change.apply(interpreter);
    if (others.isEmpty()) {
      return changed.isZero() ? NONE : new Work(changed, Map.of());
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(Resource.class);
    others.forEach((resource, amount) -> all.put(resource, change.apply(amount)));
    all.values().removeIf(Polynomial::isZero);
    return new Work(changed, all);
  }

  /** The same without what one resource takes. */
  Work without(Resource resource) {
    EnumMap<Resource, Polynomial> all = new EnumMap<>(Resource.class);
    all.putAll(others);
    return all.remove(resource) == null ? this : new Work(interpreter, all);
  }

  /** The same where no lock keeps the language's own code to one thread at a time. */
  public Work withoutLock() {
    if (interpreter.isZero()) {
      return this;
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(Resource.class);
    all.putAll(others);
    all.merge(Resource.NATIVE, interpreter, Polynomial::plus);
    return new Work(Polynomial.ZERO, all);
  }

  /**
   * The same, where guesses do not make it longer than programs are: few functions compute for a
   * tenth of a second, or wait for a second, and the more sizes are guessed, the less likely all of
   * them are as large as they might be. What rests on guesses and is longer grows with its third
   * root only; what is known stays.
   *
   * @param most the nanoseconds of computing up to which guesses are taken as they are; of waiting,
   *     ten times as many
   */
  Work likely(double most) {
    if (isNone() || total().typical() <= most) {
      return this;
    }
    double computing = 0;
    double waiting = 0;
    for (Map.Entry<Resource, Polynomial> entry : time().entrySet()) {
      double guessed = entry.getValue().onGuesses();
      computing += entry.getKey().isWait() ? 0 : guessed;
      waiting += entry.getKey().isWait() ? guessed : 0;
    }
    double ofComputing = share(computing, most);
    double ofWaiting = share(waiting, WAITING * most);
    if (ofComputing == 1 && ofWaiting == 1) {
      return this;
    }
    EnumMap<Resource, Polynomial> all = new EnumMap<>(Resource.class);
    others.forEach(
        (resource, time) ->
            all.put(resource, time.withGuessesTimes(resource.isWait() ? ofWaiting : ofComputing)));
    return new Work(interpreter.withGuessesTimes(ofComputing), all);
  }

  private static double share(double guessed, double most) {
    return guessed <= most ? 1 : Math.pow(most / guessed, 2.0 / 3);
  }

  /** The sum over all resources. */
  public Polynomial total() {
    Polynomial known = total;
    if (known == null) {
      known = interpreter;
      for (Polynomial one : others.values()) {
        known = known.plus(one);
      }
      total = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Work it
        && interpreter.equals(it.interpreter)
        && others.equals(it.others);
  }

  @Override
  public int hashCode() {
    return 31 * interpreter.hashCode() + others.hashCode();
  }

  @Override
  public String toString() {
    return time().toString();
  }
}
