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
    diagnostics = lexer.diagnostics;
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

  final void error(int from, int to, String message) {
    diagnostics.add(new Diagnostic(new Span(from, Math.max(from, to)), message));
  }

  /** Reads on to the end of the logical line, whose NEWLINE is the next token then. */
  final void skipLine() {
    while (kind != NEWLINE && kind != EOF) {
      next();
    }
  }

  final boolean tooDeep() {
    if (depth < MAX_DEPTH && height < MAX_DEPTH) {
      return false;
    }
    error("too many nested levels: expression is not analysed");
    skipLine();
    height = 0;
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
