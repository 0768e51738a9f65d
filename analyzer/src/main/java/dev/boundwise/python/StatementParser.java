package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.python.Expr.ExprContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads statements and blocks. A statement with a mistake is kept as far as it was read; what
 * follows on its line is skipped, and a block under it is read all the same.
 */
final class StatementParser extends SimpleStatementParser {

  StatementParser(Names names) {
    super(names);
  }

  Module module(int length) {
    int mark = mark();
    while (kind != EOF) {
      if (!accept(DEDENT)) {
        statement();
      }
    }
    return new Module(0, length, since(mark));
  }

  /** Offset after the last token that is not the end of a line or a block. */
  private int blockEnd() {
    int token = p - 1;
    while (token > 0
        && (kinds[token] == NEWLINE || kinds[token] == DEDENT || kinds[token] == INDENT)) {
      token--;
    }
    return ends[token];
  }

  /** {@code ':' block}: statements on the same line, or an indented block. */
  private List<Stmt> block(String of) {
    if (kind == COLON) {
      next();
    } else {
      int mark = mark();
      error(
          kind == EQUAL
              ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
              : "expected ':'");
      leftovers();
      return body(of, mark);
    }
    return body(of, mark());
  }

  /**
   * @param mark since when the block's statements were pushed
   */
  private List<Stmt> body(String of, int mark) {
    if (kind != NEWLINE) {
      if (kind != EOF) {
        simpleStatements();
      }
      return since(mark);
    }
    next();
    if (kind == INDENT) {
      indented();
    } else if (!previousLineIsBroken()) {
      error("expected an indented block after " + of);
    }
    return since(mark);
  }

  /** Pushes the statement here; more than one where they share a line. */
  private void statement() {
    switch (kind) {
      case IF -> push(ifStatement());
      case WHILE -> push(whileStatement());
      case FOR -> push(forStatement(start(), false));
      case TRY -> push(tryStatement());
      case WITH -> push(withStatement(start(), false));
      case DEF -> push(function(start(), false, List.of()));
      case CLASS -> push(classDef(List.of()));
      case AT -> decorated();
      case ASYNC -> async(List.of());
      case INDENT -> unexpectedIndent();
      case ELIF, ELSE, EXCEPT, FINALLY -> strayClause();
      case NEWLINE -> next();
      case NAME -> {
        if (infos[p] == MATCH_NAME && startsMatch()) {
          push(matchStatement());
        } else {
          simpleStatements();
        }
      }
      default -> simpleStatements();
    }
  }

  private void unexpectedIndent() {
    if (!previousLineIsBroken()) {
      error("unexpected indent");
    }
    indented();
  }

  /** Statements up to the end of the block, whose INDENT is the next token. */
  private void indented() {
    next();
    depth++;
    while (kind != DEDENT && kind != EOF) {
      statement();
    }
    depth--;
    accept(DEDENT);
  }

  /** {@code else:} and the like with nothing before it: its block is kept. */
  private void strayClause() {
    error("invalid syntax: '" + KEYWORDS[kind - FIRST_KEYWORD] + "' belongs to no statement");
    next();
    leftovers();
    accept(NEWLINE);
  }

  // ---- compound statements

  private Stmt ifStatement() {
    List<Object[]> clauses = new ArrayList<>(1);
    List<Stmt> orelse = List.of();
    while (true) {
      int start = start();
      String of = clauses.isEmpty() ? "'if' statement" : "'elif' statement";
      next();
      Expr test = namedExpression();
      List<Stmt> body = block(of);
      if (clauses.size() + depth < MAX_DEPTH) {
        clauses.add(new Object[] {start, test, body});
      } else if (clauses.size() + depth == MAX_DEPTH) {
        clauses.add(new Object[] {start, test, body});
        error(start, start, "too many nested levels: what follows this 'elif' is not analysed");
      }
      if (kind == ELIF) {
        continue;
      }
      if (kind == ELSE) {
        next();
        orelse = block("'else' statement");
      }
      break;
    }
    int end = blockEnd();
    for (int i = clauses.size() - 1; i > 0; i--) {
      orelse = List.of(ifOf(clauses.get(i), end, orelse));
    }
    return ifOf(clauses.get(0), end, orelse);
  }

  @SuppressWarnings("unchecked")
  private static Stmt ifOf(Object[] clause, int end, List<Stmt> orelse) {
    return new Stmt.If((int) clause[0], end, (Expr) clause[1], (List<Stmt>) clause[2], orelse);
  }

  private List<Stmt> elseBlock() {
    return accept(ELSE) ? block("'else' statement") : List.of();
  }

  private Stmt whileStatement() {
    int start = start();
    next();
    Expr test = namedExpression();
    List<Stmt> body = block("'while' statement");
    List<Stmt> orelse = elseBlock();
    return new Stmt.While(start, blockEnd(), test, body, orelse);
  }

