package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.python.Expr.ExprContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads atoms: names, literals, and all that stands in brackets, with recovery inside the brackets.
 */
abstract class DisplayParser extends StringParser {

  /** Offset of the expression that was read last. */
  int lastExpression;

  DisplayParser(Names names) {
    super(names);
  }

  abstract Expr expression();

  abstract Expr namedExpression();

  abstract Expr yieldExpression();

  abstract Expr starred();

  abstract Expr lambda();

  abstract Expr binary(int least);

  /** {@code star_named_expression}: an element of a display. */
  final Expr element() {
    return kind == STAR ? starred() : namedExpression();
  }

  /** Whether a list of expressions is over here. */
  static boolean endsList(int kind) {
    return switch (kind) {
      case RPAR, RSQB, RBRACE, NEWLINE, EOF, SEMI, COLON, EQUAL, EXCLAMATION, IN, FOR, ASYNC ->
          true;
      default -> kind >= PLUSEQUAL && kind <= AMPEREQUAL;
    };
  }

  // ---- lists in brackets

  /**
   * After an item: reads the comma, or skips to the next one where something else stands. Always
   * gets past {@code before}, the token at which the item started.
   */
  final void nextItem(int closer, int before, String message) {
    if (kind == COMMA) {
      next();
      return;
    }
    if (kind == closer || kind == NEWLINE || kind == EOF) {
      return;
    }
    if (p > before
        && startsOperand()
        && lastExpression >= starts[before]
        && lastExpression < start()) {
      // Two operands with nothing between them: the first is shown, as CPython does, and the
      // second is read as if the comma were there.
      error(lastExpression, lastEnd(), message);
      return;
    } else {
      error(message);
    }
    skipItem();
    if (kind == COMMA) {
      next();
    } else if (p == before) {
      next();
    }
  }

