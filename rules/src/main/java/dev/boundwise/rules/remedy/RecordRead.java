package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A call that reads one record out of bytes.
 *
 * @param call {@code struct.unpack(form, data[at:at + 8])}, {@code RECORD.unpack_from(data, at)}
 * @param iterates what reads them all, in code
 * @param isSliced whether it reads a slice
 * @param uses how often it says the place
 */
record RecordRead(Expression.Call call, String iterates, boolean isSliced, int uses) {

  static Optional<RecordRead> of(Candidate candidate, RecordSteps steps, Expression.Call call) {
    boolean isSliced = is(candidate, call, "unpack");
    if ((!isSliced && !is(candidate, call, "unpack_from"))
        || !call.arguments().stream().allMatch(Argument::isPositional)) {
      return Optional.empty();
    }
    String callee = DropIn.slice(candidate, call.callee());
    int dot = callee.lastIndexOf('.') + 1;
    boolean isOfModule =
        FormNames.isOf(candidate.facts(), call.callee(), "struct." + name(isSliced));
    List<Expression> given = call.arguments().stream().map(Argument::value).toList();
    if (given.size() != (isOfModule ? 1 : 0) + (isSliced ? 1 : 2) || dot == 0) {
      return Optional.empty();
    }
    Expression format =
        isOfModule ? given.getFirst() : ((Expression.Attribute) call.callee()).object();
    List<Expression> read = isOfModule ? given.subList(1, given.size()) : given;
    String at = steps.at().variable().name();
    String size = RecordSteps.text(candidate, steps.size());
    String place = steps.isCounted() ? at + "*" + size : at;
    boolean isIt =
        isSliced
            ? isSlice(candidate, steps, read.getFirst(), place, size)
            : DropIn.isSame(read.getFirst(), steps.data())
                && isPlace(RecordSteps.text(candidate, read.getLast()), place, size, at)
                && RecordSize.is(candidate, steps.size(), format);
    String iterates =
        callee.substring(0, dot)
            + "iter_unpack("
            + (isOfModule ? DropIn.slice(candidate, format) + ", " : "")
            + steps.from()
            + ")";
    return isIt
        ? Optional.of(new RecordRead(call, iterates, isSliced, isSliced ? 2 : 1))
        : Optional.empty();
  }

  /** Whether some code is the call. */
  boolean is(Expression code) {
    return code.start() == call.start() && code.end() == call.end();
  }

  private static boolean isPlace(String text, String place, String size, String at) {
    return text.equals(place) || (!place.equals(at) && text.equals(size + "*" + at));
  }

  private static boolean isSlice(
      Candidate candidate, RecordSteps steps, Expression code, String place, String size) {
    if (!(code instanceof Expression.Item slice) || !DropIn.isSame(slice.object(), steps.data())) {
      return false;
    }
    String text = RecordSteps.text(candidate, slice.index());
    String next = "(" + steps.at().variable().name() + "+1)*" + size;
    return text.equals(place + ":" + place + "+" + size)
        || (steps.isCounted() && text.equals(place + ":" + next));
  }

  private static String name(boolean isSliced) {
    return isSliced ? "unpack" : "unpack_from";
  }

  private static boolean is(Candidate candidate, Expression.Call call, String name) {
    return FormNames.isOf(candidate.facts(), call.callee(), "struct." + name)
        || (call.callee() instanceof Expression.Attribute it
            && it.name().equals(name)
            && DropIn.isAll(candidate.facts(), it.object(), "struct.Struct"));
  }
}
