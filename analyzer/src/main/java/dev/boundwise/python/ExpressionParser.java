package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import dev.boundwise.python.Expr.BinaryOperator;
import dev.boundwise.python.Expr.BoolOperator;
import dev.boundwise.python.Expr.CompareOperator;
import dev.boundwise.python.Expr.ExprContext;
import dev.boundwise.python.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions (Language Reference, "Full Grammar specification"), binary operators by
 * precedence climbing. A method starts at the first token of what it is named for and stops after
 * its last; where it meets something else it reports that and leaves the token.
 */
abstract class ExpressionParser extends DisplayParser {

  private static final BinaryOperator[] BINARY = {
    BinaryOperator.ADD, BinaryOperator.SUB, BinaryOperator.MULT, BinaryOperator.DIV,
    BinaryOperator.FLOOR_DIV, BinaryOperator.MOD, BinaryOperator.MAT_MULT, BinaryOperator.POW,
    BinaryOperator.L_SHIFT, BinaryOperator.R_SHIFT, BinaryOperator.BIT_OR, BinaryOperator.BIT_XOR,
    BinaryOperator.BIT_AND
  };

  ExpressionParser(Names names) {
    super(names);
  }

  /** The operator of a token from {@link Token#PLUS} to {@link Token#AMPER}. */
  static BinaryOperator operator(int token) {
    return BINARY[token - PLUS];
  }

  /** {@code yield_expr | star_expressions}: what may stand alone or be assigned. */
  @Override
  final Expr starExpressionsOrYield() {
    return kind == YIELD ? yieldExpression() : starExpressions();
  }

  /** {@code star_expressions}: one expression, or a tuple without parentheses. */
  final Expr starExpressions() {
    int start = start();
    Expr first = starExpression();
    return kind == COMMA ? tupleAfter(Math.min(start, first.start()), first, false) : first;
  }

  private Expr starExpression() {
    return kind == STAR ? starred() : expression();
  }

  @Override
  final Expr starred() {
    int start = start();
    next();
    Expr value = binary(P_BIT_OR);
    height++;
    return new Expr.Starred(start, lastEnd(), value, ExprContext.LOAD);
  }

  private Expr tupleAfter(int start, Expr first, boolean named) {
    int mark = mark();
    int tallest = height;
    push(first);
    while (kind == COMMA) {
      next();
      if (endsList(kind)) {
        break;
      }
      push(named ? element() : starExpression());
      tallest = Math.max(tallest, height);
    }
    height = tallest + 1;
    return new Expr.Tuple(start, lastEnd(), since(mark), ExprContext.LOAD);
  }

