package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds what expressions of one unit are. Answers about bindings are kept; definitions that depend
 * on themselves add nothing to themselves. For one thread.
 */
final class Resolver {

  /** Where a chain of definitions is longer than this, the answer is that we do not know. */
  private static final int DEEPEST = 40;

  private static final Value NOTHING = new Value.Nothing();

  private final Unit unit;
  private final Knowledge knowledge;
  private final IdentityHashMap<Object, Values> known = new IdentityHashMap<>();
  private int depth;

  Resolver(Unit unit, Knowledge knowledge) {
    this.unit = unit;
    this.knowledge = knowledge;
  }

  /**
   * What an expression may be.
   *
   * @param reader the function whose code it stands in
   */
  Values valueOf(Expression expression, Function reader) {
    if (depth >= DEEPEST) {
      return Values.UNKNOWN;
    }
    depth++;
    Values values = find(expression, reader);
    depth--;
    return values;
  }

  private Values find(Expression expression, Function reader) {
    return switch (expression) {
      case Expression.Name it -> variable(it.variable(), it.start(), reader);
      case Expression.Attribute it -> attribute(valueOf(it.object(), reader), it.name());
      case Expression.Call it -> result(it, reader);
      case Expression.Await it -> awaited(valueOf(it.value(), reader));
      case Expression.Bind it -> valueOf(it.value(), reader);
      case Expression.Lambda it -> Values.of(new Value.Own(it.function()));
      case Expression.Operation it -> operation(it, reader);
      case Expression.Literal it -> literal(it);
      case Expression.Collection it -> builtin(collection(it.kind()));
      case Expression.Comprehension it -> builtin(collection(it.kind()));
      case Expression.Item it -> item(it, reader);
      case Expression.Yield it -> Values.UNKNOWN;
      case Expression.Unknown it -> Values.UNKNOWN;
    };
  }

  private Values builtin(String name) {
    return Values.of(new Value.Instance(knowledge.canonical("builtins." + name)));
  }

  private static String collection(Expression.CollectionKind kind) {
    return switch (kind) {
      case LIST -> "list";
      case TUPLE -> "tuple";
      case SET -> "set";
      case MAP -> "dict";
      case GENERATOR -> "generator";
    };
  }

  private Values literal(Expression.Literal it) {
    return switch (it.kind()) {
      case NONE -> Values.of(NOTHING);
      case TRUE, FALSE -> builtin("bool");
      case INTEGER -> builtin("int");
      case FLOAT -> builtin("float");
      case TEXT -> builtin("str");
      case BYTES -> builtin("bytes");
      case OTHER -> builtin("object");
    };
  }

  private Values operation(Expression.Operation it, Function reader) {
    return switch (it.operator()) {
      case AND, OR -> any(it.operands(), reader);
      case CHOICE -> any(it.operands().subList(1, it.operands().size()), reader);
      case DIVIDE -> methodResult(valueOf(it.operands().getFirst(), reader), "__truediv__");
      case NOT, COMPARE, MATCH -> builtin("bool");
      case FORMAT -> builtin("str");
      case UNION, ARITHMETIC, SLICE, SPREAD, DELETE -> Values.UNKNOWN;
    };
  }

  private Values any(List<Expression> operands, Function reader) {
    Values all = Values.NONE;
    for (Expression operand : operands) {
      all = all.or(valueOf(operand, reader));
    }
    return all;
  }

  private Values variable(Variable variable, int offset, Function reader) {
    List<Binding> bindings = variable.reaching(offset, reader);
    if (bindings.isEmpty()) {
      return variable.isUnbound() ? unbound(variable.name()) : Values.UNKNOWN;
    }
    return bound(bindings);
  }

  /** A name that nothing in the unit binds: a built-in, or one of a star import. */
  private Values unbound(String name) {
    String builtin = knowledge.canonical("builtins." + name);
    for (String module : unit.starImports()) {
      String imported = knowledge.canonical(module + "." + name);
      if (knowledge.lookup(imported).isPresent() || knowledge.isClass(imported)) {
        return Values.of(new Value.Symbol(imported));
      }
    }
    return Values.of(new Value.Symbol(builtin));
  }

