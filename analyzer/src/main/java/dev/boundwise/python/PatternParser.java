package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import java.util.ArrayList;
import java.util.List;

/** Reads the patterns of {@code match} statements (PEP 634). */
abstract class PatternParser extends ExpressionParser {

  PatternParser(Names names) {
    super(names);
  }

  /** {@code patterns}: one, or a sequence without brackets. */
  final Pattern patterns() {
    int start = start();
    Pattern first = starPattern();
    start = Math.min(start, first.start());
    if (kind != COMMA) {
      if (first instanceof Pattern.MatchStar) {
        error(start, lastEnd(), "a starred pattern must be in a sequence pattern");
      }
      return first;
    }
    int mark = mark();
    push(first);
    while (accept(COMMA)) {
      if (kind == COLON || kind == IF || kind == NEWLINE || kind == EOF) {
        break;
      }
      push(starPattern());
    }
    return new Pattern.MatchSequence(start, lastEnd(), since(mark));
  }

  private Pattern starPattern() {
    if (kind != STAR) {
      return pattern();
    }
    int start = start();
    next();
    boolean wildcard = isName(UNDERSCORE_NAME);
    String name = name();
    return new Pattern.MatchStar(start, lastEnd(), wildcard ? "" : name);
  }

  /** {@code as_pattern | or_pattern}. */
  private Pattern pattern() {
    int start = start();
    if (tooDeep()) {
      return new Pattern.Broken(lastEnd(), lastEnd());
    }
    depth++;
    Pattern result = closed();
    start = Math.min(start, result.start());
    if (kind == VBAR) {
      int mark = mark();
      push(result);
      while (accept(VBAR)) {
        push(closed());
      }
      result = new Pattern.MatchOr(start, lastEnd(), since(mark));
    }
    depth--;
    if (accept(AS)) {
      if (isName(UNDERSCORE_NAME)) {
        error("cannot use '_' as a target");
      }
      String name = name();
      result = new Pattern.MatchAs(start, lastEnd(), result, name);
    }
    return result;
  }

  private Pattern closed() {
    int start = start();
    switch (kind) {
      case NONE, TRUE, FALSE -> {
        Literal value = kind == NONE ? Literal.NONE : kind == TRUE ? Literal.TRUE : Literal.FALSE;
        next();
        return new Pattern.MatchSingleton(start, lastEnd(), value);
      }
      case NUMBER, MINUS, STRING, FSTRING_START -> {
        Expr value = literalPattern();
        return new Pattern.MatchValue(start, lastEnd(), value);
      }
      case NAME -> {
        return namePattern();
      }
      case LPAR -> {
        return sequence(RPAR);
      }
      case LSQB -> {
        return sequence(RSQB);
      }
      case LBRACE -> {
        return mapping();
      }
      default -> {
        error("invalid syntax: expected a pattern");
        return new Pattern.Broken(lastEnd(), lastEnd());
      }
    }
  }

  /** A number, signed or complex, or strings. */
  private Expr literalPattern() {
    int start = start();
    if (kind == STRING || kind == FSTRING_START) {
      Expr value = strings();
      if (!(value instanceof Expr.Constant)) {
        error(start, lastEnd(), "patterns may only match literals and attribute lookups");
      }
      return value;
    }
    Expr left = signedNumber();
    if (kind != PLUS && kind != MINUS) {
      return left;
    }
    int token = kind;
    next();
    Expr right = kind == NUMBER ? atom() : missing("imaginary number required in complex literal");
    if (right instanceof Expr.Constant c && !(c.value() instanceof Literal.Imaginary)) {
      error(right.start(), right.end(), "imaginary number required in complex literal");
    }
    return new Expr.BinOp(start, lastEnd(), left, operator(token), right);
  }

  private Expr signedNumber() {
    int start = start();
    boolean negative = accept(MINUS);
    Expr number = kind == NUMBER ? atom() : missing("expected a number");
    return negative ? new Expr.UnaryOp(start, lastEnd(), Expr.UnaryOperator.U_SUB, number) : number;
  }

