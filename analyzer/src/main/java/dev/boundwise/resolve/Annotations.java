package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What objects an annotation allows. */
final class Annotations {

  private final Resolver resolver;
  private final Knowledge knowledge;

  Annotations(Resolver resolver, Knowledge knowledge) {
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  Values instances(Expression annotation, Function reader) {
    if (annotation instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.UNION) {
      return union(operation.operands(), reader);
    }
    if (annotation instanceof Expression.Literal literal) {
      return literal.kind() == Expression.LiteralKind.NONE ? Resolver.NOTHING : Values.UNKNOWN;
    }
    if (annotation instanceof Expression.Collection types) {
      return union(types.elements(), reader);
    }
    if (annotation instanceof Expression.Item item) {
      return generic(item, reader);
    }
    Values types = resolver.valueOf(annotation, reader);
    Binding.Assigned alias = types.options().isEmpty() ? alias(types, annotation) : null;
    if (alias != null) {
      return instances(alias.value(), alias.site().function());
    }
    Values all = types.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value type : types.options()) {
      all = all.or(instance(type, Values.UNKNOWN, reader));
    }
    return all;
  }

  /** {@code Name = dict[str, Order]}, {@code Name = Annotated[Order, ...]}; null for none. */
  private Binding.@Nullable Assigned alias(Values types, Expression annotation) {
    if (annotation instanceof Expression.Name name && types.options().isEmpty()) {
      Binding binding = resolver.definition(name.variable());
      return binding instanceof Binding.Assigned it && it.value() instanceof Expression.Item
          ? it
          : null;
    }
    return null;
  }

  private Values union(List<Expression> operands, Function reader) {
    Values all = Values.NONE;
    for (Expression operand : operands) {
      all = all.or(instances(operand, reader));
    }
    return all;
  }

  private Values instance(Value type, Values elements, Function reader) {
    return switch (type) {
      case Value.OwnClass own when isOfFunctions(own.type()) -> Values.UNKNOWN;
      case Value.OwnClass own -> Values.of(new Value.OwnObject(own.type(), false));
      case Value.Symbol symbol when isSelf(symbol.name()) -> self(reader);
      case Value.Symbol symbol when isLikeClass(symbol.name()) ->
          Values.of(new Value.Instance(container(made(symbol)), elements));
      // an alias: Handler = Union[...]
      case Value.Tuple tuple -> Values.UNKNOWN;
      case Value.Nothing nothing -> Resolver.NOTHING;
      case Value.Symbol symbol -> Values.UNKNOWN;
      case Value.Instance it -> Values.UNKNOWN;
      case Value.Method it -> Values.UNKNOWN;
      case Value.Own it -> Values.UNKNOWN;
      case Value.OwnObject it -> Values.UNKNOWN;
      case Value.OwnModule it -> Values.UNKNOWN;
      case Value.Super it -> Values.UNKNOWN;
      case Value.Generator it -> Values.UNKNOWN;
      case Value.Stream it -> Values.UNKNOWN;
      case Value.Managed it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
    };
  }

  /** {@code multiprocessing.Queue}: a function that annotations take for the class it makes. */
  private String made(Value.Symbol type) {
    if (!knowledge.isClass(type.name())) {
      Values made = resolver.results().of(type);
      if (made.isComplete()
          && made.options().size() == 1
          && made.options().getFirst() instanceof Value.Instance it) {
        return it.type();
      }
    }
    return type.name();
  }

  /**
   * Whether all objects of a class of the program are lambdas: what they do says who gives them.
   */
  private boolean isOfFunctions(ClassType type) {
    return type.allowsFunctions()
        && type.bases().isEmpty()
        && resolver.hierarchy().below(type).isEmpty();
  }

  private static boolean isSelf(String name) {
    return name.equals("typing.Self") || name.equals("typing_extensions.Self");
  }

  private static Values self(Function reader) {
    for (Optional<Function> at = Optional.of(reader); at.isPresent(); at = at.get().parent()) {
      Optional<ClassType> owner = at.get().owner();
      if (owner.isPresent()) {
        return Values.of(new Value.OwnObject(owner.get(), false));
      }
    }
    return Values.UNKNOWN;
  }

