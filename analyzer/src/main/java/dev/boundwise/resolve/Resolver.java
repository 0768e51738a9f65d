package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what expressions are, across all units. Answers are kept. For one thread: the order in
 * which questions come must not matter, and with one thread it is the same every time.
 */
final class Resolver {

  /** Nothing: None. */
  static final Values NOTHING = Values.of(new Value.Nothing());

  /** Expressions nested deeper than this, definitions not counted, end in an unknown. */
  private static final int DEEPEST = 400;

  /** Elements of a collection that are looked at. */
  static final int MOST_ELEMENTS = 60;

  private final IdentityHashMap<Function, Unit> unitOf = new IdentityHashMap<>();
  private final Knowledge knowledge;
  private final Solver<Values> solver = new Solver<>(Values.NONE, Values.UNKNOWN, Values::or);
  private final Modules modules;
  private final Members members;
  private final Hierarchy hierarchy;
  private final Results results;
  private final Signatures signatures;
  private final Annotations annotations;
  private final Callers callers;
  private final Dynamic dynamic = new Dynamic(this);
  private final Parts parts;
  private final Operators operators;
  private final Mappings mappings;
  private final Decorators decorators;
  private final IdentityHashMap<Binding, Solver<Values>.Node> nodes = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, Values> known = new IdentityHashMap<>();
  private final boolean isTyped;
  private int depth;

  Resolver(List<Unit> units, Knowledge knowledge) {
    this.knowledge = knowledge;
    this.modules = new Modules(units);
    this.members = new Members(units, this, modules, knowledge);
    this.hierarchy = new Hierarchy(units, this, knowledge);
    this.results = new Results(this, solver, knowledge);
    this.signatures = new Signatures(this, knowledge);
    this.annotations = new Annotations(this, knowledge);
    this.callers = new Callers(units, this, knowledge);
    this.parts = new Parts(this, knowledge);
    this.operators = new Operators(this);
    this.mappings = new Mappings(this, knowledge);
    this.decorators = new Decorators(this, knowledge);
    boolean hasTypes = false;
    for (Unit unit : units) {
      unitOf.put(unit.body(), unit);
      hasTypes |= !unit.typed().isEmpty();
    }
    this.isTyped = hasTypes;
  }

  Members members() {
    return members;
  }

  Callers callers() {
    return callers;
  }

  Dynamic dynamic() {
    return dynamic;
  }

