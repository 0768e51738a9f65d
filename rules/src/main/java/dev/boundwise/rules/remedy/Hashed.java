package dev.boundwise.rules.remedy;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file uses as only numbers, text and other things are used that have a hash: {@code
 * stock[code]}, {@code code == "A1"}, {@code code.upper()}. A set of what may be lists or dicts
 * would raise a TypeError, so nothing is told to go into one without that.
 */
final class Hashed {

  private static final Set<String> OF_TEXT =
      Set.of(
          "capitalize",
          "casefold",
          "decode",
          "encode",
          "endswith",
          "isalnum",
          "isalpha",
          "isdigit",
          "islower",
          "isspace",
          "isupper",
          "lower",
          "lstrip",
          "partition",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "title",
          "upper",
          "zfill");

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

  private Hashed(Program program, Unit unit) {
    facts = program.facts(unit.body());
    read(unit.body());
    for (Function function : unit.functions()) {
      facts = program.facts(function);
      read(function);
    }
  }

  /** Those of the files that were asked about. */
  private record Known(Map<Unit, Hashed> units) {}

  /** Whether something of which no type is known is used so anywhere in its file. */
  static boolean is(FunctionFacts facts, Expression code) {
    Hashed here = of(facts);
    return switch (code) {
      case Expression.Name it ->
          here.variables.contains(it.variable())
              || (it.variable().bindings().size() == 1
                  && it.variable().bindings().getFirst() instanceof Binding.Assigned made
                  && !(made.value() instanceof Expression.Name)
                  && is(facts, made.value()));
      case Expression.Literal it -> true;
      case Expression.Operation it -> it.operator() == Expression.Operator.FORMAT;
      case Expression.Collection it ->
          it.kind() == Expression.CollectionKind.TUPLE
              && it.elements().stream().allMatch(one -> isKnown(facts, one) || is(facts, one));
      default -> here.parts.contains(part(code));
    };
  }

  /** Whether a name is used as only dicts and lists are: {@code part["type"]}. */
  static boolean isContainer(FunctionFacts facts, Expression code) {
    return code instanceof Expression.Name it && of(facts).containers.contains(it.variable());
  }

  private static Hashed of(FunctionFacts facts) {
    Known known =
        facts.program().derived(Known.class, program -> new Known(new IdentityHashMap<>()));
    Hashed here = known.units.get(facts.unit());
    if (here == null) {
      here = new Hashed(facts.program(), facts.unit());
      known.units.put(facts.unit(), here);
    }
    return here;
  }

  private static boolean isKnown(FunctionFacts facts, Expression code) {
    return FormTypes.answer(facts, "hashable", code) == Certainty.YES;
  }

  /** Whether all that a list is known to hold has a hash, and something is known. */
  static boolean holds(FunctionFacts facts, Expression list) {
    Values elements = Values.of(new Value.Symbol(""));
    for (Value value : facts.valueOf(list).options()) {
      elements = value instanceof Value.Instance it ? it.elements() : elements;
    }
    return !elements.options().isEmpty()
        && elements.options().stream().allMatch(it -> FormTypes.is(it, "hashable"));
  }

  private void read(Function function) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        Hashed.this.read(expression);
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
        if (isCompared && isScalar(last)) {
          add(first);
        }
        if (isCompared && isScalar(first)) {
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

  private static boolean isScalar(Expression code) {
    return code instanceof Expression.Literal it
        && (it.kind() == Expression.LiteralKind.TEXT
            || it.kind() == Expression.LiteralKind.INTEGER
            || it.kind() == Expression.LiteralKind.BYTES);
  }

  private void add(Expression code) {
    if (code instanceof Expression.Name it) {
      variables.add(it.variable());
    }
    parts.add(part(code));
    parts.remove("");
  }

  /** {@code .code} of {@code parcel.code}, {@code [code} of {@code parcel["code"]}. */
  private static String part(Expression code) {
    return switch (code) {
      case Expression.Attribute it -> "." + it.name();
      case Expression.Item it when it.index() instanceof Expression.Literal key -> "[" + key.text();
      default -> "";
    };
  }
}
