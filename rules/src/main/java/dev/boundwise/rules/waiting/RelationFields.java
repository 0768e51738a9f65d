package dev.boundwise.rules.waiting;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;

/** The fields of a Python mapper's classes that stand for rows of others. */
final class RelationFields {

  private static final int DEEPEST = 4;

  private RelationFields() {}

  /** The name of what makes a field of a class; a hyphen for what is loaded with its rows. */
  static String maker(FunctionFacts function, ClassType type, String name) {
    return field(function, type, name, 0);
  }

  /** The name of what makes a field of a class, or of one that it derives from. */
  private static String field(FunctionFacts function, ClassType type, String name, int depth) {
    for (Binding binding : type.member(name)) {
      if (binding instanceof Binding.Assigned it && it.value() instanceof Expression.Call made) {
        return made.arguments().stream().anyMatch(RelationFields::isEager)
            ? "-"
            : called(made.callee());
      }
    }
    if (type.member(name).isEmpty() && depth < DEEPEST) {
      for (Expression base : type.bases()) {
        for (Value value : function.of(type.body()).around().valueOf(base).options()) {
          if (value instanceof Value.OwnClass own) {
            String found = field(function, own.type(), name, depth + 1);
            if (!found.isEmpty()) {
              return found;
            }
          }
        }
      }
      return "";
    }
    return "-";
  }

  /** The last name of what is called. */
  static String called(Expression callee) {
    return switch (callee) {
      case Expression.Attribute it -> it.name();
      case Expression.Name it -> it.variable().name();
      default -> "-";
    };
  }

  /** {@code lazy="joined"}. */
  private static boolean isEager(Argument argument) {
    return argument.name().equals("lazy")
        && !(argument.value() instanceof Expression.Literal how
            && (how.kind() == LiteralKind.TRUE || how.text().equals("select")));
  }
}
