package dev.boundwise.cli.report;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.runtime.PythonRuntime;
import java.util.Locale;

/** How reports say what remedies do. */
final class AdviceWords {
  private AdviceWords() {}

  /** {@code 3.4x}; more digits near to one, and none from 10 on. */
  static String times(double speedup) {
    String format = speedup >= 9.95 ? "%,.0fx" : speedup >= 1.15 ? "%.1fx" : "%.2fx";
    return String.format(Locale.ROOT, format, speedup);
  }

  /** {@code 12 s → 3.6 s}. */
  static String change(double nanos, Verdict verdict) {
    return Times.of(nanos) + " → " + Times.of(nanos / verdict.speedup());
  }

  /** {@code on 8 cores of 3.14}. */
  static String on(PythonRuntime runtime) {
    return "on "
        + runtime.cores()
        + (runtime.cores() == 1 ? " core" : " cores")
        + " of Python "
        + runtime.name();
  }

  static Ink ink(Verdict verdict) {
    return switch (verdict.outcome()) {
      case HELPS -> Ink.GREEN;
      case POINTLESS -> Ink.FAINT;
      case BLOCKED -> Ink.YELLOW;
    };
  }

  /** What to do, as a phrase. */
  static String action(RemedyKind remedy) {
    return switch (remedy) {
      case PROCESSES -> "processes";
      case THREADS -> "threads";
      case ASYNC -> "async";
      case INTERPRETERS -> "interpreters";
      case FREE_THREADING -> "free-threaded threads";
      case NATIVE -> "native code";
      case DISTRIBUTED -> "several machines";
      case NONE -> "leave it alone";
    };
  }
}
