package dev.boundwise.rules.waiting;

import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.java.edit.JavaEditor;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.rule.Fix;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The change of {@link StartedFirst} where elements go through a stream, or to a lambda. */
final class StartedInStream {

  /**
   * {@code .map(CompletableFuture::join)} before the reference, and before the body of a lambda.
   */
  private static final Pattern STAGE =
      Pattern.compile("\\.\\s*(\\w+\\(\\s*\\(?\\w+\\)?\\s*->\\s*)?$");

  private static final Pattern EACH =
      Pattern.compile("\\s*\\.\\s*forEach\\(\\s*(\\(?\\w+\\)?\\s*->\\s*)");

  /** Streams of what is there, one after the other. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?s)[^(]*\\.\\s*stream\\(\\).*|(Arrays\\s*\\.\\s*stream|Stream\\s*\\.\\s*of)\\(.*");

  /** What goes through a stream when it is called. */
  private static final Set<String> ENDING =
      Set.of(
          "toList",
          "collect",
          "forEach",
          "forEachOrdered",
          "reduce",
          "toArray",
          "sum",
          "count",
          "max",
          "min",
          "average");

  /** The version of Java from which on a stream has {@code toList}. */
  private static final int WITH_LISTS = 16;

  private final FunctionFacts function;
  private final SourceText text;
  private final Statement.Loop loop;
  private final HandedAndAwaited.Pair pair;

  StartedInStream(FunctionFacts function, Statement.Loop loop, HandedAndAwaited.Pair pair) {
    this.function = function;
    this.text = function.unit().text();
    this.loop = loop;
    this.pair = pair;
  }

  /** {@code .toList().stream()} before the stage that waits. */
  List<Fix> stream() {
    Matcher stage = STAGE.matcher(text.slice(loop.start(), pair.waits().start()));
    if (!SOURCE.matcher(text.slice(loop.start(), pair.starts().start())).matches()
        || !ENDING.contains(last(text.slice(loop.span())))
        || !stage.find()) {
      return List.of();
    }
    boolean isLambda = stage.group(1) != null;
    String rest = text.slice(pair.waits().end(), loop.end());
    if (isLambda && !rest.startsWith(")")) {
      return List.of();
    }
    Span whole = new Span(loop.start(), pair.waits().end() + (isLambda ? 1 : 0));
    String before = text.slice(loop.start(), pair.waits().start()).substring(0, stage.start());
    String gap = before.substring(before.stripTrailing().length());
    String line = gap.contains("\n") ? gap.substring(gap.lastIndexOf('\n')) : "";
    String code =
        before
            + (hasLists() ? ".toList()" : ".collect(Collectors.toList())")
            + line
            + ".stream()"
            + line
            + text.slice(whole).substring(before.length());
    JavaEditor editor = JavaEditor.of(text).rewriteCall(whole, code);
    return StartedFirst.fix(hasLists() ? editor : editor.addImport("java.util.stream.Collectors"));
  }

  /** The name of the last method that is called in a chain of calls. */
  private static String last(String chain) {
    Matcher call = Pattern.compile("\\.\\s*(\\w+)\\s*\\(|[()]").matcher(chain);
    String found = "";
    int depth = 0;
    while (call.find()) {
      boolean isName = call.group(1) != null;
      found = isName && depth == 0 ? call.group(1) : found;
      depth += call.group().equals(")") ? -1 : 1;
    }
    return found;
  }

  private boolean hasLists() {
    OptionalInt release = function.unit().release();
    return release.isPresent()
        ? release.getAsInt() >= WITH_LISTS
        : text.slice(0, text.length()).contains(".toList()");
  }

  /** {@code keys.forEach(key -> start(key).join())}. */
  List<Fix> each() {
    int from = loop.source().end();
    int to = pair.starts().start();
    Matcher lambda = EACH.matcher(text.slice(from, to));
    if (!lambda.matches()) {
      return List.of();
    }
    boolean isCollection =
        function.around().valueOf(loop.source()).options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Instance one
                        && function.knowledge().isSubclass(one.type(), "java.util.Collection"));
    if (!isCollection
        || !hasLists()
        || !LoopText.isStarted(LoopText.COMPLETABLE, function, pair)
        || !text.slice(pair.starts().end(), loop.end()).matches("\\s*\\.join\\(\\)\\s*\\)")) {
      return List.of();
    }
    String code =
        text.slice(loop.source().span())
            + ".stream().map("
            + lambda.group(1)
            + text.slice(pair.starts().span())
            + ").toList().forEach(CompletableFuture::join)";
    return StartedFirst.fix(
        JavaEditor.of(text).addImport(LoopText.COMPLETABLE).rewriteCall(loop.span(), code));
  }
}
