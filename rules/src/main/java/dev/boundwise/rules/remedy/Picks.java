package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a loop keeps of the element with the least or the most of some number, whatever it is:
 * {@code if d < least: least, name = d, shop.name}. Arrays find its place.
 */
final class Picks {

  private final SourceText text;
  private final Set<Variable> picked = new HashSet<>();

  private Picks(SourceText text) {
    this.text = text;
  }

  static Picks of(SourceText text, List<Statement> body) {
    Picks picks = new Picks(text);
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch it && picks.keeps(it)) {
          picks.note(it.then());
        }
        return true;
      }
    }.statements(body);
    return picks;
  }

  /** Whether an assignment gives such a variable an element, a part of one, or nothing yet. */
  boolean isPick(Statement.Assign it) {
    return !it.updates()
        && it.targets().size() == 1
        && isPicked(it.targets().getFirst())
        && (NumberWords.isPath(it.value())
            || (it.value() instanceof Expression.Item item
                && NumberWords.isPath(item.object())
                && item.index() instanceof Expression.Literal)
            || (it.value() instanceof Expression.Literal none
                && none.kind() == Expression.LiteralKind.NONE));
  }

  boolean isPicked(Expression code) {
    return code instanceof Expression.Name name && picked.contains(name.variable());
  }

  /** {@code if d < least: least = d}. */
  private boolean keeps(Statement.Branch branch) {
    if (!(branch.test() instanceof Expression.Operation test)
        || test.operator() != Expression.Operator.COMPARE
        || test.operands().size() != 2
        || !branch.otherwise().isEmpty()) {
      return false;
    }
    Expression one = test.operands().getFirst();
    Expression other = test.operands().getLast();
    return branch.then().stream().anyMatch(it -> sets(it, one, other) || sets(it, other, one));
  }

  private boolean sets(Statement statement, Expression name, Expression value) {
    return statement instanceof Statement.Assign it
        && !it.updates()
        && it.targets().size() == 1
        && DropIn.isSame(it.targets().getFirst(), name)
        && text.slice(it.value().span()).equals(text.slice(value.span()));
  }

  private void note(List<Statement> then) {
    for (Statement statement : then) {
      if (statement instanceof Statement.Assign it
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name) {
        picked.add(name.variable());
      }
    }
  }
}
