package dev.boundwise.rules.waiting;

import dev.boundwise.effect.Poll;
import dev.boundwise.java.edit.JavaEditor;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Fix;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.regex.Pattern;

/** The change that waits in the place of a loop of Java which does nothing else. */
final class PollFix {

  /** Sleeps that end when the thread is interrupted, as what waits in their place does. */
  private static final Pattern SLEEP =
      Pattern.compile("(Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep)\\(.*\\)", Pattern.DOTALL);

  /** {@code return future.get();}, {@code String page = future.get().trim();}. */
  private static final String TAKEN = "(?s)\\s*(return\\s+|([\\w.<>\\[\\],? ]+\\s)?\\w+\\s*=\\s*)?";

  private PollFix() {}

  static List<Fix> of(FunctionFacts function, Poll poll) {
    if (function.unit().language() != Language.JAVA
        || poll.kind() != Poll.Kind.WAITS
        || !isAllThereIs(function, poll)
        || !(poll.asked() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !call.arguments().isEmpty()) {
      return List.of();
    }
    String object = Wording.written(function, method.object());
    if (!object.matches("\\w+(\\.\\w+)?")) {
      return List.of();
    }
    // another thread may put another object there meanwhile
    boolean isLocal =
        method.object() instanceof Expression.Name name
            && name.variable().scope().kind() == Function.Kind.FUNCTION;
    JavaEditor editor = JavaEditor.of(function.unit().text());
    return switch (method.name()) {
      case "isAlive" -> waiting(editor, poll, object + "." + poll.waits() + "();", isLocal);
      case "tryLock" -> waiting(editor, poll, object + ".lockInterruptibly();", isLocal);
      case "isTerminated" -> {
        String limit = object + ".awaitTermination(Long.MAX_VALUE, %sTimeUnit.NANOSECONDS);";
        List<Fix> imported =
            waiting(
                editor.addImport("java.util.concurrent.TimeUnit"),
                poll,
                limit.formatted(""),
                isLocal);
        yield imported.isEmpty()
            ? waiting(editor, poll, limit.formatted("java.util.concurrent."), isLocal)
            : imported;
      }
      case "isDone" ->
          isTakenNext(function, poll, object)
              ? fix(editor, poll, "", "Leave the loop out: `get` waits", isLocal)
              : List.of();
      default -> List.of();
    };
  }

  private static List<Fix> waiting(JavaEditor editor, Poll poll, String code, boolean isSafe) {
    return fix(editor, poll, code, "Wait with `" + code.replace(";", "") + "`", isSafe);
  }

  private static List<Fix> fix(
      JavaEditor editor, Poll poll, String code, String title, boolean isSafe) {
    return editor
        .replaceStatements(poll.loop().span(), code)
        .fix(title, isSafe)
        .map(List::of)
        .orElse(List.of());
  }

  /** {@code while (!asked()) { Thread.sleep(10); }}, and nothing else. */
  private static boolean isAllThereIs(FunctionFacts function, Poll poll) {
    Statement.Loop loop = poll.loop();
    Expression test = loop.source();
    boolean isNegated =
        test instanceof Expression.Operation it
            && it.operator() == Operator.NOT
            && it.operands().getFirst() == poll.asked();
    boolean isAlive =
        test == poll.asked() && Wording.written(function, test).endsWith(".isAlive()");
    return loop.isConditional()
        && (isNegated || isAlive)
        && loop.body().size() == 1
        && loop.body().getFirst() instanceof Statement.Evaluate only
        && only.value() == poll.sleep()
        && SLEEP.matcher(Wording.written(function, poll.sleep())).matches();
  }

  /** Whether the next statement waits for the result, whatever it does with it. */
  private static boolean isTakenNext(FunctionFacts function, Poll poll, String object) {
    SourceText text = function.unit().text();
    String rest = text.slice(poll.loop().end(), function.function().end());
    return rest.matches(TAKEN + Pattern.quote(object) + "\\.get\\(\\)[;.].*");
  }
}
