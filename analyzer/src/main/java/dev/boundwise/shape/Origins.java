package dev.boundwise.shape;

import dev.boundwise.knowledge.State;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where objects come from that a piece of code uses: a function's body, or one round of a
 * loop. What it makes itself comes from nowhere.
 */
final class Origins {

  private static final int DEEPEST = 40;

  /** What more than this many expressions lead to may come from anywhere. */
  private static final int MOST_ASKS = 400;

  /** Methods that give a new object with the same elements. */
  private static final Set<String> COPYING = Set.of("copy", "astype", "flatten", "tolist");

  /** Stands for what a parameter is where nothing is given. */
  private static final Origin DEFAULT = new Origin(Origin.Kind.UNKNOWN, null, "default", 0);

  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Function function;
  private final Statement.@Nullable Loop loop;
  private final @Nullable Origins whole;
  private final Set<Binding> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Expression, Set<Origin>> known = new IdentityHashMap<>();
  private final IdentityHashMap<Expression.Call, Map<Variable, Set<Origin>>> given =
      new IdentityHashMap<>();
  private int depth;
  private int cuts;
  private int asks;

  private Origins(Summaries summaries, FunctionFacts facts, Statement.@Nullable Loop loop) {
    this.summaries = summaries;
    this.facts = facts;
    this.function = facts.function();
    this.loop = loop;
    this.whole = loop == null ? null : summaries.origins(facts);
  }

  static Origins ofFunction(Summaries summaries, FunctionFacts facts) {
    return new Origins(summaries, facts, null);
  }

  static Origins ofRound(Summaries summaries, FunctionFacts facts, Statement.Loop loop) {
    return new Origins(summaries, facts, loop);
  }

  /** Where the object comes from that an expression gives; empty where it is made here. */
  Set<Origin> of(Expression expression) {
    Set<Origin> before = known.get(expression);
    if (before != null) {
      return before;
    }
    asks = depth == 0 ? 0 : asks + 1;
    if (depth >= DEEPEST || asks >= MOST_ASKS) {
      cuts++;
      return Set.of(Origin.UNKNOWN);
    }
    int cutsBefore = cuts;
    depth++;
    Set<Origin> found = found(expression);
    depth--;
    // in the middle of a cycle of definitions an answer is only a part of one
    if (cuts == cutsBefore || depth == 0) {
      known.put(expression, found);
    }
    return found;
  }

  private Set<Origin> found(Expression expression) {
    return switch (expression) {
      case Expression.Name it -> isPlain(it) ? Set.of() : of(it.variable(), it.start());
      case Expression.Attribute it -> isPlain(it) ? Set.of() : attribute(it);
      case Expression.Item it ->
          isPlain(it) ? Set.of() : isCopy(it) ? copied(of(it.object())) : inside(of(it.object()));
      case Expression.Call it -> isPlain(it) ? Set.of() : call(it);
      case Expression.Await it -> of(it.value());
      case Expression.Bind it -> of(it.value());
      case Expression.Yield it -> Set.of(Origin.UNKNOWN);
      case Expression.Operation it ->
          switch (it.operator()) {
            case AND, OR -> all(it.operands());
            case CHOICE -> all(it.operands().subList(1, it.operands().size()));
            case SPREAD -> inside(all(it.operands()));
            case UNION, ARITHMETIC -> isPlain(it) ? Set.of() : copied(all(it.operands()));
            case NOT, DIVIDE, COMPARE, IS, IS_NOT, FORMAT, LENGTH, SLICE, MATCH, DELETE -> Set.of();
          };
      case Expression.Collection it -> held(all(it.elements()));
      case Expression.Comprehension it -> held(all(Loops.results(it)));
      case Expression.Literal it -> Set.of();
      case Expression.Lambda it -> Set.of();
      case Expression.Unknown it -> Set.of();
    };
  }

