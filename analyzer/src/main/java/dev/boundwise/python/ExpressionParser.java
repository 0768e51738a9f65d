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
abstract class ExpressionParser extends StringParser {

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
    return kind == COMMA ? tupleAfter(start, first, false) : first;
  }

  private Expr starExpression() {
    return kind == STAR ? starred() : expression();
  }

  final Expr starred() {
    int start = start();
    next();
    Expr value = binary(P_BIT_OR);
    height++;
    return new Expr.Starred(start, lastEnd(), value, ExprContext.LOAD);
  }

  /** {@code star_named_expression}: an element of a display. */
  private Expr element() {
    return kind == STAR ? starred() : namedExpression();
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

  /** Whether a list of expressions is over here. */
  static boolean endsList(int kind) {
    return switch (kind) {
      case RPAR, RSQB, RBRACE, NEWLINE, EOF, SEMI, COLON, EQUAL, EXCLAMATION, IN, FOR, ASYNC ->
          true;
      default -> kind >= PLUSEQUAL && kind <= AMPEREQUAL;
    };
  }

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
  final Expr expression() {
    if (kind == LAMBDA) {
      return lambda();
    }
    int start = start();
    Expr body = binary(P_OR);
    return kind == IF ? conditional(start, body) : body;
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

  private Expr lambda() {
    int start = start();
    if (tooDeep()) {
      return broken();
    }
    next();
    depth++;
    Part.Arguments args = parameters(COLON, false);
    expect(COLON, "expected ':' after the lambda's parameters");
    Expr body = expression();
    depth--;
    height++;
    return new Expr.Lambda(start, lastEnd(), args, body);
  }

  abstract Part.Arguments parameters(int closer, boolean annotated);

  /** An operand followed by operators that bind at least as strongly as {@code least}. */
  final Expr binary(int least) {
    int start = start();
    Expr left = prefix(least);
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
      if (height >= MAX_DEPTH && tooDeep()) {
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
        return kind == DOUBLESTAR ? power(start, base) : base;
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
      if (height >= MAX_DEPTH && tooDeep()) {
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
        Expr value = expression();
        keywords = with(keywords, new Part.Keyword(at, lastEnd(), arg, value));
      } else {
        Expr value = namedExpression();
        if (kind == FOR || (kind == ASYNC && kinds[p + 1] == FOR)) {
          boolean sole = mark() == mark && keywords.isEmpty();
          List<Part.Comprehension> generators = comprehensions();
          if (sole && kind == RPAR) {
            value = new Expr.GeneratorExp(open, ends[p], value, generators);
          } else {
            value = new Expr.GeneratorExp(at, lastEnd(), value, generators);
            error(at, lastEnd(), "Generator expression must be parenthesized");
          }
        } else if (!keywords.isEmpty()) {
          error(
              at,
              lastEnd(),
              unpacked
                  ? "positional argument follows keyword argument unpacking"
                  : "positional argument follows keyword argument");
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
    error(message);
    skipItem();
    if (kind == COMMA) {
      next();
    } else if (p == before) {
      next();
    }
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

  final Expr broken() {
    return new Expr.Broken(start(), start());
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
                  ? missing("expression expected after dictionary key and ':'")
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
  private List<Part.Comprehension> comprehensions() {
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
      first = new Expr.Tuple(start, lastEnd(), since(mark), ExprContext.LOAD);
    } else if (first instanceof Expr.Starred) {
      error(start, lastEnd(), "starred assignment target must be in a list or tuple");
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
