package dev.boundwise.python.lower;

import dev.boundwise.python.Expr;
import dev.boundwise.python.Part;
import dev.boundwise.python.Pattern;
import dev.boundwise.python.Stmt;
import java.util.List;

/**
 * Declares in a scope all names that its code binds anywhere: Python decides before the code runs
 * which names are local.
 */
final class BoundNames {

  private final Scope scope;
  private final boolean hasWalrus;

  /**
   * @param hasWalrus whether expressions have to be searched as well
   */
  BoundNames(Scope scope, boolean hasWalrus) {
    this.scope = scope;
    this.hasWalrus = hasWalrus;
  }

  void collect(List<Stmt> statements) {
    for (Stmt statement : statements) {
      collect(statement);
    }
  }

  private void collect(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef def -> {
        scope.declare(def.name());
        search(def.decorators());
        search(def.args().defaults());
        search(def.args().kwDefaults());
      }
      case Stmt.ClassDef def -> {
        scope.declare(def.name());
        search(def.decorators());
        search(def.bases());
      }
      case Stmt.Return it -> search(it.value());
      case Stmt.Delete it -> targets(it.targets());
      case Stmt.Assign it -> {
        targets(it.targets());
        search(it.value());
      }
      case Stmt.TypeAlias it -> target(it.name());
      case Stmt.AugAssign it -> {
        target(it.target());
        search(it.value());
      }
      case Stmt.AnnAssign it -> {
        target(it.target());
        search(it.value());
      }
      case Stmt.For it -> {
        target(it.target());
        search(it.iter());
        collect(it.body());
        collect(it.orelse());
      }
      case Stmt.While it -> {
        search(it.test());
        collect(it.body());
        collect(it.orelse());
      }
      case Stmt.If it -> {
        search(it.test());
        collect(it.body());
        collect(it.orelse());
      }
      case Stmt.With it -> {
        for (Part.WithItem item : it.items()) {
          search(item.contextExpr());
          target(item.optionalVars());
        }
        collect(it.body());
      }
      case Stmt.Match it -> {
        search(it.subject());
        for (Part.MatchCase one : it.cases()) {
          pattern(one.pattern());
          search(one.guard());
          collect(one.body());
        }
      }
      case Stmt.Raise it -> search(it.exc());
      case Stmt.Try it -> {
        collect(it.body());
        for (Part.ExceptHandler handler : it.handlers()) {
          if (!handler.name().isEmpty()) {
            scope.declare(handler.name());
          }
          collect(handler.body());
        }
        collect(it.orelse());
        collect(it.finalbody());
      }
      case Stmt.Assert it -> {
        search(it.test());
        search(it.msg());
      }
      case Stmt.Import it -> {
        for (Part.Alias alias : it.names()) {
          scope.declare(boundByImport(alias));
        }
      }
      case Stmt.ImportFrom it -> {
        for (Part.Alias alias : it.names()) {
          if (!alias.name().equals("*")) {
            scope.declare(alias.boundName());
          }
        }
      }
      case Stmt.Global it -> it.names().forEach(scope::declareGlobal);
      case Stmt.Nonlocal it -> it.names().forEach(scope::declareNonlocal);
      case Stmt.ExprStmt it -> search(it.value());
      case Stmt.Pass it -> {}
      case Stmt.Break it -> {}
      case Stmt.Continue it -> {}
    }
  }

  /** {@code import a.b} binds {@code a}. */
  static String boundByImport(Part.Alias alias) {
    if (!alias.asname().isEmpty()) {
      return alias.asname();
    }
    int dot = alias.name().indexOf('.');
    return dot < 0 ? alias.name() : alias.name().substring(0, dot);
  }

  /** Declares the names of a target of {@code =}, {@code for}, {@code with} or {@code del}. */
  void target(Expr target) {
    if (target instanceof Expr.Name name) {
      scope.declare(name.id());
    } else if (target instanceof Expr.Tuple tuple) {
      targets(tuple.elts());
    } else if (target instanceof Expr.ListExpr list) {
      targets(list.elts());
    } else if (target instanceof Expr.Starred starred) {
      target(starred.value());
    } else {
      search(target);
    }
  }

  private void targets(List<Expr> targets) {
    for (Expr target : targets) {
      target(target);
    }
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchSequence it -> it.patterns().forEach(this::pattern);
      case Pattern.MatchMapping it -> {
        it.patterns().forEach(this::pattern);
        capture(it.rest());
      }
      case Pattern.MatchClass it -> {
        it.patterns().forEach(this::pattern);
        it.kwdPatterns().forEach(this::pattern);
      }
      case Pattern.MatchStar it -> capture(it.name());
      case Pattern.MatchAs it -> {
        pattern(it.pattern());
        capture(it.name());
      }
      case Pattern.MatchOr it -> it.patterns().forEach(this::pattern);
      case Pattern.MatchValue it -> {}
      case Pattern.MatchSingleton it -> {}
      case Pattern.Broken it -> {}
      case Pattern.Absent it -> {}
    }
  }

  private void capture(String name) {
    if (!name.isEmpty()) {
      scope.declare(name);
    }
  }

  private void search(List<Expr> expressions) {
    if (hasWalrus) {
      expressions.forEach(this::search);
    }
  }

  /** Declares what {@code :=} binds anywhere in an expression, comprehensions included. */
  void search(Expr expression) {
    if (!hasWalrus) {
      return;
    }
    switch (expression) {
      case Expr.NamedExpr it -> {
        target(it.target());
        search(it.value());
      }
      case Expr.BoolOp it -> search(it.values());
      case Expr.BinOp it -> {
        search(it.left());
        search(it.right());
      }
      case Expr.UnaryOp it -> search(it.operand());
      case Expr.IfExp it -> {
        search(it.test());
        search(it.body());
        search(it.orelse());
      }
      case Expr.DictExpr it -> {
        search(it.keys());
        search(it.values());
      }
      case Expr.SetExpr it -> search(it.elts());
      case Expr.ListComp it -> comprehension(it.elt(), it.elt(), it.generators());
      case Expr.SetComp it -> comprehension(it.elt(), it.elt(), it.generators());
      case Expr.DictComp it -> comprehension(it.key(), it.value(), it.generators());
      case Expr.GeneratorExp it -> comprehension(it.elt(), it.elt(), it.generators());
      case Expr.Await it -> search(it.value());
      case Expr.Yield it -> search(it.value());
      case Expr.YieldFrom it -> search(it.value());
      case Expr.Compare it -> {
        search(it.left());
        search(it.comparators());
      }
      case Expr.Call it -> {
        search(it.func());
        search(it.args());
        for (Part.Keyword keyword : it.keywords()) {
          search(keyword.value());
        }
      }
      case Expr.FormattedValue it -> search(it.value());
      case Expr.JoinedStr it -> search(it.values());
      case Expr.Interpolation it -> search(it.value());
      case Expr.TemplateStr it -> search(it.values());
      case Expr.Attribute it -> search(it.value());
      case Expr.Subscript it -> {
        search(it.value());
        search(it.slice());
      }
      case Expr.Starred it -> search(it.value());
      case Expr.ListExpr it -> search(it.elts());
      case Expr.Tuple it -> search(it.elts());
      case Expr.Slice it -> {
        search(it.lower());
        search(it.upper());
        search(it.step());
      }
      case Expr.Lambda it -> {} // binds in the lambda
      case Expr.Constant it -> {}
      case Expr.Name it -> {}
      case Expr.Broken it -> {}
      case Expr.Absent it -> {}
    }
  }

  private void comprehension(Expr first, Expr second, List<Part.Comprehension> generators) {
    search(first);
    if (second != first) {
      search(second);
    }
    for (Part.Comprehension generator : generators) {
      search(generator.iter());
      search(generator.ifs());
    }
  }
}