  private Set<Origin> all(List<Expression> expressions) {
    Set<Origin> found = new LinkedHashSet<>();
    for (Expression one : expressions) {
      found.addAll(of(one));
    }
    return found;
  }

  private static Set<Origin> inside(Set<Origin> origins) {
    Set<Origin> found = new LinkedHashSet<>();
    origins.forEach(origin -> found.add(origin.inside()));
    return found;
  }

  private static Set<Origin> copied(Set<Origin> origins) {
    Set<Origin> found = new LinkedHashSet<>();
    origins.forEach(origin -> found.add(origin.copied()));
    return found;
  }

  private static Set<Origin> held(Set<Origin> origins) {
    Set<Origin> found = new LinkedHashSet<>();
    origins.forEach(origin -> found.add(origin.held(1)));
    return found;
  }

  /** Whether no code can change what an expression gives: a number, a text, nothing. */
  boolean isPlain(Expression expression) {
    Values values = facts.valueOf(expression);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream().allMatch(this::isPlain);
  }

  boolean isPlain(Value value) {
    return switch (value) {
      case Value.Nothing it -> true;
      case Value.Symbol it -> true;
      case Value.Own it -> true;
      case Value.OwnClass it -> true;
      case Value.OwnModule it -> true;
      case Value.Instance it -> stateOf(it) == State.NONE;
      case Value.Tuple it -> it.items().stream().allMatch(this::isPlain);
      case Value.Method it -> false;
      case Value.OwnObject it -> false;
      case Value.Super it -> false;
      case Value.Generator it -> false;
      case Value.Stream it -> false;
      case Value.Managed it -> false;
      case Value.Awaitable it -> isPlain(it.result());
    };
  }

  private boolean isPlain(Values values) {
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream().allMatch(this::isPlain);
  }

  private @Nullable State stateOf(Value.Instance object) {
    String type = object.type();
    int of = type.indexOf('[');
    return facts.knowledge().stateOf(of < 0 ? type : type.substring(0, of)).orElse(null);
  }

  /** Where an attribute is: that of an object, of its class, or of a module. */
  Set<Origin> attribute(Expression.Attribute attribute) {
    for (Value value : facts.valueOf(attribute.object()).options()) {
      Optional<Variable> shared =
          switch (value) {
            case Value.OwnModule it -> summaries.program().variable(it, attribute.name());
            case Value.OwnClass it -> ofClass(it.type(), attribute.name(), false);
            case Value.OwnObject it -> ofClass(it.type(), attribute.name(), true);
            default -> Optional.empty();
          };
      if (shared.isPresent()) {
        return Set.of(Origin.of(shared.get()));
      }
    }
    Set<Origin> found = new LinkedHashSet<>();
    for (Origin origin : owner(attribute.object())) {
      found.add(origin.attribute(attribute.name()));
    }
    return found;
  }

  /**
   * Where the object comes from whose attribute is used; modules, classes and functions have
   * attributes that all code shares.
   */
  Set<Origin> owner(Expression object) {
    Set<Origin> found = of(object);
    return found.isEmpty()
            && object instanceof Expression.Name name
            && !name.variable().isUnbound()
            && isDefinition(name.variable())
        ? Set.of(Origin.of(name.variable()))
        : found;
  }

