package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.List;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.PostfixExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.jspecify.annotations.Nullable;

/** Lowers what gives variables, fields and items of arrays other values. */
final class AssignmentLowering {

  private final UnitLowering unit;
  private final Frame frame;
  private final ExpressionLowering expressions;

  AssignmentLowering(UnitLowering unit, Frame frame, ExpressionLowering expressions) {
    this.unit = unit;
    this.frame = frame;
    this.expressions = expressions;
  }

  /**
   * @param updates whether the target is read as well
   */
  private record Set(Expression target, Expression value, boolean updates) {}

  /** An assignment, or counting up or down, as a statement; null for other expressions. */
  Statement.@Nullable Assign statement(
      org.eclipse.jdt.core.dom.Expression node, int start, int end) {
    org.eclipse.jdt.core.dom.Expression inner = node;
    while (inner instanceof ParenthesizedExpression around) {
      inner = around.getExpression();
    }
    Set set = set(inner, end);
    return set == null
        ? null
        : new Statement.Assign(start, end, List.of(set.target()), set.value(), set.updates());
  }

  /** The same as an expression. */
  Expression value(org.eclipse.jdt.core.dom.Expression node, int start, int end) {
    Set set = set(node, end);
    return set == null
        ? new Expression.Unknown(start, end)
        : new Expression.Bind(start, end, set.target(), set.value());
  }

  private @Nullable Set set(org.eclipse.jdt.core.dom.Expression node, int end) {
    return switch (node) {
      case Assignment it -> assigned(it, end);
      case PostfixExpression it ->
          counted(it.getOperand(), it.getOperator() == PostfixExpression.Operator.INCREMENT, end);
      case PrefixExpression it
          when it.getOperator() == PrefixExpression.Operator.INCREMENT
              || it.getOperator() == PrefixExpression.Operator.DECREMENT ->
          counted(it.getOperand(), it.getOperator() == PrefixExpression.Operator.INCREMENT, end);
      default -> null;
    };
  }

  private Set assigned(Assignment it, int end) {
    int start = unit.start(it);
    Expression right = expressions.lower(it.getRightHandSide());
    Assignment.Operator operator = it.getOperator();
    if (operator == Assignment.Operator.ASSIGN) {
      Expression target = expressions.lower(it.getLeftHandSide());
      bind(target, right, end);
      return new Set(target, right, false);
    }
    ITypeBinding type = it.resolveTypeBinding();
    String sign = operator.toString();
    Expression before = expressions.lower(it.getLeftHandSide());
    Expression value =
        Operators.of(
            start, end, sign.substring(0, sign.length() - 1), type, List.of(before, right));
    Expression target = expressions.lower(it.getLeftHandSide());
    bind(target, value, end);
    return new Set(target, value, true);
  }

  private Set counted(org.eclipse.jdt.core.dom.Expression operand, boolean isUp, int end) {
    int start = unit.start(operand);
    Expression one = new Expression.Literal(end, end, LiteralKind.INTEGER, "1");
    Expression before = expressions.lower(operand);
    Expression value =
        new Expression.Operation(
            start,
            end,
            Expression.Operator.ARITHMETIC,
            isUp ? "__add__" : "__sub__",
            List.of(before, one));
    Expression target = expressions.lower(operand);
    bind(target, value, end);
    return new Set(target, value, true);
  }

  private void bind(Expression target, Expression value, int end) {
    Binding binding = new Binding.Assigned(frame.site(end), value);
    switch (target) {
      case Expression.Name it -> it.variable().bind(binding);
      case Expression.Attribute it -> {
        ClassType owner = frame.owner();
        Variable self = frame.self();
        boolean isOwn =
            self != null && it.object() instanceof Expression.Name name && name.variable() == self;
        if (isOwn && owner != null) {
          owner.addAttribute(it.name(), binding);
        } else {
          unit.add(new Unit.SetAttribute(it.object(), it.name(), binding));
        }
      }
      case Expression.Item it -> fill(it.object(), value, false, end);
      default -> {}
    }
  }

  /**
   * Something is put into what a variable or a field holds.
   *
   * @param isMany whether it is all that the value holds
   */
  void fill(Expression container, Expression value, boolean isMany, int end) {
    fill(container, filled(value, isMany, false, end));
  }

  /** {@code groups.computeIfAbsent(key, it -> new ArrayList<>()).add(value)}. */
  void fillInside(Expression container, Expression value, boolean isMany, int end) {
    fill(container, filled(value, isMany, true, end));
  }

  private Binding.Filled filled(Expression value, boolean isMany, boolean isInside, int end) {
    Expression none = new Expression.Unknown(end, end);
    return new Binding.Filled(frame.site(end), value, isMany, isInside, none, none, -1);
  }

  private void fill(Expression container, Binding.Filled filling) {
    switch (container) {
      case Expression.Name it -> it.variable().fill(filling);
      case Expression.Attribute it -> {
        ClassType owner = frame.owner();
        if (owner != null
            && it.object() instanceof Expression.Name name
            && (name.variable() == frame.self() || isOfOwner(name, owner))) {
          owner.addFilling(it.name(), filling);
        }
      }
      case Expression.Item it -> fill(it.object(), filling);
      default -> {}
    }
  }

  /** {@code static Site read() { Site site = new Site(); site.pages.add(...); }}. */
  private static boolean isOfOwner(Expression.Name object, ClassType owner) {
    return object.variable().bindings().stream()
        .anyMatch(
            it ->
                it instanceof Binding.Declared declared
                    && declared.annotation() instanceof Expression.Name type
                    && isNamed(type.variable().name(), owner.name()));
  }

  private static boolean isNamed(String qualified, String name) {
    return qualified.equals(name) || qualified.endsWith("." + name);
  }
}
