package dev.boundwise.resolve;

import dev.boundwise.knowledge.Arguments;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;

/** A call's arguments as knowledge asks for them. */
record CallArguments(List<Argument> arguments) implements Arguments {

  private static final dev.boundwise.knowledge.Argument ABSENT =
      new dev.boundwise.knowledge.Argument.Absent();
  private static final dev.boundwise.knowledge.Argument GIVEN =
      new dev.boundwise.knowledge.Argument.Given();
  private static final dev.boundwise.knowledge.Argument HIDDEN =
      new dev.boundwise.knowledge.Argument.Hidden();

  @Override
  public dev.boundwise.knowledge.Argument at(int position) {
    int index = 0;
    for (Argument argument : arguments) {
      if (argument.name().equals("*")) {
        return HIDDEN;
      }
      if (argument.isPositional() && index++ == position) {
        return known(argument.value());
      }
    }
    return ABSENT;
  }

  @Override
  public dev.boundwise.knowledge.Argument named(String keyword) {
    boolean hidden = false;
    for (Argument argument : arguments) {
      if (argument.name().equals(keyword)) {
        return known(argument.value());
      }
      hidden |= argument.name().equals("**");
    }
    return hidden ? HIDDEN : ABSENT;
  }

  private static dev.boundwise.knowledge.Argument known(Expression value) {
    if (!(value instanceof Expression.Literal literal)) {
      return GIVEN;
    }
    return switch (literal.kind()) {
      case NONE -> new dev.boundwise.knowledge.Argument.Constant("None");
      case TRUE -> new dev.boundwise.knowledge.Argument.Constant("True");
      case FALSE -> new dev.boundwise.knowledge.Argument.Constant("False");
      case INTEGER -> new dev.boundwise.knowledge.Argument.Constant(literal.text());
      case FLOAT ->
          // 0.0 means what 0 means
          new dev.boundwise.knowledge.Argument.Constant(
              literal.text().equals("0.0") ? "0" : literal.text());
      case TEXT -> new dev.boundwise.knowledge.Argument.Constant("'" + literal.text() + "'");
      case BYTES, OTHER -> GIVEN;
    };
  }
}