  /** {@code list[X]}, {@code dict[str, X]}, {@code tuple[X, Y]}, {@code type[X]} ... */
  private Values generic(Expression.Item item, Function reader) {
    List<Expression> inside =
        item.index() instanceof Expression.Collection tuple
            ? tuple.elements()
            : List.of(item.index());
    Values types = resolver.valueOf(item.object(), reader);
    Values all = types.isComplete() ? Values.NONE : Values.UNKNOWN;
    boolean isJava = resolver.unit(reader).language() == Language.JAVA;
    for (Value type : types.options()) {
      if (isJava) {
        Values elements = instances(inside.getLast(), reader).bounded();
        all = all.or(instance(type, elements, reader));
        continue;
      }
      String own =
          type instanceof Value.Symbol symbol
              ? symbol.name().substring(symbol.name().lastIndexOf('.') + 1)
              : "";
      all = all.or(generic(type, own, inside, reader));
    }
    return all;
  }

  private Values generic(Value type, String name, List<Expression> inside, Function reader) {
    return switch (name) {
      case "type", "Type" -> resolver.valueOf(inside.getFirst(), reader);
      case "tuple", "Tuple" -> tuple(inside, reader);
      case "Annotated", "Final", "ClassVar" -> instances(inside.getFirst(), reader);
      case "Optional" -> instances(inside.getFirst(), reader).or(Resolver.NOTHING);
      case "Union" -> union(inside, reader);
      case "Awaitable", "Coroutine" ->
          Values.of(new Value.Awaitable(instances(inside.getLast(), reader).bounded()));
      case "Generator",
          "AsyncGenerator",
          "Iterator",
          "AsyncIterator",
          "Iterable",
          "AsyncIterable" ->
          instance(type, instances(inside.getFirst(), reader).bounded(), reader);
      case "Callable", "Literal", "ContextManager", "AsyncContextManager" -> Values.UNKNOWN;
      case "Counter" -> keyed(type, inside.getFirst(), resolver.builtin("int"), reader);
      default -> {
        Values elements = instances(inside.getLast(), reader).bounded();
        yield inside.size() == 2
            ? keyed(type, inside.getFirst(), elements, reader)
            : instance(type, elements, reader);
      }
    };
  }

  /** {@code dict[str, X]}. */
  private Values keyed(Value type, Expression key, Values elements, Function reader) {
    Values objects = instance(type, elements, reader);
    return objects.options().size() == 1
            && objects.options().getFirst() instanceof Value.Instance it
            && resolver.mappings().isOne(it.type())
        ? Values.of(new Value.Instance(it.type(), elements, instances(key, reader).bounded()))
        : objects;
  }

  private Values tuple(List<Expression> inside, Function reader) {
    boolean isAnyNumber =
        inside.size() == 2
            && inside.getLast() instanceof Expression.Literal literal
            && literal.kind() == Expression.LiteralKind.OTHER;
    if (isAnyNumber) {
      Values elements = instances(inside.getFirst(), reader).bounded();
      return Values.of(new Value.Instance("builtins.tuple", elements));
    }
    List<Values> items = new ArrayList<>(inside.size());
    for (Expression one : inside) {
      items.add(instances(one, reader).bounded());
    }
    return Values.of(new Value.Tuple(List.copyOf(items)));
  }

  /** The built-in class that an annotation of the typing module stands for. */
  private String container(String name) {
    String own = name.substring(name.lastIndexOf('.') + 1);
    return name.startsWith("typing.")
        ? switch (own) {
          case "List", "Sequence", "MutableSequence", "Collection" -> "builtins.list";
          case "Dict", "Mapping", "MutableMapping", "DefaultDict", "OrderedDict" -> "builtins.dict";
          case "Set", "AbstractSet", "MutableSet" -> "builtins.set";
          case "FrozenSet" -> "builtins.frozenset";
          default -> knowledge.canonical(name);
        }
        : knowledge.canonical(name);
  }

  /** A class that tables know, or a name written like one. {@code Any} says nothing. */
  private boolean isLikeClass(String name) {
    int dot = name.lastIndexOf('.');
    String own = name.substring(dot + 1);
    if (own.equals("Any") || own.equals("object") || own.equals("Callable")) {
      return false;
    }
    return (!own.isEmpty() && Character.isUpperCase(own.charAt(0)))
        || name.startsWith("builtins.")
        || knowledge.isClass(name);
  }

