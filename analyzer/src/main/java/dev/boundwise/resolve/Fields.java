package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of classes whose constructors are made from them: data classes, records. */
public final class Fields {

  private final Resolver resolver;
  private final IdentityHashMap<Binding, Solver<Values>.Node> known = new IdentityHashMap<>();

  Fields(Resolver resolver) {
    this.resolver = resolver;
  }

  /** What calls that make objects of a class give for a field; never complete. */
  Values passed(ClassType type, Binding.Declared field) {
    Solver<Values>.Node node = known.get(field);
    if (node == null) {
      node = resolver.node(() -> found(type, field));
      known.put(field, node);
    }
    return node.ask();
  }

  private Values found(ClassType type, Binding.Declared field) {
    Values all = Values.UNKNOWN;
    for (CallOf site : resolver.callers().callsOf(type)) {
      Expression given = given(site.call(), type, field);
      all = given == null ? all : all.or(resolver.valueOf(given, site.caller()).bounded());
    }
    return all;
  }

  /** What a call of a class whose constructor is made from its fields gives for one of them. */
  public static @Nullable Expression given(
      Expression.Call call, ClassType type, Binding.Declared field) {
    int position = 0;
    String name = "";
    Set<String> names = new LinkedHashSet<>(type.members());
    names.addAll(type.attributes());
    for (String member : names) {
      List<Binding> bindings = new ArrayList<>(type.member(member));
      bindings.addAll(type.attribute(member));
      for (Binding binding : bindings) {
        if (binding.site().offset() == field.site().offset()) {
          name = member;
        } else if (binding instanceof Binding.Declared other
            && other.site().offset() < field.site().offset()) {
          position++;
        }
      }
    }
    int index = 0;
    for (Argument argument : call.arguments()) {
      if (argument.name().equals(name) || (argument.isPositional() && index++ == position)) {
        return argument.value();
      }
    }
    return null;
  }
}
