package dev.boundwise.python;

import java.util.List;

/** What statements and expressions are made of and is neither. */
public sealed interface Part extends Node {

  /**
   * {@code arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults,
   * arg? kwarg, expr* defaults)}.
   *
   * @param vararg none or one
   * @param kwDefaults one for each of kwonlyargs, absent where there is no default
   * @param kwarg none or one
   * @param defaults of the last parameters of posonlyargs and args together
   */
  record Arguments(
      int start,
      int end,
      List<Arg> posonlyargs,
      List<Arg> args,
      List<Arg> vararg,
      List<Arg> kwonlyargs,
      List<Expr> kwDefaults,
      List<Arg> kwarg,
      List<Expr> defaults)
      implements Part {}

  /** {@code arg(identifier arg, expr? annotation, string? type_comment)}. */
  record Arg(int start, int end, String arg, Expr annotation) implements Part {}

  /** {@code keyword(identifier? arg, expr value)}; the name of {@code **value} is empty. */
  record Keyword(int start, int end, String arg, Expr value) implements Part {}

  /** {@code alias(identifier name, identifier? asname)}; asname may be empty. */
  record Alias(int start, int end, String name, String asname) implements Part {
    /** The name that is bound by {@code import} of this alias in {@code from} form. */
    public String boundName() {
      return asname.isEmpty() ? name : asname;
    }
  }

  /** {@code withitem(expr context_expr, expr? optional_vars)}. */
  record WithItem(int start, int end, Expr contextExpr, Expr optionalVars) implements Part {}

  /** {@code ExceptHandler(expr? type, identifier? name, stmt* body)}; name may be empty. */
  record ExceptHandler(int start, int end, Expr type, String name, List<Stmt> body)
      implements Part {}

  /** {@code match_case(pattern pattern, expr? guard, stmt* body)}. */
  record MatchCase(int start, int end, Pattern pattern, Expr guard, List<Stmt> body)
      implements Part {}

  /** {@code comprehension(expr target, expr iter, expr* ifs, int is_async)}. */
  record Comprehension(int start, int end, boolean isAsync, Expr target, Expr iter, List<Expr> ifs)
      implements Part {}

  /**
   * {@code TypeVar(identifier name, expr? bound, expr? default_value)}, {@code ParamSpec} and
   * {@code TypeVarTuple(identifier name, expr? default_value)}.
   */
  record TypeParam(
      int start, int end, TypeParamKind kind, String name, Expr bound, Expr defaultValue)
      implements Part {}

  /** The kinds of {@link TypeParam}. */
  enum TypeParamKind {
    TYPE_VAR,
    PARAM_SPEC,
    TYPE_VAR_TUPLE
  }
}
