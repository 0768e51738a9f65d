package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Turns UTF-8 bytes into {@link Tokens}, as CPython's tokenizer does (newlines are free inside
 * brackets and in the fields of f-strings, PEP 701).
 *
 * <p>Broken text: when a bracket turns out not to be closed, the lexer goes back to it once and
 * reads on with {@link Boundaries}' guess of where the next statement begins. Going back is
 * rationed, so that the time stays linear.
 */
final class Lexer extends BracketLexer {

  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte SPACE = 3;
  private static final byte LINE_END = 4;
  private static final byte QUOTE = 5;
  private static final byte OPERATOR = 6;
  private static final byte COMMENT = 7;
  private static final byte BACKSLASH = 8;
  private static final byte NON_ASCII = 9;
  private static final byte[] CLASS = new byte[256];

  static {
    Arrays.fill(CLASS, 128, 256, NON_ASCII);
    Arrays.fill(CLASS, 'a', 'z' + 1, LETTER);
    Arrays.fill(CLASS, 'A', 'Z' + 1, LETTER);
    CLASS['_'] = LETTER;
    Arrays.fill(CLASS, '0', '9' + 1, DIGIT);
    CLASS[' '] = SPACE;
    CLASS['\t'] = SPACE;
    CLASS['\f'] = SPACE;
    CLASS['\n'] = LINE_END;
    CLASS['\r'] = LINE_END;
    CLASS['"'] = QUOTE;
    CLASS['\''] = QUOTE;
    CLASS['#'] = COMMENT;
    CLASS['\\'] = BACKSLASH;
    for (char c : "()[]{}:,;.=->!+*/%@<>|^&~".toCharArray()) {
      CLASS[c] = OPERATOR;
    }
  }

  /** Format specifications inside each other, as in CPython's tokenizer. */
  private static final int MAX_SPECS = 2;

  private final Names names;

  /** Offsets from which on no closing triple quote is left, for ' and for ". */
  private final int[] unclosable = new int[2];

  Lexer(Names names) {
    this.names = names;
  }

  void lex(byte[] text) {
    s = text;
    n = text.length;
    pos =
        n >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF
            ? 3
            : 0;
    tokens.count = 0;
    commentCount = 0;
    diagnostics = new ArrayList<>();
    atLineStart = true;
    indentTop = 0;
    indents[0] = 0;
    altIndents[0] = 0;
    openTop = -1;
    tooDeep = 0;
    guessing = false;
    opaqueAt = -1;
    rewound = 0;
    stringsRewound = 0;
    lineBegan = 0;
    lineToken = 0;
    conflict = false;
    unterminatedAt = -1;
    Arrays.fill(forgiven, 0);
    Arrays.fill(unclosable, Integer.MAX_VALUE);
    while (step()) {}
  }

  /** Reads what comes next; false at the end. */
  private boolean step() {
    if (openTop >= 0 && (open[openTop] == TEXT || open[openTop] == SPEC)) {
      fstringText();
      return true;
    }
    if (atLineStart) {
      atLineStart = false;
      indentation();
    }
    int p = pos;
    while (p < n && CLASS[s[p] & 0xFF] == SPACE) {
      p++;
    }
    pos = p;
    if (p >= n) {
      return !endOfText();
    }
    switch (CLASS[s[p] & 0xFF]) {
      case LETTER -> name(p);
      case OPERATOR -> operator(p);
      case LINE_END -> lineEnd(p);
      case DIGIT -> number(p);
      case QUOTE -> string(p, p, 0);
      case COMMENT -> comment(p);
      case BACKSLASH -> continuation(p);
      case NON_ASCII -> nonAsciiName(p, p);
      default -> illegal(p);
    }
    return true;
  }

  private void illegal(int p) {
    report(p, p + 1, s[p] == 0 ? "source code cannot contain null bytes" : "invalid character");
    int q = p + 1;
    while (q < n && CLASS[s[q] & 0xFF] == OTHER) {
      q++;
    }
    emit(BROKEN, p, q, 0);
    pos = q;
  }

  // ---- names and numbers

