package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A place in the tokens of one file, the mistakes found so far, and a stack on which lists of nodes
 * are built.
 */
abstract class TokenCursor {

  /**
   * Deepest tree that is built. CPython gives up between about 3,000 and 10,000 levels, by version;
   * whoever walks a tree needs a stack for this many.
   */
  static final int MAX_DEPTH = 3000;

  final Names names;
  byte[] text = {};
  byte[] kinds = {};
  int[] starts = {};
  int[] ends = {};
  int[] infos = {};

  /** Index of the next token. */
  int p;

  /** Its kind; kept beside {@link #p} because it is asked for all the time. */
  int kind;

  /** Levels of the expression that was read last, an upper bound of its tree's depth. */
  int height;

  /** Comments as start and end offsets, in pairs. */
  int[] comments = {};

  int commentCount;

  /** Levels of recursion in progress. */
  int depth;

  /** Deepest recursion that is allowed on this thread. */
  int allowedDepth = MAX_DEPTH;

  /** Thrown where the tree is deeper than {@link #allowedDepth}, but not than it may be. */
  static final class TooDeepForThread extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeepForThread() {
      super("nesting", null, false, false);
    }
  }

  /** Number of {@link #diagnostics} that come from the lexer; these are first. */
  private int lexerDiagnostics;

  /** The end of the logical line of the mistake reported last, as an index of its NEWLINE. */
  private int reportedLine;

  /** Where in that line its first mistake is. */
  private int reportedAt;

  List<Diagnostic> diagnostics = new ArrayList<>();
  private Object[] stack = new Object[256];
  private int stackTop;

  TokenCursor(Names names) {
    this.names = names;
  }

  void reset(byte[] source, Lexer lexer) {
    Tokens tokens = lexer.tokens;
    text = source;
    comments = lexer.comments;
    commentCount = lexer.commentCount;
    kinds = tokens.kind;
    starts = tokens.start;
    ends = tokens.end;
    infos = tokens.info;
    diagnostics = new ArrayList<>(lexer.diagnostics);
    lexerDiagnostics = diagnostics.size();
    reportedLine = -1;
    p = 0;
    kind = kinds[0];
    depth = 0;
    height = 0;
    Arrays.fill(stack, null);
    stackTop = 0;
  }

  final void next() {
    kind = kinds[++p];
  }

  final void jump(int token) {
    p = token;
    kind = kinds[token];
  }

  final int start() {
    return starts[p];
  }

  /** Offset after the token that was read last. */
  final int lastEnd() {
    return p == 0 ? 0 : ends[p - 1];
  }

  final int peek() {
    return kind == EOF ? EOF : kinds[p + 1];
  }

  final boolean accept(int expected) {
    if (kind != expected) {
      return false;
    }
    next();
    return true;
  }

  final boolean isName(int nameId) {
    return kind == NAME && infos[p] == nameId;
  }

  final void expect(int expected, String message) {
    if (kind == expected) {
      next();
    } else {
      error(message);
    }
  }

  /** The name here, or an empty one and a diagnostic. */
  final String name() {
    if (kind == NAME) {
      String name = names.string(infos[p]);
      next();
      return name;
    }
    error("expected a name");
    if (isKeyword(kind) && peekEndsName()) {
      next();
    }
    return "";
  }

  /** Whether a keyword stands where a name should be, as in {@code def class():}. */
  private boolean peekEndsName() {
    int after = peek();
    return after == LPAR || after == EQUAL || after == COMMA || after == RPAR || after == DOT;
  }

  final void error(String message) {
    int at = start();
    if (at == text.length && at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r')) {
      // At the end of the text: on its last line, not on the empty one after it.
      error(at - 1, at - 1, message);
    } else {
      error(at, kind == NEWLINE || kind == EOF ? at : ends[p], message);
    }
  }

  /** Reports a mistake, unless the same logical line has an earlier one. */
  final void error(int from, int to, String message) {
    if (p <= reportedLine) {
      if (from >= reportedAt) {
        return;
      }
    } else {
      int line = p;
      while (kinds[line] != NEWLINE && kinds[line] != EOF) {
        line++;
      }
      reportedLine = line;
    }
    reportedAt = from;
    diagnostics.add(new Diagnostic(new Span(from, Math.max(from, to)), message));
  }

  /** Takes back the mistakes reported since there were {@code count}. */
  final void forget(int count) {
    if (diagnostics.size() > count) {
      diagnostics.subList(count, diagnostics.size()).clear();
      reportedLine = -1;
    }
  }

  /** Whether a mistake was reported in a part of the text. */
  final boolean isBroken(int from, int to) {
    for (int i = diagnostics.size() - 1; i >= lexerDiagnostics; i--) {
      int at = diagnostics.get(i).span().start();
      if (at < from) {
        break;
      }
      if (at < to) {
        return true;
      }
    }
    // The lexer's stand in the order of lines.
    int low = 0;
    int high = lexerDiagnostics;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (diagnostics.get(middle).span().start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < lexerDiagnostics && diagnostics.get(low).span().start() < to;
  }

  /** Whether a mistake was reported in the logical line before the next token. */
  final boolean previousLineIsBroken() {
    int token = p - 1;
    if (token < 0 || kinds[token] != NEWLINE) {
      return false;
    }
    do {
      token--;
    } while (token >= 0 && kinds[token] != NEWLINE);
    return isBroken(starts[token + 1], starts[p - 1] + 1);
  }

  /** Reads on to the end of the logical line, whose NEWLINE is the next token then. */
  final void skipLine() {
    while (kind != NEWLINE && kind != EOF) {
      next();
    }
  }

  /** Whether one more level of recursion is too much; then the rest of the line is skipped. */
  final boolean tooDeep() {
    if (depth < allowedDepth) {
      return false;
    }
    if (depth < MAX_DEPTH) {
      throw new TooDeepForThread();
    }
    height = 1;
    return giveUp();
  }

  /** Whether the tree that grew to the left must not grow further. */
  final boolean tooTall() {
    return depth + height >= MAX_DEPTH && giveUp();
  }

  private boolean giveUp() {
    error("too many nested levels: the rest of the line is not analysed");
    skipLine();
    return true;
  }

  // ---- lists

  final int mark() {
    return stackTop;
  }

  final void push(Object node) {
    if (stackTop == stack.length) {
      stack = Arrays.copyOf(stack, stackTop * 2);
    }
    stack[stackTop++] = node;
  }

  /** All nodes pushed since {@code mark}, which leave the stack. */
  @SuppressWarnings("unchecked")
  final <T> List<T> since(int mark) {
    int size = stackTop - mark;
    List<T> list;
    if (size == 0) {
      return List.of();
    } else if (size == 1) {
      list = List.of((T) stack[mark]);
    } else if (size == 2) {
      list = List.of((T) stack[mark], (T) stack[mark + 1]);
    } else {
      list = (List<T>) List.of(Arrays.copyOfRange(stack, mark, stackTop));
    }
    stackTop = mark;
    return list;
  }
}