  private Stmt forStatement(int start, boolean isAsync) {
    next();
    Expr target = loopTarget();
    Expr iter;
    if (accept(IN)) {
      iter = starExpressions();
    } else {
      error("invalid syntax: expected 'in'");
      iter = broken();
    }
    List<Stmt> body = block("'for' statement");
    List<Stmt> orelse = elseBlock();
    return new Stmt.For(start, blockEnd(), isAsync, target, iter, body, orelse);
  }

  private Stmt tryStatement() {
    int start = start();
    next();
    List<Stmt> body = block("'try' statement");
    int mark = mark();
    boolean star = false;
    int handlers = 0;
    while (kind == EXCEPT) {
      boolean starred = peek() == STAR;
      if (handlers++ == 0) {
        star = starred;
      } else if (star != starred) {
        error("cannot have both 'except' and 'except*' on the same 'try'");
      }
      push(handler(starred));
    }
    List<Part.ExceptHandler> all = since(mark);
    List<Stmt> orelse = List.of();
    if (handlers > 0) {
      orelse = elseBlock();
    }
    List<Stmt> finalbody = List.of();
    if (kind == FINALLY) {
      next();
      finalbody = block("'finally' statement");
    } else if (handlers == 0) {
      error("expected 'except' or 'finally' block");
    }
    return new Stmt.Try(start, blockEnd(), star, body, all, orelse, finalbody);
  }

  private Part.ExceptHandler handler(boolean starred) {
    int start = start();
    next();
    if (starred) {
      next();
    }
    Expr type = Expr.ABSENT;
    String name = "";
    if (kind != COLON && kind != NEWLINE) {
      int at = start();
      type = expression();
      if (kind == COMMA) {
        int mark = mark();
        push(type);
        while (accept(COMMA)) {
          if (kind == COLON || kind == AS) {
            break;
          }
          push(expression());
        }
        at = Math.min(at, type.start());
        type = new Expr.Tuple(at, lastEnd(), since(mark), ExprContext.LOAD);
        if (kind == AS) {
          error(at, lastEnd(), "multiple exception types must be parenthesized when using 'as'");
        }
      }
      if (accept(AS)) {
        name = name();
      }
    } else if (starred) {
      error("expected one or more exception types");
    }
    List<Stmt> body = block(starred ? "'except*' statement" : "'except' statement");
    return new Part.ExceptHandler(start, blockEnd(), type, name, body);
  }

  private Stmt withStatement(int start, boolean isAsync) {
    next();
    int mark = mark();
    if (!(kind == LPAR && parenthesizedItems())) {
      push(withItem());
      while (accept(COMMA)) {
        push(withItem());
      }
    }
    List<Part.WithItem> items = since(mark);
    List<Stmt> body = block("'with' statement");
    return new Stmt.With(start, blockEnd(), isAsync, items, body);
  }

  /** Reads {@code '(' with_item, ... ')' ':'}; where that is not what stands here, nothing. */
  private boolean parenthesizedItems() {
    int level = 0;
    int token = p;
    do {
      int k = kinds[token++];
      level +=
          k == LPAR || k == LSQB || k == LBRACE
              ? 1
              : k == RPAR || k == RSQB || k == RBRACE ? -1 : 0;
      if (k == NEWLINE || k == EOF) {
        return false;
      }
    } while (level > 0);
    if (kinds[token] != COLON) {
      return false;
    }
    int from = p;
    int mark = mark();
    int mistakes = diagnostics.size();
    next();
    int items = 0;
    while (kind != RPAR && kind != NEWLINE && kind != STAR && kind != YIELD) {
      push(withItem());
      items++;
      if (!accept(COMMA)) {
        break;
      }
    }
    if (items > 0 && kind == RPAR && p + 1 == token && diagnostics.size() == mistakes) {
      next();
      return true;
    }
    since(mark);
    forget(mistakes);
    jump(from);
    return false;
  }

  private Part.WithItem withItem() {
    int start = start();
    Expr context = expression();
    start = Math.min(start, context.start());
    Expr target = Expr.ABSENT;
    if (accept(AS)) {
      Expr written = kind == STAR ? starred() : binary(P_BIT_OR);
      target = target(written, ExprContext.STORE);
    }
    return new Part.WithItem(start, lastEnd(), context, target);
  }

