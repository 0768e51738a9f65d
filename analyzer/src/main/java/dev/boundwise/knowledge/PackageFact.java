package dev.boundwise.knowledge;

import dev.boundwise.runtime.PythonRuntime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a package as a whole does to interpreters and threads.
 *
 * @param module that is imported: {@code PIL}
 * @param distribution that is installed, normalised: {@code pillow}; empty for the language's own
 * @param interpreters whether it loads in an interpreter with a lock of its own
 * @param free whether the lock stays off when a free-threaded build imports it
 * @param threads what it starts by itself; empty where that is not known
 * @param source where that is from
 */
public record PackageFact(
    String module,
    String distribution,
    Support interpreters,
    Support free,
    Optional<Threads> threads,
    String source) {

  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

  /** What a package starts by itself when it is used. */
  public enum Threads {
    /** Nothing. */
    NO,
    /** Native threads that compute or wait: more workers may find no free core. */
    NATIVE,
    /** Python's threads. */
    PYTHON,
    /** Processes. */
    PROCESS
  }

  /**
   * Whether something works.
   *
   * @param certainty YES where it does at least from some version on
   * @param since the first version in which it does; empty where all do, or none
   */
  public record Support(Certainty certainty, String since) {

    static Support parse(String text) {
      return switch (text) {
        case "" -> new Support(Certainty.UNKNOWN, "");
        case "yes" -> new Support(Certainty.YES, "");
        case "no" -> new Support(Certainty.NO, "");
        default -> {
          if (!VERSION.matcher(text).matches()) {
            throw new IllegalArgumentException("not yes, no or a version: '" + text + "'");
          }
          yield new Support(Certainty.YES, text);
        }
      };
    }

    /** In a version; one that is not known, or only bounded, is taken for a newer one. */
    Certainty in(String version) {
      boolean isTooOld =
          !since.isEmpty() && VERSION.matcher(version).lookingAt() && compare(version, since) < 0;
      return isTooOld ? Certainty.NO : certainty;
    }

    private static int compare(String one, String other) {
      List<String> left = Text.split(one, ".");
      List<String> right = Text.split(other, ".");
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        int order = Integer.compare(number(left, i), number(right, i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }

    private static int number(List<String> parts, int at) {
      String digits = at < parts.size() ? parts.get(at).replaceFirst("\\D.*", "") : "";
      return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
  }

  static PackageFact of(String module, List<String> columns) {
    if (columns.get(5).isEmpty()) {
      throw new IllegalArgumentException("a fact without a source");
    }
    String threads = columns.get(4);
    return new PackageFact(
        module,
        columns.get(1),
        Support.parse(columns.get(2)),
        Support.parse(columns.get(3)),
        threads.isEmpty() ? Optional.empty() : Optional.of(threads(threads)),
        columns.get(5));
  }

  private static Threads threads(String word) {
    for (Threads threads : Threads.values()) {
      if (threads.name().toLowerCase(Locale.ROOT).equals(word)) {
        return threads;
      }
    }
    throw new IllegalArgumentException("not no, native, python or process: '" + word + "'");
  }

  /**
   * Whether it loads in an interpreter with a lock of its own, in the version that is installed.
   */
  public Certainty loadsInInterpreters(PythonRuntime runtime) {
    return interpreters.in(runtime.packages().getOrDefault(distribution, ""));
  }

  /**
   * Whether the lock stays off when a free-threaded build imports the version that is installed.
   */
  public Certainty staysFree(PythonRuntime runtime) {
    return free.in(runtime.packages().getOrDefault(distribution, ""));
  }
}
