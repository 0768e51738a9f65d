package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The change that awaits a call. */
final class AwaitedCall {

  private AwaitedCall() {}

  /**
   * {@code f()} becomes {@code await f()}, and {@code f().x} becomes {@code (await f()).x}. Not a
   * safe fix: code runs that did not before, and other tasks meanwhile. None where the {@code
   * await} is written in the wrong place, as in {@code await f()[0]}.
   */
  static Optional<Fix> fix(FunctionFacts function, Expression.Call call) {
    SourceText text = function.unit().text();
    int line = text.lineStart(text.lineAt(call.start()));
    if (text.slice(line, call.start()).matches(".*\\bawait[\\s(]*")) {
      return Optional.empty();
    }
    boolean isOperand = Wording.rest(function, call).matches("[.\\[].*");
    List<Edit> edits = new ArrayList<>();
    edits.add(insert(text, call.start(), isOperand ? "(await " : "await "));
    if (isOperand) {
      edits.add(insert(text, call.end(), ")"));
    }
    return Optional.of(new Fix("Await the call", false, edits));
  }

  private static Edit insert(SourceText text, int at, String inserted) {
    return new Edit(new Location(text, new Span(at, at)), inserted);
  }
}