  private Values bound(List<Binding> bindings) {
    Values all = Values.NONE;
    boolean declaredOnly = true;
    for (Binding binding : bindings) {
      if (!(binding instanceof Binding.Declared)) {
        all = all.or(value(binding));
        declaredOnly = false;
      }
    }
    // x: T = value: T says what is missing in the value
    if (declaredOnly || !all.isComplete() || onlyNothing(all)) {
      Values declared = Values.NONE;
      for (Binding binding : bindings) {
        if (binding instanceof Binding.Declared) {
          declared = declared.or(value(binding));
        }
      }
      if (!declared.options().isEmpty()) {
        return declared.isComplete() ? declared : all.or(declared);
      }
      return declaredOnly ? Values.UNKNOWN : all;
    }
    return all;
  }

  private static boolean onlyNothing(Values values) {
    return values.options().size() == 1 && values.options().getFirst() instanceof Value.Nothing;
  }

  private Values value(Binding binding) {
    Values before = known.get(binding);
    if (before != null) {
      return before;
    }
    known.put(binding, Values.NONE);
    Values found = fresh(binding);
    known.put(binding, found);
    return found;
  }

  private Values fresh(Binding binding) {
    Function function = binding.site().function();
    return switch (binding) {
      case Binding.Assigned it -> valueOf(it.value(), function);
      case Binding.Declared it -> instances(it.annotation(), function);
      case Binding.Unpacked it -> unpacked(it, function);
      case Binding.Element it -> element(it, function);
      case Binding.Entered it -> entered(it, function);
      case Binding.Caught it -> instances(it.type(), function);
      case Binding.DefinedFunction it -> defined(it.function());
      case Binding.DefinedClass it -> Values.of(new Value.OwnClass(it.type()));
      case Binding.Imported it -> imported(it.name());
      case Binding.Passed it -> passed(it, function);
      case Binding.Receiver it ->
          Values.of(
              it.isInstance() ? new Value.OwnObject(it.type()) : new Value.OwnClass(it.type()));
      case Binding.Other it -> Values.UNKNOWN;
    };
  }

  private Values imported(String name) {
    if (name.startsWith(".")) {
      return Values.UNKNOWN;
    }
    String canonical = knowledge.canonical(name);
    Optional<String> type = knowledge.attribute(canonical);
    return Values.of(
        type.isPresent() ? new Value.Instance(type.get()) : new Value.Symbol(canonical));
  }

  /** A decorator that we do not know may put anything in the function's place. */
  private Values defined(Function function) {
    Values own = Values.of(new Value.Own(function));
    return function.decorators().isEmpty() || function.isAccessor() ? own : own.incomplete();
  }

  private Values unpacked(Binding.Unpacked it, Function function) {
    if (it.value() instanceof Expression.Collection collection) {
      List<Expression> elements = collection.elements();
      boolean isPlain = true;
      for (Expression element : elements) {
        isPlain &=
            !(element instanceof Expression.Operation operation
                && operation.operator() == Expression.Operator.SPREAD);
      }
      if (isPlain && it.index() < elements.size()) {
        return valueOf(elements.get(it.index()), function);
      }
      return Values.UNKNOWN;
    }
    // pair = tuple[X, Y]: tables may say so for items
    return methodResult(valueOf(it.value(), function), "__item" + it.index() + "__");
  }

  private Values element(Binding.Element it, Function function) {
    if (it.iterable() instanceof Expression.Collection collection
        && collection.kind() != Expression.CollectionKind.MAP) {
      return any(collection.elements(), function);
    }
    Values iterable = valueOf(it.iterable(), function);
    return methodResult(iterable, it.isAsync() ? "__anext__" : "__next__");
  }