  /** A capture, a wildcard, a dotted value or a class pattern. */
  private Pattern namePattern() {
    int start = start();
    boolean wildcard = isName(UNDERSCORE_NAME);
    if (kinds[p + 1] != DOT && kinds[p + 1] != LPAR) {
      String name = name();
      return new Pattern.MatchAs(start, lastEnd(), Pattern.ABSENT, wildcard ? "" : name);
    }
    Expr value = dotted();
    return kind == LPAR
        ? classPattern(start, value)
        : new Pattern.MatchValue(start, lastEnd(), value);
  }

  private Expr dotted() {
    int start = start();
    Expr value = new Expr.Name(start, ends[p], names.string(infos[p]), Expr.ExprContext.LOAD);
    next();
    height = 1;
    while (kind == DOT && !tooTall()) {
      height++;
      next();
      String attr = name();
      value = new Expr.Attribute(start, lastEnd(), value, attr, Expr.ExprContext.LOAD);
    }
    return value;
  }

  private Pattern classPattern(int start, Expr cls) {
    next();
    int mark = mark();
    List<String> attrs = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    while (kind != RPAR && kind != NEWLINE && kind != EOF) {
      int before = p;
      if (kind == NAME && kinds[p + 1] == EQUAL) {
        attrs.add(name());
        next();
        values.add(pattern());
      } else {
        int at = start();
        push(pattern());
        if (!attrs.isEmpty()) {
          error(at, lastEnd(), "positional patterns follow keyword patterns");
        }
      }
      nextItem(RPAR, before, "invalid syntax: expected ',' or ')'");
    }
    close(RPAR, "expected ')'");
    return new Pattern.MatchClass(
        start, lastEnd(), cls, since(mark), List.copyOf(attrs), List.copyOf(values));
  }

  /** A sequence in brackets, or a group in parentheses. */
  private Pattern sequence(int closer) {
    int start = start();
    next();
    int mark = mark();
    boolean comma = false;
    int count = 0;
    while (kind != closer && kind != NEWLINE && kind != EOF) {
      int before = p;
      push(starPattern());
      count++;
      comma |= kind == COMMA;
      nextItem(closer, before, "invalid syntax: expected ','");
    }
    close(closer, closer == RPAR ? "expected ')'" : "expected ']'");
    List<Pattern> patterns = since(mark);
    boolean group = closer == RPAR && count == 1 && !comma;
    if (group && !(patterns.get(0) instanceof Pattern.MatchStar)) {
      return patterns.get(0);
    }
    return new Pattern.MatchSequence(start, lastEnd(), patterns);
  }

  private Pattern mapping() {
    int start = start();
    next();
    List<Expr> keys = new ArrayList<>();
    int mark = mark();
    String rest = "";
    while (kind != RBRACE && kind != NEWLINE && kind != EOF) {
      int before = p;
      if (accept(DOUBLESTAR)) {
        if (isName(UNDERSCORE_NAME)) {
          error("invalid syntax: '_' cannot take the rest of a mapping");
        }
        rest = name();
        accept(COMMA);
        if (kind != RBRACE) {
          error("double star pattern must be the last in a mapping pattern");
        }
        break;
      }
      keys.add(key());
      expect(COLON, "expected ':' after the key of a mapping pattern");
      push(pattern());
      nextItem(RBRACE, before, "invalid syntax: expected ',' or '}'");
    }
    close(RBRACE, "expected '}'");
    return new Pattern.MatchMapping(start, lastEnd(), List.copyOf(keys), since(mark), rest);
  }

  private Expr key() {
    return switch (kind) {
      case NUMBER, MINUS, STRING, FSTRING_START -> literalPattern();
      case NONE, TRUE, FALSE -> atom();
      case NAME -> {
        if (kinds[p + 1] != DOT) {
          error("mapping pattern keys may only match literals and attribute lookups");
        }
        yield dotted();
      }
      default -> missing("expected the key of a mapping pattern");
    };
  }
}
