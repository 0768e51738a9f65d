package dev.boundwise.region;

import dev.boundwise.program.Code;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;

/**
 * A piece of code that runs on an event loop and computes for long before it lets others run.
 *
 * @param function whose code runs on the loop
 * @param code the loop, the comprehension or the call
 * @param nanos how long one run computes at typical sizes
 * @param sureNanos how long it computes at the least, as far as the source says sizes
 * @param isReleased whether most of it is done without the Global Interpreter Lock
 * @param way from {@code code} on to what takes most of the time
 */
public record LongRun(
    FunctionFacts function,
    Code code,
    double nanos,
    double sureNanos,
    boolean isReleased,
    List<Step> way) {

  public LongRun {
    way = List.copyOf(way);
  }

  /**
   * A step of the way.
   *
   * @param code the call that leads on; the last is what takes the time
   * @param what the qualified name of the library's function that is called; empty for others
   */
  public record Step(FunctionFacts function, Code code, String what) {}

  /** What takes most of the time. */
  public Step last() {
    return way.getLast();
  }
}
