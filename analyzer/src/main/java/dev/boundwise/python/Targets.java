package dev.boundwise.python;

import dev.boundwise.python.Expr.ExprContext;
import java.util.ArrayList;
import java.util.List;

/** Turns what was read as an expression into what is assigned to, or deleted. */
final class Targets {

  private Targets() {}

  /** The same expression with another context. */
  static Expr with(Expr e, ExprContext context) {
    return switch (e) {
      case Expr.Name x -> new Expr.Name(x.start(), x.end(), x.id(), context);
      case Expr.Attribute x -> new Expr.Attribute(x.start(), x.end(), x.value(), x.attr(), context);
      case Expr.Subscript x ->
          new Expr.Subscript(x.start(), x.end(), x.value(), x.slice(), context);
      case Expr.Starred x ->
          new Expr.Starred(x.start(), x.end(), with(x.value(), context), context);
      case Expr.Tuple x -> new Expr.Tuple(x.start(), x.end(), all(x.elts(), context), context);
      case Expr.ListExpr x ->
          new Expr.ListExpr(x.start(), x.end(), all(x.elts(), context), context);
      default -> e;
    };
  }

  private static List<Expr> all(List<Expr> elts, ExprContext context) {
    List<Expr> result = new ArrayList<>(elts.size());
    for (Expr e : elts) {
      result.add(with(e, context));
    }
    return List.copyOf(result);
  }

  /** The first part that cannot be a target, or an absent expression. */
  static Expr offender(Expr e, ExprContext context) {
    return switch (e) {
      case Expr.Name x -> Expr.ABSENT;
      case Expr.Attribute x -> Expr.ABSENT;
      case Expr.Subscript x -> Expr.ABSENT;
      case Expr.Broken x -> Expr.ABSENT;
      case Expr.Starred x -> context == ExprContext.DEL ? x : offender(x.value(), context);
      case Expr.Tuple x -> firstOf(x.elts(), context);
      case Expr.ListExpr x -> firstOf(x.elts(), context);
      default -> e;
    };
  }

  private static Expr firstOf(List<Expr> elts, ExprContext context) {
    for (Expr e : elts) {
      Expr wrong = offender(e, context);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Expr.ABSENT;
  }

  /** What an expression is called in messages, in CPython's words. */
  static String describe(Expr e) {
    return switch (e) {
      case Expr.BoolOp x -> "expression";
      case Expr.BinOp x -> "expression";
      case Expr.UnaryOp x -> "expression";
      case Expr.NamedExpr x -> "named expression";
      case Expr.Lambda x -> "lambda";
      case Expr.IfExp x -> "conditional expression";
      case Expr.DictExpr x -> "dict literal";
      case Expr.SetExpr x -> "set display";
      case Expr.ListComp x -> "list comprehension";
      case Expr.SetComp x -> "set comprehension";
      case Expr.DictComp x -> "dict comprehension";
      case Expr.GeneratorExp x -> "generator expression";
      case Expr.Await x -> "await expression";
      case Expr.Yield x -> "yield expression";
      case Expr.YieldFrom x -> "yield expression";
      case Expr.Compare x -> "comparison";
      case Expr.Call x -> "function call";
      case Expr.FormattedValue x -> "f-string expression";
      case Expr.JoinedStr x -> "f-string expression";
      case Expr.Interpolation x -> "t-string expression";
      case Expr.TemplateStr x -> "template string expression";
      case Expr.Constant x ->
          switch (x.value()) {
            case Literal.Bool b -> b.value() ? "True" : "False";
            case Literal.None none -> "None";
            case Literal.Ellipsis ellipsis -> "ellipsis";
            default -> "literal";
          };
      case Expr.Attribute x -> "attribute";
      case Expr.Subscript x -> "subscript";
      case Expr.Starred x -> "starred";
      case Expr.Name x -> "name";
      case Expr.ListExpr x -> "list";
      case Expr.Tuple x -> "tuple";
      case Expr.Slice x -> "slice";
      case Expr.Broken x -> "this";
      case Expr.Absent x -> "nothing";
    };
  }
}
