package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the code of a file is used as: text, keys, containers. */
final class HashedUses {

  private static final Set<String> OF_TEXT =
      Set.of(
          ("capitalize casefold decode encode endswith isalnum isalpha isdigit islower "
                  + "isspace isupper lower lstrip partition rpartition rsplit rstrip split "
                  + "splitlines startswith strip title upper zfill")
              .split(" "));

  private static final Set<String> OF_CONTAINERS =
      Set.of("append", "extend", "items", "keys", "values", "setdefault");

  private static final Set<String> OF_SCALARS = Set.of("int", "float", "ord", "open", "hash");

  private static final Set<String> BY_KEY = Set.of("add", "discard", "get", "setdefault");

  private static final Set<String> KEYED =
      Set.of(
          "builtins.set",
          "builtins.frozenset",
          "builtins.dict",
          "collections.Counter",
          "collections.OrderedDict",
          "collections.defaultdict");

  private final Set<Variable> variables = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> parts = new HashSet<>();
  private final Set<Variable> containers = Collections.newSetFromMap(new IdentityHashMap<>());
  private FunctionFacts facts;

  HashedUses(Program program, Unit unit) {
    facts = program.facts(unit.body());
    read(unit.body());
    for (Function function : unit.functions()) {
      facts = program.facts(function);
      read(function);
    }
  }

  boolean isHashed(Variable variable) {
    return variables.contains(variable);
  }

  boolean isHashedPart(Expression code) {
    return parts.contains(Hashed.part(code));
  }

  boolean isContainer(Variable variable) {
    return containers.contains(variable);
  }

  private void read(Function function) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        HashedUses.this.read(expression);
        return true;
      }
    }.statements(function.body());
  }

  private void read(Expression expression) {
    switch (expression) {
      case Expression.Item it -> {
        add(it.index());
        if (it.object() instanceof Expression.Name name
            && it.index() instanceof Expression.Literal key
            && key.kind() == Expression.LiteralKind.TEXT) {
          containers.add(name.variable());
        }
      }
      case Expression.Call it -> read(it);
      case Expression.Operation it when it.operands().size() == 2 -> {
        Expression first = it.operands().getFirst();
        Expression last = it.operands().getLast();
        boolean isCompared = it.method().equals("__eq__") || it.method().equals("__ne__");
        if (isCompared && Hashed.isScalar(last)) {
          add(first);
        }
        if (isCompared && Hashed.isScalar(first)) {
          add(last);
        }
        if (it.method().equals("__contains__") && isKeyed(last)) {
          add(first);
        }
      }
      case Expression.Collection it when it.kind() == Expression.CollectionKind.SET ->
          it.elements().forEach(this::add);
      default -> {}
    }
  }

  private void read(Expression.Call call) {
    List<Argument> given = call.arguments();
    if (call.callee() instanceof Expression.Attribute method) {
      if (OF_CONTAINERS.contains(method.name())
          && method.object() instanceof Expression.Name name) {
        containers.add(name.variable());
      }
      if (OF_TEXT.contains(method.name())) {
        add(method.object());
      }
      if (!given.isEmpty() && BY_KEY.contains(method.name()) && isKeyed(method.object())) {
        add(given.getFirst().value());
      }
    } else if (call.callee() instanceof Expression.Name name
        && name.variable().isUnbound()
        && OF_SCALARS.contains(name.variable().name())
        && !given.isEmpty()) {
      add(given.getFirst().value());
    }
  }

  private boolean isKeyed(Expression code) {
    List<Value> options = facts.valueOf(code).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && KEYED.contains(one.type()));
  }

  private void add(Expression code) {
    if (code instanceof Expression.Name it) {
      variables.add(it.variable());
    }
    parts.add(Hashed.part(code));
    parts.remove("");
  }
}
