package dev.boundwise.program;

import java.util.List;
import java.util.function.Predicate;

/**
 * Goes over the code that a function runs itself, in the order in which it runs. What is only made
 * here and runs elsewhere (functions, lambdas, class bodies, all but the first source of a lazy
 * comprehension) is left out.
 */
public abstract class Walk {

  /** Called for each expression after those inside of it, unless {@link #enter} said no. */
  protected void expression(Expression expression) {}

  /** Called for each expression before those inside of it; false leaves it out. */
  protected boolean enter(Expression expression) {
    return true;
  }

  /** Called for each statement before what is inside of it; false leaves it out. */
  protected boolean enter(Statement statement) {
    return true;
  }

  /** Called for each statement after what is inside of it. */
  protected void leave(Statement statement) {}

  /** Whether nothing after a statement of the same list runs. */
  protected boolean ends(Statement statement) {
    return statement instanceof Statement.Return
        || statement instanceof Statement.Raise
        || statement instanceof Statement.Jump;
  }

  /** Goes over statements up to the first after which none runs. */
  public final void statements(List<Statement> statements) {
    for (Statement statement : statements) {
      if (enter(statement)) {
        inside(statement);
        leave(statement);
      }
      if (ends(statement)) {
        return;
      }
    }
  }

  private void inside(Statement statement) {
    switch (statement) {
      case Statement.Assign it -> {
        code(it.value());
        it.targets().forEach(this::code);
      }
      case Statement.Evaluate it -> code(it.value());
      case Statement.Loop it -> {
        code(it.source());
        code(it.target());
        statements(it.body());
        statements(it.otherwise());
      }
      case Statement.Branch it -> {
        code(it.test());
        boolean isConstant = it.test() instanceof Expression.Literal;
        if (!isConstant || !isFalse(it.test())) {
          statements(it.then());
        }
        if (!isConstant || isFalse(it.test())) {
          statements(it.otherwise());
        }
      }
      case Statement.Try it -> {
        statements(it.body());
        for (Statement.Handler handler : it.handlers()) {
          code(handler.type());
          statements(handler.body());
        }
        statements(it.otherwise());
        statements(it.last());
      }
      case Statement.With it -> {
        code(it.context());
        code(it.target());
        statements(it.body());
      }
      case Statement.Return it -> code(it.value());
      case Statement.Raise it -> code(it.value());
      case Statement.DefineFunction it -> {
        it.function().decorators().forEach(this::code);
        defaults(it.function());
      }
      case Statement.DefineClass it -> {
        it.type().decorators().forEach(this::code);
        it.type().bases().forEach(this::code);
      }
      case Statement.Jump it -> {}
      case Statement.Import it -> {}
    }
  }

  private static boolean isFalse(Expression test) {
    return test instanceof Expression.Literal literal
        && switch (literal.kind()) {
          case FALSE, NONE -> true;
          case INTEGER -> literal.text().equals("0");
          case TEXT -> literal.text().isEmpty();
          case TRUE, FLOAT, BYTES, OTHER -> false;
        };
  }

  private void defaults(Function function) {
    for (Parameter parameter : function.parameters()) {
      for (Binding binding : parameter.variable().bindings()) {
        if (binding instanceof Binding.Passed passed) {
          code(passed.defaultValue());
        }
      }
    }
  }

  /** Goes over one expression. */
  public final void code(Expression expression) {
    if (!enter(expression)) {
      return;
    }
    switch (expression) {
      case Expression.Attribute it -> code(it.object());
      case Expression.Item it -> {
        code(it.object());
        code(it.index());
      }
      case Expression.Call it -> {
        code(it.callee());
        for (Argument argument : it.arguments()) {
          code(argument.value());
        }
      }
      case Expression.Await it -> code(it.value());
      case Expression.Yield it -> code(it.value());
      case Expression.Operation it -> it.operands().forEach(this::code);
      case Expression.Bind it -> code(it.value());
      case Expression.Collection it -> it.elements().forEach(this::code);
      case Expression.Comprehension it -> {
        if (it.isLazy()) {
          code(it.loop().source());
        } else {
          statements(List.of(it.loop()));
        }
      }
      case Expression.Lambda it -> defaults(it.function());
      case Expression.Name it -> {}
      case Expression.Literal it -> {}
      case Expression.Unknown it -> {}
    }
    expression(expression);
  }

  /** Collects what a function returns: the values of its return statements. */
  public static void returns(List<Statement> body, List<Expression> found) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected void leave(Statement statement) {
        if (statement instanceof Statement.Return it) {
          found.add(it.value());
        }
      }
    }.statements(body);
  }

  /** Whether any expression that {@code expression} itself evaluates is one of those asked for. */
  public static boolean any(Expression expression, Predicate<Expression> asked) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression inner) {
        found[0] |= asked.test(inner);
        return !found[0];
      }
    }.code(expression);
    return found[0];
  }
}
