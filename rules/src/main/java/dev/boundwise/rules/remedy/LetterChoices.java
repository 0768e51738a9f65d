package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Map;

/** Reads which letters of a text are replaced, and by what; all others stay as they are. */
final class LetterChoices {

  private LetterChoices() {}

  /**
   * {@code "--" if c == "-" else c}, {@code TABLE.get(c, c)}, {@code c}.
   *
   * @param texts what each letter becomes
   * @param written the same, as it is written
   */
  static boolean read(
      Candidate candidate,
      Expression value,
      Expression.Name letter,
      Map<String, String> texts,
      Map<String, String> written) {
    return switch (value) {
      case Expression.Name it -> it.variable() == letter.variable();
      case Expression.Operation it ->
          it.operator() == Expression.Operator.CHOICE
              && put(candidate, it.operands().get(0), it.operands().get(1), letter, texts, written)
              && read(candidate, it.operands().get(2), letter, texts, written);
      case Expression.Call it -> isTable(candidate, it, letter, texts, written);
      default -> false;
    };
  }

  /** Remembers {@code c == "-"} and what is added then. */
  static boolean put(
      Candidate candidate,
      Expression test,
      Expression text,
      Expression.Name letter,
      Map<String, String> texts,
      Map<String, String> written) {
    if (!(test instanceof Expression.Operation equal)
        || equal.operator() != Expression.Operator.COMPARE
        || !equal.method().equals("__eq__")
        || equal.operands().size() != 2) {
      return false;
    }
    boolean isFirst = DropIn.isSame(equal.operands().getFirst(), letter);
    Expression other = equal.operands().get(isFirst ? 1 : 0);
    return DropIn.isSame(equal.operands().get(isFirst ? 0 : 1), letter)
        && put(candidate, other, text, texts, written);
  }

  private static boolean put(
      Candidate candidate,
      Expression letter,
      Expression text,
      Map<String, String> texts,
      Map<String, String> written) {
    if (!(letter instanceof Expression.Literal one)
        || one.kind() != Expression.LiteralKind.TEXT
        || one.text().codePointCount(0, one.text().length()) != 1
        || !(text instanceof Expression.Literal it)
        || it.kind() != Expression.LiteralKind.TEXT) {
      return false;
    }
    // of two tests for one letter the first one decides
    if (texts.putIfAbsent(one.text(), it.text()) == null) {
      written.put(
          one.text(), DropIn.slice(candidate, letter) + ", " + DropIn.slice(candidate, text));
    }
    return true;
  }

  /** {@code TABLE.get(c, c)} of a table that is written out and left as it is. */
  private static boolean isTable(
      Candidate candidate,
      Expression.Call call,
      Expression.Name letter,
      Map<String, String> texts,
      Map<String, String> written) {
    if (!(call.callee() instanceof Expression.Attribute method)
        || !method.name().equals("get")
        || !(method.object() instanceof Expression.Name table)
        || call.arguments().size() != 2
        || !call.arguments().stream().allMatch(it -> DropIn.isSame(it.value(), letter))
        || !table.variable().fillings().isEmpty()
        || table.variable().bindings().size() != 1
        || !(table.variable().bindings().getFirst() instanceof Binding.Assigned made)
        || !(made.value() instanceof Expression.Collection it)
        || it.kind() != Expression.CollectionKind.MAP
        || !candidate.program().unitOf(made.site().function()).equals(candidate.region().unit())) {
      return false;
    }
    List<Expression> entries = it.elements();
    boolean is = !entries.isEmpty() && entries.size() % 2 == 0;
    for (int i = 0; is && i < entries.size(); i += 2) {
      is = put(candidate, entries.get(i), entries.get(i + 1), texts, written);
    }
    return is;
  }
}