  @Override
  final Expr yieldExpression() {
    int start = start();
    next();
    if (accept(FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(start, lastEnd(), value);
    }
    Expr value = endsList(kind) ? Expr.ABSENT : starExpressions();
    return new Expr.Yield(start, lastEnd(), value);
  }

  /** {@code named_expression}: {@code NAME := expression | expression}. */
  @Override
  final Expr namedExpression() {
    if (kind == NAME && kinds[p + 1] == COLONEQUAL) {
      int start = start();
      Expr target = new Expr.Name(start, ends[p], names.string(infos[p]), ExprContext.STORE);
      next();
      next();
      Expr value = expression();
      height++;
      return new Expr.NamedExpr(start, lastEnd(), target, value);
    }
    Expr value = expression();
    if (kind == COLONEQUAL) {
      error("cannot use assignment expressions with " + Targets.describe(value));
      next();
      expression();
    }
    return value;
  }

  /** {@code expression}: a conditional expression, a disjunction or a lambda. */
  @Override
  final Expr expression() {
    if (kind == LAMBDA) {
      return lambda();
    }
    int start = start();
    Expr body = binary(P_OR);
    Expr value = kind == IF ? conditional(Math.min(start, body.start()), body) : body;
    lastExpression = start;
    return value;
  }

  private Expr conditional(int start, Expr body) {
    int tallest = height;
    next();
    Expr test = binary(P_OR);
    tallest = Math.max(tallest, height);
    if (kind != ELSE) {
      error("expected 'else' after 'if' expression");
      return new Expr.IfExp(start, lastEnd(), test, body, broken());
    }
    next();
    if (tooDeep()) {
      return broken();
    }
    depth++;
    Expr orelse = expression();
    depth--;
    height = Math.max(tallest, height) + 1;
    return new Expr.IfExp(start, lastEnd(), test, body, orelse);
  }

  @Override
  final Expr lambda() {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    next();
    // A default is two levels under the lambda.
    depth += 2;
    Part.Arguments args = parameters(COLON, false);
    expect(COLON, "expected ':' after the lambda's parameters");
    Expr body = expression();
    depth -= 2;
    height++;
    return new Expr.Lambda(start, lastEnd(), args, body);
  }

  abstract Part.Arguments parameters(int closer, boolean annotated);

  /** An operand followed by operators that bind at least as strongly as {@code least}. */
  @Override
  final Expr binary(int least) {
    int start = start();
    Expr left = prefix(least);
    start = Math.min(start, left.start());
    while (true) {
      int strength = PRECEDENCE[kind];
      if (strength == 0 || strength < least) {
        return left;
      }
      if (strength <= P_AND) {
        left = boolOperation(start, left, strength);
      } else if (strength == P_COMPARE) {
        if (kind == NOT && kinds[p + 1] != IN) {
          return left;
        }
        left = comparison(start, left);
      } else {
        int token = kind;
        int tallest = height;
        next();
        Expr right = binary(strength + 1);
        height = Math.max(tallest, height) + 1;
        left = new Expr.BinOp(start, lastEnd(), left, operator(token), right);
      }
      if (depth + height >= MAX_DEPTH && tooTall()) {
        return left;
      }
    }
  }

  private Expr boolOperation(int start, Expr left, int strength) {
    int token = kind;
    int tallest = height;
    int mark = mark();
    push(left);
    while (kind == token) {
      next();
      push(binary(strength + 1));
      tallest = Math.max(tallest, height);
    }
    height = tallest + 1;
    BoolOperator op = token == OR ? BoolOperator.OR : BoolOperator.AND;
    return new Expr.BoolOp(start, lastEnd(), op, since(mark));
  }

  private Expr comparison(int start, Expr left) {
    int tallest = height;
    CompareOperator op = compareOperator();
    Expr right = binary(P_BIT_OR);
    tallest = Math.max(tallest, height);
    if (PRECEDENCE[kind] != P_COMPARE || (kind == NOT && kinds[p + 1] != IN)) {
      height = tallest + 1;
      return new Expr.Compare(start, lastEnd(), left, List.of(op), List.of(right));
    }
    List<CompareOperator> ops = new ArrayList<>();
    ops.add(op);
    int mark = mark();
    push(right);
    while (PRECEDENCE[kind] == P_COMPARE && (kind != NOT || kinds[p + 1] == IN)) {
      ops.add(compareOperator());
      push(binary(P_BIT_OR));
      tallest = Math.max(tallest, height);
    }
    height = tallest + 1;
    return new Expr.Compare(start, lastEnd(), left, List.copyOf(ops), since(mark));
  }

  private CompareOperator compareOperator() {
    int token = kind;
    next();
    return switch (token) {
      case EQEQUAL -> CompareOperator.EQ;
      case NOTEQUAL -> CompareOperator.NOT_EQ;
      case LESS -> CompareOperator.LT;
      case LESSEQUAL -> CompareOperator.LT_E;
      case GREATER -> CompareOperator.GT;
      case GREATEREQUAL -> CompareOperator.GT_E;
      case IN -> CompareOperator.IN;
      case IS -> accept(NOT) ? CompareOperator.IS_NOT : CompareOperator.IS;
      default -> {
        next();
        yield CompareOperator.NOT_IN;
      }
    };
  }

  /** An operand with its prefix operators; {@code not} only where it may stand. */
  private Expr prefix(int least) {
    switch (kind) {
      case NOT -> {
        if (least > P_NOT) {
          error("invalid syntax: 'not' needs parentheses here");
        }
        return unary(UnaryOperator.NOT, P_NOT);
      }
      case MINUS -> {
        return unary(UnaryOperator.U_SUB, P_TERM + 1);
      }
      case PLUS -> {
        return unary(UnaryOperator.U_ADD, P_TERM + 1);
      }
      case TILDE -> {
        return unary(UnaryOperator.INVERT, P_TERM + 1);
      }
      default -> {
        int start = start();
        Expr base = kind == AWAIT ? await() : primary();
        return kind == DOUBLESTAR ? power(Math.min(start, base.start()), base) : base;
      }
    }
  }

  private Expr unary(UnaryOperator op, int strength) {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    next();
    depth++;
    Expr operand = strength == P_NOT ? binary(P_NOT) : prefix(P_TERM + 1);
    depth--;
    height++;
    return new Expr.UnaryOp(start, lastEnd(), op, operand);
  }

  private Expr power(int start, Expr base) {
    int tallest = height;
    if (tooDeep()) {
      return broken();
    }
    next();
    depth++;
    Expr exponent = prefix(P_TERM + 1);
    depth--;
    height = Math.max(tallest, height) + 1;
    return new Expr.BinOp(start, lastEnd(), base, BinaryOperator.POW, exponent);
  }

  private Expr await() {
    int start = start();
    next();
    Expr value = primary();
    height++;
    return new Expr.Await(start, lastEnd(), value);
  }

  /** {@code primary}: an atom with attributes, calls and subscripts. */
  private Expr primary() {
    int start = start();
    Expr value = atom();
    start = Math.min(start, value.start());
    while (true) {
      switch (kind) {
        case DOT -> {
          next();
          String attr = name();
          height++;
          value = new Expr.Attribute(start, lastEnd(), value, attr, ExprContext.LOAD);
        }
        case LPAR -> value = call(start, value);
        case LSQB -> value = subscript(start, value);
        default -> {
          return value;
        }
      }
      if (depth + height >= MAX_DEPTH && tooTall()) {
        return value;
      }
    }
  }

  private Expr subscript(int start, Expr value) {
    int tallest = height;
    next();
    depth++;
    int inside = start();
    Expr first = kind == RSQB ? missing("expected an index or a slice") : slice();
    Expr slice = first;
    tallest = Math.max(tallest, height);
    if (kind == COMMA) {
      int mark = mark();
      push(first);
      while (accept(COMMA)) {
        if (kind == RSQB || kind == NEWLINE || kind == EOF) {
          break;
        }
        push(slice());
        tallest = Math.max(tallest, height);
      }
      inside = Math.min(inside, first.start());
      slice = new Expr.Tuple(inside, lastEnd(), since(mark), ExprContext.LOAD);
    } else if (first instanceof Expr.Starred) {
      // x[*a] is x[(*a,)]
      slice = new Expr.Tuple(inside, lastEnd(), List.of(first), ExprContext.LOAD);
    }
    close(RSQB, "expected ']'");
    depth--;
    height = tallest + 1;
    return new Expr.Subscript(start, lastEnd(), value, slice, ExprContext.LOAD);
  }

  private Expr slice() {
    int start = start();
    if (kind == STAR) {
      return starred();
    }
    Expr lower = kind == COLON ? Expr.ABSENT : namedExpression();
    if (kind != COLON) {
      return lower;
    }
    if (lower.isPresent()) {
      start = Math.min(start, lower.start());
    }
    next();
    Expr upper = endsSlice() ? Expr.ABSENT : expression();
    Expr step = Expr.ABSENT;
    if (accept(COLON)) {
      step = endsSlice() ? Expr.ABSENT : expression();
    }
    height++;
    return new Expr.Slice(start, lastEnd(), lower, upper, step);
  }

  private boolean endsSlice() {
    return kind == COLON || kind == COMMA || kind == RSQB || kind == NEWLINE || kind == EOF;
  }

  /** {@code primary '(' arguments ')'}; the parenthesis is the next token. */
  final Expr.Call call(int start, Expr func) {
    int tallest = height;
    int open = start();
    depth++;
    next();
    int mark = mark();
    List<Part.Keyword> keywords = List.of();
    if (kind == NAME && kinds[p + 1] == EQUAL) {
      keywords = new ArrayList<>(4);
    }
    boolean unpacked = false;
    boolean misplaced = false;
    while (kind != RPAR && kind != NEWLINE && kind != EOF) {
      int before = p;
      int at = start();
      if (kind == STAR) {
        if (unpacked) {
          error("iterable argument unpacking follows keyword argument unpacking");
        }
        next();
        Expr value = expression();
        push(new Expr.Starred(at, lastEnd(), value, ExprContext.LOAD));
      } else if (kind == DOUBLESTAR) {
        next();
        Expr value = expression();
        keywords = with(keywords, new Part.Keyword(at, lastEnd(), "", value));
        unpacked = true;
      } else if (kinds[p + 1] == EQUAL && (kind == NAME || isKeyword(kind))) {
        String arg = kind == NAME ? names.string(infos[p]) : "";
        if (kind != NAME) {
          error("expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        next();
        next();
        Expr value =
            kind == COMMA || kind == RPAR
                ? missingAfter("expected argument value expression")
                : expression();
        keywords = with(keywords, new Part.Keyword(at, lastEnd(), arg, value));
      } else {
        Expr value = namedExpression();
        if (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR)) {
          boolean sole = mark() == mark && keywords.isEmpty();
          List<Part.Comprehension> generators = comprehensions();
          if (sole && kind == RPAR) {
            value = new Expr.GeneratorExp(open, ends[p], value, generators);
          } else {
            at = Math.min(at, value.start());
            value = new Expr.GeneratorExp(at, lastEnd(), value, generators);
            error(at, lastEnd(), "Generator expression must be parenthesized");
          }
        } else {
          misplaced |= !keywords.isEmpty();
        }
        if (kind == EQUAL) {
          error(at, ends[p], "expression cannot contain assignment, perhaps you meant \"==\"?");
          next();
          expression();
        }
        push(value);
      }
      tallest = Math.max(tallest, height);
      nextItem(RPAR, before, "invalid syntax: expected ',' or ')'");
    }
    if (misplaced) {
      error(
          unpacked
              ? "positional argument follows keyword argument unpacking"
              : "positional argument follows keyword argument");
    }
    close(RPAR, "expected ')'");
    depth--;
    height = tallest + 1;
    return new Expr.Call(
        start,
        lastEnd(),
        func,
        since(mark),
        keywords.isEmpty() ? List.of() : List.copyOf(keywords));
  }

  private static List<Part.Keyword> with(List<Part.Keyword> keywords, Part.Keyword keyword) {
    List<Part.Keyword> list = keywords instanceof ArrayList ? keywords : new ArrayList<>(keywords);
    list.add(keyword);
    return list;
  }
}