  /** The name of a class's body that all its objects share, and none sets for itself. */
  private Optional<Variable> ofClass(ClassType type, String name, boolean isOfObjects) {
    for (ClassType ancestor : summaries.program().ancestors(type)) {
      if (isOfObjects && !ancestor.attribute(name).isEmpty()) {
        return Optional.empty();
      }
      Optional<Variable> found = ancestor.variable(name).filter(it -> !isDefinition(it));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether an item is a part of a list or a tuple, which is a copy. */
  private boolean isCopy(Expression.Item item) {
    return item.index() instanceof Expression.Operation slice
        && slice.operator() == Expression.Operator.SLICE
        && !facts.valueOf(item.object()).options().isEmpty()
        && facts.valueOf(item.object()).options().stream()
            .allMatch(
                it -> it instanceof Value.Instance object && object.type().startsWith("builtins."));
  }

  /** Where the object comes from that a variable holds at an offset. */
  Set<Origin> of(Variable variable, int offset) {
    if (variable.isUnbound()) {
      return Set.of();
    }
    if (variable.scope() != function) {
      return isDefinition(variable) ? Set.of() : Set.of(Origin.of(variable));
    }
    Set<Origin> found = new LinkedHashSet<>();
    List<Binding> reaching = variable.reaching(offset, function);
    if (reaching.size() == 1 && reaching.getFirst() instanceof Binding.Narrowed) {
      reaching = variable.bindings();
    }
    for (Binding binding : reaching) {
      if (asked.add(binding)) {
        found.addAll(isInner(binding) ? bound(binding) : outer(variable, binding));
        asked.remove(binding);
      } else {
        cuts++;
      }
    }
    return found;
  }

  /** Whether a name stands for a module, a class or a function. */
  static boolean isDefinition(Variable variable) {
    return variable.bindings().stream()
        .allMatch(
            it ->
                it instanceof Binding.DefinedFunction
                    || it instanceof Binding.DefinedClass
                    || it instanceof Binding.Imported);
  }

  /** Whether a binding is made anew in each run of the code. */
  boolean isInner(Binding binding) {
    Binding.Site site = binding.site();
    if (site.function() != function) {
      return false;
    }
    return loop == null
        ? !(binding instanceof Binding.Passed || binding instanceof Binding.Receiver)
        : loop.start() <= site.offset() && site.offset() <= loop.end();
  }

  /** What a variable holds that was bound before: what it was made from, where that is shared. */
  private Set<Origin> outer(Variable variable, Binding binding) {
    if (binding instanceof Binding.DefinedFunction
        || binding instanceof Binding.DefinedClass
        || binding instanceof Binding.Imported
        || binding instanceof Binding.Declared) {
      return Set.of();
    }
    if (whole == null || !whole.isInner(binding)) {
      return Set.of(Origin.of(variable));
    }
    if (loop != null && Older.is(function, loop, variable, binding)) {
      return Set.of(Origin.of(variable));
    }
    Set<Origin> from =
        binding instanceof Binding.Assigned assigned ? of(assigned.value()) : whole.bound(binding);
    boolean isMade = from.isEmpty() || from.stream().anyMatch(Origin::isInner);
    if (!isMade) {
      return from;
    }
    Set<Origin> found = new LinkedHashSet<>(from);
    found.add(Origin.of(binding instanceof Binding.Assigned it ? first(it, variable) : variable));
    return found;
  }

  /** The first of several names of one new object: {@code a = b = []}. */
  private Variable first(Binding.Assigned binding, Variable variable) {
    Variable[] found = {variable};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign assign
            && assign.targets().size() > 1
            && assign.value() == binding.value()
            && assign.targets().getFirst() instanceof Expression.Name name) {
          found[0] = name.variable();
        }
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private Set<Origin> bound(Binding binding) {
    return switch (binding) {
      case Binding.Assigned it -> of(it.value());
      case Binding.Element it ->
          loop != null && it.iterable() == loop.source()
              ? Set.of(Origin.ELEMENT)
              : inside(of(it.iterable()));
      case Binding.Rest it -> held(inside(bound(it.whole())));
      case Binding.Unpacked it ->
          it.index() >= 0
                  && it.whole() instanceof Binding.Assigned assigned
                  && assigned.value() instanceof Expression.Collection tuple
                  && it.index() < tuple.elements().size()
              ? of(tuple.elements().get(it.index()))
              : inside(bound(it.whole()));
      case Binding.Entered it -> of(it.context());
      case Binding.Other it -> Set.of(Origin.UNKNOWN);
      case Binding.Caught it -> Set.of();
      case Binding.Declared it -> Set.of();
      case Binding.DefinedFunction it -> Set.of();
      case Binding.DefinedClass it -> Set.of();
      case Binding.Imported it -> Set.of();
      case Binding.Filled it -> Set.of();
      case Binding.Narrowed it -> Set.of();
      case Binding.Passed it -> Set.of(Origin.UNKNOWN);
      case Binding.Receiver it -> Set.of(Origin.UNKNOWN);
    };
  }

  private Set<Origin> call(Expression.Call call) {
    Set<Origin> found = new LinkedHashSet<>();
    List<Value> callees = facts.valueOf(call.callee()).withoutNothing().options();
    for (Value callee : callees) {
      switch (callee) {
        case Value.Own it -> {
          Summary summary = summaries.of(it.function());
          for (Origin origin : summary.returns()) {
            found.addAll(mapped(origin, it.function(), call, it.situation().isBound()));
          }
        }
        case Value.OwnClass it ->
            found.addAll(held(new Kept(summaries, facts, this).of(it.type(), call)));
        case Value.Symbol it -> found.addAll(made(it, call));
        case Value.Method it -> {
          // what a client gives that is made for many calls at once belongs to one call
          if (COPYING.contains(it.name()) && isHarmless(it)) {
            found.addAll(copied(receiver(call)));
          } else if (!facts.knowledge().isConcurrent(it.type())) {
            found.addAll(inside(receiver(call)));
            found.addAll(inside(defaults(call)));
          }
        }
        default -> found.addAll(inside(given(call)));
      }
    }
    if (callees.isEmpty()) {
      found.addAll(inside(receiver(call)));
      found.addAll(inside(given(call)));
    }
    return found;
  }

  /** What a function of a library gives keeps of what it is given. */
  private Set<Origin> made(Value.Symbol function, Expression.Call call) {
    NewObjects made = new NewObjects(facts, this);
    if (made.isOfItsOwn(function, call)) {
      return Set.of();
    }
    return made.isView(call)
        ? inside(given(call))
        : made.isCopy(function) ? Set.of() : copied(given(call));
  }

  private boolean isHarmless(Value.Method method) {
    return facts
        .knowledge()
        .ownState(method.qualifiedName())
        .filter(State.NONE::equals)
        .isPresent();
  }

  /** What {@code get(key, other)} may give besides what is there. */
  private Set<Origin> defaults(Expression.Call call) {
    return all(call.arguments().stream().skip(1).map(Argument::value).toList());
  }

  private Set<Origin> given(Expression.Call call) {
    List<Expression> values = new ArrayList<>();
    for (Argument argument : call.arguments()) {
      values.add(argument.value());
    }
    return all(values);
  }

  /** Where the object comes from whose method is called. */
  Set<Origin> receiver(Expression.Call call) {
    return switch (call.callee()) {
      case Expression.Attribute method ->
          isSuper(method.object()) ? self(call) : owner(method.object());
      // a method, or an object that can be called, under a name of its own
      case Expression.Name name -> of(name.variable(), name.start());
      // a method that a container holds
      case Expression.Item item -> of(item.object());
      default -> Set.of();
    };
  }

  private boolean isSuper(Expression object) {
    return facts.valueOf(object).options().stream().anyMatch(Value.Super.class::isInstance);
  }

  /** The object whose method the function is. */
  private Set<Origin> self(Expression.Call call) {
    return function.parameters().isEmpty()
        ? Set.of()
        : of(function.parameters().getFirst().variable(), call.start());
  }

  /**
   * What an origin in a function that is called is here.
   *
   * @param call what gives it its arguments; null where that is not known
   */
  Set<Origin> mapped(
      Origin origin, Function called, Expression.@Nullable Call call, boolean isBound) {
    Variable variable = origin.variable();
    if (!origin.isShared() || variable == null) {
      return Set.of(origin);
    }
    if (variable.scope() == called) {
      return passed(origin, variable, called, call, isBound);
    }
    if (variable.scope() != function) {
      return Set.of(origin);
    }
    // a function made here uses a variable of this one
    Set<Origin> found = new LinkedHashSet<>();
    for (Origin here : of(variable, Math.max(function.start(), end() - 1))) {
      found.add(deeper(here, origin));
    }
    return found;
  }

  private int end() {
    return loop == null ? function.end() : loop.end();
  }

  private Set<Origin> passed(
      Origin origin,
      Variable variable,
      Function called,
      Expression.@Nullable Call call,
      boolean isBound) {
    if (call == null) {
      return Set.of(Origin.UNKNOWN);
    }
    Map<Variable, Set<Origin>> before = given.computeIfAbsent(call, unused -> new HashMap<>());
    Set<Origin> all = before.get(variable);
    if (all == null) {
      int cutsBefore = cuts;
      all = given(variable, called, call, isBound);
      if (cuts == cutsBefore || depth == 0) {
        before.put(variable, all);
      }
    }
    if (all.size() > 1) {
      Set<Origin> found = new LinkedHashSet<>();
      for (Origin here : all) {
        found.add(deeper(here, origin));
      }
      return found;
    }
    return all.isEmpty() ? all : Set.of(deeper(all.iterator().next(), origin));
  }

  /** Where what a call gives for a parameter comes from, and what it holds. */
  private Set<Origin> given(
      Variable variable, Function called, Expression.Call call, boolean isBound) {
    Set<Origin> found = new LinkedHashSet<>();
    for (Parameter parameter : called.parameters()) {
      if (parameter.variable() != variable) {
        continue;
      }
      if (isBound && parameter.index() == 0 && parameter.kind() == Parameter.Kind.POSITIONAL) {
        // the object that a constructor makes is new
        found.addAll(receiver(call));
        continue;
      }
      if (parameter.kind() != Parameter.Kind.POSITIONAL
          && parameter.kind() != Parameter.Kind.KEYWORD) {
        found.addAll(inside(given(call)));
        continue;
      }
      Optional<Expression> argument = FunctionFacts.argument(call, parameter, isBound);
      if (argument.isPresent()) {
        found.addAll(of(argument.get()));
      } else if (isSharedDefault(parameter)) {
        found.add(DEFAULT);
      }
      List<Expression> more = new ArrayList<>(spread(call));
      more.addAll(Preset.of(facts, call.callee()));
      found.addAll(all(more));
      found.addAll(inside(all(more)));
    }
    return found;
  }

  /** What stands for any number of arguments. */
  private static List<Expression> spread(Expression.Call call) {
    return call.arguments().stream().filter(Argument::isSpread).map(Argument::value).toList();
  }

  /** {@code def add(x, seen=[])}: all calls share the one list. */
  private static boolean isSharedDefault(Parameter parameter) {
    return parameter.variable().bindings().stream()
        .anyMatch(
            it ->
                it instanceof Binding.Passed passed
                    && !(passed.defaultValue() instanceof Expression.Unknown)
                    && !(passed.defaultValue() instanceof Expression.Literal));
  }

  /** An attribute, or an inner part, of what is passed. */
  private static Origin deeper(Origin here, Origin there) {
    if (here.equals(DEFAULT)) {
      return there;
    }
    Origin found = there.path().isEmpty() ? here : here.attribute(there.path());
    return found.held(there.layers());
  }

  /** Whether an expression has a value of its own in each run of the code. */
  boolean varies(Code code) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Name name && name.variable().scope() == function) {
          for (Binding binding : name.variable().reaching(name.start(), function)) {
            boolean isPassed = loop == null && binding instanceof Binding.Passed;
            found[0] |= isPassed || isInner(binding);
          }
        }
        return !found[0];
      }
    }.code((Expression) code);
    return found[0];
  }
}
