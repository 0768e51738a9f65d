package dev.boundwise.rules.waiting;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes that fields of Python's mappers give the classes that they point to. */
final class OtherSides {

  private static final Set<String> MANY =
      Set.of("ForeignKey", "ManyToManyField", "ForeignKeyField");

  private static final Set<String> ONE = Set.of("OneToOneField", "relationship");

  private static final Set<String> NAMING = Set.of("related_name", "backref");

  /**
   * The other side of a field.
   *
   * @param owner the class that has the field
   * @param isRead whether reading it asks for it; else what is called on it does
   */
  record Side(ClassType owner, boolean isRead) {}

  private final Map<String, Side> sides = new HashMap<>();

  private OtherSides(Program program) {
    for (Unit unit : program.units()) {
      new Walk() {
        @Override
        protected boolean enter(Statement statement) {
          if (statement instanceof Statement.DefineClass it) {
            add(it.type());
          }
          return true;
        }

        @Override
        protected boolean enter(Expression expression) {
          return false;
        }
      }.statements(unit.body().body());
    }
  }

  /** What a name is at a class. */
  static Optional<Side> of(FunctionFacts function, ClassType type, String name) {
    return Optional.ofNullable(
        function
            .program()
            .derived(OtherSides.class, OtherSides::new)
            .sides
            .get(type.name() + "." + name));
  }

  private void add(ClassType owner) {
    for (String field : owner.members()) {
      for (Binding binding : owner.member(field)) {
        if (binding instanceof Binding.Assigned it && it.value() instanceof Expression.Call made) {
          add(owner, made);
        }
      }
    }
  }

  private void add(ClassType owner, Expression.Call made) {
    String maker = RelationFields.called(made.callee());
    String target = target(owner, made);
    if (target.isEmpty() || !(MANY.contains(maker) || ONE.contains(maker))) {
      return;
    }
    String name =
        made.arguments().stream()
            .filter(it -> NAMING.contains(it.name()))
            .map(it -> text(it.value()))
            .findFirst()
            .orElse(owner.name().toLowerCase(Locale.ROOT) + (ONE.contains(maker) ? "" : "_set"));
    sides.put(target + "." + name, new Side(owner, ONE.contains(maker)));
  }

  /** The class that a field points to, by its last name. */
  private static String target(ClassType owner, Expression.Call made) {
    String name =
        made.arguments().stream()
            .filter(it -> it.isPositional() || it.name().equals("to"))
            .map(Argument::value)
            .findFirst()
            .map(it -> it instanceof Expression.Literal ? text(it) : RelationFields.called(it))
            .orElse("");
    return name.equals("self") ? owner.name() : name.substring(name.lastIndexOf('.') + 1);
  }

  private static String text(Expression code) {
    return code instanceof Expression.Literal it && it.kind() == LiteralKind.TEXT ? it.text() : "";
  }
}
