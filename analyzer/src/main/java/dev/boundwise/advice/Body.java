package dev.boundwise.advice;

import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.source.SourceText;
import java.util.List;

/** The lines of a loop's body, as they are. */
final class Body {

  /** More of them are named by their numbers. */
  private static final int MOST = 12;

  private Body() {}

  /** Whether a round runs to its end: its lines may stand outside of a loop. */
  static boolean isWhole(Statement.Loop loop) {
    boolean[] found = {true};
    new Walk() {
      private int depth;

      @Override
      protected boolean enter(Statement statement) {
        depth += statement instanceof Statement.Loop ? 1 : 0;
        found[0] &= !(statement instanceof Statement.Jump && depth == 0);
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        depth -= statement instanceof Statement.Loop ? 1 : 0;
      }
    }.statements(loop.body());
    return found[0];
  }

  /** The lines with another indent; nothing where they are many, or not on lines of their own. */
  static String of(SourceText text, Statement.Loop loop, String indent) {
    return of(text, loop.body(), indent);
  }

  /**
   * The lines of all but the last statement, which hands over what the round has made; nothing
   * where a round may end before it.
   */
  static String before(SourceText text, Statement.Loop loop, Round.Result result, String indent) {
    List<Statement> body = loop.body();
    Statement last = body.getLast();
    boolean isLast =
        !(last instanceof Statement.Loop)
            && last.start() <= result.value().start()
            && result.value().end() <= last.end();
    return isLast && body.size() > 1 && isWhole(loop)
        ? of(text, body.subList(0, body.size() - 1), indent)
        : "";
  }

  private static String of(SourceText text, List<Statement> body, String indent) {
    int start = body.getFirst().start();
    int end = body.getLast().end();
    int first = text.lineAt(start);
    int last = text.lineAt(Math.max(0, end - 1));
    String own = text.slice(text.lineStart(first), start);
    if (last - first >= MOST || !own.isBlank()) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    for (String line : text.slice(text.lineStart(first), end).split("\\R", -1)) {
      if (!line.isBlank() && !line.startsWith(own)) {
        return "";
      }
      all.append(line.isBlank() ? "" : indent + line.substring(own.length())).append("\n");
    }
    return all.toString();
  }
}
