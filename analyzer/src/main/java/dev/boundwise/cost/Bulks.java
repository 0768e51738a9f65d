package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much the values of expressions are when they are sent to another process. */
public final class Bulks {

  private static final int DEEPEST = 4;

  /** Objects inside of so many others are counted without what they hold. */
  private static final int DEEPEST_OBJECTS = 3;

  private static final double TEXT = 50;
  private static final double DATA = 2000;
  private static final double SOME = 40;
  private static final double CELLS = 10_000;

  /** Of what nothing is known. */
  private static final Bulk ANYTHING = new Bulk(Polynomial.of(100), Polynomial.of(3), 1);

  private static final Bulk NUMBER = Bulk.of(6, 1);

  /** About as long as ten plain objects: its class is looked up, its attributes are a dict. */
  private static final Bulk OBJECT = Bulk.of(60, 10);

  private static final Set<String> NUMBERS =
      Set.of("builtins.int", "builtins.float", "builtins.bool", "builtins.complex");
  private static final Set<String> BYTES =
      Set.of("builtins.bytes", "builtins.bytearray", "builtins.memoryview");

  private final Program program;
  private final Extents extents;

  private Bulks(Program program) {
    this.program = program;
    this.extents = Works.of(program).extents();
  }

  /** Those of a program. */
  public static Bulks of(Program program) {
    return program.derived(Bulks.class, Bulks::new);
  }

  /** How much the value of an expression is. */
  public Bulk of(Expression expression, Function reader) {
    return of(extents.of(expression, reader), extents.values(expression, reader), 0, List.of());
  }

  /** The same of all that it gives, where it is a range or a generator. */
  public Bulk all(Expression expression, Function reader) {
    Bulk itself = of(expression, reader);
    Polynomial length = extents.of(expression, reader).length();
    return length == null || itself.objects().typical() >= length.typical()
        ? itself
        : NUMBER.times(length);
  }

  /** How many elements the value of an expression has; nothing where that is not known. */
  public Polynomial places(Expression expression, Function reader) {
    Polynomial length = extents.of(expression, reader).length();
    return length == null ? Polynomial.ZERO : length;
  }

  private Bulk of(Extent extent, Values values, int depth, List<ClassType> around) {
    List<Value> options = values.withoutNothing().options();
    if (depth > DEEPEST + 2 * around.size() || options.isEmpty()) {
      return unknown(extent, depth);
    }
    Bulk largest = Bulk.NONE;
    for (Value value : options) {
      Bulk one = of(value, extent, depth, around);
      largest = one.bytes().typical() > largest.bytes().typical() ? one : largest;
    }
    return largest;
  }

  private Bulk of(Value value, Extent extent, int depth, List<ClassType> around) {
    return switch (value) {
      case Value.Instance it -> instance(it, extent, depth, around);
      case Value.Tuple it -> tuple(it, extent, depth, around);
      case Value.OwnObject it -> object(it.type(), depth, around);
      case Value.Generator it -> ANYTHING;
      case Value.Stream it -> ANYTHING;
      case Value.Symbol it -> Bulk.of(50, 1);
      case Value.Method it -> ANYTHING;
      case Value.Own it -> Bulk.of(50, 1);
      case Value.OwnClass it -> Bulk.of(50, 1);
      case Value.OwnModule it -> Bulk.of(50, 1);
      case Value.Super it -> ANYTHING;
      case Value.Managed it -> ANYTHING;
      case Value.Awaitable it -> of(extent, it.result(), depth + 1, around);
      case Value.Nothing it -> Bulk.of(1, 1);
    };
  }

  /** A size that the source says, of what is of no known type. */
  private static Bulk unknown(Extent extent, int depth) {
    boolean isSaid = extent instanceof FixedExtent && extent != FixedExtent.UNKNOWN;
    Polynomial length = isSaid ? extent.length() : null;
    if (length == null) {
      return isSaid && extent.number() != null ? NUMBER : ANYTHING;
    }
    Extent each = extent.each();
    return depth > DEEPEST || each == FixedExtent.UNKNOWN
        ? new Bulk(length.times(8), length, 1)
        : unknown(each, depth + 1).times(length);
  }

  private Bulk instance(Value.Instance it, Extent extent, int depth, List<ClassType> around) {
    String type = it.type();
    if (NUMBERS.contains(type)) {
      return NUMBER;
    }
    Polynomial length = extent.length();
    if (type.equals("builtins.str")) {
      // looked up among those written before
      return new Bulk(or(length, TEXT).plus(Polynomial.of(4)), Polynomial.of(3), 0);
    }
    if (BYTES.contains(type)) {
      return new Bulk(or(length, DATA).plus(Polynomial.of(4)), Polynomial.ONE, 0);
    }
    if (isContainer(type)) {
      Bulk each = of(extent.each(), it.elements(), depth + 1, around);
      boolean hasKeys = program.knowledge().isSubclass(type, "builtins.dict");
      return (hasKeys ? each.plus(Bulk.of(10, 1)) : each)
          .times(or(length, SOME))
          .plus(Bulk.of(10, 1));
    }
    if (type.startsWith("numpy.") || type.startsWith("pandas.")) {
      return type.endsWith("ndarray") || type.startsWith("pandas.")
          ? new Bulk(or(length, CELLS).times(8), Polynomial.of(20), 0)
          : NUMBER;
    }
    return ANYTHING;
  }

  private boolean isContainer(String type) {
    for (String one : List.of("list", "tuple", "set", "frozenset", "dict")) {
      if (program.knowledge().isSubclass(type, "builtins." + one)) {
        return true;
      }
    }
    return type.equals("collections.deque");
  }

  private Bulk tuple(Value.Tuple it, Extent extent, int depth, List<ClassType> around) {
    Bulk all = Bulk.of(4, 1);
    for (int i = 0; i < it.items().size(); i++) {
      all = all.plus(of(extent.part(i), it.items().get(i), depth + 1, around));
    }
    return all;
  }

  /**
   * An object and what it holds.
   *
   * @param around the classes of the objects that hold it: what refers back to them is sent once
   */
  private Bulk object(ClassType type, int depth, List<ClassType> around) {
    if (around.size() >= DEEPEST_OBJECTS || around.contains(type)) {
      return OBJECT;
    }
    List<ClassType> inside = new ArrayList<>(around);
    inside.add(type);
    Bulk all = OBJECT;
    for (ClassType ancestor : program.ancestors(type)) {
      for (String name : ancestor.attributes()) {
        all = all.plus(Bulk.of(10, 1)).plus(attribute(type, ancestor, name, depth, inside));
      }
    }
    return all;
  }

  private Bulk attribute(
      ClassType type, ClassType owner, String name, int depth, List<ClassType> inside) {
    // what other methods put into it counts as well
    Values values = program.facts(type.body()).member(type, name);
    boolean isShared =
        inside.size() > 1
            && owner.attribute(name).stream().allMatch(Bulks::isHandedOn)
            && values.options().stream().anyMatch(Value.OwnObject.class::isInstance);
    return isShared ? OBJECT : of(extents.attribute(owner, name), values, depth + 1, inside);
  }

  /** {@code self.store = store}: the objects of a list mostly have the same one. */
  private static boolean isHandedOn(Binding binding) {
    return binding instanceof Binding.Declared
        || (binding instanceof Binding.Assigned it && it.value() instanceof Expression.Name);
  }

  private static Polynomial or(@Nullable Polynomial length, double typical) {
    return length == null ? Polynomial.of(typical) : length;
  }
}
