package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

/**
 * The brackets and f-strings that are open, and what is done when one turns out not to be closed.
 */
abstract class BracketLexer extends BlockLexer {

  /** As in CPython's tokenizer: deeper brackets are an error there too. */
  static final int MAX_BRACKETS = 200;

  /** Entries of the stack of what is open: brackets by their token kind, and f-strings. */
  static final int TEXT = 1;

  static final int FIELD = 2;
  static final int SPEC = 3;

  int[] open = new int[MAX_BRACKETS + 1];

  /** Offset at which each of {@link #open} stands; for f-string entries their flags in the info. */
  int[] openAt = new int[MAX_BRACKETS + 1];

  int[] openFlags = new int[MAX_BRACKETS + 1];
  int openTop = -1;

  private final Mark bracketMark = new Mark();
  final Mark stringMark = new Mark();

  /** Whether the open brackets are known not to be closed. */
  boolean guessing;

  /** Whether a closing bracket of another kind was reported for the open ones. */
  private boolean mismatched;

  int opaqueAt;
  String opaqueReason = "";

  /** Bytes gone back over for brackets; past a few times the text, the lexer only guesses. */
  long rewound;

  /** Bytes gone back over for f-strings; past a few times the text, they are not looked into. */
  long stringsRewound;

  /** Where the string starts that was found last to have no end, or -1. */
  int unterminatedAt;

  /** Brackets closed by a guess whose closing one may follow yet, by their token kind. */
  final int[] forgiven = new int[RBRACE + 1];

  /** Where to go back to. */
  static final class Mark {
    int position;
    int tokens;
    int comments;
    int diagnostics;
    int openTop;
  }

  final void lineEnd(int p) {
    int next = skipLineEnd(p);
    if (openTop >= 0) {
      if (guessing && Boundaries.statementStarts(s, next, logicalIndent, lastKind(), clue())) {
        if (inString()) {
          abandonString("f-string: expecting '}'");
          return;
        }
        closeBrackets();
      } else {
        pos = next;
        return;
      }
    }
    tokens.add(NEWLINE, p, next, 0);
    pos = next;
    lineBegan = next;
    atLineStart = true;
  }

  /** What the unfinished statement says about the line that follows. */
  private Boundaries.Clue clue() {
    int head = tokens.kind[lineToken];
    if (head == ASYNC) {
      head = tokens.kind[lineToken + 1];
    }
    boolean header =
        switch (head) {
          case DEF, CLASS, IF, ELIF, WHILE, FOR, WITH, EXCEPT -> true;
          case NAME -> tokens.info[lineToken] == MATCH_NAME || tokens.info[lineToken] == CASE_NAME;
          default -> false;
        };
    if (header && lastKind() == COLON && open[openTop] != LBRACE) {
      return Boundaries.Clue.BLOCK;
    }
    boolean parameters = head == DEF && openTop == 0 && open[0] == LPAR;
    return parameters && (lastKind() == LPAR || lastKind() == COMMA)
        ? Boundaries.Clue.PARAMETER
        : Boundaries.Clue.NONE;
  }

  /** Whether a keyword that only starts statements starts a line here, inside brackets. */
  final boolean provesUnclosed(int p, int keyword) {
    if (guessing || inString() || !Boundaries.startsStatement(keyword)) {
      return false;
    }
    int q = p - 1;
    while (q >= 0 && (s[q] == ' ' || s[q] == '\t' || s[q] == '\f')) {
      q--;
    }
    return q >= 0 && (s[q] == '\n' || s[q] == '\r');
  }

  final int lastKind() {
    return tokens.count == 0 ? NEWLINE : tokens.kind[tokens.count - 1];
  }

  /** True when all is done; false when the lexer went back. */
  final boolean endOfText() {
    if (openTop >= 0) {
      if (inString()) {
        abandonString("f-string: expecting '}'");
        return false;
      }
      if (!guessing) {
        goBackAndGuess();
        return false;
      }
      closeBrackets();
    }
    if (tokens.count > 0 && lastKind() != NEWLINE && lastKind() != DEDENT) {
      tokens.add(NEWLINE, n, n, 0);
    }
    for (; indentTop > 0; indentTop--) {
      tokens.add(DEDENT, n, n, 0);
    }
    tokens.add(EOF, n, n, 0);
    return true;
  }