  /** Whether tables say more of a library's field than its declaration: {@code System.in}. */
  private boolean isNarrower(Values found, Values declared) {
    return found.isComplete()
        && found.options().size() == 1
        && declared.options().size() == 1
        && found.options().getFirst() instanceof Value.Instance one
        && declared.options().getFirst() instanceof Value.Instance other
        && !one.type().equals(other.type())
        && knowledge.isSubclass(one.type(), other.type());
  }

  /** What is found, with what the language's reader says of it. */
  Values typed(Values found, Values declared, boolean isSure, boolean isField) {
    if (isOfAny(declared)) {
      return withElements(declared, found);
    }
    return declared.options().isEmpty() || (isField && isNarrower(found, declared))
        ? found
        : isSure || declared.isComplete() || found.options().isEmpty()
            ? declared
            : found.or(declared);
  }

  /** A function, or a stream, says more than the interface that it is an object of. */
  static boolean hasFunction(Values found) {
    for (Value value : found.options()) {
      if (value instanceof Value.Own || value instanceof Value.Stream) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a parameter is given may say more than what is declared. */
  boolean isOpen(Values declared) {
    return isStream(declared) || isOfAny(declared);
  }

  /** What a parameter is given, where that says more; else nothing. */
  Values given(Values declared, Values passed) {
    Values given = passed.withoutNothing();
    return isOfAny(declared)
        ? given
        : isMoreThan(given, declared)
            ? given.options().stream().map(Values::of).reduce(Values.NONE, Values::or)
            : Values.NONE;
  }

  /** Whether an annotation of Python leaves open what there is: {@code list}, {@code object}. */
  boolean isBare(Values declared) {
    Values present = declared.withoutNothing();
    return !present.isTooMany()
        && (present.options().isEmpty()
            || (present.options().size() == 1
                && present.options().getFirst() instanceof Value.Instance it
                && it.elements().equals(Values.UNKNOWN)
                && (knowledge.isSubclass(it.type(), "collections.abc.Iterable")
                    || it.type().equals("builtins.tuple"))));
  }

  /** What is declared, or what is given of it where that says what is in it. */
  Values fitting(Values declared, Values given) {
    Values present = declared.withoutNothing();
    if (present.options().isEmpty()) {
      return declared.or(given);
    }
    Values all = Values.UNKNOWN;
    for (Value value : given.options()) {
      boolean isFit =
          present.options().getFirst() instanceof Value.Instance one
              && (value instanceof Value.Instance it
                  ? !it.elements().options().isEmpty()
                      && knowledge.isSubclass(it.type(), one.type())
                  : value instanceof Value.Tuple && one.type().equals("builtins.tuple"));
      all = isFit ? all.or(Values.of(value)) : all;
    }
    return all.options().isEmpty() ? declared : all;
  }

  /** Whether it is a collection of whatever is put into it: functions. */
  private boolean isOfAny(Values declared) {
    return declared.options().size() == 1
        && declared.options().getFirst() instanceof Value.Instance one
        && one.elements().options().isEmpty()
        && one.type().startsWith("java.util.")
        && knowledge.isSubclass(one.type(), "java.util.Collection");
  }

  /** Such a collection, of what another one holds that is found in its place. */
  private static Values withElements(Values declared, Values found) {
    return found.options().size() == 1
            && found.options().getFirst() instanceof Value.Instance other
            && !other.elements().options().isEmpty()
            && declared.options().getFirst() instanceof Value.Instance one
        ? Values.of(new Value.Instance(one.type(), other.elements()))
        : declared;
  }

  /**
   * Whether it is a stream of Java or a future: what that waits for depends on what it was made of.
   */
  private boolean isStream(Values declared) {
    return declared.options().size() == 1
        && declared.options().getFirst() instanceof Value.Instance one
        && (one.type().equals("java.util.concurrent.Future")
            || one.type().startsWith("java.util.stream.")
            || ((one.type().startsWith("java.io.") || one.type().equals("java.util.Scanner"))
                && knowledge.isSubclass(one.type(), "java.io.Closeable")));
  }

  /** Whether what is given is of a declared class, and all that is known of each says more. */
  private boolean isMoreThan(Values given, Values declared) {
    return !given.options().isEmpty()
        && declared.options().getFirst() instanceof Value.Instance other
        && given.options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Stream
                        || (it instanceof Value.Instance one
                            && knowledge.isSubclass(one.type(), other.type())
                            && (!one.type().equals(other.type())
                                || !one.elements().options().isEmpty())));
  }
}
