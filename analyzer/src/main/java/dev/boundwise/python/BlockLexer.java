package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a file: indentation and blocks, comments, continued lines. */
abstract class BlockLexer {

  private static final int MAX_INDENTS = 100;

  final Tokens tokens = new Tokens();
  int[] comments = new int[256];
  int commentCount;
  List<Diagnostic> diagnostics = new ArrayList<>();

  byte[] s = {};
  int n;
  int pos;
  boolean atLineStart;

  /** Columns of the open blocks, tabs to the next multiple of 8 and tabs as 1. */
  final int[] indents = new int[MAX_INDENTS + 1];

  final int[] altIndents = new int[MAX_INDENTS + 1];
  int indentTop;

  /** Column of the logical line's first token. */
  int logicalIndent;

  /** Offset at which the logical line began, before its indentation. */
  int lineBegan;

  /** Index of the logical line's first token. */
  int lineToken;

  /** Whether the first marker of a merge conflict was reported, and its last is yet to come. */
  boolean conflict;

  /** Brackets that are being skipped because too many are open. */
  int tooDeep;

  final int at(int p) {
    return p < n ? s[p] & 0xFF : 0;
  }

  final void emit(int kind, int start, int end, int info) {
    if (tooDeep == 0) {
      tokens.add(kind, start, end, info);
    }
  }

  final void single(int kind, int p) {
    emit(kind, p, p + 1, 0);
    pos = p + 1;
  }

  final void emitOperator(int kind, int p, int length) {
    emit(kind, p, p + length, 0);
    pos = p + length;
  }

  /** Reports the first mistake of a logical line: what follows in it is mostly a consequence. */
  final void report(int start, int end, String message) {
    if (!diagnostics.isEmpty()) {
      int last = diagnostics.get(diagnostics.size() - 1).span().start();
      if (last >= lineBegan && last <= start) {
        return;
      }
    }
    diagnostics.add(new Diagnostic(new Span(start, Math.max(start, Math.min(end, n))), message));
  }

  // ---- lines and blocks

  final int skipLineEnd(int p) {
    return s[p] == '\r' && at(p + 1) == '\n' ? p + 2 : p + 1;
  }

  final int endOfLine(int p) {
    int q = p;
    while (q < n && s[q] != '\n' && s[q] != '\r') {
      q++;
    }
    return q;
  }

  final void indentation() {
    int p = pos;
    int column = 0;
    int alt = 0;
    int continued = -1;
    while (true) {
      int c = at(p);
      if (c == ' ') {
        column++;
        alt++;
      } else if (c == '\t') {
        column = (column / 8 + 1) * 8;
        alt++;
      } else if (c == '\f') {
        column = 0;
        alt = 0;
      } else if (c == '\\' && (at(p + 1) == '\n' || at(p + 1) == '\r')) {
        if (continued < 0) {
          continued = column;
        }
        p = skipLineEnd(p + 1) - 1;
      } else if (p < n && (c == '\n' || c == '\r' || c == '#' || isConflictMarker(p))) {
        if (c != '\n' && c != '\r' && c != '#') {
          conflictMarker(p);
          p = endOfLine(p);
          if (p >= n) {
            break;
          }
        } else if (c == '#') {
          int end = endOfLine(p);
          addComment(p, end);
          p = end;
          if (p >= n) {
            break;
          }
        }
        p = skipLineEnd(p) - 1;
        column = 0;
        alt = 0;
        continued = -1;
      } else {
        break;
      }
      p++;
    }
    pos = p;
    if (p >= n) {
      if (continued >= 0) {
        report(n - 1, n - 1, "unexpected end of file after line continuation");
      }
      return;
    }
    if (continued >= 0) {
      column = continued;
      alt = continued;
    }
    logicalIndent = column;
    lineToken = tokens.count;
    if (column == indents[indentTop] && alt == altIndents[indentTop]) {
      return;
    }
    changeBlock(p, column, alt);
    lineToken = tokens.count;
  }

  /** Whether a line of a merge conflict starts here: seven of a kind at the start of the line. */
  private boolean isConflictMarker(int p) {
    int c = s[p];
    if (c != '<' && c != '=' && c != '>' && c != '|') {
      return false;
    }
    for (int i = 1; i < 7; i++) {
      if (at(p + i) != c) {
        return false;
      }
    }
    int after = at(p + 7);
    return (after == ' ' || after == '\n' || after == '\r')
        && (p == 0 || s[p - 1] == '\n' || s[p - 1] == '\r');
  }

  private void conflictMarker(int p) {
    if (!conflict || s[p] == '<') {
      report(p, p + 7, "a merge conflict is not resolved");
    }
    conflict = s[p] != '>';
  }

  private void changeBlock(int p, int column, int alt) {
    if (column == indents[indentTop]) {
      report(p, p, "inconsistent use of tabs and spaces in indentation");
      altIndents[indentTop] = alt;
    } else if (column > indents[indentTop]) {
      if (alt <= altIndents[indentTop]) {
        report(p, p, "inconsistent use of tabs and spaces in indentation");
      }
      if (indentTop == MAX_INDENTS - 1) {
        report(p, p, "too many levels of indentation");
        indents[indentTop] = column;
        altIndents[indentTop] = alt;
        return;
      }
      indentTop++;
      indents[indentTop] = column;
      altIndents[indentTop] = alt;
      emit(INDENT, p, p, 0);
    } else {
      while (indentTop > 0 && column <= indents[indentTop - 1]) {
        indentTop--;
        emit(DEDENT, p, p, 0);
      }
      if (column != indents[indentTop]) {
        // Between two levels: take the line for one of the inner block, which goes on there.
        report(p, p, "unindent does not match any outer indentation level");
        indents[indentTop] = column;
      } else if (alt != altIndents[indentTop]) {
        report(p, p, "inconsistent use of tabs and spaces in indentation");
      }
      altIndents[indentTop] = alt;
    }
  }

  final void comment(int p) {
    int end = endOfLine(p);
    addComment(p, end);
    pos = end;
  }

  private void addComment(int start, int end) {
    if (commentCount + 2 > comments.length) {
      comments = Arrays.copyOf(comments, comments.length * 2);
    }
    comments[commentCount++] = start;
    comments[commentCount++] = end;
  }

  final void continuation(int p) {
    int c = at(p + 1);
    if (p + 1 < n && (c == '\n' || c == '\r')) {
      int next = skipLineEnd(p + 1);
      if (next >= n) {
        report(p, p + 1, "unexpected end of file after line continuation");
      }
      pos = next;
    } else {
      report(p, p + 1, "unexpected character after line continuation character");
      pos = p + 1;
    }
  }
}