  private Values entered(Binding.Entered it, Function function) {
    Values context = valueOf(it.context(), function);
    String enter = it.isAsync() ? "__aenter__" : "__enter__";
    Values all = context.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value option : context.options()) {
      all = all.or(entered(option, enter));
    }
    return all;
  }

  private Values entered(Value context, String enter) {
    return switch (context) {
      // async with client.get(url) as response: the awaitable is the context as well
      case Value.Awaitable it -> it.result();
      case Value.Instance it -> {
        Optional<ApiFact> fact = knowledge.lookup(it.type() + "." + enter);
        yield fact.isPresent() && !fact.get().returns().isEmpty()
            ? Values.of(new Value.Instance(fact.get().returns()))
            : Values.of(it);
      }
      case Value.OwnObject it -> {
        Values method = member(it, enter);
        if (method.options().isEmpty()) {
          yield Values.of(it);
        }
        Values result = call(method);
        yield enter.equals("__aenter__") ? awaited(result) : result;
      }
      case Value.Symbol it -> Values.UNKNOWN;
      case Value.Method it -> Values.UNKNOWN;
      case Value.Own it -> Values.UNKNOWN;
      case Value.OwnClass it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  private Values passed(Binding.Passed it, Function function) {
    switch (it.parameter().kind()) {
      case SPREAD -> {
        return builtin("tuple");
      }
      case SPREAD_KEYWORDS -> {
        return builtin("dict");
      }
      case POSITIONAL, KEYWORD -> {}
    }
    Function around = function.parent().orElse(function);
    if (!(it.annotation() instanceof Expression.Unknown)) {
      return instances(it.annotation(), around);
    }
    return it.defaultValue() instanceof Expression.Unknown
        ? Values.UNKNOWN
        : valueOf(it.defaultValue(), around).incomplete();
  }

  /** The objects that an annotation allows. */
  Values instances(Expression annotation, Function reader) {
    if (annotation instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.UNION) {
      Values all = Values.NONE;
      for (Expression operand : operation.operands()) {
        all = all.or(instances(operand, reader));
      }
      return all;
    }
    if (annotation instanceof Expression.Literal literal
        && literal.kind() == Expression.LiteralKind.NONE) {
      return Values.of(NOTHING);
    }
    if (annotation instanceof Expression.Collection types) {
      Values all = Values.NONE;
      for (Expression element : types.elements()) {
        all = all.or(instances(element, reader));
      }
      return all;
    }
    Expression base = annotation instanceof Expression.Item item ? item.object() : annotation;
    Values types = valueOf(base, reader);
    Values all = types.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value type : types.options()) {
      if (type instanceof Value.OwnClass own) {
        all = all.or(Values.of(new Value.OwnObject(own.type())));
      } else if (type instanceof Value.Symbol symbol && isLikeClass(symbol.name())) {
        all = all.or(Values.of(new Value.Instance(symbol.name())));
      } else {
        all = Values.UNKNOWN;
      }
    }
    return all;
  }

  /** A class that tables know, or a name written like one. {@code Any} says nothing. */
  private boolean isLikeClass(String name) {
    int dot = name.lastIndexOf('.');
    String own = name.substring(dot + 1);
    if (own.equals("Any") || own.equals("object")) {
      return false;
    }
    return (!own.isEmpty() && Character.isUpperCase(own.charAt(0)))
        || name.startsWith("builtins.")
        || knowledge.isClass(name);
  }

  private Values attribute(Values objects, String name) {
    Values present = objects.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : present.options()) {
      all = all.or(member(object, name));
    }
    return all;
  }

  /** What {@code object.name} is; no option where it cannot be found. */
  private Values member(Value object, String name) {
    return switch (object) {
      case Value.Symbol it -> imported(it.name() + "." + name);
      case Value.Instance it -> {
        Optional<String> type = knowledge.attribute(it.type() + "." + name);
        yield Values.of(
            type.isPresent()
                ? new Value.Instance(knowledge.canonical(type.get()))
                : new Value.Method(it.type(), name));
      }
      case Value.OwnObject it -> ownMember(it.type(), name, true, 0);
      case Value.OwnClass it -> ownMember(it.type(), name, false, 0);
      case Value.Method it -> Values.UNKNOWN;
      case Value.Own it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  private Values ownMember(ClassType type, String name, boolean ofInstance, int level) {
    List<Binding> bindings = new ArrayList<>(type.member(name));
    bindings.addAll(type.attribute(name));
    if (!bindings.isEmpty()) {
      Values values = bound(bindings);
      return ofInstance ? read(values) : values;
    }
    if (level >= 10) {
      return Values.UNKNOWN;
    }
    Function around = type.body().parent().orElse(type.body());
    for (Expression base : type.bases()) {
      Values bases = valueOf(base instanceof Expression.Item item ? item.object() : base, around);
      for (Value option : bases.options()) {
        Values found = inherited(option, name, ofInstance, level);
        if (!found.options().isEmpty()) {
          return bases.isComplete() ? found : found.incomplete();
        }
      }
    }
    return Values.UNKNOWN;
  }

  private Values inherited(Value base, String name, boolean ofInstance, int level) {
    if (base instanceof Value.OwnClass own) {
      return ownMember(own.type(), name, ofInstance, level + 1);
    }
    if (base instanceof Value.Symbol symbol && !symbol.name().equals("builtins.object")) {
      Values found = member(new Value.Instance(symbol.name()), name);
      boolean isKnown =
          knowledge.lookup(symbol.name() + "." + name).isPresent()
              || knowledge.attribute(symbol.name() + "." + name).isPresent();
      return isKnown ? found : Values.UNKNOWN;
    }
    return Values.UNKNOWN;
  }

  /** A property gives what its function returns. */
  private Values read(Values members) {
    Values all = members.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value member : members.options()) {
      boolean isAccessor = member instanceof Value.Own own && own.function().isAccessor();
      all = all.or(isAccessor ? call(Values.of(member)) : Values.of(member));
    }
    return all;
  }

  /** What {@code object.name} may be, for each possibility of the object. */
  Values memberOf(Values objects, String name) {
    return attribute(objects, name);
  }

  private Values methodResult(Values objects, String method) {
    Values present = objects.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : present.options()) {
      boolean isKnown =
          object instanceof Value.OwnObject
              || (object instanceof Value.Instance instance
                  && knowledge.lookup(instance.type() + "." + method).isPresent());
      all = all.or(isKnown ? call(member(object, method)) : Values.UNKNOWN);
    }
    return all;
  }

  private Values item(Expression.Item it, Function reader) {
    return methodResult(valueOf(it.object(), reader), "__getitem__");
  }

  private Values result(Expression.Call it, Function reader) {
    return call(valueOf(it.callee(), reader));
  }

  /** What a call of any of these gives. */
  private Values call(Values callees) {
    Values present = callees.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value callee : present.options()) {
      all = all.or(call(callee));
    }
    return all;
  }

  private Values call(Value callee) {
    return switch (callee) {
      case Value.Symbol it -> library(it.name());
      case Value.Method it -> library(it.qualifiedName());
      case Value.OwnClass it -> Values.of(new Value.OwnObject(it.type()));
      case Value.Own it -> returned(it.function());
      case Value.OwnObject it -> call(ownMember(it.type(), "__call__", true, 0));
      case Value.Instance it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  private Values library(String name) {
    Optional<ApiFact> fact = knowledge.lookup(name);
    boolean isAsync = fact.isPresent() && fact.get().async();
    Values result;
    if (knowledge.isClass(name)) {
      result = Values.of(new Value.Instance(knowledge.canonical(name)));
    } else if (fact.isPresent() && !fact.get().returns().isEmpty()) {
      result = Values.of(new Value.Instance(knowledge.canonical(fact.get().returns())));
    } else if (fact.isEmpty() && isConstructor(name)) {
      result = Values.of(new Value.Instance(name));
    } else {
      result = Values.UNKNOWN;
    }
    return isAsync ? Values.of(new Value.Awaitable(result)) : result;
  }

  private static boolean isConstructor(String name) {
    int dot = name.lastIndexOf('.');
    return dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1));
  }

  /** What a call of a function of the program gives. */
  private Values returned(Function function) {
    Values before = known.get(function);
    if (before != null) {
      return before;
    }
    known.put(function, Values.NONE);
    Values result;
    if (function.isGenerator()) {
      result = Values.UNKNOWN;
    } else if (!(function.returns() instanceof Expression.Unknown)) {
      result = instances(function.returns(), function.parent().orElse(function));
    } else {
      List<Expression> returned = new ArrayList<>();
      Walk.returns(function.body(), returned);
      result = returned.isEmpty() ? Values.of(NOTHING) : Values.NONE;
      for (Expression value : returned) {
        boolean isBare = value instanceof Expression.Unknown;
        result = result.or(isBare ? Values.of(NOTHING) : valueOf(value, function));
      }
    }
    if (function.isAsync() && !function.isGenerator()) {
      result = Values.of(new Value.Awaitable(result));
    }
    known.put(function, result);
    return result;
  }

  private static Values awaited(Values values) {
    Values all = values.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : values.options()) {
      all = all.or(value instanceof Value.Awaitable it ? it.result() : Values.UNKNOWN);
    }
    return all;
  }
}
