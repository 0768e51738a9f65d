package dev.boundwise.python;

import java.util.List;

/** A statement. */
public sealed interface Stmt extends Node {

  /**
   * {@code FunctionDef} and {@code AsyncFunctionDef(identifier name, arguments args, stmt* body,
   * expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)}. As in
   * CPython the span starts at {@code def} or {@code async}, not at the first decorator.
   */
  record FunctionDef(
      int start,
      int end,
      boolean isAsync,
      String name,
      int nameStart,
      Part.Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<Part.TypeParam> typeParams)
      implements Stmt {}

  /**
   * {@code ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr*
   * decorator_list, type_param* type_params)}.
   */
  record ClassDef(
      int start,
      int end,
      String name,
      int nameStart,
      List<Expr> bases,
      List<Part.Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators,
      List<Part.TypeParam> typeParams)
      implements Stmt {}

  /** {@code Return(expr? value)}. */
  record Return(int start, int end, Expr value) implements Stmt {}

  /** {@code Delete(expr* targets)}. */
  record Delete(int start, int end, List<Expr> targets) implements Stmt {}

  /** {@code Assign(expr* targets, expr value, string? type_comment)}. */
  record Assign(int start, int end, List<Expr> targets, Expr value) implements Stmt {}

  /** {@code TypeAlias(expr name, type_param* type_params, expr value)}. */
  record TypeAlias(int start, int end, Expr name, List<Part.TypeParam> typeParams, Expr value)
      implements Stmt {}

  /** {@code AugAssign(expr target, operator op, expr value)}. */
  record AugAssign(int start, int end, Expr target, Expr.BinaryOperator op, Expr value)
      implements Stmt {}

  /**
   * {@code AnnAssign(expr target, expr annotation, expr? value, int simple)}.
   *
   * @param simple whether the target is a name without parentheses
   */
  record AnnAssign(int start, int end, Expr target, Expr annotation, Expr value, boolean simple)
      implements Stmt {}

  /** {@code For} and {@code AsyncFor(expr target, expr iter, stmt* body, stmt* orelse)}. */
  record For(
      int start,
      int end,
      boolean isAsync,
      Expr target,
      Expr iter,
      List<Stmt> body,
      List<Stmt> orelse)
      implements Stmt {}

  /** {@code While(expr test, stmt* body, stmt* orelse)}. */
  record While(int start, int end, Expr test, List<Stmt> body, List<Stmt> orelse) implements Stmt {}

  /** {@code If(expr test, stmt* body, stmt* orelse)}; {@code elif} is an If alone in orelse. */
  record If(int start, int end, Expr test, List<Stmt> body, List<Stmt> orelse) implements Stmt {}

  /** {@code With} and {@code AsyncWith(withitem* items, stmt* body)}. */
  record With(int start, int end, boolean isAsync, List<Part.WithItem> items, List<Stmt> body)
      implements Stmt {}

  /** {@code Match(expr subject, match_case* cases)}. */
  record Match(int start, int end, Expr subject, List<Part.MatchCase> cases) implements Stmt {}

  /** {@code Raise(expr? exc, expr? cause)}. */
  record Raise(int start, int end, Expr exc, Expr cause) implements Stmt {}

  /**
   * {@code Try} and {@code TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt*
   * finalbody)}.
   */
  record Try(
      int start,
      int end,
      boolean isStar,
      List<Stmt> body,
      List<Part.ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody)
      implements Stmt {}

  /** {@code Assert(expr test, expr? msg)}. */
  record Assert(int start, int end, Expr test, Expr msg) implements Stmt {}

  /** {@code Import(alias* names)}. */
  record Import(int start, int end, List<Part.Alias> names) implements Stmt {}

  /**
   * {@code ImportFrom(identifier? module, alias* names, int? level)}.
   *
   * @param module empty for {@code from . import x}
   * @param level the number of leading dots
   */
  record ImportFrom(int start, int end, String module, List<Part.Alias> names, int level)
      implements Stmt {}

  /** {@code Global(identifier* names)}. */
  record Global(int start, int end, List<String> names) implements Stmt {}

  /** {@code Nonlocal(identifier* names)}. */
  record Nonlocal(int start, int end, List<String> names) implements Stmt {}

  /** {@code Expr(expr value)}. */
  record ExprStmt(int start, int end, Expr value) implements Stmt {}

  /** {@code Pass}. */
  record Pass(int start, int end) implements Stmt {}

  /** {@code Break}. */
  record Break(int start, int end) implements Stmt {}

  /** {@code Continue}. */
  record Continue(int start, int end) implements Stmt {}
}
