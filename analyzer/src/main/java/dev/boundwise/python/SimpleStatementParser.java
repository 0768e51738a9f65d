package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.python.Expr.ExprContext;
import java.util.List;

/** Reads the statements that take one line, which may share it. */
abstract class SimpleStatementParser extends DefinitionParser {

  SimpleStatementParser(Names names) {
    super(names);
  }

  /** {@code simple_stmts}: up to and with the end of the line. */
  final void simpleStatements() {
    while (true) {
      int before = p;
      push(simpleStatement());
      if (kind == SEMI && p > before) {
        next();
        if (kind != NEWLINE && kind != EOF) {
          continue;
        }
      }
      break;
    }
    if (kind != NEWLINE && kind != EOF) {
      error("invalid syntax");
      leftovers();
    }
    accept(NEWLINE);
  }

  /** What follows a mistake on its line: expressions are kept as statements. */
  final void leftovers() {
    while (kind != NEWLINE && kind != EOF) {
      if (startsOperand() || kind == LPAR || kind == LSQB || kind == AWAIT) {
        Expr value = expression();
        push(new Stmt.ExprStmt(value.start(), Math.max(value.end(), lastEnd()), value));
      } else {
        next();
      }
    }
  }

  private Stmt simpleStatement() {
    int start = start();
    switch (kind) {
      case PASS -> {
        next();
        return new Stmt.Pass(start, lastEnd());
      }
      case BREAK -> {
        next();
        return new Stmt.Break(start, lastEnd());
      }
      case CONTINUE -> {
        next();
        return new Stmt.Continue(start, lastEnd());
      }
      case RETURN -> {
        next();
        Expr value = endsList(kind) ? Expr.ABSENT : starExpressions();
        return new Stmt.Return(start, lastEnd(), value);
      }
      case RAISE -> {
        next();
        Expr exception = endsList(kind) ? Expr.ABSENT : expression();
        Expr cause = exception.isPresent() && accept(FROM) ? expression() : Expr.ABSENT;
        return new Stmt.Raise(start, lastEnd(), exception, cause);
      }
      case IMPORT -> {
        return importStatement();
      }
      case FROM -> {
        return fromImport();
      }
      case GLOBAL, NONLOCAL -> {
        return scope();
      }
      case DEL -> {
        return delete();
      }
      case ASSERT -> {
        next();
        Expr test = expression();
        Expr message = accept(COMMA) ? expression() : Expr.ABSENT;
        return new Stmt.Assert(start, lastEnd(), test, message);
      }
      case NAME -> {
        if (infos[p] == TYPE_NAME
            && kinds[p + 1] == NAME
            && (kinds[p + 2] == EQUAL || kinds[p + 2] == LSQB)) {
          return typeAlias();
        }
        return expressionStatement();
      }
      default -> {
        return expressionStatement();
      }
    }
  }

  private Stmt scope() {
    int start = start();
    boolean global = kind == GLOBAL;
    int mark = mark();
    do {
      next();
      push(name());
    } while (kind == COMMA);
    List<String> declared = since(mark);
    return global
        ? new Stmt.Global(start, lastEnd(), declared)
        : new Stmt.Nonlocal(start, lastEnd(), declared);
  }

  private Stmt delete() {
    int start = start();
    next();
    int mark = mark();
    if (endsList(kind)) {
      error("expected what to delete");
    }
    while (!endsList(kind)) {
      push(target(binary(P_BIT_OR), ExprContext.DEL));
      if (!accept(COMMA)) {
        break;
      }
    }
    return new Stmt.Delete(start, lastEnd(), since(mark));
  }

  private Stmt typeAlias() {
    int start = start();
    next();
    Expr name = new Expr.Name(start(), ends[p], names.string(infos[p]), ExprContext.STORE);
    next();
    List<Part.TypeParam> typeParams = kind == LSQB ? typeParams() : List.of();
    expect(EQUAL, "expected '='");
    Expr value = expression();
    return new Stmt.TypeAlias(start, lastEnd(), name, typeParams, value);
  }

  /** An expression, or an assignment of any kind. */
  private Stmt expressionStatement() {
    int start = start();
    int first = p;
    Expr value = starExpressionsOrYield();
    start = Math.min(start, value.start());
    if (kind == EQUAL) {
      int mark = mark();
      while (kind == EQUAL) {
        push(target(value, ExprContext.STORE));
        next();
        value = starExpressionsOrYield();
      }
      return new Stmt.Assign(start, lastEnd(), since(mark), value);
    }
    if (kind >= PLUSEQUAL && kind <= AMPEREQUAL) {
      int token = PLUS + (kind - PLUSEQUAL);
      if (!isSingleTarget(value)) {
        error(
            value.start(),
            value.end(),
            "'" + Targets.describe(value) + "' is an illegal expression for augmented assignment");
      }
      next();
      Expr right = starExpressionsOrYield();
      return new Stmt.AugAssign(
          start, lastEnd(), Targets.with(value, ExprContext.STORE), operator(token), right);
    }
    if (kind == COLON && isSingleTarget(value)) {
      next();
      Expr annotation = expression();
      Expr assigned = accept(EQUAL) ? starExpressionsOrYield() : Expr.ABSENT;
      boolean simple = value instanceof Expr.Name && kinds[first] == NAME;
      return new Stmt.AnnAssign(
          start, lastEnd(), Targets.with(value, ExprContext.STORE), annotation, assigned, simple);
    }
    if (kind == COLON && value instanceof Expr.Tuple) {
      error(start, lastEnd(), "only single target (not tuple) can be annotated");
    } else if (kind == COLON && value instanceof Expr.ListExpr) {
      error(start, lastEnd(), "only single target (not list) can be annotated");
    } else if (value instanceof Expr.Name name && kind != NEWLINE && kind != SEMI) {
      if (name.id().equals("print") || name.id().equals("exec")) {
        error(
            start,
            ends[p],
            "Missing parentheses in call to '"
                + name.id()
                + "'. Did you mean "
                + name.id()
                + "(...)?");
      }
    }
    return new Stmt.ExprStmt(start, Math.max(lastEnd(), value.end()), value);
  }

  private static boolean isSingleTarget(Expr value) {
    return value instanceof Expr.Name
        || value instanceof Expr.Attribute
        || value instanceof Expr.Subscript
        || value instanceof Expr.Broken;
  }
}
