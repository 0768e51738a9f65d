package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AssertStatement;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.BreakStatement;
import org.eclipse.jdt.core.dom.CatchClause;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.ContinueStatement;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EmptyStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.IfStatement;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.LabeledStatement;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.SuperConstructorInvocation;
import org.eclipse.jdt.core.dom.SwitchStatement;
import org.eclipse.jdt.core.dom.SynchronizedStatement;
import org.eclipse.jdt.core.dom.ThrowStatement;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.Type;
import org.eclipse.jdt.core.dom.TypeDeclarationStatement;
import org.eclipse.jdt.core.dom.UnionType;
import org.eclipse.jdt.core.dom.VariableDeclarationExpression;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.eclipse.jdt.core.dom.YieldStatement;
import org.jspecify.annotations.Nullable;

/** Lowers the statements of one function. */
final class BodyLowering {

  private final UnitLowering unit;
  private final Frame frame;
  private final ExpressionLowering expressions;

  BodyLowering(UnitLowering unit, Frame frame) {
    this.unit = unit;
    this.frame = frame;
    this.expressions = new ExpressionLowering(unit, frame, this);
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  Frame frame() {
    return frame;
  }

  List<Statement> block(org.eclipse.jdt.core.dom.Block block) {
    return all(block.statements());
  }

  List<Statement> all(List<?> statements) {
    List<Statement> lowered = new ArrayList<>(statements.size());
    for (Object statement : statements) {
      add((ASTNode) statement, lowered);
    }
    return lowered;
  }

  /** The statements of a part that may not run, or (a loop's) may run again. */
  List<Statement> arm(@Nullable ASTNode statement, int start, boolean isLoop) {
    if (statement == null) {
      return List.of();
    }
    Block outer = frame.enter(start, unit.end(statement), isLoop);
    List<Statement> lowered = new ArrayList<>();
    add(statement, lowered);
    leaves(lowered);
    frame.leave(outer);
    return lowered;
  }

  void leaves(List<Statement> lowered) {
    if (!lowered.isEmpty()
        && (lowered.getLast() instanceof Statement.Return
            || lowered.getLast() instanceof Statement.Raise)) {
      frame.block().leaves();
    }
  }

  private List<Statement> arm(@Nullable ASTNode statement) {
    return statement == null ? List.of() : arm(statement, unit.start(statement), false);
  }

  void add(ASTNode node, List<Statement> out) {
    int start = unit.start(node);
    int end = unit.end(node);
    switch (node) {
      case org.eclipse.jdt.core.dom.Block it -> out.addAll(block(it));
      case ExpressionStatement it -> evaluated(it.getExpression(), start, end, out);
      case VariableDeclarationStatement it -> declared(it.getType(), it.fragments(), out);
      case ReturnStatement it -> {
        Expression stream = new StreamLowering(unit, frame, expressions).later(it.getExpression());
        Expression value = stream == null ? value(it.getExpression(), start) : stream;
        out.add(new Statement.Return(start, end, value));
      }
      case YieldStatement it ->
          out.add(new Statement.Return(start, end, value(it.getExpression(), start)));
      case ThrowStatement it ->
          out.add(new Statement.Raise(start, end, value(it.getExpression(), start)));
      case IfStatement it -> out.add(branch(it));
      case EnhancedForStatement it -> out.add(each(it));
      case ForStatement it -> counted(it, out);
      case WhileStatement it -> {
        Block outer = frame.enter(start, end, true);
        Expression test = value(it.getExpression(), start);
        frame.leave(outer);
        out.add(loop(start, end, test, arm(it.getBody(), start, true)));
      }
      case DoStatement it -> {
        List<Statement> body = arm(it.getBody(), start, true);
        Block outer = frame.enter(start, end, true);
        Expression test = value(it.getExpression(), start);
        frame.leave(outer);
        out.add(loop(start, end, test, body));
      }
      case SwitchStatement it ->
          out.addAll(
              new SwitchLowering(unit, this)
                  .statements(start, end, it.getExpression(), it.statements()));
      case TryStatement it -> out.add(tried(it, 0));
      case SynchronizedStatement it -> {
        // its lock is left, not closed, whatever methods it has
        evaluated(value(it.getExpression(), start), out);
        Expression none = new Expression.Unknown(start, start);
        out.add(new Statement.With(start, end, false, none, none, block(it.getBody())));
      }
      case LabeledStatement it -> add(it.getBody(), out);
      case BreakStatement it -> out.add(new Statement.Jump(start, end, true));
      case ContinueStatement it -> out.add(new Statement.Jump(start, end, false));
      case AssertStatement it -> {}
      case EmptyStatement it -> {}
      case ConstructorInvocation it ->
          evaluated(
              expressions
                  .calls()
                  .delegated(start, end, it.resolveConstructorBinding(), it.arguments()),
              out);
      case SuperConstructorInvocation it ->
          evaluated(
              expressions
                  .calls()
                  .delegated(start, end, it.resolveConstructorBinding(), it.arguments()),
              out);
      case TypeDeclarationStatement it ->
          out.add(new ClassLowering(unit).declare(it.getDeclaration(), frame));
      case org.eclipse.jdt.core.dom.Expression it -> evaluated(it, start, end, out);
      default -> {}
    }
  }

  private Expression value(org.eclipse.jdt.core.dom.@Nullable Expression expression, int at) {
    return expression == null ? new Expression.Unknown(at, at) : expressions.lower(expression);
  }

  private static void evaluated(Expression value, List<Statement> out) {
    out.add(new Statement.Evaluate(value.start(), value.end(), value));
  }

  /** An expression for what it does: assignments and counting are statements of their own. */
  void evaluated(
      org.eclipse.jdt.core.dom.Expression expression, int start, int end, List<Statement> out) {
    if (expression instanceof VariableDeclarationExpression declaration) {
      declared(declaration.getType(), declaration.fragments(), out);
      return;
    }
    Statement.Assign assign = expressions.assignments().statement(expression, start, end);
    out.add(
        assign != null
            ? assign
            : new Statement.Evaluate(start, end, expressions.lower(expression)));
  }

  private void declared(Type written, List<?> fragments, List<Statement> out) {
    for (Object one : fragments) {
      VariableDeclarationFragment fragment = (VariableDeclarationFragment) one;
      IVariableBinding binding = fragment.resolveBinding();
      int start = unit.start(fragment);
      int end = unit.end(fragment);
      Expression value =
          fragment.getInitializer() == null ? null : expressions.lower(fragment.getInitializer());
      Variable variable = frame.declare(binding, fragment.getName().getIdentifier());
      Binding.Site site = frame.site(end);
      Expression type = unit.types().annotation(binding, written);
      if (value != null) {
        variable.bind(new Binding.Assigned(site, value));
        Expression target = new Expression.Name(start, unit.end(fragment.getName()), variable);
        out.add(new Statement.Assign(start, end, List.of(target), value, false));
      }
      variable.bind(new Binding.Declared(site, type));
    }
  }

  private Statement branch(IfStatement it) {
    int start = unit.start(it);
    Expression test = value(it.getExpression(), start);
    List<Statement> then = arm(it.getThenStatement());
    List<Statement> otherwise = arm(it.getElseStatement());
    return new Statement.Branch(start, unit.end(it), test, then, otherwise);
  }

  private Statement each(EnhancedForStatement it) {
    int start = unit.start(it);
    int end = unit.end(it);
    Expression source = value(it.getExpression(), start);
    SingleVariableDeclaration parameter = it.getParameter();
    Block outer = frame.enter(start, end, true);
    Variable variable =
        frame.declare(parameter.resolveBinding(), parameter.getName().getIdentifier());
    Binding.Site site = frame.site(unit.end(parameter));
    IVariableBinding binding = parameter.resolveBinding();
    variable.bind(new Binding.Element(site, source, false));
    variable.bind(
        new Binding.Declared(site, unit.types().annotation(binding, parameter.getType())));
    Expression target = new Expression.Name(unit.start(parameter), unit.end(parameter), variable);
    frame.leave(outer);
    List<Statement> body = arm(it.getBody(), start, true);
    return new Statement.Loop(start, end, false, false, target, source, body, List.of());
  }

  /** {@code for (start; test; step) body}: the step stands at the end of the body. */
  private void counted(ForStatement it, List<Statement> out) {
    int start = unit.start(it);
    int end = unit.end(it);
    for (Object initializer : it.initializers()) {
      add((ASTNode) initializer, out);
    }
    Block outer = frame.enter(start, end, true);
    Expression test =
        it.getExpression() == null
            ? new Expression.Literal(start, start, LiteralKind.TRUE, "")
            : expressions.lower(it.getExpression());
    frame.leave(outer);
    List<Statement> body = new ArrayList<>(arm(it.getBody(), start, true));
    outer = frame.enter(start, end, true);
    for (Object updater : it.updaters()) {
      add((ASTNode) updater, body);
    }
    frame.leave(outer);
    out.add(loop(start, end, test, body));
  }

  private static Statement loop(int start, int end, Expression test, List<Statement> body) {
    Expression none = new Expression.Unknown(start, start);
    return new Statement.Loop(start, end, false, true, none, test, body, List.of());
  }

  /** {@code try (a; b) body} is {@code try { with a: with b: body }}. */
  private Statement tried(TryStatement it, int resource) {
    int start = unit.start(it);
    int end = unit.end(it);
    Block outer = frame.enter(unit.start(it), unit.end(it.getBody()), false);
    List<Statement> body = with(it, resource);
    frame.leave(outer);
    if (it.catchClauses().isEmpty() && it.getFinally() == null) {
      return body.size() == 1
          ? body.getFirst()
          : new Statement.Try(start, end, body, List.of(), List.of(), List.of());
    }
    List<Statement.Handler> handlers = new ArrayList<>();
    for (Object one : it.catchClauses()) {
      handlers.add(handler((CatchClause) one));
    }
    List<Statement> last = it.getFinally() == null ? List.of() : block(it.getFinally());
    return new Statement.Try(start, end, body, handlers, List.of(), last);
  }

  private List<Statement> with(TryStatement it, int resource) {
    if (resource >= it.resources().size()) {
      return block(it.getBody());
    }
    ASTNode node = (ASTNode) it.resources().get(resource);
    int start = unit.start(node);
    Expression context;
    Expression target = new Expression.Unknown(start, start);
    if (node instanceof VariableDeclarationExpression declaration
        && !declaration.fragments().isEmpty()) {
      VariableDeclarationFragment fragment =
          (VariableDeclarationFragment) declaration.fragments().getFirst();
      context = value(fragment.getInitializer(), start);
      IVariableBinding binding = fragment.resolveBinding();
      Variable variable = frame.declare(binding, fragment.getName().getIdentifier());
      Binding.Site site = frame.site(unit.end(fragment));
      variable.bind(new Binding.Assigned(site, context));
      variable.bind(
          new Binding.Declared(site, unit.types().annotation(binding, declaration.getType())));
      target = new Expression.Name(start, unit.end(fragment.getName()), variable);
    } else {
      context =
          node instanceof org.eclipse.jdt.core.dom.Expression expression
              ? expressions.lower(expression)
              : new Expression.Unknown(start, start);
    }
    List<Statement> body = with(it, resource + 1);
    return List.of(new Statement.With(start, unit.end(it.getBody()), false, context, target, body));
  }

  private Statement.Handler handler(CatchClause clause) {
    SingleVariableDeclaration exception = clause.getException();
    IVariableBinding binding = exception.resolveBinding();
    Block outer = frame.enter(unit.start(clause), unit.end(clause), false);
    Variable variable = frame.declare(binding, exception.getName().getIdentifier());
    Expression type =
        exception.getType() instanceof UnionType
            ? new Expression.Unknown(unit.start(exception), unit.end(exception))
            : unit.types().annotation(binding, exception.getType());
    variable.bind(new Binding.Caught(frame.site(unit.start(clause)), type));
    List<Statement> body = block(clause.getBody());
    leaves(body);
    frame.leave(outer);
    return new Statement.Handler(type, body);
  }

  /** What runs before a constructor's own statements: those of its superclass, and of fields. */
  void constructed(MethodDeclaration node, @Nullable Variable initializer, List<Statement> out) {
    Object first =
        node.getBody() == null || node.getBody().statements().isEmpty()
            ? null
            : node.getBody().statements().getFirst();
    if (first instanceof ConstructorInvocation) {
      return;
    }
    IMethodBinding binding = node.resolveBinding();
    ITypeBinding superclass = binding == null ? null : binding.getDeclaringClass().getSuperclass();
    if (!(first instanceof SuperConstructorInvocation)
        && superclass != null
        && superclass.isFromSource()) {
      for (IMethodBinding above : superclass.getTypeDeclaration().getDeclaredMethods()) {
        if (above.isConstructor()
            && above.getParameterTypes().length == 0
            && !above.isDefaultConstructor()) {
          int at = unit.start(node.getName());
          evaluated(expressions.calls().delegated(at, at, above, List.of()), out);
        }
      }
    }
    if (initializer != null) {
      int at = unit.start(node.getName());
      Expression callee = new Expression.Name(at, at, initializer);
      evaluated(expressions.calls().call(at, at, callee, List.of()), out);
    }
  }

  /** The values of fields, and blocks of code, as an object is made. */
  void initialized(List<BodyDeclaration> ofObjects, ClassType type, List<Statement> out) {
    for (BodyDeclaration one : ofObjects) {
      if (one instanceof Initializer initializer) {
        out.addAll(block(initializer.getBody()));
      } else if (one instanceof FieldDeclaration field) {
        for (Object each : field.fragments()) {
          VariableDeclarationFragment fragment = (VariableDeclarationFragment) each;
          if (fragment.getInitializer() != null) {
            initialized(fragment, type, out);
          }
        }
      }
    }
  }

  private void initialized(
      VariableDeclarationFragment fragment, ClassType type, List<Statement> out) {
    int start = unit.start(fragment);
    int end = unit.end(fragment);
    Expression value = expressions.lower(fragment.getInitializer());
    String name = fragment.getName().getIdentifier();
    type.addAttribute(name, new Binding.Assigned(frame.site(end), value));
    Variable self = frame.self();
    Expression target =
        self == null
            ? new Expression.Unknown(start, start)
            : new Expression.Attribute(
                start, unit.end(fragment.getName()), new Expression.Name(start, start, self), name);
    out.add(new Statement.Assign(start, end, List.of(target), value, false));
  }

  static Expression choice(int start, int end, List<Expression> operands) {
    return new Expression.Operation(start, end, Operator.CHOICE, operands);
  }
}
