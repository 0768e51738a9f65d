package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;

/** What a constructor hands on to the one of its base. */
final class HandedOn {

  private HandedOn() {}

  /** What {@code super().__init__(...)} and {@code Base.__init__(self, ...)} are given. */
  static List<List<Argument>> of(Function made) {
    List<List<Argument>> handed = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute it
            && it.name().equals("__init__")) {
          List<Argument> given = call.arguments();
          boolean isOfClass = it.object() instanceof Expression.Name && !given.isEmpty();
          handed.add(isOfClass ? given.subList(1, given.size()) : given);
        }
        return true;
      }
    }.statements(made.body());
    return handed;
  }

  /** {@code super().__init__(f"no {name}")}: of what is handed on it would be made once more. */
  static boolean isChanged(Function made, List<Argument> given, ClassType owner) {
    List<Parameter> own = made.parameters().subList(1, made.parameters().size());
    for (int i = 0; i < Math.min(given.size(), own.size()); i++) {
      Expression value = given.get(i).value();
      boolean isFixed = value instanceof Expression.Literal && owner.attributes().isEmpty();
      boolean isSame =
          value instanceof Expression.Name it && it.variable() == own.get(i).variable();
      if (!isFixed && !isSame) {
        return true;
      }
    }
    return false;
  }
}
