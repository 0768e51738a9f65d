package dev.boundwise.python;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Python 3.8 to 3.14. Any text gives a tree; each mistake gives one diagnostic. Time is
 * linear in the text's length. Trees are at most {@value TokenCursor#MAX_DEPTH} levels of
 * expressions deep, so callers read and walk them with a stack of a few hundred bytes for each.
 */
public final class PythonParser {

  /** The working memory of a thread, used again for each of its files. */
  private static final ThreadLocal<PythonParser> OF_THREAD =
      ThreadLocal.withInitial(PythonParser::new);

  private final Lexer lexer;
  private final StatementParser parser;

  private PythonParser() {
    Names names = new Names();
    lexer = new Lexer(names);
    parser = new StatementParser(names);
  }

  public static PythonFile parse(SourceText text) {
    return OF_THREAD.get().read(text);
  }

  private PythonFile read(SourceText text) {
    lexer.lex(text.utf8());
    parser.reset(text.utf8(), lexer);
    Module module = parser.module(text.length());
    int[] comments = Arrays.copyOf(lexer.comments, lexer.commentCount);
    return new PythonFile(text, module, onePerLine(parser.diagnostics), comments);
  }

  /** In source order, the first of each logical line: the others mostly follow from it. */
  private List<Diagnostic> onePerLine(List<Diagnostic> diagnostics) {
    if (diagnostics.size() < 2) {
      return List.copyOf(diagnostics);
    }
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(Comparator.comparingInt(d -> d.span().start()));
    List<Diagnostic> kept = new ArrayList<>();
    Tokens tokens = lexer.tokens;
    int token = 0;
    int lastLine = -1;
    for (Diagnostic diagnostic : sorted) {
      while (token < tokens.count - 1
          && (tokens.kind[token] != Token.NEWLINE
              || tokens.start[token] < diagnostic.span().start())) {
        token++;
      }
      if (token != lastLine) {
        kept.add(diagnostic);
        lastLine = token;
      }
    }
    return List.copyOf(kept);
  }
}
