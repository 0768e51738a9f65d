package dev.boundwise.python;

/** The kinds of tokens, and tables over them. Kinds are small ints because tokens are arrays. */
final class Token {
  static final int EOF = 0;
  static final int NEWLINE = 1;
  static final int INDENT = 2;
  static final int DEDENT = 3;
  static final int NAME = 4;
  static final int NUMBER = 5;
  static final int STRING = 6;
  static final int FSTRING_START = 7;
  static final int FSTRING_MIDDLE = 8;
  static final int FSTRING_END = 9;
  static final int BROKEN = 10;

  static final int LPAR = 11;
  static final int RPAR = 12;
  static final int LSQB = 13;
  static final int RSQB = 14;
  static final int LBRACE = 15;
  static final int RBRACE = 16;
  static final int COLON = 17;
  static final int COMMA = 18;
  static final int SEMI = 19;
  static final int DOT = 20;
  static final int ELLIPSIS = 21;
  static final int EQUAL = 22;
  static final int COLONEQUAL = 23;
  static final int RARROW = 24;
  static final int EXCLAMATION = 25;

  static final int PLUS = 26;
  static final int MINUS = 27;
  static final int STAR = 28;
  static final int SLASH = 29;
  static final int DOUBLESLASH = 30;
  static final int PERCENT = 31;
  static final int AT = 32;
  static final int DOUBLESTAR = 33;
  static final int LEFTSHIFT = 34;
  static final int RIGHTSHIFT = 35;
  static final int VBAR = 36;
  static final int CIRCUMFLEX = 37;
  static final int AMPER = 38;
  static final int TILDE = 39;
  static final int EQEQUAL = 40;
  static final int NOTEQUAL = 41;
  static final int LESS = 42;
  static final int LESSEQUAL = 43;
  static final int GREATER = 44;
  static final int GREATEREQUAL = 45;

  /** Augmented assignments stand in the order of {@link #PLUS} to {@link #AMPER}. */
  static final int PLUSEQUAL = 46;

  static final int AMPEREQUAL = PLUSEQUAL + (AMPER - PLUS);

  /** Keywords, in the order of {@link #KEYWORDS}; their name ids are 0, 1, 2 ... */
  static final int FIRST_KEYWORD = AMPEREQUAL + 1;

  static final int FALSE = FIRST_KEYWORD;
  static final int NONE = FALSE + 1;
  static final int TRUE = NONE + 1;
  static final int AND = TRUE + 1;
  static final int AS = AND + 1;
  static final int ASSERT = AS + 1;
  static final int ASYNC = ASSERT + 1;
  static final int AWAIT = ASYNC + 1;
  static final int BREAK = AWAIT + 1;
  static final int CLASS = BREAK + 1;
  static final int CONTINUE = CLASS + 1;
  static final int DEF = CONTINUE + 1;
  static final int DEL = DEF + 1;
  static final int ELIF = DEL + 1;
  static final int ELSE = ELIF + 1;
  static final int EXCEPT = ELSE + 1;
  static final int FINALLY = EXCEPT + 1;
  static final int FOR = FINALLY + 1;
  static final int FROM = FOR + 1;
  static final int GLOBAL = FROM + 1;
  static final int IF = GLOBAL + 1;
  static final int IMPORT = IF + 1;
  static final int IN = IMPORT + 1;
  static final int IS = IN + 1;
  static final int LAMBDA = IS + 1;
  static final int NONLOCAL = LAMBDA + 1;
  static final int NOT = NONLOCAL + 1;
  static final int OR = NOT + 1;
  static final int PASS = OR + 1;
  static final int RAISE = PASS + 1;
  static final int RETURN = RAISE + 1;
  static final int TRY = RETURN + 1;
  static final int WHILE = TRY + 1;
  static final int WITH = WHILE + 1;
  static final int YIELD = WITH + 1;
  static final int COUNT = YIELD + 1;

  static final String[] KEYWORDS = {
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield"
  };

  /** Name ids after the keywords: the soft keywords. */
  static final int MATCH_NAME = KEYWORDS.length;

  static final int CASE_NAME = MATCH_NAME + 1;
  static final int TYPE_NAME = MATCH_NAME + 2;
  static final int UNDERSCORE_NAME = MATCH_NAME + 3;
  static final int PRINT_NAME = MATCH_NAME + 4;
  static final int EXEC_NAME = MATCH_NAME + 5;
  static final String[] SOFT_KEYWORDS = {"match", "case", "type", "_", "print", "exec"};

  /** Flags in the info of STRING and FSTRING_START tokens. */
  static final int RAW = 1;

  static final int BYTES = 2;
  static final int UNICODE = 4;
  static final int FORMATTED = 8;
  static final int TEMPLATE = 16;
  static final int TRIPLE = 32;
  static final int DOUBLE_QUOTE = 64;

  /** The text does not end where it should, or its inside cannot be read. */
  static final int UNREADABLE = 128;

  /** Shift of the length of the prefix letters in a string's info. */
  static final int PREFIX_SHIFT = 8;

  /** Binding strength of binary operators, 0 for all else; see {@link ExpressionParser}. */
  static final byte[] PRECEDENCE = new byte[COUNT];

  static final int P_OR = 1;
  static final int P_AND = 2;
  static final int P_NOT = 3;
  static final int P_COMPARE = 4;
  static final int P_BIT_OR = 5;
  static final int P_TERM = 10;

  static {
    PRECEDENCE[OR] = P_OR;
    PRECEDENCE[AND] = P_AND;
    for (int kind : new int[] {EQEQUAL, NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL}) {
      PRECEDENCE[kind] = P_COMPARE;
    }
    PRECEDENCE[IN] = P_COMPARE;
    PRECEDENCE[IS] = P_COMPARE;
    PRECEDENCE[NOT] = P_COMPARE;
    PRECEDENCE[VBAR] = P_BIT_OR;
    PRECEDENCE[CIRCUMFLEX] = 6;
    PRECEDENCE[AMPER] = 7;
    PRECEDENCE[LEFTSHIFT] = 8;
    PRECEDENCE[RIGHTSHIFT] = 8;
    PRECEDENCE[PLUS] = 9;
    PRECEDENCE[MINUS] = 9;
    for (int kind : new int[] {STAR, SLASH, DOUBLESLASH, PERCENT, AT}) {
      PRECEDENCE[kind] = P_TERM;
    }
  }

  private Token() {}

  static boolean isKeyword(int kind) {
    return kind >= FIRST_KEYWORD;
  }
}
