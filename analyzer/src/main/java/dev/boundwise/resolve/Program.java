package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All units that are analysed together, and what is known about them: questions are answered when
 * they are asked, and answers are kept. For one thread.
 */
public final class Program {

  private final List<Unit> units;
  private final Knowledge knowledge;
  private final Resolver resolver;
  private final Map<Class<?>, Object> derived = new HashMap<>();
  private final Set<String> accessors = new HashSet<>();
  private final Set<String> special = new HashSet<>();
  private final IdentityHashMap<Unit, UnitFacts> facts = new IdentityHashMap<>();

  private Program(List<Unit> units, Knowledge knowledge) {
    this.units = List.copyOf(units);
    this.knowledge = knowledge;
    this.resolver = new Resolver(this.units, knowledge);
    for (Unit unit : units) {
      for (Function function : unit.functions()) {
        if (function.isAccessor()) {
          accessors.add(function.name());
        } else if (function.name().startsWith("__")) {
          special.add(function.name());
        }
      }
    }
  }

  /**
   * Joins units to one program.
   *
   * @param units in an order of their own, such as that of their paths: it decides nothing but the
   *     order of what is found
   */
  public static Program link(List<Unit> units, Knowledge knowledge) {
    return new Program(units, knowledge);
  }

  public List<Unit> units() {
    return units;
  }

  /** What all of it is written in. */
  public Language language() {
    return units.isEmpty() ? Language.PYTHON : units.getFirst().language();
  }

  public Knowledge knowledge() {
    return knowledge;
  }

  /** Whether any class has a property of a name. */
  public boolean isAccessor(String name) {
    return accessors.contains(name);
  }

  /** Whether any class has a method of a name; asked for those that syntax calls. */
  public boolean isDefined(String name) {
    return special.contains(name);
  }

  /**
   * What somebody derives from the program, made when it is first asked for.
   *
   * @param kind of what there is one for each program
   */
  public <T> T derived(Class<T> kind, java.util.function.Function<Program, T> maker) {
    Object known = derived.get(kind);
    if (known == null) {
      known = maker.apply(this);
      derived.put(kind, known);
    }
    return kind.cast(known);
  }

  Resolver resolver() {
    return resolver;
  }

  /** What is known about one of its units. */
  public UnitFacts facts(Unit unit) {
    return facts.computeIfAbsent(unit, it -> new UnitFacts(this, it));
  }

  /** A function's absolute dotted name: {@code shop.orders.Order.load}. */
  public String nameOf(Function function) {
    String module = resolver.unit(function).name();
    return module.isEmpty() ? function.qualifiedName() : module + "." + function.qualifiedName();
  }

  /** The calls of a function, as far as they are found; none where its name is too common. */
  public List<CallOf> callsOf(Function function) {
    return resolver.callers().callsOf(function);
  }

  /** The calls of anything of a name. */
  public List<Unit.Called> callsNamed(String name) {
    return resolver.callers().named(name);
  }

  /** The calls that make objects of a class; none where its name is too common. */
  public List<CallOf> callsOf(ClassType type) {
    return resolver.callers().callsOf(type);
  }

  /** The binding that gives a module's name its value, imports followed. */
  public Optional<Binding> definition(Variable variable) {
    return Optional.ofNullable(resolver.definition(variable));
  }

  /** The variable that an attribute of a module of the program means. */
  public Optional<Variable> variable(Value.OwnModule module, String name) {
    return resolver.variable(module, name);
  }

  /** The classes that an object of a class has its members from, its own first. */
  public List<ClassType> ancestors(ClassType type) {
    List<ClassType> found = new ArrayList<>();
    for (Value value : resolver.hierarchy().of(type).values()) {
      if (value instanceof Value.OwnClass own) {
        found.add(own.type());
      }
    }
    if (!found.contains(type)) {
      found.addFirst(type);
    }
    return found;
  }

  /** The unit that a function is of. */
  public Unit unitOf(Function function) {
    return resolver.unit(function);
  }

  /** What is known about one of its functions. */
  public FunctionFacts facts(Function function) {
    return facts(resolver.unit(function)).of(function);
  }
}
