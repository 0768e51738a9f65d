package dev.boundwise.resolve;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attributes whose names are made when the program runs, as far as the code tells. */
final class Dynamic {

  /** Shorter beginnings of names say too little. */
  private static final int SHORTEST = 2;

  /** Of many methods some stand for all. */
  private static final int MOST = 12;

  private final Resolver resolver;
  private final CommandLine commandLine;

  Dynamic(Resolver resolver) {
    this.resolver = resolver;
    this.commandLine = new CommandLine(resolver);
  }

  /** {@code getattr(object, name)}, of a text or of one whose beginning is known. */
  Optional<Values> attribute(List<Argument> arguments, Function reader) {
    if (arguments.size() < 2) {
      return Optional.empty();
    }
    Expression name = arguments.get(1).value();
    if (name instanceof Expression.Literal text && text.kind() == Expression.LiteralKind.TEXT) {
      Values objects = resolver.valueOf(arguments.getFirst().value(), reader);
      return Optional.of(resolver.members().of(objects, text.text()));
    }
    if (name instanceof Expression.Attribute it && it.name().equals("__name__")) {
      return Optional.of(named(resolver.valueOf(it.object(), reader)));
    }
    Optional<String> prefix = prefix(name, reader);
    return prefix.isEmpty()
        ? Optional.empty()
        : Optional.of(
            methods(resolver.valueOf(arguments.getFirst().value(), reader), prefix.get()));
  }

  /** {@code getattr(self, handle.__name__)}: mostly that function, or what overrides it. */
  private static Values named(Values functions) {
    Values all = Values.UNKNOWN;
    for (Value function : functions.withoutNothing().options()) {
      if (function instanceof Value.Own own) {
        all = all.or(Values.of(own));
      }
    }
    return all.incomplete();
  }

  /** {@code f"visit_{kind}"}, {@code "visit_" + kind}: visit_. */
  private Optional<String> prefix(Expression name, Function reader) {
    Expression made = name;
    if (name instanceof Expression.Name it
        && it.variable().bindings().size() == 1
        && it.variable().bindings().getFirst() instanceof Binding.Assigned assigned
        && assigned.site().function() == reader) {
      made = assigned.value();
    }
    boolean isText =
        made instanceof Expression.Operation it
            && (it.operator() == Expression.Operator.FORMAT || it.method().equals("__add__"));
    return isText
            && ((Expression.Operation) made).operands().getFirst()
                instanceof Expression.Literal start
            && start.kind() == Expression.LiteralKind.TEXT
            && start.text().length() >= SHORTEST
        ? Optional.of(start.text())
        : Optional.empty();
  }

  private Values methods(Values objects, String prefix) {
    Values all = Values.UNKNOWN;
    for (Value object : objects.withoutNothing().options()) {
      if (object instanceof Value.OwnObject own) {
        for (String name : names(own.type(), prefix)) {
          all = all.or(resolver.members().of(object, name));
        }
      }
    }
    return all.incomplete();
  }

  private List<String> names(ClassType type, String prefix) {
    Set<String> found = new LinkedHashSet<>();
    for (Value ancestor : resolver.hierarchy().of(type).values()) {
      if (ancestor instanceof Value.OwnClass own) {
        own.type().members().stream().filter(it -> it.startsWith(prefix)).forEach(found::add);
      }
    }
    List<String> names = new ArrayList<>(found);
    return names.subList(0, Math.min(MOST, names.size()));
  }

  /** What an option of a command is; empty where the object is none that has options. */
  Optional<Values> option(Value.Instance object, String name) {
    return commandLine.option(object, name);
  }
}
