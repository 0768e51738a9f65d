package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/**
 * Guesses, inside brackets that are known not to be closed, whether a new line starts a new
 * statement. Right for what people type: a word that can only start a statement, a line that goes
 * back to the statement's own column, or two operands with nothing between them.
 */
final class Boundaries {

  /** Never inside brackets in legal code. */
  private static final Set<String> STATEMENT =
      Set.of(
          "def",
          "class",
          "return",
          "raise",
          "del",
          "pass",
          "break",
          "continue",
          "global",
          "nonlocal",
          "assert",
          "try",
          "except",
          "finally",
          "while",
          "with",
          "import",
          "elif");

  /** Goes on with an expression, so a line may start with it. */
  private static final Set<String> OPERATOR = Set.of("and", "or", "in", "is", "not");

  private static final Set<String> COMPREHENSION = Set.of("for", "if", "else", "async");

  private static final boolean[] STARTS_STATEMENT = new boolean[Token.KEYWORDS.length];

  static {
    for (int i = 0; i < STARTS_STATEMENT.length; i++) {
      STARTS_STATEMENT[i] = STATEMENT.contains(Token.KEYWORDS[i]);
    }
  }

  /** What is known of a line inside brackets before it is looked at. */
  enum Clue {
    NONE,
    /** It stands where the next parameter of a definition would. */
    PARAMETER,
    /** The line before it ends a header with a colon. */
    BLOCK
  }

  private Boundaries() {}

  /** Whether a keyword is never inside brackets in legal code. */
  static boolean startsStatement(int keyword) {
    return STARTS_STATEMENT[keyword];
  }

  /**
   * @param next offset of the line's first byte
   * @param indent column of the unfinished statement
   * @param lastKind token kind before the line end
   * @param clue what the unfinished statement says about the line
   */
  static boolean statementStarts(byte[] s, int next, int indent, int lastKind, Clue clue) {
    int p = next;
    int column = 0;
    for (; p < s.length; p++) {
      byte b = s[p];
      if (b == ' ' || b == '\f') {
        column++;
      } else if (b == '\t') {
        column = (column / 8 + 1) * 8;
      } else {
        break;
      }
    }
    if (p >= s.length || s[p] == '\n' || s[p] == '\r' || s[p] == '#') {
      return false;
    }
    byte first = s[p];
    if (first == ')' || first == ']' || first == '}') {
      return false;
    }
    if (column < indent || (first == '@' && column <= indent)) {
      return true;
    }
    if (clue == Clue.BLOCK && column > indent) {
      return true;
    }
    boolean operand = endsOperand(lastKind);
    if (clue == Clue.PARAMETER && (first == '"' || first == '\'')) {
      return true;
    }
    if (!isLetter(first)) {
      boolean literal = first == '"' || first == '\'' || (first >= '0' && first <= '9');
      return literal && operand && lastKind != Token.STRING && lastKind != Token.FSTRING_END;
    }
    int end = p;
    while (end < s.length && end - p < 12 && (isLetter(s[end]) || Character.isDigit(s[end]))) {
      end++;
    }
    String word = new String(s, p, end - p, ISO_8859_1);
    if (STATEMENT.contains(word)) {
      return true;
    }
    if (OPERATOR.contains(word)) {
      return false;
    }
    if (COMPREHENSION.contains(word)) {
      return column <= indent;
    }
    if (clue == Clue.PARAMETER && end < s.length) {
      // No parameter looks like a call, an attribute or an item.
      return column <= indent || s[end] == '(' || s[end] == '.' || s[end] == '[';
    }
    return column <= indent || operand;
  }

  private static boolean isLetter(byte b) {
    return b == '_' || Character.isLetter(b) || b < 0;
  }

  private static boolean endsOperand(int kind) {
    return switch (kind) {
      case Token.NAME,
          Token.NUMBER,
          Token.STRING,
          Token.FSTRING_END,
          Token.RPAR,
          Token.RSQB,
          Token.RBRACE,
          Token.TRUE,
          Token.FALSE,
          Token.NONE,
          Token.ELLIPSIS ->
          true;
      default -> false;
    };
  }
}