  /** The variable of a unit's module that an attribute of a module of the program means. */
  Optional<Variable> variable(Value.OwnModule module, String name) {
    return modules.variable(module.path(), name);
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  Results results() {
    return results;
  }

  Signatures signatures() {
    return signatures;
  }

  Parts parts() {
    return parts;
  }

  Mappings mappings() {
    return mappings;
  }

  Annotations annotations() {
    return annotations;
  }

  /** Whether answers are final. */
  boolean isIdle() {
    return solver.isIdle();
  }

  /** The unit that a function is of. */
  Unit unit(Function function) {
    Function at = function;
    for (Optional<Function> up = at.parent(); up.isPresent(); up = at.parent()) {
      at = up.get();
    }
    Unit unit = unitOf.get(at);
    if (unit == null) {
      throw new IllegalArgumentException("of no unit of the program: " + function);
    }
    return unit;
  }

  /** A new equation, asked from anywhere. */
  Solver<Values>.Node node(Supplier<Values> equation) {
    return solver.node(() -> isolated(equation));
  }

  /** Runs an equation of its own: how deep its reader was does not count. */
  Values isolated(Supplier<Values> equation) {
    int outer = depth;
    depth = 0;
    Values values = equation.get();
    depth = outer;
    return values;
  }

  /**
   * What an expression may be.
   *
   * @param reader the function whose code it stands in
   */
  Values valueOf(Expression expression, Function reader) {
    boolean isKept =
        expression instanceof Expression.Attribute
            || expression instanceof Expression.Call
            || expression instanceof Expression.Item;
    if (isKept) {
      Values before = known.get(expression);
      if (before != null) {
        return before;
      }
    }
    if (depth >= DEEPEST) {
      return Values.UNKNOWN;
    }
    depth++;
    Values values = find(expression, reader);
    if ((isTyped && !values.isComplete()) || isSure(expression, reader)) {
      values = typed(expression, reader, values);
    }
    depth--;
    if (isKept && solver.isIdle()) {
      known.put(expression, values);
    }
    return values;
  }

  private Optional<Typed> typed(Expression expression, Function reader) {
    return isTyped ? unit(reader).typed().of(expression) : Optional.empty();
  }

  private boolean isSure(Expression expression, Function reader) {
    return typed(expression, reader)
        .filter(typed -> typed instanceof Typed.Of of && of.isSure())
        .isPresent();
  }

  /** What the language's own reader adds to what is found. */
  private Values typed(Expression expression, Function reader, Values found) {
    Optional<Typed> typed = typed(expression, reader);
    if (typed.isEmpty() || Annotations.hasFunction(found)) {
      return found;
    }
    return switch (typed.get()) {
      case Typed.Of(Expression type, boolean isSure) -> {
        Values declared = annotations.instances(type, reader);
        yield annotations.typed(
            found, declared, isSure, expression instanceof Expression.Attribute);
      }
      case Typed.As(Expression other) -> found.options().isEmpty() ? valueOf(other, reader) : found;
    };
  }

  private Values find(Expression expression, Function reader) {
    return switch (expression) {
      case Expression.Name it -> variable(it.variable(), it.start(), reader);
      case Expression.Attribute it -> members.of(valueOf(it.object(), reader), it.name());
      case Expression.Call it -> result(it, reader);
      case Expression.Await it -> awaited(valueOf(it.value(), reader));
      case Expression.Bind it -> valueOf(it.value(), reader);
      case Expression.Lambda it -> Values.of(new Value.Own(it.function(), Situation.NONE));
      case Expression.Operation it -> operators.of(it, reader);
      case Expression.Literal it -> literal(it);
      case Expression.Collection it -> collection(it, reader);
      case Expression.Comprehension it -> comprehension(it, reader);
      case Expression.Item it -> parts.item(it, reader);
      case Expression.Yield it -> Values.UNKNOWN;
      case Expression.Unknown it -> Values.UNKNOWN;
    };
  }

  Values builtin(String name) {
    return builtin(name, Values.UNKNOWN);
  }

  private Values builtin(String name, Values elements) {
    return Values.of(
        new Value.Instance(knowledge.canonical("builtins." + name), elements.bounded()));
  }

  private static String type(Expression.CollectionKind kind) {
    return switch (kind) {
      case LIST -> "list";
      case TUPLE -> "tuple";
      case SET -> "set";
      case MAP -> "dict";
      case GENERATOR -> "generator";
    };
  }

  private Values collection(Expression.Collection it, Function reader) {
    List<Expression> elements = it.elements();
    boolean hasSpread = false;
    for (Expression element : elements) {
      hasSpread |= isSpread(element);
    }
    if (it.kind() == Expression.CollectionKind.TUPLE && !hasSpread && elements.size() <= 8) {
      List<Values> items = new ArrayList<>(elements.size());
      for (Expression element : elements) {
        items.add(valueOf(element, reader).bounded());
      }
      return Values.of(new Value.Tuple(List.copyOf(items)));
    }
    if (it.kind() == Expression.CollectionKind.MAP) {
      return mappings.of(elements, reader);
    }
    Values all = elements.size() > MOST_ELEMENTS || hasSpread ? Values.UNKNOWN : Values.NONE;
    int end = Math.min(elements.size(), MOST_ELEMENTS);
    for (int i = 0; i < end; i++) {
      all = all.or(valueOf(elements.get(i), reader));
    }
    return builtin(type(it.kind()), all);
  }

  private static boolean isSpread(Expression element) {
    return element instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.SPREAD;
  }

  private Values comprehension(Expression.Comprehension it, Function reader) {
    if (it.isLazy()) {
      return Values.of(new Value.Stream(it, reader));
    }
    if (it.kind() == Expression.CollectionKind.MAP
        && last(it) instanceof Expression.Collection made) {
      return mappings.of(made.elements(), reader);
    }
    return builtin(type(it.kind()), element(it, reader));
  }

  /** An element of a comprehension. */
  Values element(Expression.Comprehension it, Function reader) {
    return valueOf(last(it), reader);
  }

  private static Expression last(Expression.Comprehension it) {
    Statement inner = it.loop();
    while (!(inner instanceof Statement.Evaluate)) {
      inner =
          switch (inner) {
            case Statement.Loop loop -> loop.body().getFirst();
            case Statement.Branch branch -> branch.then().getFirst();
            default -> throw new IllegalStateException("not a comprehension: " + inner);
          };
    }
    return ((Statement.Evaluate) inner).value();
  }

  private Values literal(Expression.Literal it) {
    return switch (it.kind()) {
      case NONE -> NOTHING;
      case TRUE, FALSE -> builtin("bool");
      case INTEGER -> builtin("int");
      case FLOAT -> builtin("float");
      case TEXT -> builtin("str");
      case BYTES -> builtin("bytes");
      case OTHER -> builtin(it.text().equals("j") ? "complex" : "object");
    };
  }

  private Values variable(Variable variable, int offset, Function reader) {
    List<Binding> bindings = variable.reaching(offset, reader);
    if (bindings.isEmpty()) {
      return variable.isUnbound() ? unbound(variable.name(), reader) : Values.UNKNOWN;
    }
    return mappings.filled(bound(bindings), variable.fillings());
  }

  /** A name that nothing in the unit binds: a built-in, or one of a star import. */
  private Values unbound(String name, Function reader) {
    Optional<Values> star = members.fromStars(unit(reader), name);
    return star.isPresent()
        ? star.get()
        : Values.of(new Value.Symbol(knowledge.canonical("builtins." + name)));
  }

  /** What gives a module's name its value, imports followed; null where it is not one thing. */
  @Nullable Binding definition(Variable variable) {
    Variable at = variable;
    for (int steps = 0; steps < 8; steps++) {
      List<Binding> bindings = at.atEnd();
      Binding only = bindings.size() == 1 ? bindings.getFirst() : null;
      if (!(only instanceof Binding.Imported imported)) {
        return only;
      }
      int dot = imported.name().lastIndexOf('.');
      Optional<Variable> next =
          dot <= 0
              ? Optional.empty()
              : modules
                  .find(imported.name().substring(0, dot), unit(imported.site().function()))
                  .flatMap(path -> modules.variable(path, imported.name().substring(dot + 1)));
      if (next.isEmpty()) {
        return null;
      }
      at = next.get();
    }
    return null;
  }

  /** What bindings give, all taken together. */
  Values bound(List<Binding> bindings) {
    Values all = Values.NONE;
    boolean declaredOnly = true;
    for (Binding binding : bindings) {
      if (!(binding instanceof Binding.Declared)) {
        all = all.or(value(binding));
        declaredOnly = false;
      }
    }
    // x: T = value: T says what is missing in the value
    boolean isHollow = !isTyped && mappings.areHollow(all);
    if (declaredOnly || !all.isComplete() || all.equals(NOTHING) || isHollow) {
      Values declared = Values.NONE;
      for (Binding binding : bindings) {
        if (binding instanceof Binding.Declared) {
          declared = declared.or(value(binding));
        }
      }
      if (isHollow) {
        all = mappings.filledAs(all, declared);
        if (all.isComplete()) {
          return all;
        }
      }
      if (!declared.options().isEmpty()) {
        return declared.isComplete() && !Annotations.hasFunction(all) ? declared : all.or(declared);
      }
      return declaredOnly ? Values.UNKNOWN : all;
    }
    return all;
  }

  Values value(Binding binding) {
    Solver<Values>.Node node = nodes.get(binding);
    if (node == null) {
      node = node(() -> fresh(binding));
      nodes.put(binding, node);
    }
    return node.ask();
  }

  private Values fresh(Binding binding) {
    Function function = binding.site().function();
    return switch (binding) {
      case Binding.Assigned it -> valueOf(it.value(), function);
      case Binding.Declared it -> annotations.instances(it.annotation(), function);
      case Binding.Unpacked it -> parts.part(value(it.whole()), it.index());
      case Binding.Rest it -> parts.rest(value(it.whole()), it.before(), it.after());
      case Binding.Element it -> parts.elements(valueOf(it.iterable(), function), it.isAsync());
      case Binding.Entered it -> parts.entered(valueOf(it.context(), function), it.isAsync());
      case Binding.Caught it -> annotations.instances(it.type(), function);
      case Binding.DefinedFunction it -> decorators.of(it.function());
      case Binding.DefinedClass it -> Values.of(new Value.OwnClass(it.type()));
      case Binding.Imported it -> imported(it.name(), unit(function));
      case Binding.Passed it -> passed(it, function);
      case Binding.Receiver it ->
          Values.of(
              it.isInstance()
                  ? new Value.OwnObject(it.type(), false)
                  : new Value.OwnClass(it.type()));
      case Binding.Narrowed it -> annotations.instances(it.type(), function);
      case Binding.Filled it -> {
        Values value = valueOf(it.value(), function);
        yield (it.isMany() ? parts.elements(value, false) : value).bounded();
      }
      case Binding.Other it -> Values.UNKNOWN;
    };
  }

  /** What an absolute dotted name means in a unit: something of the program, or of a library. */
  private Values imported(String name, Unit unit) {
    int dot = name.lastIndexOf('.');
    if (dot > 0 && name.charAt(dot - 1) != '.') {
      Optional<String> module = modules.find(name.substring(0, dot), unit);
      Optional<Values> member =
          module.flatMap(path -> members.ofModule(path, name.substring(dot + 1)));
      if (member.isPresent()) {
        return member.get();
      }
      if (module.isPresent() && modules.unit(module.get()).isPresent()) {
        return Values.UNKNOWN;
      }
    } else if (dot >= 0) {
      String up = name.substring(0, dot + 1);
      return modules
          .find(up, unit)
          .flatMap(path -> members.ofModule(path, name.substring(dot + 1)))
          .orElse(Values.UNKNOWN);
    }
    Optional<String> whole = modules.find(name, unit);
    if (whole.isPresent()) {
      return Values.of(new Value.OwnModule(whole.get()));
    }
    return name.startsWith(".") ? Values.UNKNOWN : library(name);
  }

  /** What a name of a library means. */
  Values library(String name) {
    String canonical = knowledge.canonical(name);
    Optional<String> type = knowledge.attribute(canonical);
    return type.isPresent()
        ? signatures.value(type.get(), null, null)
        : Values.of(new Value.Symbol(canonical));
  }

  private Values passed(Binding.Passed it, Function function) {
    Function around = function.parent().orElse(function);
    Values declared =
        it.annotation() instanceof Expression.Unknown
            ? Values.UNKNOWN
            : annotations.instances(it.annotation(), around);
    switch (it.parameter().kind()) {
      case SPREAD -> {
        boolean isSaid = !(it.annotation() instanceof Expression.Unknown);
        return builtin("tuple", isSaid ? declared : callers.passed(function, it.parameter()));
      }
      case SPREAD_KEYWORDS -> {
        return Values.of(new Value.Instance("builtins.dict", declared.bounded(), builtin("str")));
      }
      case POSITIONAL, KEYWORD -> {}
    }
    Parameter parameter = it.parameter();
    if (isTyped && annotations.isOpen(declared)) {
      Values given = annotations.given(declared, callers.passed(function, parameter));
      if (!given.options().isEmpty()) {
        return given;
      }
    }
    boolean isSaid = !declared.options().isEmpty() && !declared.equals(NOTHING);
    if (isSaid && annotations.isBare(declared) && unit(function).language() == Language.PYTHON) {
      declared = annotations.fitting(declared, callers.passed(function, parameter));
    }
    Values all = isSaid ? declared : declared.or(callers.passed(function, parameter));
    boolean hasDefault = !(it.defaultValue() instanceof Expression.Unknown);
    return hasDefault && !(isSaid && declared.isComplete())
        ? all.or(valueOf(it.defaultValue(), around).incomplete())
        : all;
  }

  private Values result(Expression.Call it, Function reader) {
    Values callees = valueOf(it.callee(), reader);
    if (callees.options().size() == 1 && callees.options().getFirst() instanceof Value.Symbol own) {
      Optional<Values> special = special(own.name(), it, reader);
      if (special.isPresent()) {
        return special.get();
      }
    }
    return results.of(callees, new Signatures.Site(it, reader));
  }

  /** Built-in functions that are part of the language's way to name things. */
  private Optional<Values> special(String name, Expression.Call call, Function reader) {
    List<Argument> arguments = call.arguments();
    return switch (name) {
      case "builtins.super" -> Optional.of(superOf(reader));
      case "builtins.getattr" -> dynamic.attribute(arguments, reader);
      case "typing.cast" ->
          arguments.size() == 2
              ? Optional.of(annotations.instances(arguments.getFirst().value(), reader))
              : Optional.empty();
      case "builtins.type" ->
          arguments.size() == 1
              ? Optional.of(classOf(valueOf(arguments.getFirst().value(), reader)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Values superOf(Function reader) {
    for (Optional<Function> at = Optional.of(reader); at.isPresent(); at = at.get().parent()) {
      if (at.get().kind() == Function.Kind.FUNCTION && at.get().owner().isPresent()) {
        return Values.of(new Value.Super(at.get().owner().get()));
      }
    }
    return Values.UNKNOWN;
  }

  private static Values classOf(Values objects) {
    Values all = objects.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : objects.options()) {
      all =
          all.or(
              object instanceof Value.OwnObject own
                  ? Values.of(new Value.OwnClass(own.type()))
                  : Values.UNKNOWN);
    }
    return all;
  }

  static Values awaited(Values values) {
    Values all = values.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : values.options()) {
      all =
          all.or(
              switch (value) {
                case Value.Awaitable it -> it.result();
                // a task, a future
                case Value.Instance it -> it.elements();
                default -> Values.UNKNOWN;
              });
    }
    return all;
  }
}
