package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the slice that stands in for a loop.
 *
 * @param mayBeNegative whether the end may be less than nothing, where the loop has no round
 */
record StrideCode(Candidate candidate, Stride stride, boolean mayBeNegative) {

  /**
   * The code.
   *
   * @param isRead whether what the loop counts with is read afterwards
   */
  String written(boolean isList, boolean isRead) {
    String range = "range(" + String.join(", ", places()) + ")";
    String value = slice(stride.value());
    return slice(stride.list())
        + "["
        + String.join(":", places())
        + "] = "
        + (isList ? "[" + value + "]" : "bytes([" + value + "])")
        + " * len("
        + range
        + ")"
        + (isRead ? "\n" + slice(stride.index()) + " += " + step() + "len(" + range + ")" : "");
  }

  /** {@code n * }, to be multiplied with how many places there are. */
  private String step() {
    Expression step = stride.step();
    return step == null || stride.isDense() ? "" : bare(step) + " * ";
  }

  /** The first place, the end, and how far they are apart where that is more than 1. */
  private List<String> places() {
    Expression from = stride.from();
    Expression step = stride.step();
    List<String> all = new ArrayList<>();
    all.add(from == null ? "0" : slice(from));
    String end = stride.isIncluded() ? bare(stride.until()) + " + 1" : slice(stride.until());
    all.add(mayBeNegative ? "max(0, " + end + ")" : end);
    if (step != null && !stride.isDense()) {
      all.add(slice(step));
    }
    return all;
  }

  /** Code that an operator may follow. */
  private String bare(Expression code) {
    boolean isBare = code instanceof Expression.Operation it && !it.method().equals("__mul__");
    return isBare ? "(" + slice(code) + ")" : slice(code);
  }

  private String slice(Expression code) {
    return DropIn.slice(candidate, code).replaceAll("\\s+", " ");
  }
}
