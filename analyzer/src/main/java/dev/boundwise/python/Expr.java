package dev.boundwise.python;

import java.util.List;

/** An expression. */
public sealed interface Expr extends Node {

  /** Stands wherever the grammar says {@code expr?} and nothing is written. */
  @SuppressWarnings("ClassInitializationDeadlock") // nothing but this line initialises Absent
  Absent ABSENT = new Absent();

  default boolean isPresent() {
    return !(this instanceof Absent);
  }

  /** {@code BoolOp(boolop op, expr* values)}, two values or more. */
  record BoolOp(int start, int end, BoolOperator op, List<Expr> values) implements Expr {}

  /** {@code NamedExpr(expr target, expr value)}. */
  record NamedExpr(int start, int end, Expr target, Expr value) implements Expr {}

  /** {@code BinOp(expr left, operator op, expr right)}. */
  record BinOp(int start, int end, Expr left, BinaryOperator op, Expr right) implements Expr {}

  /** {@code UnaryOp(unaryop op, expr operand)}. */
  record UnaryOp(int start, int end, UnaryOperator op, Expr operand) implements Expr {}

  /** {@code Lambda(arguments args, expr body)}. */
  record Lambda(int start, int end, Part.Arguments args, Expr body) implements Expr {}

  /** {@code IfExp(expr test, expr body, expr orelse)}. */
  record IfExp(int start, int end, Expr test, Expr body, Expr orelse) implements Expr {}

  /** {@code Dict(expr?* keys, expr* values)}; the key of {@code **value} is absent. */
  record DictExpr(int start, int end, List<Expr> keys, List<Expr> values) implements Expr {}

  /** {@code Set(expr* elts)}. */
  record SetExpr(int start, int end, List<Expr> elts) implements Expr {}

  /** {@code ListComp(expr elt, comprehension* generators)}. */
  record ListComp(int start, int end, Expr elt, List<Part.Comprehension> generators)
      implements Expr {}

  /** {@code SetComp(expr elt, comprehension* generators)}. */
  record SetComp(int start, int end, Expr elt, List<Part.Comprehension> generators)
      implements Expr {}

  /** {@code DictComp(expr key, expr value, comprehension* generators)}. */
  record DictComp(int start, int end, Expr key, Expr value, List<Part.Comprehension> generators)
      implements Expr {}

  /** {@code GeneratorExp(expr elt, comprehension* generators)}. */
  record GeneratorExp(int start, int end, Expr elt, List<Part.Comprehension> generators)
      implements Expr {}

  /** {@code Await(expr value)}. */
  record Await(int start, int end, Expr value) implements Expr {}

  /** {@code Yield(expr? value)}. */
  record Yield(int start, int end, Expr value) implements Expr {}

  /** {@code YieldFrom(expr value)}. */
  record YieldFrom(int start, int end, Expr value) implements Expr {}

  /** {@code Compare(expr left, cmpop* ops, expr* comparators)}. */
  record Compare(int start, int end, Expr left, List<CompareOperator> ops, List<Expr> comparators)
      implements Expr {}

  /** {@code Call(expr func, expr* args, keyword* keywords)}. */
  record Call(int start, int end, Expr func, List<Expr> args, List<Part.Keyword> keywords)
      implements Expr {}

  /**
   * {@code FormattedValue(expr value, int conversion, expr? format_spec)}.
   *
   * @param conversion -1 for none, else the code of {@code s}, {@code r} or {@code a}
   */
  record FormattedValue(int start, int end, Expr value, int conversion, Expr formatSpec)
      implements Expr {}

  /** {@code JoinedStr(expr* values)}: an f-string. */
  record JoinedStr(int start, int end, List<Expr> values) implements Expr {}

  /**
   * {@code Interpolation(expr value, constant str, int conversion, expr? format_spec)}.
   *
   * @param text the expression as written
   */
  record Interpolation(int start, int end, Expr value, String text, int conversion, Expr formatSpec)
      implements Expr {}

  /** {@code TemplateStr(expr* values)}: a t-string. */
  record TemplateStr(int start, int end, List<Expr> values) implements Expr {}

  /**
   * {@code Constant(constant value, string? kind)}.
   *
   * @param unicodePrefix whether a string is written {@code u"..."} (CPython's kind {@code "u"})
   */
  record Constant(int start, int end, Literal value, boolean unicodePrefix) implements Expr {}

  /** {@code Attribute(expr value, identifier attr, expr_context ctx)}. */
  record Attribute(int start, int end, Expr value, String attr, ExprContext ctx) implements Expr {}

  /** {@code Subscript(expr value, expr slice, expr_context ctx)}. */
  record Subscript(int start, int end, Expr value, Expr slice, ExprContext ctx) implements Expr {}

  /** {@code Starred(expr value, expr_context ctx)}. */
  record Starred(int start, int end, Expr value, ExprContext ctx) implements Expr {}

  /** {@code Name(identifier id, expr_context ctx)}. */
  record Name(int start, int end, String id, ExprContext ctx) implements Expr {}

  /** {@code List(expr* elts, expr_context ctx)}. */
  record ListExpr(int start, int end, List<Expr> elts, ExprContext ctx) implements Expr {}

  /** {@code Tuple(expr* elts, expr_context ctx)}. */
  record Tuple(int start, int end, List<Expr> elts, ExprContext ctx) implements Expr {}

  /** {@code Slice(expr? lower, expr? upper, expr? step)}. */
  record Slice(int start, int end, Expr lower, Expr upper, Expr step) implements Expr {}

  /** What stands where an expression was expected and could not be read. */
  record Broken(int start, int end) implements Expr {}

  /** Nothing, where the grammar allows it. */
  record Absent(int start, int end) implements Expr {
    private Absent() {
      this(-1, -1);
    }
  }

  /** {@code expr_context}. */
  enum ExprContext {
    LOAD,
    STORE,
    DEL
  }

  /** {@code boolop}. */
  enum BoolOperator {
    AND,
    OR
  }

  /** {@code operator}. */
  enum BinaryOperator {
    ADD,
    SUB,
    MULT,
    MAT_MULT,
    DIV,
    MOD,
    POW,
    L_SHIFT,
    R_SHIFT,
    BIT_OR,
    BIT_XOR,
    BIT_AND,
    FLOOR_DIV
  }

  /** {@code unaryop}. */
  enum UnaryOperator {
    INVERT,
    NOT,
    U_ADD,
    U_SUB
  }

  /** {@code cmpop}. */
  enum CompareOperator {
    EQ,
    NOT_EQ,
    LT,
    LT_E,
    GT,
    GT_E,
    IS,
    IS_NOT,
    IN,
    NOT_IN
  }
}