  final boolean startsOperand() {
    return switch (kind) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          LBRACE,
          TRUE,
          FALSE,
          NONE,
          ELLIPSIS,
          LAMBDA,
          TILDE ->
          true;
      default -> false;
    };
  }

  /** Reads on to the comma or closing bracket that belongs to the bracket we are in. */
  private void skipItem() {
    int level = 0;
    while (kind != NEWLINE && kind != EOF) {
      if (level == 0 && (kind == COMMA || kind == RPAR || kind == RSQB || kind == RBRACE)) {
        return;
      }
      if (kind == LPAR || kind == LSQB || kind == LBRACE) {
        level++;
      } else if (kind == RPAR || kind == RSQB || kind == RBRACE) {
        level--;
      }
      next();
    }
  }

  final void close(int closer, String message) {
    if (kind == closer) {
      next();
      return;
    }
    error(message);
    while (kind != NEWLINE && kind != EOF) {
      skipItem();
      if (kind == closer) {
        next();
        return;
      }
      if (kind == RPAR || kind == RSQB || kind == RBRACE) {
        return;
      }
      next();
    }
  }

  // ---- atoms

  /**
   * Stands right behind the last token, so that it is inside whatever it is a part of; nodes whose
   * first part it is start where it stands. At the start of a line it stands at the next token.
   */
  final Expr broken() {
    int at = p == 0 || kinds[p - 1] <= DEDENT ? start() : lastEnd();
    return new Expr.Broken(at, at);
  }

  /** As {@link #missing}, shown at the token before. */
  final Expr missingAfter(String message) {
    error(starts[p - 1], ends[p - 1], message);
    height = 1;
    return broken();
  }

  final Expr missing(String message) {
    error(message);
    height = 1;
    return broken();
  }

  final Expr atom() {
    int start = starts[p];
    height = 1;
    switch (kind) {
      case NAME -> {
        Expr name = new Expr.Name(start, ends[p], names.string(infos[p]), ExprContext.LOAD);
        next();
        return name;
      }
      case NUMBER -> {
        int end = ends[p];
        next();
        return new Expr.Constant(start, end, Numbers.value(text, start, end), false);
      }
      case STRING, FSTRING_START -> {
        return strings();
      }
      case LPAR -> {
        return parenthesized();
      }
      case LSQB -> {
        return listDisplay();
      }
      case LBRACE -> {
        return braces();
      }
      case NONE -> {
        return constant(Literal.NONE);
      }
      case TRUE -> {
        return constant(Literal.TRUE);
      }
      case FALSE -> {
        return constant(Literal.FALSE);
      }
      case ELLIPSIS -> {
        return constant(Literal.ELLIPSIS);
      }
      case BROKEN -> {
        int end = ends[p];
        next();
        return new Expr.Broken(start, end);
      }
      case LAMBDA -> {
        error("invalid syntax: a lambda needs parentheses here");
        return lambda();
      }
      default -> {
        return missing("invalid syntax: expected an expression");
      }
    }
  }

  private Expr constant(Literal value) {
    Expr constant = new Expr.Constant(start(), ends[p], value, false);
    next();
    return constant;
  }

  /** A tuple, a group, a generator expression or a yield in parentheses. */
  private Expr parenthesized() {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    depth++;
    next();
    Expr inner;
    if (kind == RPAR) {
      next();
      depth--;
      return new Expr.Tuple(start, lastEnd(), List.of(), ExprContext.LOAD);
    } else if (kind == YIELD) {
      inner = yieldExpression();
      close(RPAR, "expected ')'");
    } else {
      int at = start();
      Expr first = element();
      if (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR)) {
        int tallest = height;
        List<Part.Comprehension> generators = comprehensions();
        rejectUnpacking(first);
        close(RPAR, "expected ')'");
        height = Math.max(tallest, height) + 1;
        inner = new Expr.GeneratorExp(start, lastEnd(), first, generators);
      } else if (kind == COMMA || kind != RPAR) {
        inner = group(start, first, RPAR);
      } else {
        next();
        if (first instanceof Expr.Starred) {
          error(at, lastEnd() - 1, "cannot use starred expression here");
        }
        inner = first;
      }
    }
    depth--;
    return inner;
  }

  private Expr group(int start, Expr first, int closer) {
    int mark = mark();
    int tallest = height;
    push(first);
    boolean comma = kind == COMMA;
    nextItem(closer, p, "invalid syntax: perhaps you forgot a comma");
    comma |= kinds[p - 1] == COMMA;
    while (kind != closer && kind != NEWLINE && kind != EOF) {
      int before = p;
      push(element());
      tallest = Math.max(tallest, height);
      nextItem(closer, before, "invalid syntax: perhaps you forgot a comma");
      if (p == before) {
        break;
      }
    }
    close(closer, "expected ')'");
    height = tallest + 1;
    List<Expr> elts = since(mark);
    if (!comma) {
      return elts.get(0);
    }
    return new Expr.Tuple(start, lastEnd(), elts, ExprContext.LOAD);
  }

  private Expr listDisplay() {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    depth++;
    next();
    int mark = mark();
    int tallest = 0;
    while (kind != RSQB && kind != NEWLINE && kind != EOF) {
      int before = p;
      Expr item = element();
      tallest = Math.max(tallest, height);
      if (mark() == mark && (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR))) {
        rejectUnpacking(item);
        List<Part.Comprehension> generators = comprehensions();
        close(RSQB, "expected ']'");
        depth--;
        height = Math.max(tallest, height) + 1;
        return new Expr.ListComp(start, lastEnd(), item, generators);
      }
      push(item);
      nextItem(RSQB, before, "invalid syntax: perhaps you forgot a comma");
    }
    close(RSQB, "expected ']'");
    depth--;
    height = tallest + 1;
    return new Expr.ListExpr(start, lastEnd(), since(mark), ExprContext.LOAD);
  }

  private void rejectUnpacking(Expr item) {
    if (item instanceof Expr.Starred) {
      error(item.start(), item.end(), "iterable unpacking cannot be used in comprehension");
    }
  }

  /** A dict or set, or a comprehension of one. */
  private Expr braces() {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    depth++;
    next();
    Expr result =
        kind == RBRACE || kind == DOUBLESTAR ? dict(start, Expr.ABSENT) : setOrDict(start);
    depth--;
    return result;
  }

  private Expr setOrDict(int start) {
    Expr first = element();
    if (kind == COLON && !(first instanceof Expr.Starred)) {
      return dict(start, first);
    }
    int tallest = height;
    if (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR)) {
      rejectUnpacking(first);
      List<Part.Comprehension> generators = comprehensions();
      close(RBRACE, "expected '}'");
      height = Math.max(tallest, height) + 1;
      return new Expr.SetComp(start, lastEnd(), first, generators);
    }
    int mark = mark();
    push(first);
    nextItem(RBRACE, p, "invalid syntax: perhaps you forgot a comma");
    while (kind != RBRACE && kind != NEWLINE && kind != EOF) {
      int before = p;
      push(element());
      tallest = Math.max(tallest, height);
      nextItem(RBRACE, before, "invalid syntax: perhaps you forgot a comma");
      if (p == before) {
        break;
      }
    }
    close(RBRACE, "expected '}'");
    height = tallest + 1;
    return new Expr.SetExpr(start, lastEnd(), since(mark));
  }

  /**
   * @param first the first key, read already, with its colon next; or absent
   */
  private Expr dict(int start, Expr first) {
    List<Expr> keys = new ArrayList<>();
    int mark = mark();
    int tallest = height;
    Expr key = first;
    while (key.isPresent() || (kind != RBRACE && kind != NEWLINE && kind != EOF)) {
      int before = p;
      if (!key.isPresent() && kind == DOUBLESTAR) {
        next();
        keys.add(Expr.ABSENT);
        push(binary(P_BIT_OR));
      } else {
        if (!key.isPresent()) {
          key = expression();
          tallest = Math.max(tallest, height);
        }
        Expr value;
        if (kind == COLON) {
          next();
          value =
              kind == RBRACE || kind == COMMA
                  ? missingAfter("expression expected after dictionary key and ':'")
                  : kind == STAR
                      ? missing("cannot use a starred expression in a dictionary value")
                      : expression();
        } else {
          value = missing("':' expected after dictionary key");
        }
        if (keys.isEmpty() && (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR))) {
          tallest = Math.max(tallest, height);
          List<Part.Comprehension> generators = comprehensions();
          close(RBRACE, "expected '}'");
          height = Math.max(tallest, height) + 1;
          return new Expr.DictComp(start, lastEnd(), key, value, generators);
        }
        keys.add(key);
        push(value);
      }
      tallest = Math.max(tallest, height);
      key = Expr.ABSENT;
      nextItem(RBRACE, before, "invalid syntax: perhaps you forgot a comma");
      if (p == before) {
        break;
      }
    }
    close(RBRACE, "expected '}'");
    height = tallest + 1;
    return new Expr.DictExpr(start, lastEnd(), List.copyOf(keys), since(mark));
  }

  /** {@code for_if_clauses}; {@code for} or {@code async} is the next token. */
  final List<Part.Comprehension> comprehensions() {
    int mark = mark();
    int tallest = height;
    while (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR)) {
      int start = start();
      boolean isAsync = accept(ASYNC);
      next();
      Expr target = loopTarget();
      expect(IN, "'in' expected after for-loop variables");
      Expr iter = binary(P_OR);
      tallest = Math.max(tallest, height);
      List<Expr> ifs = List.of();
      if (kind == IF) {
        int conditions = mark();
        while (accept(IF)) {
          push(binary(P_OR));
          tallest = Math.max(tallest, height);
        }
        ifs = since(conditions);
      }
      push(new Part.Comprehension(start, lastEnd(), isAsync, target, iter, ifs));
    }
    height = tallest + 1;
    return since(mark);
  }

  /** {@code star_targets} of a for-loop, up to {@code in}. */
  final Expr loopTarget() {
    int start = start();
    if (kind == IN || kind == NEWLINE) {
      return missing("expected a loop variable");
    }
    Expr first = kind == STAR ? starred() : binary(P_BIT_OR);
    if (kind == COMMA) {
      int mark = mark();
      push(first);
      while (accept(COMMA)) {
        if (endsList(kind)) {
          break;
        }
        push(kind == STAR ? starred() : binary(P_BIT_OR));
      }
      first =
          new Expr.Tuple(Math.min(start, first.start()), lastEnd(), since(mark), ExprContext.LOAD);
    }
    return target(first, ExprContext.STORE);
  }

  /** The expression as a target; what cannot be one is reported and kept as it is. */
  final Expr target(Expr value, ExprContext context) {
    Expr wrong = Targets.offender(value, context);
    if (wrong.isPresent()) {
      error(
          wrong.start(),
          wrong.end(),
          (context == ExprContext.DEL ? "cannot delete " : "cannot assign to ")
              + Targets.describe(wrong));
    }
    return Targets.with(value, context);
  }
}