  private void name(int p) {
    int hash = 0;
    int q = p;
    while (q < n) {
      byte b = s[q];
      byte c = CLASS[b & 0xFF];
      if (c != LETTER && c != DIGIT) {
        break;
      }
      hash = hash * 31 + b;
      q++;
    }
    int next = at(q);
    if ((next == '"' || next == '\'') && q - p <= 2) {
      int flags = prefixFlags(p, q);
      if (flags >= 0) {
        string(p, q, flags);
        return;
      }
    }
    if (next >= 128) {
      nonAsciiName(p, q);
      return;
    }
    addName(p, q, hash);
  }

  private void addName(int p, int q, int hash) {
    int id = names.intern(s, p, q, hash);
    if (id < KEYWORDS.length && openTop >= 0 && provesUnclosed(p, id)) {
      goBackAndGuess();
      return;
    }
    emit(id < KEYWORDS.length ? FIRST_KEYWORD + id : NAME, p, q, id);
    pos = q;
  }

  private int prefixFlags(int p, int q) {
    int flags = (q - p) << PREFIX_SHIFT;
    for (int i = p; i < q; i++) {
      int flag =
          switch (s[i] | 0x20) {
            case 'r' -> RAW;
            case 'b' -> BYTES;
            case 'u' -> UNICODE;
            case 'f' -> FORMATTED;
            case 't' -> TEMPLATE;
            default -> -1;
          };
      if (flag < 0 || (flags & flag) != 0) {
        return -1;
      }
      flags |= flag;
    }
    int kinds = flags & (BYTES | UNICODE | FORMATTED | TEMPLATE);
    boolean legal = Integer.bitCount(kinds) <= 1 && (flags & (UNICODE | RAW)) != (UNICODE | RAW);
    return legal ? flags : -1;
  }

  /** A name with characters beyond ASCII; {@code from} is the first byte not looked at yet. */
  private void nonAsciiName(int p, int from) {
    int q = from;
    while (q < n) {
      int c = CLASS[s[q] & 0xFF];
      if (c == LETTER || c == DIGIT) {
        q++;
      } else if (c == NON_ASCII) {
        int codePoint = Utf8.codePoint(s, q, n);
        if (!Utf8.isIdentifierPart(codePoint, q == p)) {
          break;
        }
        q += Utf8.length(s, q, n);
      } else {
        break;
      }
    }
    if (q > p) {
      addName(p, q, Names.hash(s, p, q));
      return;
    }
    int codePoint = Utf8.codePoint(s, p, n);
    int end = p + Utf8.length(s, p, n);
    report(p, end, String.format("invalid character '%c' (U+%04X)", codePoint, codePoint));
    emit(BROKEN, p, end, 0);
    pos = end;
  }

  private void number(int p) {
    int q = Numbers.end(s, p, n);
    String mistake = Numbers.mistake(s, p, q, n);
    if (!mistake.isEmpty()) {
      report(p, q, mistake);
      while (q < n && (CLASS[s[q] & 0xFF] == LETTER || CLASS[s[q] & 0xFF] == DIGIT)) {
        q++;
      }
      emit(BROKEN, p, q, 0);
    } else {
      emit(NUMBER, p, q, 0);
    }
    pos = q;
  }

  // ---- operators and brackets

