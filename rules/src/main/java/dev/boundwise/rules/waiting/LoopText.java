package dev.boundwise.rules.waiting;

import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import java.util.stream.Stream;

/** A loop of Java that starts tasks: what they are, how it is indented, which names are free. */
final class LoopText {

  static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";

  private final FunctionFacts function;
  private final SourceText text;
  private final Statement.Loop loop;

  LoopText(FunctionFacts function, Statement.Loop loop) {
    this.function = function;
    this.text = function.unit().text();
    this.loop = loop;
  }

  /** The first of some names that the method has not; empty where it has all. */
  String free(String... names) {
    FunctionFacts method = function;
    while (method.function().kind() == Function.Kind.LAMBDA) {
      method = method.around();
    }
    String all = text.slice(method.function().start(), method.function().end());
    return Stream.of(names).filter(name -> !ResultUses.hasWord(all, name)).findFirst().orElse("");
  }

  /** Indented as if the loop began its line without a space. */
  String relative(String code) {
    return code.replace("\r\n", "\n").replace("\n" + margin(), "\n");
  }

  /** Whether what is started is a future of the JDK, by its type as the code sees it. */
  static boolean isStarted(String type, FunctionFacts function, HandedAndAwaited.Pair pair) {
    return function.valueOf(pair.starts()).options().stream()
        .allMatch(
            it ->
                it instanceof Value.Instance one
                    && (one.type().equals(COMPLETABLE) || one.type().equals(type)));
  }

  /** How far what stands in the loop is indented, by a call in it. */
  String indent(Expression.Call inside) {
    String line = text.slice(text.lineStart(text.lineAt(inside.start())), inside.start());
    String spaces = line.substring(0, line.length() - line.stripLeading().length());
    return spaces.startsWith(margin()) && spaces.length() > margin().length()
        ? spaces.substring(margin().length())
        : "  ";
  }

  private String margin() {
    String line = text.slice(text.lineStart(text.lineAt(loop.start())), loop.start());
    return line.isBlank() ? line : "";
  }
}
