package dev.boundwise.java.lower;

import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.BreakStatement;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.SwitchCase;
import org.eclipse.jdt.core.dom.SwitchExpression;
import org.eclipse.jdt.core.dom.YieldStatement;

/** Lowers {@code switch}: a chain of branches, the subject evaluated in the first one's test. */
final class SwitchLowering {

  private final UnitLowering unit;
  private final BodyLowering body;

  SwitchLowering(UnitLowering unit, BodyLowering body) {
    this.unit = unit;
    this.body = body;
  }

  /**
   * What runs for some labels.
   *
   * @param labels none for {@code default}
   */
  private record Arm(int start, List<SwitchCase> labels, List<ASTNode> statements) {
    boolean isDefault() {
      return labels.stream().anyMatch(label -> label.isDefault() || label.expressions().isEmpty());
    }
  }

  private List<Arm> arms(List<?> statements) {
    List<Arm> arms = new ArrayList<>();
    Arm open = null;
    for (Object one : statements) {
      if (one instanceof SwitchCase label) {
        if (open == null || !open.statements().isEmpty() || label.isSwitchLabeledRule()) {
          open = new Arm(unit.start(label), new ArrayList<>(), new ArrayList<>());
          arms.add(open);
        }
        open.labels().add(label);
      } else if (open != null) {
        open.statements().add((ASTNode) one);
      }
    }
    // what comes last is what is left: the default's place says nothing
    arms.sort((left, right) -> Boolean.compare(left.isDefault(), right.isDefault()));
    return arms;
  }

  List<Statement> statements(
      int start, int end, org.eclipse.jdt.core.dom.Expression subject, List<?> statements) {
    Expression value = body.expressions().lower(subject);
    List<Arm> arms = arms(statements);
    if (arms.isEmpty()) {
      return List.of(new Statement.Evaluate(start, end, value));
    }
    return chain(start, end, value, arms, 0);
  }

  private List<Statement> chain(int start, int end, Expression subject, List<Arm> arms, int at) {
    Arm arm = arms.get(at);
    Expression test = test(arm, at == 0 ? subject : unknown(arm.start()));
    List<Statement> then = run(arm);
    boolean isLast = at + 1 == arms.size();
    if (isLast && arm.isDefault() && at > 0) {
      return then;
    }
    List<Statement> otherwise = isLast ? List.of() : chain(start, end, subject, arms, at + 1);
    return List.of(new Statement.Branch(start, end, test, then, otherwise));
  }

  private Expression test(Arm arm, Expression subject) {
    List<Expression> operands = new ArrayList<>();
    operands.add(subject);
    int end = arm.start();
    for (SwitchCase label : arm.labels()) {
      end = Math.max(end, unit.end(label));
      for (Object one : label.expressions()) {
        operands.add(body.expressions().pattern((org.eclipse.jdt.core.dom.Expression) one));
      }
    }
    return new Expression.Operation(arm.start(), end, Operator.MATCH, operands);
  }

  private List<Statement> run(Arm arm) {
    List<ASTNode> own = new ArrayList<>(arm.statements());
    if (!own.isEmpty()
        && own.getLast() instanceof BreakStatement leaving
        && leaving.getLabel() == null) {
      own.removeLast();
    }
    int end = own.isEmpty() ? arm.start() : unit.end(own.getLast());
    Block outer = body.frame().enter(arm.start(), end, false);
    List<Statement> lowered = body.all(own);
    body.leaves(lowered);
    body.frame().leave(outer);
    return lowered;
  }

  /** A switch that has a value: nested choices; a block of statements is a function called here. */
  Expression value(SwitchExpression it) {
    int start = unit.start(it);
    int end = unit.end(it);
    Expression subject = body.expressions().lower(it.getExpression());
    List<Arm> arms = arms(it.statements());
    Expression result = unknown(start);
    for (int i = arms.size() - 1; i >= 0; i--) {
      Arm arm = arms.get(i);
      Expression test = test(arm, i == 0 ? subject : unknown(arm.start()));
      Expression own = result(arm);
      boolean isRest = i == arms.size() - 1 && arm.isDefault() && i > 0;
      result = isRest ? own : BodyLowering.choice(start, end, List.of(test, own, result));
    }
    return result;
  }

  private Expression result(Arm arm) {
    if (arm.statements().size() == 1) {
      ASTNode only = arm.statements().getFirst();
      if (only instanceof ExpressionStatement statement) {
        return body.expressions().lower(statement.getExpression());
      }
      if (only instanceof YieldStatement statement && statement.getExpression() != null) {
        return body.expressions().lower(statement.getExpression());
      }
    }
    if (arm.statements().isEmpty()) {
      return unknown(arm.start());
    }
    int start = unit.start(arm.statements().getFirst());
    int end = unit.end(arm.statements().getLast());
    Function function =
        new Function(
            Function.Kind.LAMBDA, "", body.frame().function(), start, end, false, List.of());
    unit.add(function);
    Frame frame = new Frame(function, body.frame(), null, null, new Block(null, start, end, false));
    List<Statement> statements = new BodyLowering(unit, frame).all(arm.statements());
    function.complete(List.of(), unknown(start), statements, false);
    return body.expressions()
        .calls()
        .call(start, end, new Expression.Lambda(start, end, function), List.of());
  }

  private static Expression unknown(int at) {
    return new Expression.Unknown(at, at);
  }
}