  private void operator(int p) {
    int c = s[p];
    int d = at(p + 1);
    switch (c) {
      case '(' -> open(LPAR, p);
      case '[' -> open(LSQB, p);
      case '{' -> open(LBRACE, p);
      case ')' -> close(LPAR, RPAR, p);
      case ']' -> close(LSQB, RSQB, p);
      case '}' -> close(LBRACE, RBRACE, p);
      case ',' -> single(COMMA, p);
      case ';' -> single(SEMI, p);
      case '~' -> single(TILDE, p);
      case ':' -> {
        if (openTop >= 0 && open[openTop] == FIELD) {
          single(COLON, p);
          push(SPEC, p, openFlags[openTop]);
        } else if (d == '=') {
          emitOperator(COLONEQUAL, p, 2);
        } else {
          single(COLON, p);
        }
      }
      case '.' -> {
        if (d >= '0' && d <= '9') {
          number(p);
        } else if (d == '.' && at(p + 2) == '.') {
          emitOperator(ELLIPSIS, p, 3);
        } else {
          single(DOT, p);
        }
      }
      case '=' -> emitOperator(d == '=' ? EQEQUAL : EQUAL, p, d == '=' ? 2 : 1);
      case '!' -> emitOperator(d == '=' ? NOTEQUAL : EXCLAMATION, p, d == '=' ? 2 : 1);
      case '<' -> comparison(p, d, LESS, LESSEQUAL, LEFTSHIFT);
      case '>' -> comparison(p, d, GREATER, GREATEREQUAL, RIGHTSHIFT);
      case '-' -> {
        if (d == '>') {
          emitOperator(RARROW, p, 2);
        } else {
          arithmetic(MINUS, p, 1);
        }
      }
      case '+' -> arithmetic(PLUS, p, 1);
      case '*' -> arithmetic(d == '*' ? DOUBLESTAR : STAR, p, d == '*' ? 2 : 1);
      case '/' -> arithmetic(d == '/' ? DOUBLESLASH : SLASH, p, d == '/' ? 2 : 1);
      case '%' -> arithmetic(PERCENT, p, 1);
      case '@' -> arithmetic(AT, p, 1);
      case '|' -> arithmetic(VBAR, p, 1);
      case '^' -> arithmetic(CIRCUMFLEX, p, 1);
      default -> arithmetic(AMPER, p, 1);
    }
  }

  private void comparison(int p, int d, int plain, int orEqual, int shift) {
    if (d == '=') {
      emitOperator(orEqual, p, 2);
    } else if (d == s[p]) {
      arithmetic(shift, p, 2);
    } else if (s[p] == '<' && d == '>') {
      emitOperator(NOTEQUAL, p, 2);
      report(p, p + 2, "invalid syntax: use != for 'not equal'");
    } else {
      emitOperator(plain, p, 1);
    }
  }

  private void arithmetic(int kind, int p, int length) {
    if (at(p + length) == '=') {
      emitOperator(PLUSEQUAL + (kind - PLUS), p, length + 1);
    } else {
      emitOperator(kind, p, length);
    }
  }

  // ---- strings

  /** A string literal; {@code prefix} is where its letters start, {@code p} its first quote. */
  private void string(int prefix, int p, int prefixFlags) {
    int quote = s[p];
    boolean triple = at(p + 1) == quote && at(p + 2) == quote;
    int flags = prefixFlags | (quote == '"' ? DOUBLE_QUOTE : 0) | (triple ? TRIPLE : 0);
    if ((flags & (FORMATTED | TEMPLATE)) != 0 && tooDeep == 0) {
      startFstring(prefix, p, flags);
      return;
    }
    int end = stringEnd(p, quote, triple);
    if (end >= 0) {
      emit(STRING, prefix, end, flags);
      pos = end;
    } else if (inString()) {
      stringsRewound += triple ? 0 : endOfLine(p) - p;
      abandonString("f-string: expecting '}'");
    } else {
      unterminated(prefix, p, triple, flags, STRING);
    }
  }

  private int unterminated(int prefix, int p, boolean triple, int flags, int kind) {
    if (triple) {
      report(prefix, p + 3, "unterminated triple-quoted string literal");
    } else {
      report(prefix, p + 1, "unterminated string literal");
    }
    unterminatedAt = prefix;
    int end = endOfLine(p + (triple ? 3 : 1));
    emit(kind, prefix, end, flags | UNREADABLE);
    pos = end;
    return end;
  }

  /** Offset after the closing quotes, or -1 where there are none. */
  private int stringEnd(int p, int quote, boolean triple) {
    if (triple) {
      int style = quote == '"' ? 1 : 0;
      if (p >= unclosable[style]) {
        return -1;
      }
      for (int q = p + 3; q < n; q++) {
        int c = s[q];
        if (c == '\\') {
          q++;
        } else if (c == quote && at(q + 1) == quote && at(q + 2) == quote) {
          return q + 3;
        }
      }
      unclosable[style] = p;
      return -1;
    }
    for (int q = p + 1; q < n; q++) {
      int c = s[q];
      if (c == quote) {
        return q + 1;
      } else if (c == '\\') {
        q++;
        if (q < n && s[q] == '\r' && at(q + 1) == '\n') {
          q++;
        }
      } else if (c == '\n' || c == '\r') {
        return -1;
      }
    }
    return -1;
  }

