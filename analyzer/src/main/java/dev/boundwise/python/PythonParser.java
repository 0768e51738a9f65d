package dev.boundwise.python;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads Python 3.8 to 3.14. Any text gives a tree; each mistake gives one diagnostic. Time is
 * linear in the text's length. Trees are at most {@value TokenCursor#MAX_DEPTH} levels of
 * expressions deep, so callers walk them with a stack of a few hundred bytes for each; reading is
 * safe on any thread.
 */
public final class PythonParser {

  /** The working memory of a thread, used again for each of its files. */
  private static final ThreadLocal<PythonParser> OF_THREAD =
      ThreadLocal.withInitial(PythonParser::new);

  /** Levels that a stack of 512 KB has room for, with as much again for the caller. */
  private static final int DEPTH_OF_ANY_THREAD = 150;

  /** For {@value TokenCursor#MAX_DEPTH} levels. */
  private static final long STACK_BYTES = 64L << 20;

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
    Module module = module(text);
    int[] comments = Arrays.copyOf(lexer.comments, lexer.commentCount);
    return new PythonFile(text, module, onePerLine(parser.diagnostics), comments);
  }

  /**
   * The tree. Recursion stays within what any thread's stack has; deeper trees, which nobody writes
   * by hand, are read again in a thread with a stack of their own.
   */
  private Module module(SourceText text) {
    parser.allowedDepth = DEPTH_OF_ANY_THREAD;
    try {
      parser.reset(text.utf8(), lexer);
      return parser.module(text.length());
    } catch (TokenCursor.TooDeepForThread e) {
      parser.allowedDepth = TokenCursor.MAX_DEPTH;
      parser.reset(text.utf8(), lexer);
      FutureTask<Module> task = new FutureTask<>(() -> parser.module(text.length()));
      Thread thread = new Thread(null, task, "boundwise-deep-nesting", STACK_BYTES);
      thread.start();
      return join(task);
    }
  }

  private static Module join(FutureTask<Module> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // The parser's memory is the other thread's until it is done.
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("reading deeply nested code failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
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
