package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes a record of {@code struct} has. */
final class RecordSize {

  /** Without an order of bytes the machine says how large some are. */
  private static final Pattern FORMAT =
      Pattern.compile("[<>=!]((?:\\d{0,4}[xcbB?hHiIlLqQefdsp]\\s*)*)");

  private static final Pattern PART = Pattern.compile("(\\d*)(\\S)");

  private RecordSize() {}

  /**
   * Whether steps are as long as records.
   *
   * @param format what says how a record is: its format, or the {@code Struct}
   */
  static boolean is(Candidate candidate, Expression step, Expression format) {
    Expression size = value(step);
    String text = RecordSteps.text(candidate, format);
    return switch (size) {
      case Expression.Attribute it ->
          it.name().equals("size") && RecordSteps.text(candidate, it.object()).equals(text);
      case Expression.Call it ->
          it.arguments().size() == 1
              && FormNames.isOf(candidate.facts(), it.callee(), "struct.calcsize")
              && RecordSteps.text(candidate, it.arguments().getFirst().value()).equals(text);
      case Expression.Literal it ->
          of(value(format)).filter(bytes -> it.text().equals(bytes.toString())).isPresent();
      default -> false;
    };
  }

  private static Expression value(Expression code) {
    return code instanceof Expression.Name name
            && name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned it
        ? it.value()
        : code;
  }

  /** {@code "<IH"}, {@code Struct("<IH")}. */
  private static Optional<Integer> of(Expression format) {
    Expression text =
        format instanceof Expression.Call it && it.arguments().size() == 1
            ? value(it.arguments().getFirst().value())
            : format;
    Matcher whole =
        text instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.TEXT
            ? FORMAT.matcher(it.text())
            : null;
    if (whole == null || !whole.matches()) {
      return Optional.empty();
    }
    Matcher part = PART.matcher(whole.group(1));
    int bytes = 0;
    while (part.find()) {
      int count = part.group(1).isEmpty() ? 1 : Integer.parseInt(part.group(1));
      bytes += count * bytes(part.group(2).charAt(0));
    }
    return Optional.of(bytes);
  }

  private static int bytes(char letter) {
    return switch (letter) {
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'l', 'L', 'f' -> 4;
      case 'q', 'Q', 'd' -> 8;
      default -> 1;
    };
  }
}
