package dev.boundwise.python.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.python.Expr;
import dev.boundwise.python.Part;
import dev.boundwise.python.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers what is inside a function: its parameters in the scope around it, its body in its own. */
final class Definition {

  private final Body around;
  private final Gathered gathered;

  Definition(Body around, Gathered gathered) {
    this.around = around;
    this.gathered = gathered;
  }

  /**
   * @param owner the class that it is a method of
   */
  void lower(Stmt.FunctionDef def, Function function, @Nullable ClassType owner) {
    Scope scope = around.scope().of(function);
    Block whole = new Block(null, def.start(), def.end(), false);
    List<Parameter> parameters = parameters(def.args(), function, scope, whole);
    new BoundNames(scope, gathered.hasWalrus()).collect(def.body());
    Body.Receiver receiver = around.receiver();
    if (owner != null && !parameters.isEmpty() && !isDecorated(def, "staticmethod")) {
      Variable self = parameters.getFirst().variable();
      receiver = new Body.Receiver(self, owner);
      boolean isInstance = !isDecorated(def, "classmethod");
      Binding.Site site = new Binding.Site(def.start(), whole, function);
      self.replace(new Binding.Receiver(site, owner, isInstance));
    }
    if (isProperty(def)) {
      function.isRead();
    }
    Body body = new Body(gathered, scope, whole, receiver);
    Expression returns = around.expressions().annotation(def.returns());
    List<Statement> statements = body.statements(def.body());
    function.complete(parameters, returns, statements, body.expressions().hasYield());
  }

  /** {@code lambda args: body} is a function that returns its body. */
  Function lower(Expr.Lambda lambda) {
    Function function =
        new Function(
            Function.Kind.LAMBDA,
            "",
            around.scope().function(),
            lambda.start(),
            lambda.end(),
            false,
            List.of());
    gathered.add(function);
    Scope scope = around.scope().of(function);
    Block whole = new Block(null, lambda.start(), lambda.end(), false);
    List<Parameter> parameters = parameters(lambda.args(), function, scope, whole);
    new BoundNames(scope, gathered.hasWalrus()).search(lambda.body());
    Body body = new Body(gathered, scope, whole, around.receiver());
    Expression result = body.expressions().lower(lambda.body());
    Statement statement = new Statement.Return(result.start(), result.end(), result);
    Expression none = new Expression.Unknown(lambda.start(), lambda.start());
    function.complete(parameters, none, List.of(statement), body.expressions().hasYield());
    return function;
  }

  private static boolean isDecorated(Stmt.FunctionDef def, String name) {
    for (Expr decorator : def.decorators()) {
      if (decorator instanceof Expr.Name own && own.id().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@code @property}, {@code @functools.cached_property}: reading it is a call. */
  private static boolean isProperty(Stmt.FunctionDef def) {
    for (Expr decorator : def.decorators()) {
      String name =
          decorator instanceof Expr.Name own
              ? own.id()
              : decorator instanceof Expr.Attribute attribute ? attribute.attr() : "";
      if (name.equals("property") || name.equals("cached_property")) {
        return true;
      }
    }
    return false;
  }

  private List<Parameter> parameters(
      Part.Arguments args, Function function, Scope scope, Block whole) {
    List<Parameter> found = new ArrayList<>();
    int positional = args.posonlyargs().size() + args.args().size();
    for (int i = 0; i < positional; i++) {
      int fromEnd = positional - i;
      int defaults = args.defaults().size();
      Expr value = fromEnd <= defaults ? args.defaults().get(defaults - fromEnd) : Expr.ABSENT;
      Part.Arg arg =
          i < args.posonlyargs().size()
              ? args.posonlyargs().get(i)
              : args.args().get(i - args.posonlyargs().size());
      found.add(parameter(arg, Parameter.Kind.POSITIONAL, i, value, function, scope, whole));
    }
    for (Part.Arg arg : args.vararg()) {
      found.add(parameter(arg, Parameter.Kind.SPREAD, -1, Expr.ABSENT, function, scope, whole));
    }
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      Expr value = i < args.kwDefaults().size() ? args.kwDefaults().get(i) : Expr.ABSENT;
      found.add(
          parameter(
              args.kwonlyargs().get(i), Parameter.Kind.KEYWORD, -1, value, function, scope, whole));
    }
    for (Part.Arg arg : args.kwarg()) {
      found.add(
          parameter(arg, Parameter.Kind.SPREAD_KEYWORDS, -1, Expr.ABSENT, function, scope, whole));
    }
    return List.copyOf(found);
  }

  private Parameter parameter(
      Part.Arg arg,
      Parameter.Kind kind,
      int index,
      Expr defaultValue,
      Function function,
      Scope scope,
      Block whole) {
    scope.declare(arg.arg());
    Variable variable = scope.lookup(arg.arg());
    Parameter parameter = new Parameter(variable, kind, index);
    Expression annotation = around.expressions().annotation(arg.annotation());
    Expression value = around.expressions().lower(defaultValue);
    Binding.Site site = new Binding.Site(function.start(), whole, function);
    variable.bind(new Binding.Passed(site, parameter, annotation, value));
    return parameter;
  }
}
