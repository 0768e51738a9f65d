package dev.boundwise.rules.waiting;

import dev.boundwise.effect.Overlap;
import dev.boundwise.java.edit.JavaEditor;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.rule.Fix;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The change that has requests of Java's own HTTP client on their way together: all but the last
 * are sent without waiting, and taken when that has come. The last one still throws what it threw.
 * Not a safe fix: the failure of another one comes in a {@code CompletionException}, and so there
 * is none where something catches it.
 *
 * <p>Other clients would need threads, which do not have what the caller's thread has
 * (transactions, who is logged in), and a loop a limit that nobody knows: they are left to who
 * knows them.
 */
final class SentAtOnce {

  private static final String SEND = "java.net.http.HttpClient.send";

  /** {@code HttpResponse<String> page =}, before the call. */
  private static final Pattern DECLARED =
      Pattern.compile("((?:final\\s+)?)(var|HttpResponse<[\\w<>?,.\\[\\] ]+>)\\s+(\\w+)\\s*=\\s*$");

  private static final Pattern CALL = Pattern.compile("(\\w+(?:\\.\\w+)?\\s*\\.\\s*)send\\(");

  private final FunctionFacts function;
  private final SourceText text;
  private final List<Expression.Call> waits;

  private SentAtOnce(FunctionFacts function, List<Expression.Call> waits) {
    this.function = function;
    this.text = function.unit().text();
    this.waits = waits;
  }

  static List<Fix> of(FunctionFacts function, Overlap overlap) {
    SentAtOnce change = new SentAtOnce(function, overlap.waits());
    return function.unit().language() == Language.JAVA
            && !overlap.isLoop()
            && overlap.waits().stream().allMatch(change::isSent)
            && !change.isCaught()
        ? change.fix()
        : List.of();
  }

  private boolean isSent(Expression.Call call) {
    return function.valueOf(call.callee()).options().stream()
        .allMatch(it -> it instanceof Value.Method method && method.qualifiedName().equals(SEND));
  }

  /** Whether something here looks at what a request throws. */
  private boolean isCaught() {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Try it
                && !it.handlers().isEmpty()
                && it.span().contains(waits.getFirst().span());
        return true;
      }
    }.statements(function.function().body());
    return found[0];
  }

  private List<Fix> fix() {
    List<SentRequest> all = requests();
    String method = text.slice(function.function().start(), function.function().end());
    if (all.isEmpty()
        || all.stream().anyMatch(it -> ResultUses.hasWord(method, it.sent()))
        || all.stream().anyMatch(it -> it.code().contains("\"\"\""))) {
      return List.of();
    }
    StringBuilder code = new StringBuilder();
    StringBuilder taken = new StringBuilder();
    JavaEditor editor = JavaEditor.of(text);
    int at = all.getFirst().from();
    for (SentRequest request : all.subList(0, all.size() - 1)) {
      code.append(text.slice(at, request.from())).append(request.started());
      taken.append("\n").append(request.taken());
      editor = request.isInferred() ? editor : editor.addImport(LoopText.COMPLETABLE);
      at = request.call().end();
    }
    int end = all.getLast().call().end() + 1;
    code.append(text.slice(at, end)).append(taken);
    return editor
        .replaceStatements(new Span(all.getFirst().from(), end), unindented(code.toString(), all))
        .fix("Send them together, then take what came", false)
        .map(List::of)
        .orElse(List.of());
  }

  /** All of them as they are written; none where one is written in another way. */
  private List<SentRequest> requests() {
    List<SentRequest> all = new ArrayList<>();
    for (Expression.Call call : waits) {
      Matcher declared = DECLARED.matcher(text.slice(function.function().start(), call.start()));
      Matcher sends = CALL.matcher(text.slice(call.span()));
      if (!declared.find()
          || !sends.lookingAt()
          || !text.slice(call.end(), Math.min(call.end() + 1, text.length())).equals(";")) {
        return List.of();
      }
      int from = call.start() - declared.group().length();
      int before = all.isEmpty() ? from : all.getLast().call().end();
      if (from < before || all.stream().anyMatch(it -> it.isNamedIn(text.slice(before, from)))) {
        return List.of();
      }
      String rest = text.slice(call.span()).substring(sends.end());
      all.add(
          new SentRequest(
              from,
              call,
              declared.group(1),
              declared.group(2),
              declared.group(3),
              sends.group(1) + "sendAsync(" + rest));
    }
    return all;
  }

  private String unindented(String code, List<SentRequest> all) {
    int start = all.getFirst().from();
    String margin = text.slice(text.lineStart(text.lineAt(start)), start);
    return margin.isBlank() ? code.replace("\r\n", "\n").replace("\n" + margin, "\n") : code;
  }
}