  private void startFstring(int prefix, int p, int flags) {
    boolean triple = (flags & TRIPLE) != 0;
    boolean opaque = prefix == opaqueAt;
    if (!opaque && stringsRewound > 4L * n) {
      opaque = true;
      opaqueReason = "f-string: not analysed after so many broken ones";
    } else if (!opaque && openTop >= MAX_BRACKETS - 8) {
      opaque = true;
      opaqueReason = "too many nested parentheses";
    }
    if (!opaque && !inString()) {
      mark(stringMark, prefix);
    }
    if (!opaque) {
      int body = p + (triple ? 3 : 1);
      emit(FSTRING_START, prefix, body, flags);
      push(TEXT, prefix, flags);
      pos = body;
      return;
    }
    int end = stringEnd(p, s[p], triple);
    if (end < 0) {
      unterminated(prefix, p, triple, flags, FSTRING_START);
    } else {
      report(prefix, end, opaqueReason);
      emit(FSTRING_START, prefix, end, flags | UNREADABLE);
      pos = end;
    }
  }

  /** Text of an f-string or of a format specification, up to a field or the end. */
  private void fstringText() {
    boolean spec = open[openTop] == SPEC;
    int flags = openFlags[openTop];
    int quote = (flags & DOUBLE_QUOTE) != 0 ? '"' : '\'';
    boolean triple = (flags & TRIPLE) != 0;
    boolean raw = (flags & RAW) != 0;
    int from = pos;
    int q = from;
    while (true) {
      if (q >= n) {
        abandonString("unterminated f-string literal");
        return;
      }
      int c = s[q];
      if (c == quote && (!triple || (at(q + 1) == quote && at(q + 2) == quote))) {
        break;
      } else if (c == '{') {
        if (spec || at(q + 1) != '{') {
          break;
        }
        q += 2;
      } else if (c == '}') {
        if (spec || at(q + 1) != '}') {
          break;
        }
        q += 2;
      } else if (c == '\\') {
        q = afterBackslash(q, raw);
      } else if ((c == '\n' || c == '\r') && !triple) {
        abandonString("unterminated f-string literal");
        return;
      } else {
        q++;
      }
    }
    if (q > from) {
      emit(FSTRING_MIDDLE, from, q, flags);
    }
    pos = q;
    int c = s[q];
    if (c == '{') {
      if (openTop >= MAX_BRACKETS - 4) {
        abandonString("too many nested parentheses");
        return;
      }
      if (spec && specDepth() > MAX_SPECS) {
        report(q, q + 1, "f-string: expressions nested too deeply");
      }
      push(FIELD, q, flags);
      single(LBRACE, q);
    } else if (c == '}') {
      if (spec) {
        openTop -= 2;
        single(RBRACE, q);
      } else {
        abandonString("f-string: single '}' is not allowed");
      }
    } else if (spec) {
      abandonString("f-string: expecting '}'");
    } else {
      openTop--;
      int end = q + (triple ? 3 : 1);
      emit(FSTRING_END, q, end, flags);
      pos = end;
    }
  }

  private int specDepth() {
    int specs = 0;
    for (int i = openTop; i >= 0 && open[i] != TEXT; i--) {
      specs += open[i] == SPEC ? 1 : 0;
    }
    return specs;
  }

  private int afterBackslash(int q, boolean raw) {
    int next = at(q + 1);
    if (next == '{' || next == '}') {
      return q + 1;
    }
    if (!raw && next == 'N' && at(q + 2) == '{') {
      int close = q + 3;
      while (close < n
          && s[close] != '}'
          && s[close] != '\n'
          && s[close] != '"'
          && s[close] != '\'') {
        close++;
      }
      return at(close) == '}' ? close + 1 : close;
    }
    return next == '\r' && at(q + 2) == '\n' ? q + 3 : q + 2;
  }
}