  private void decorated() {
    int mark = mark();
    while (kind == AT) {
      next();
      push(namedExpression());
      if (kind == NEWLINE) {
        next();
      } else {
        error("invalid syntax after a decorator");
        int aside = mark();
        leftovers();
        since(aside);
        accept(NEWLINE);
      }
    }
    List<Expr> decorators = since(mark);
    switch (kind) {
      case DEF -> push(function(start(), false, decorators));
      case CLASS -> push(classDef(decorators));
      case ASYNC -> async(decorators);
      default -> {
        if (!previousLineIsBroken()) {
          error("expected a function or a class after a decorator");
        }
        for (Expr decorator : decorators) {
          push(new Stmt.ExprStmt(decorator.start(), decorator.end(), decorator));
        }
      }
    }
  }

  private void async(List<Expr> decorators) {
    int start = start();
    next();
    switch (kind) {
      case DEF -> push(function(start, true, decorators));
      case FOR -> push(forStatement(start, true));
      case WITH -> push(withStatement(start, true));
      default -> {
        error("invalid syntax: expected 'def', 'for' or 'with' after 'async'");
        leftovers();
        accept(NEWLINE);
      }
    }
  }

  private Stmt function(int start, boolean isAsync, List<Expr> decorators) {
    next();
    int nameStart = start();
    String name = name();
    List<Part.TypeParam> typeParams = kind == LSQB ? typeParams() : List.of();
    Part.Arguments args;
    if (kind == LPAR) {
      next();
      args = parameters(RPAR, true);
      close(RPAR, "expected ')'");
    } else {
      error("expected '('");
      args = parameters(NEWLINE, true);
    }
    Expr returns = Expr.ABSENT;
    if (accept(RARROW)) {
      returns = expression();
    }
    List<Stmt> body = block("function definition");
    return new Stmt.FunctionDef(
        start, blockEnd(), isAsync, name, nameStart, args, body, decorators, returns, typeParams);
  }

  private Stmt classDef(List<Expr> decorators) {
    int start = start();
    next();
    int nameStart = start();
    String name = name();
    List<Part.TypeParam> typeParams = kind == LSQB ? typeParams() : List.of();
    List<Expr> bases = List.of();
    List<Part.Keyword> keywords = List.of();
    if (kind == LPAR) {
      Expr.Call call = call(start, Expr.ABSENT);
      if (call.args().size() == 1 && call.args().get(0) instanceof Expr.GeneratorExp all) {
        error(all.start(), all.end(), "invalid syntax: expected a base class");
      }
      bases = call.args();
      keywords = call.keywords();
    }
    List<Stmt> body = block("class definition");
    return new Stmt.ClassDef(
        start, blockEnd(), name, nameStart, bases, keywords, body, decorators, typeParams);
  }

  /** Whether the line that starts with the name {@code match} is a match statement. */
  private boolean startsMatch() {
    int after = kinds[p + 1];
    if (after == COLON || after == NEWLINE || after == EQUAL || after == DOT || after == COMMA) {
      return false;
    }
    int token = p + 1;
    while (kinds[token] != NEWLINE && kinds[token] != EOF) {
      token++;
    }
    // Where the colon is missing, the first case tells.
    return kinds[token - 1] == COLON
        || (kinds[token] == NEWLINE
            && kinds[token + 1] == INDENT
            && kinds[token + 2] == NAME
            && infos[token + 2] == CASE_NAME);
  }

  private Stmt matchStatement() {
    int start = start();
    next();
    Expr subject = starNamedExpressions();
    if (kind == COLON) {
      next();
    } else {
      error("expected ':'");
    }
    int mark = mark();
    if (kind != NEWLINE) {
      error("invalid syntax: expected a new line");
      push(strayCase(true));
    }
    accept(NEWLINE);
    if (kind == INDENT) {
      next();
      depth++;
      while (kind != DEDENT && kind != EOF) {
        push(isName(CASE_NAME) ? matchCase() : strayCase(false));
      }
      depth--;
      accept(DEDENT);
    } else if (!previousLineIsBroken()) {
      error("expected an indented block after 'match' statement");
    }
    return new Stmt.Match(start, blockEnd(), subject, since(mark));
  }

  /** Statements that belong to no case are kept as the body of one whose pattern is broken. */
  private Part.MatchCase strayCase(boolean sameLine) {
    int start = lastEnd();
    Pattern pattern = new Pattern.Broken(start, start);
    int mark = mark();
    if (sameLine) {
      leftovers();
    } else {
      error("invalid syntax: expected 'case'");
      while (kind != DEDENT && kind != EOF && !isName(CASE_NAME)) {
        statement();
      }
    }
    return new Part.MatchCase(start, blockEnd(), pattern, Expr.ABSENT, since(mark));
  }

  private Part.MatchCase matchCase() {
    int start = start();
    next();
    Pattern pattern = patterns();
    Expr guard = accept(IF) ? namedExpression() : Expr.ABSENT;
    List<Stmt> body = block("'case' statement");
    return new Part.MatchCase(start, blockEnd(), pattern, guard, body);
  }
}
