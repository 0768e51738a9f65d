package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What pickle refuses of objects of the program's own classes. */
final class SentObjects {

  /** Methods that say what is sent of an object. */
  private static final List<String> SAYING =
      List.of("__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__");

  /** Bases that have no state of their own. */
  static final Set<String> PLAIN =
      Set.of("builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol");

  private final FunctionFacts facts;
  private final SentValues values;

  SentObjects(FunctionFacts facts, SentValues values) {
    this.facts = facts;
    this.values = values;
  }

  Optional<String> refused(ClassType type, int depth) {
    String object = "an object of " + type.name();
    if (SentValues.isInside(type.body())) {
      return Optional.of(object + ", a class inside of a function");
    }
    for (String base : facts.libraryBases(type)) {
      Optional<String> found = NotSent.of(base);
      if (found.isPresent() && !says(type)) {
        return found.map(what -> object + ", which is " + what);
      }
    }
    if (PLAIN.containsAll(facts.libraryBases(type))) {
      Optional<String> wrong = new SentState(facts.program().ancestors(type)).wrong();
      if (wrong.isPresent()) {
        return wrong.map(what -> object + what);
      }
    }
    for (ClassType ancestor : facts.program().ancestors(type)) {
      if (refuses(ancestor)) {
        return Optional.of(object + ", which says that it cannot be");
      }
      if (says(ancestor)) {
        return Optional.empty();
      }
      if (asksItself(ancestor) && !defines(type, "__setstate__")) {
        return Optional.of(
            object + ", whose __getattr__ asks for what is not there yet while it is read");
      }
      for (String name : attributes(ancestor)) {
        Optional<String> found =
            values
                .any(facts.member(type, name), depth + 1)
                .or(() -> values.makers().of(ancestor.attribute(name), depth + 1));
        if (found.isPresent()) {
          return found.map(what -> object + ", whose '" + name + "' is " + what);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean says(ClassType type) {
    return SAYING.stream().anyMatch(it -> !type.member(it).isEmpty());
  }

  /** {@code def __reduce__(self): raise TypeError(...)}. */
  private static boolean refuses(ClassType type) {
    return SAYING.stream()
        .flatMap(it -> type.member(it).stream())
        .anyMatch(
            it ->
                it instanceof Binding.DefinedFunction made
                    && made.function().body().getLast() instanceof Statement.Raise
                    && made.function().body().size() <= 2);
  }

  private boolean defines(ClassType type, String name) {
    return facts.program().ancestors(type).stream().anyMatch(it -> !it.member(name).isEmpty());
  }

  /**
   * {@code def __getattr__(self, name): return getattr(self.inner, name)}: pickle asks an object
   * for {@code __setstate__} before it has any attribute.
   */
  private static boolean asksItself(ClassType type) {
    for (Binding binding : type.member("__getattr__")) {
      if (binding instanceof Binding.DefinedFunction made
          && !made.function().parameters().isEmpty()
          && made.function().body().stream().noneMatch(Statement.Branch.class::isInstance)) {
        Function method = made.function();
        boolean[] found = {false};
        new Walk() {
          @Override
          protected boolean enter(Expression expression) {
            found[0] |=
                expression instanceof Expression.Attribute it
                    && it.object() instanceof Expression.Name self
                    && self.variable() == method.parameters().getFirst().variable()
                    && !type.attribute(it.name()).isEmpty()
                    && type.member(it.name()).isEmpty();
            return true;
          }
        }.statements(method.body());
        return found[0];
      }
    }
    return false;
  }

  /** Those that its methods set, and those that are set from outside. */
  private Set<String> attributes(ClassType type) {
    Set<String> all = new TreeSet<>(type.attributes());
    for (Unit unit : facts.program().units()) {
      for (Unit.SetAttribute set : unit.sets()) {
        if (!all.contains(set.attribute()) && isOf(set, type)) {
          all.add(set.attribute());
        }
      }
    }
    return all;
  }

  private boolean isOf(Unit.SetAttribute set, ClassType type) {
    Function writer = set.binding().site().function();
    return facts.program().facts(writer).valueOf(set.object()).options().stream()
        .anyMatch(it -> it instanceof Value.OwnObject object && object.type() == type);
  }
}
