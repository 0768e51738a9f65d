package dev.boundwise.advice;

import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.source.SourceText;

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
    int start = loop.body().getFirst().start();
    int end = loop.body().getLast().end();
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
