package dev.boundwise.rules.waiting;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a Python mapper's classes that stand for rows of others. */
final class RelationFields {

  private static final int DEEPEST = 4;

  /** The other side of a field, by the name that the field gives it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:ForeignKey|ManyToManyField|ForeignKeyField)\\(\\s*(?:to\\s*=\\s*)?[\"']?([\\w.]+)[\"']?"
              + "[^()]*(?:\\([^()]*\\)[^()]*)*?\\b(?:related_name|backref)\\s*=\\s*[\"'](\\w+)[\"']");

  private RelationFields() {}

  /** The other sides of all fields: {@code Author.books}. */
  private record OtherSides(Set<String> names) {
    OtherSides(Program program) {
      this(new HashSet<>());
      for (Unit unit : program.units()) {
        String text = unit.text().slice(unit.body().start(), unit.body().end());
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
          String type = named.group(1);
          names.add(type.substring(type.lastIndexOf('.') + 1) + "." + named.group(2));
        }
      }
    }
  }

  /** Whether a name is that of the other side of a field. */
  static boolean isOtherSide(FunctionFacts function, ClassType rows, String name) {
    return (name.endsWith("_set") && isDjango(function, rows))
        || function
            .program()
            .derived(OtherSides.class, OtherSides::new)
            .names()
            .contains(rows.name() + "." + name);
  }

  private static boolean isDjango(FunctionFacts function, ClassType rows) {
    return function.libraryBases(rows).stream().anyMatch(it -> it.startsWith("django."));
  }

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

  private static String called(Expression callee) {
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
