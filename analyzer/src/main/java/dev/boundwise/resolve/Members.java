package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code object.name} is. */
final class Members {

  private final Resolver resolver;
  private final Modules modules;
  private final Knowledge knowledge;
  private final Exports exports = new Exports();
  private final Set<Unit> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Where names come from that are looked for in star imports: most are built-ins'. */
  private final IdentityHashMap<Unit, Map<String, Optional<Star>>> stars = new IdentityHashMap<>();

  private final OutsideAttributes outside;
  private final Fields fields;

  Members(List<Unit> units, Resolver resolver, Modules modules, Knowledge knowledge) {
    this.outside = new OutsideAttributes(units, resolver, knowledge);
    this.fields = new Fields(resolver);
    this.resolver = resolver;
    this.modules = modules;
    this.knowledge = knowledge;
  }

  /** What {@code object.name} may be, for each possibility of the object. */
  Values of(Values objects, String name) {
    Values present = objects.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : present.options()) {
      all = all.or(of(object, name));
    }
    return all;
  }

  /** What {@code object.name} is, a property's value where it is one; else anything. */
  Values of(Value object, String name) {
    return switch (object) {
      case Value.Symbol it -> resolver.library(it.name() + "." + name);
      case Value.Instance it -> ofLibrary(it, name);
      case Value.OwnObject it -> read(ofObject(it.type(), it.isExact(), name));
      case Value.OwnClass it -> ofClass(it.type(), name);
      case Value.OwnModule it -> ofModule(it.path(), name).orElse(Values.UNKNOWN);
      case Value.Super it -> read(after(it.type(), name));
      case Value.Method it -> Values.UNKNOWN;
      // a function that is an object of an interface: its one method
      case Value.Own it ->
          it.function().kind() == Function.Kind.LAMBDA
                  && resolver.unit(it.function()).language() == Language.JAVA
              ? Values.of(it)
              : Values.UNKNOWN;
      case Value.Tuple it -> Values.UNKNOWN;
      case Value.Generator it -> Values.UNKNOWN;
      case Value.Stream it -> Values.UNKNOWN;
      case Value.Managed it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  private static final Set<String> LATER =
      Set.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.CompletableFuture");

  private Values ofLibrary(Value.Instance object, String name) {
    // a row for any attribute says nothing of methods that syntax calls
    Optional<String> type =
        name.startsWith("__") ? Optional.empty() : knowledge.attribute(object.type() + "." + name);
    return type.isPresent()
        ? resolver.signatures().value(type.get(), object)
        : resolver
            .dynamic()
            .option(object, name)
            .orElseGet(
                () -> {
                  Values set = outside.of(object, name).or(below(object.type(), name));
                  return set.options().isEmpty()
                      ? Values.of(new Value.Method(object, name))
                      : set.incomplete();
                });
  }

  /** What no object of a library's class has, those of classes of the program below it may. */
  private Values below(String library, String name) {
    Values all = Values.NONE;
    if (!name.startsWith("__") && knowledge.lookup(library + "." + name).isEmpty()) {
      for (ClassType type : resolver.hierarchy().below(library)) {
        if (!type.member(name).isEmpty() || !type.attribute(name).isEmpty()) {
          all = all.or(of(new Value.OwnObject(type, false), name));
        }
      }
    }
    return all;
  }

  /** The member as it is found, before a property is read. */
  Values ofObject(ClassType type, boolean isExact, String name) {
    List<Value> ancestors = resolver.hierarchy().of(type).values();
    Values found = inherited(type, ancestors, name, true, isExact ? List.of(type) : List.of());
    if (isExact) {
      return found;
    }
    Values overrides = Values.NONE;
    for (ClassType below : resolver.hierarchy().below(type)) {
      List<Binding> own = below.member(name);
      if (!own.isEmpty()) {
        overrides = overrides.or(bound(own, true, List.of()));
      }
    }
    if (overrides.options().isEmpty() && overrides.isComplete()) {
      return generated(found, name);
    }
    return isStub(found) ? generated(overrides, name) : found.or(overrides);
  }

  /**
   * A method of Java that nobody implements: a library does when the program runs, as what it
   * derives from or is marked with says.
   */
  private Values generated(Values found, String key) {
    if (!isStub(found)) {
      return found;
    }
    int parameters = key.indexOf('(');
    String name = parameters < 0 ? key : key.substring(0, parameters);
    Values all = found.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : found.options()) {
      String type = value instanceof Value.Own own ? generator(own.function(), name) : "";
      all =
          all.or(
              Values.of(
                  type.isEmpty()
                      ? value
                      : new Value.Method(new Value.Instance(type, Values.UNKNOWN), name)));
    }
    return all;
  }

  /** The type of a library of which a method without a body is one; empty for none. */
  private String generator(Function function, String name) {
    ClassType owner = function.owner().orElse(null);
    if (owner == null
        || resolver.unit(function).language() != Language.JAVA
        || isForLater(function)) {
      return "";
    }
    List<Expression> marks = new ArrayList<>(function.decorators());
    marks.addAll(owner.decorators());
    for (Expression mark : marks) {
      for (Value kind : resolver.valueOf(mark, function).options()) {
        if (kind instanceof Value.Symbol it && knowledge.decoratorBlocks(it.name()).isPresent()) {
          return it.name();
        }
      }
    }
    for (Value ancestor : resolver.hierarchy().of(owner).values()) {
      if (ancestor instanceof Value.Symbol it
          && knowledge.lookup(it.name() + "." + name).isPresent()) {
        return it.name();
      }
    }
    return "";
  }

  /** Whether a call only starts what is waited for elsewhere. */
  private boolean isForLater(Function function) {
    for (Value value : resolver.annotations().instances(function.returns(), function).options()) {
      if (value instanceof Value.Instance it
          && (knowledge.isReactive(it.type()) || LATER.contains(it.type()))) {
        return true;
      }
    }
    return false;
  }

  private Values ofClass(ClassType type, String name) {
    return inherited(type, resolver.hierarchy().of(type).values(), name, false, List.of(type));
  }

  /** What a class's bases have under a name. */
  Values after(ClassType type, String name) {
    return after(type, type, name, List.of());
  }

  /** What comes after a class in the order of the classes of an object of just this class. */
  Values after(ClassType receiver, ClassType type, String name) {
    return after(receiver, type, name, List.of(receiver));
  }

  private Values after(ClassType receiver, ClassType type, String name, List<ClassType> receivers) {
    List<Value> ancestors = resolver.hierarchy().of(receiver).values();
    int at = ancestors.indexOf(new Value.OwnClass(type));
    return inherited(receiver, ancestors.subList(at + 1, ancestors.size()), name, true, receivers);
  }

  /** The functions that run when an attribute of an object is set or deleted. */
  List<Function> writers(ClassType type, String name) {
    for (Value ancestor : resolver.hierarchy().of(type).values()) {
      if (ancestor instanceof Value.OwnClass own && !own.type().writers(name).isEmpty()) {
        return own.type().writers(name);
      }
    }
    return List.of();
  }

  private Values inherited(
      ClassType type,
      List<Value> ancestors,
      String name,
      boolean ofInstance,
      List<ClassType> receiver) {
    boolean isComplete = resolver.hierarchy().of(type).isComplete();
    for (Value ancestor : ancestors) {
      Values found = Values.NONE;
      if (ancestor instanceof Value.OwnClass own) {
        found = own(own.type(), name, ofInstance, receiver);
      } else if (ancestor instanceof Value.Symbol symbol && isKnown(symbol.name(), name)) {
        Values own = Values.of(new Value.OwnObject(type, false));
        found = ofLibrary(new Value.Instance(symbol.name(), own), name);
      } else if (ancestor instanceof Value.Symbol symbol
          && !symbol.name().equals("builtins.object")) {
        isComplete = false;
      }
      if (!found.options().isEmpty() || !found.isComplete()) {
        return isComplete ? found : found.incomplete();
      }
    }
    Values set = outside.of(type, name);
    return set.options().isEmpty() ? Values.UNKNOWN : set.incomplete();
  }

  private boolean isKnown(String type, String name) {
    String member = type + "." + name;
    return knowledge.lookup(member).isPresent()
        || knowledge.attribute(member).isPresent()
        || knowledge.handover(member).isPresent();
  }

  private Values own(ClassType type, String name, boolean ofInstance, List<ClassType> receiver) {
    Values all = Values.NONE;
    List<Binding> members = type.member(name);
    List<Binding> attributes = type.attribute(name);
    if (!members.isEmpty()) {
      all = bound(members, ofInstance, receiver);
      Binding.Declared field = ofInstance ? field(members) : null;
      all = field == null ? all : field(type, field, all);
      if (!ofInstance && isEnum(type) && members.getFirst() instanceof Binding.Assigned) {
        return Values.of(new Value.OwnObject(type, true));
      }
    }
    if (!attributes.isEmpty()) {
      boolean isOnlyDeclared = all.options().isEmpty();
      Values set = resolver.bound(attributes);
      all = isOnlyDeclared && !members.isEmpty() && set.isComplete() ? set : all.or(set);
      if (all.options().isEmpty() || isOnlyNothing(all)) {
        all = all.or(outside.of(type, name));
      }
    }
    return resolver.mappings().filled(all, type.fillings(name));
  }

  /** {@code name: type}, {@code name: type = value}; null for others. */
  private static Binding.@Nullable Declared field(List<Binding> members) {
    Binding.Declared field = null;
    for (Binding member : members) {
      if (member instanceof Binding.Declared it && field == null) {
        field = it;
      } else if (!(member instanceof Binding.Assigned)) {
        return null;
      }
    }
    return field;
  }

  /** {@code targets: list}: what is in it say those who make the object. */
  private Values field(ClassType type, Binding.Declared field, Values declared) {
    boolean isOpen =
        resolver.annotations().isBare(declared)
            && type.member("__init__").isEmpty()
            && resolver.unit(field.site().function()).language() == Language.PYTHON;
    return isOpen ? resolver.annotations().fitting(declared, fields.passed(type, field)) : declared;
  }

  /** The names of an enumeration's body are its objects. */
  private boolean isEnum(ClassType type) {
    for (Value ancestor : resolver.hierarchy().of(type).values()) {
      if (ancestor instanceof Value.Symbol symbol
          && knowledge.isSubclass(symbol.name(), "enum.Enum")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyNothing(Values values) {
    return values.options().size() == 1 && values.options().getFirst() instanceof Value.Nothing;
  }

  /** Members of a class's body, its functions made methods. */
  private Values bound(List<Binding> members, boolean ofInstance, List<ClassType> receiver) {
    Values values = resolver.bound(members);
    Values all = values.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : values.options()) {
      all = all.or(Values.of(method(value, ofInstance, receiver)));
    }
    return values.isTooMany() ? values : all;
  }

  private static Value method(Value value, boolean ofInstance, List<ClassType> receiver) {
    if (value instanceof Value.Own it) {
      return new Value.Own(
          it.function(), method(it.function(), it.situation(), ofInstance, receiver));
    }
    return value instanceof Value.Managed it
        ? new Value.Managed(
            it.function(), method(it.function(), it.situation(), ofInstance, receiver), it.isOpen())
        : value;
  }

  private static Situation method(
      Function function, Situation situation, boolean ofInstance, List<ClassType> receiver) {
    boolean isBound =
        !function.parameters().isEmpty()
            && function.parameters().getFirst().variable().bindings().getFirst()
                instanceof Binding.Receiver self
            && (ofInstance || !self.isInstance());
    return new Situation(isBound ? receiver : List.of(), isBound, situation.captured());
  }

  /** A property gives what its function returns. */
  private Values read(Values members) {
    boolean hasAccessor = false;
    for (Value member : members.options()) {
      hasAccessor |= isAccessor(member);
    }
    if (!hasAccessor) {
      return members;
    }
    Values all = members.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value member : members.options()) {
      all = all.or(isAccessor(member) ? resolver.results().of(member) : Values.of(member));
    }
    return all;
  }

  static boolean isAccessor(Value member) {
    return member instanceof Value.Own own && own.function().isAccessor();
  }

  /** What a module of the program has under a name. */
  Optional<Values> ofModule(String path, String name) {
    Optional<Values> own = ownOf(path, name);
    return own.isPresent() ? own : modules.unit(path).flatMap(unit -> fromStars(unit, name));
  }

  /** The same, without what it has from stars. */
  private Optional<Values> ownOf(String path, String name) {
    Optional<Variable> variable = modules.variable(path, name);
    if (variable.isPresent() && !isOwnSubmodule(path, name, variable.get())) {
      return Optional.of(
          resolver
              .mappings()
              .filled(resolver.bound(variable.get().atEnd()), variable.get().fillings()));
    }
    return modules.below(path, name).map(below -> Values.of(new Value.OwnModule(below)));
  }

  /** {@code from . import name} in a package's own file. */
  private boolean isOwnSubmodule(String path, String name, Variable variable) {
    return variable.bindings().size() == 1
        && variable.bindings().getFirst() instanceof Binding.Imported imported
        && (imported.name().equals("." + name) || imported.name().endsWith("." + name))
        && modules.below(path, name).isPresent()
        && modules
            .unit(path)
            .flatMap(unit -> modules.find(imported.name(), unit))
            .filter(found -> found.equals(path.isEmpty() ? name : path + "/" + name))
            .isPresent();
  }

  /** A name that a file has from {@code from module import *}. */
  Optional<Values> fromStars(Unit unit, String name) {
    return starred(unit, name)
        .flatMap(
            star ->
                star.isLibrary()
                    ? Optional.of(Values.of(new Value.Symbol(star.name())))
                    : ownOf(star.name(), name));
  }

  /**
   * Where a name of a star import comes from.
   *
   * @param name of a library, the qualified name; else the path of the module whose own name it is
   */
  private record Star(String name, boolean isLibrary) {}

  private Optional<Star> starred(Unit unit, String name) {
    // modules may import each other's names
    if (unit.starImports().isEmpty() || open.contains(unit)) {
      return Optional.empty();
    }
    Map<String, Optional<Star>> known = stars.computeIfAbsent(unit, unused -> new HashMap<>());
    Optional<Star> before = open.isEmpty() ? known.get(name) : null;
    if (before != null) {
      return before;
    }
    open.add(unit);
    Optional<Star> found = fromEachStar(unit, name);
    open.remove(unit);
    if (open.isEmpty()) {
      known.put(name, found);
    }
    return found;
  }

  private Optional<Star> fromEachStar(Unit unit, String name) {
    for (int i = unit.starImports().size() - 1; i >= 0; i--) {
      String star = unit.starImports().get(i);
      Optional<String> path = modules.find(star, unit);
      if (path.isPresent()) {
        Optional<Unit> source = modules.unit(path.get());
        if (source.isPresent() && exports.exports(source.get(), name)) {
          Optional<Star> found =
              hasOwn(path.get(), name)
                  ? Optional.of(new Star(path.get(), false))
                  : starred(source.get(), name);
          if (found.isPresent()) {
            return found;
          }
        }
      } else {
        String imported = knowledge.canonical(star + "." + name);
        if (knowledge.lookup(imported).isPresent() || knowledge.isClass(imported)) {
          return Optional.of(new Star(imported, true));
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasOwn(String path, String name) {
    Optional<Variable> variable = modules.variable(path, name);
    return (variable.isPresent() && !isOwnSubmodule(path, name, variable.get()))
        || modules.below(path, name).isPresent();
  }

  /** The function of the program that makes or prepares objects of a class. */
  @Nullable Function constructor(ClassType type, String name) {
    for (Value ancestor : resolver.hierarchy().of(type).values()) {
      if (ancestor instanceof Value.OwnClass own) {
        for (Binding binding : own.type().member(name)) {
          if (binding instanceof Binding.DefinedFunction it) {
            return it.function();
          }
        }
      }
    }
    return null;
  }

  /** Whether all that is found are functions which are there to be overridden. */
  private static boolean isStub(Values found) {
    boolean all = !found.options().isEmpty();
    for (Value value : found.options()) {
      all &= value instanceof Value.Own own && isStub(own.function());
    }
    return all;
  }

  private static boolean isStub(Function function) {
    if (function.isAbstract() || function.decorators().stream().anyMatch(Members::isAbstractMark)) {
      return true;
    }
    boolean isOnlyText = !function.body().isEmpty();
    boolean isOpen = false;
    for (Statement statement : function.body()) {
      if (statement instanceof Statement.Raise raise) {
        return isOnlyText && isNotImplemented(raise.value());
      }
      boolean isText =
          statement instanceof Statement.Evaluate it && it.value() instanceof Expression.Literal;
      isOnlyText &= isText;
      isOpen = isText && isEllipsis(statement);
    }
    return isOnlyText && isOpen;
  }

  private static boolean isAbstractMark(Expression decorator) {
    String name =
        switch (decorator) {
          case Expression.Attribute attribute -> attribute.name();
          case Expression.Name plain -> plain.variable().name();
          default -> "";
        };
    return name.equals("abstractmethod");
  }

  private static boolean isEllipsis(Statement statement) {
    return statement instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Literal literal
        && literal.kind() == Expression.LiteralKind.OTHER;
  }

  private static boolean isNotImplemented(Expression raised) {
    Expression type = raised instanceof Expression.Call call ? call.callee() : raised;
    return type instanceof Expression.Name name
        && name.variable().name().equals("NotImplementedError");
  }
}