  final void push(int kind, int position, int flags) {
    openTop++;
    open[openTop] = kind;
    openAt[openTop] = position;
    openFlags[openTop] = flags;
  }

  final void open(int kind, int p) {
    if (tooDeep > 0) {
      tooDeep++;
      pos = p + 1;
      return;
    }
    if (openTop >= MAX_BRACKETS - 4) {
      report(p, p + 1, "too many nested parentheses");
      emit(BROKEN, p, p + 1, 0);
      tooDeep = 1;
      pos = p + 1;
      return;
    }
    if (openTop < 0) {
      mark(bracketMark, p);
    }
    push(kind, p, 0);
    single(kind, p);
  }

  final void close(int opener, int closer, int p) {
    if (tooDeep > 0) {
      tooDeep--;
      pos = p + 1;
      return;
    }
    if (openTop >= 0 && open[openTop] == opener) {
      openTop--;
      single(closer, p);
      endGuess();
    } else if (opener == LBRACE && openTop >= 0 && open[openTop] == FIELD) {
      openTop--;
      single(closer, p);
    } else if (inString()) {
      abandonString("f-string: closing parenthesis does not match the opening one");
    } else if (openTop < 0) {
      if (forgiven[opener] > 0) {
        forgiven[opener]--;
      } else {
        report(p, p + 1, "unmatched '" + (char) s[p] + "'");
      }
      pos = p + 1;
    } else if (!guessing) {
      goBackAndGuess();
    } else {
      closeMismatched(opener, closer, p);
    }
  }

  /** A closing bracket that is not the innermost one's: of an outer one, or of none. */
  private void closeMismatched(int opener, int closer, int p) {
    mismatched = true;
    report(
        p,
        p + 1,
        String.format(
            "closing parenthesis '%c' does not match opening parenthesis '%c'",
            s[p], s[openAt[openTop]]));
    int level = openTop;
    while (level >= 0 && open[level] != opener) {
      level--;
    }
    if (level >= 0) {
      while (openTop > level) {
        closeVirtually();
      }
      openTop--;
      single(closer, p);
      endGuess();
    } else {
      pos = p + 1;
    }
  }

  private void closeBrackets() {
    tooDeep = 0;
    int innermost = openAt[openTop];
    if (!mismatched && unterminatedAt < openAt[0]) {
      report(innermost, innermost + 1, "'" + (char) s[innermost] + "' was never closed");
    }
    while (openTop >= 0) {
      if (open[openTop] > SPEC) {
        forgiven[open[openTop]]++;
      }
      closeVirtually();
    }
    endGuess();
  }

  private void closeVirtually() {
    int end = tokens.end[tokens.count - 1];
    tokens.add(open[openTop] + 1, end, end, 0);
    openTop--;
  }

  private void endGuess() {
    if (openTop < 0) {
      mismatched = false;
      guessing &= rewound > 4L * n;
    }
  }

  final void mark(Mark mark, int position) {
    mark.position = position;
    mark.tokens = tokens.count;
    mark.comments = commentCount;
    mark.diagnostics = diagnostics.size();
    mark.openTop = openTop;
  }

  private void goBack(Mark mark) {
    pos = mark.position;
    tokens.count = mark.tokens;
    commentCount = mark.comments;
    diagnostics.subList(mark.diagnostics, diagnostics.size()).clear();
    openTop = mark.openTop;
    tooDeep = 0;
    atLineStart = false;
  }

  final void goBackAndGuess() {
    rewound += pos - bracketMark.position;
    goBack(bracketMark);
    guessing = true;
    mismatched = false;
  }

  final boolean inString() {
    for (int i = openTop; i >= 0; i--) {
      if (open[i] <= SPEC) {
        return true;
      }
    }
    return false;
  }

  /** The inside of an f-string cannot be read: go back and take the literal as a whole. */
  final void abandonString(String reason) {
    stringsRewound += pos - stringMark.position;
    opaqueReason = reason;
    goBack(stringMark);
    opaqueAt = stringMark.position;
  }
}
