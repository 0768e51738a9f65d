package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes awaits that follow one another as one. */
final class Gathered {

  private static final Set<Expression.Operator> CHOICES =
      Set.of(Expression.Operator.AND, Expression.Operator.OR, Expression.Operator.CHOICE);

  private Gathered() {}

  /** Whether what is awaited in code may not run, or several times. */
  static boolean isChoice(Expression one) {
    return one instanceof Expression.Comprehension
        || one instanceof Expression.Bind
        || one instanceof Expression.Yield
        || (one instanceof Expression.Operation it && CHOICES.contains(it.operator()));
  }

  /**
   * What stands in for assignments, each of which has one await in it.
   *
   * @param awaits that of each assignment
   */
  static String written(
      SourceText text, List<Statement.Assign> assignments, List<Expression.Await> awaits) {
    List<String> names = new ArrayList<>();
    StringBuilder calls = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < awaits.size(); i++) {
      Statement.Assign assignment = assignments.get(i);
      Expression.Await await = awaits.get(i);
      String name = text.slice(assignment.targets().getFirst().span());
      names.add(name);
      calls.append("    ").append(text.slice(await.value().span())).append(",\n");
      Expression value = assignment.value();
      if (value != await) {
        String before = text.slice(value.start(), await.start());
        String after = text.slice(await.end(), value.end());
        rest.append("\n").append(name).append(" = ").append(before).append(name).append(after);
      }
    }
    return String.join(", ", names) + " = await asyncio.gather(\n" + calls + ")" + rest;
  }

  /** {@code price = await desk.price(part)}: named by what it gives, not by what it does. */
  static boolean isNamedAlike(Variable target, Function function) {
    return target.name().equals(function.name()) || target.name().endsWith("_" + function.name());
  }
}
