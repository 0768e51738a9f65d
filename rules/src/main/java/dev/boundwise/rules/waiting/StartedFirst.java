package dev.boundwise.rules.waiting;

import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.java.edit.JavaEditor;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Fix;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The change that starts all tasks of a loop of Java before it waits for the first. Not a safe fix:
 * where one fails, those after it have been started.
 */
final class StartedFirst {

  private static final String TITLE = "Start all first, then wait for them";

  private static final String FUTURE = "java.util.concurrent.Future";

  /** {@code Future<String> future =}. */
  private static final Pattern DECLARED =
      Pattern.compile("(?:final\\s+)?([A-Z]\\w*<[\\w<>?,.\\[\\] ]+>)\\s+(\\w+)\\s*=\\s*");

  private final FunctionFacts function;
  private final SourceText text;
  private final Statement.Loop loop;
  private final HandedAndAwaited.Pair pair;
  private final LoopText words;

  private StartedFirst(FunctionFacts function, Statement.Loop loop, HandedAndAwaited.Pair pair) {
    this.function = function;
    this.text = function.unit().text();
    this.loop = loop;
    this.pair = pair;
    this.words = new LoopText(function, loop);
  }

  static List<Fix> of(
      FunctionFacts function, Statement.Loop loop, HandedAndAwaited.Pair pair, boolean isStream) {
    if (function.unit().language() != Language.JAVA) {
      return List.of();
    }
    return isStream
        ? new StartedInStream(function, loop, pair).stream()
        : new StartedFirst(function, loop, pair).twoLoops();
  }

  /** One loop that starts, and another that waits. */
  private List<Fix> twoLoops() {
    Expression.Call call = pair.starts();
    int from = loop.source().end();
    int to = call.start();
    if (loop.target().start() == loop.start() || to < from) {
      return List.of();
    }
    Matcher head =
        Pattern.compile("(\\s*\\)\\s*\\{?)\\s*(.*)", Pattern.DOTALL).matcher(text.slice(from, to));
    if (!head.matches()) {
      return new StartedInStream(function, loop, pair).each();
    }
    boolean isBlock = head.group(1).endsWith("{");
    String declared = head.group(2);
    return declared.isEmpty()
        ? direct()
        : isBlock
                && loop.body().getFirst() instanceof Statement.Assign first
                && first.value().span().equals(call.span())
            ? declared(DECLARED.matcher(declared))
            : List.of();
  }

  /** {@code pool.submit(task).get();} and nothing else. */
  private List<Fix> direct() {
    String method = ((Expression.Attribute) pair.waits().callee()).name();
    String type = method.equals("join") ? LoopText.COMPLETABLE : FUTURE;
    boolean isAll =
        loop.body().size() == 1
            && loop.body().getFirst() instanceof Statement.Evaluate only
            && only.value().span().equals(pair.waits().span())
            && text.slice(pair.starts().end(), pair.waits().end())
                .matches("\\s*\\.\\s*" + method + "\\(\\s*\\)");
    if (!isAll || !LoopText.isStarted(type, function, pair)) {
      return List.of();
    }
    String name = type.substring(type.lastIndexOf('.') + 1) + "<?>";
    return twoLoops(
        JavaEditor.of(text).addImport(type),
        name,
        words.free("future", "each"),
        "\n" + words.indent(pair.starts()) + words.free("future", "each") + "." + method + "();");
  }

  /** {@code Future<String> future = pool.submit(task);} and what is done with it. */
  private List<Fix> declared(Matcher declaration) {
    String all = text.slice(pair.starts().end(), loop.end());
    if (!declaration.matches() || !all.matches("(?s)\\s*;.*\\}")) {
      return List.of();
    }
    String rest = all.substring(all.indexOf(';') + 1, all.length() - 1);
    boolean isApart =
        loop.target() instanceof Expression.Name element
            && !ResultUses.hasWord(rest, element.variable().name())
            && new ResultUses(function, loop, pair).areApart(declaration.group(2));
    return isApart && !rest.contains("\"\"\"")
        ? twoLoops(
            JavaEditor.of(text),
            declaration.group(1),
            declaration.group(2),
            words.relative(rest).stripTrailing())
        : List.of();
  }

  private List<Fix> twoLoops(JavaEditor editor, String type, String each, String rest) {
    String futures = words.free("futures", "pending");
    String start = text.slice(pair.starts().span());
    if (futures.isEmpty() || each.isEmpty() || start.contains("\"\"\"")) {
      return List.of();
    }
    String code =
        "List<%1$s> %2$s = new ArrayList<>();\n%3$s) {\n%4$s%2$s.add(%5$s);\n}\nfor (%1$s %6$s : %2$s) {%7$s\n}"
            .formatted(
                type,
                futures,
                words.relative(text.slice(loop.start(), loop.source().end())),
                words.indent(pair.starts()),
                words.relative(start),
                each,
                rest);
    return fix(
        editor
            .addImport("java.util.List")
            .addImport("java.util.ArrayList")
            .replaceStatements(loop.span(), code));
  }

  static List<Fix> fix(JavaEditor editor) {
    return editor.fix(TITLE, false).map(List::of).orElse(List.of());
  }
}
