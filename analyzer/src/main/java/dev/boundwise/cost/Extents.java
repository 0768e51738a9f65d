package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Size;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How large the values of expressions are, in terms of the parameters of their function. */
final class Extents {

  private static final int DEEPEST = 40;
  private static final int MOST_PARTS = 8;

  /** The longest array: {@code Integer.MAX_VALUE - 8}. */
  private static final double LARGEST = 2_147_483_639.0;

  private static final double LIMIT = 1 << 28;

  /** What is filled may start with a few elements. */
  static final int FEW = 4;

  /** Of what is tested before it is taken, about this share is taken. */
  static final double TAKEN = 0.5;

  private final Program program;
  private final Knowledge knowledge;
  private final Symbols symbols;
  private final Trips trips;
  private final IdentityHashMap<Expression, Extent> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Extent> results = new IdentityHashMap<>();
  private final IdentityHashMap<Function, LoopNest> nests = new IdentityHashMap<>();
  private final Growing growing = new Growing(this);
  private final Attributes attributes;
  private final Options options;
  private final Fillers fillers;
  private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Cuts cuts = new Cuts();
  private final Plausible count;
  private final boolean isJava;
  private int depth;

  Extents(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
    this.symbols = new Symbols(program, this);
    this.trips = new Trips(program, this);
    this.attributes = new Attributes(program, this);
    this.options = new Options(program, this);
    this.fillers = new Fillers(program, this);
    this.isJava = program.language() == Language.JAVA;
    this.count =
        knowledge.prior("elements").map(it -> Plausible.around(it, 10)).orElse(Plausible.COUNT);
  }

  Symbols symbols() {
    return symbols;
  }

  Trips trips() {
    return trips;
  }

  /** A count or a length that nothing is known of. */
  Plausible count() {
    return count;
  }

  boolean isJava() {
    return isJava;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Cuts cuts() {
    return cuts;
  }

  /** Whether something is being looked for. */
  boolean isAsking() {
    return !asked.isEmpty();
  }

  /** What is put into containers. */
  Fillers fillers() {
    return fillers;
  }

  /** What grows where it is. */
  Growing growing() {
    return growing;
  }

  FunctionFacts facts(Function function) {
    return program.facts(function);
  }

  /** What an expression may be. */
  Values values(Expression expression, Function reader) {
    return program.facts(reader).valueOf(expression);
  }

  /** The loops of a function. */
  LoopNest nest(Function function) {
    return nests.computeIfAbsent(function, LoopNest::of);
  }

  /** How large the value of an expression is. */
  Extent of(Expression expression, Function reader) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    }
    Extent before = known.get(expression);
    if (before != null) {
      return before;
    }
    if (depth >= DEEPEST || !asked.add(expression)) {
      cuts.add();
      return FixedExtent.UNKNOWN;
    }
    depth++;
    int cut = cuts.count();
    Extent found = find(expression, reader);
    depth--;
    asked.remove(expression);
    // What was found while something around it was open may lack a part, never have a wrong one.
    boolean isGood = found != FixedExtent.UNKNOWN && (cut == cuts.count() || !isJava);
    if (cuts.isEnough(asked.isEmpty()) || isGood) {
      known.put(expression, found);
    }
    return found;
  }

  private Extent find(Expression expression, Function reader) {
    return switch (expression) {
      case Expression.Name it -> named(name(it, reader), it, it.variable().name());
      case Expression.Attribute it -> named(attribute(it, reader), it, it.name());
      case Expression.Item it -> item(it, reader);
      case Expression.Call it -> call(it, reader);
      case Expression.Await it -> of(it.value(), reader);
      case Expression.Bind it -> of(it.value(), reader);
      case Expression.Operation it -> operation(it, reader);
      case Expression.Collection it -> collection(it, reader);
      case Expression.Comprehension it -> comprehension(it, reader);
      case Expression.Literal it -> literal(it);
      case Expression.Lambda it -> FixedExtent.UNKNOWN;
      case Expression.Yield it -> FixedExtent.UNKNOWN;
      case Expression.Unknown it -> FixedExtent.UNKNOWN;
    };
  }

  private Extent literal(Expression.Literal it) {
    return switch (it.kind()) {
      case INTEGER, FLOAT -> Extent.ofNumber(number(it.text()));
      case TEXT -> text(it.text().length());
      case BYTES -> text(Math.max(0, it.end() - it.start() - 3));
      case NONE, TRUE, FALSE, OTHER -> FixedExtent.UNKNOWN;
    };
  }

  /** {@code ""} is there to be replaced, or to have something put to it, as empty lists are. */
  private static Extent text(int length) {
    return length == 0 ? FixedExtent.UNKNOWN : Extent.ofLength(Polynomial.of(length));
  }

  private @Nullable Polynomial number(String text) {
    try {
      double value = Double.parseDouble(text);
      // as large as numbers get is a limit, not a size
      return isJava && isLimit(value) ? null : Polynomial.of(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Where nothing else says how large a value is, what it is called may. */
  private Extent named(Extent found, Expression code, String name) {
    if (found != FixedExtent.UNKNOWN || !(Sizes.isTelling(name) || Sizes.isGiven(code))) {
      return found;
    }
    return Extent.ofLength(
        Polynomial.of(
            symbols.of(code, 0, symbols.written(name, 0, true), () -> Sizes.length(code, count))));
  }

  private Extent name(Expression.Name name, Function reader) {
    Variable variable = name.variable();
    List<Binding> bindings = variable.reaching(name.start(), reader);
    if (bindings.size() == 1 && bindings.getFirst() instanceof Binding.Narrowed) {
      bindings = variable.bindings();
    }
    return bound(variable, bindings);
  }

  private Extent bound(Variable variable, List<Binding> bindings) {
    Extent all = FixedExtent.UNKNOWN;
    List<Binding> made = new ArrayList<>(bindings.size());
    for (Binding binding : bindings) {
      if (Growing.added(binding, variable) == null) {
        all = all.or(of(binding));
        made.add(binding);
      }
    }
    all = growing.of(Rebound.of(this, made, all), bindings, variable);
    all = fillers.filled(all, bindings, Growing.withoutAdded(variable));
    return Written.of(this, variable, bindings, all);
  }

  Extent of(Binding binding) {
    return switch (binding) {
      case Binding.Assigned it -> of(it.value(), it.site().function());
      case Binding.Element it -> Texts.each(this, it.iterable(), it.site().function());
      case Binding.Unpacked it -> Numbered.part(this, it);
      case Binding.Rest it -> Slices.rest(of(it.whole()), it.before(), it.after());
      case Binding.Entered it -> of(it.context(), it.site().function());
      case Binding.Passed it -> new OfParameter(it.parameter().variable(), 0);
      case Binding.Imported it -> imported(it);
      case Binding.Declared it -> FixedExtent.UNKNOWN;
      case Binding.Caught it -> FixedExtent.UNKNOWN;
      case Binding.DefinedFunction it -> FixedExtent.UNKNOWN;
      case Binding.DefinedClass it -> FixedExtent.UNKNOWN;
      case Binding.Receiver it -> FixedExtent.UNKNOWN;
      case Binding.Filled it -> FixedExtent.UNKNOWN;
      case Binding.Narrowed it -> FixedExtent.UNKNOWN;
      case Binding.Other it -> FixedExtent.UNKNOWN;
    };
  }

  /** A parameter, or what is in it, in terms of itself. */
  final class OfParameter implements Extent {
    private final Variable variable;
    private final int level;

    OfParameter(Variable variable, int level) {
      this.variable = variable;
      this.level = level;
    }

    @Override
    public Polynomial number() {
      return Polynomial.of(symbols.of(variable, level, false));
    }

    @Override
    public Polynomial length() {
      return Polynomial.of(symbols.of(variable, level, true));
    }

    @Override
    public Extent each() {
      return level >= 3 ? FixedExtent.UNKNOWN : new OfParameter(variable, level + 1);
    }

    @Override
    public Extent or(Extent other) {
      // a parameter that is bound anew: by what it was given
      return this;
    }

    @Override
    public Extent with(Map<Symbol, Polynomial> values) {
      Polynomial number = values.get(symbols.of(variable, level, false));
      Polynomial length = values.get(symbols.of(variable, level, true));
      return number == null && length == null
          ? this
          : new FixedExtent(number, length, level >= 3 ? null : each().with(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfParameter it && it.variable == variable && it.level == level;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(variable) + level;
    }
  }

  private Extent imported(Binding.Imported it) {
    for (Variable variable :
        it.site().function().kind() == Function.Kind.MODULE
            ? List.copyOf(program.unitOf(it.site().function()).names().values())
            : List.<Variable>of()) {
      if (variable.bindings().contains(it)) {
        Optional<Binding> made = program.definition(variable);
        return made.isPresent() && !(made.get() instanceof Binding.Imported)
            ? of(made.get())
            : FixedExtent.UNKNOWN;
      }
    }
    return FixedExtent.UNKNOWN;
  }

  /** How large an attribute of objects of a class is. */
  Extent attribute(ClassType type, String name) {
    return attributes.of(type, name);
  }

  private Extent attribute(Expression.Attribute it, Function reader) {
    FunctionFacts facts = program.facts(reader);
    Extent all = FixedExtent.UNKNOWN;
    for (Value value : facts.valueOf(it.object()).options()) {
      switch (value) {
        case Value.OwnObject object -> all = all.or(attributes.of(object.type(), it.name()));
        case Value.OwnClass type -> all = all.or(attributes.of(type.type(), it.name()));
        case Value.OwnModule module -> {
          Optional<Variable> variable = program.variable(module, it.name());
          Optional<Binding> made = variable.flatMap(program::definition);
          all = made.isPresent() ? all.or(of(made.get())) : all;
        }
        case Value.Instance object when object.type().equals(Options.TYPE) ->
            all = all.or(options.of(it.name()));
        case Value.Instance object ->
            all =
                all.or(
                    library(
                        object.type() + "." + it.name(), new CallSite(it, it, "", false), reader));
        default -> {}
      }
    }
    return all;
  }

  private Extent item(Expression.Item it, Function reader) {
    Extent whole = of(it.object(), reader);
    if (it.index() instanceof Expression.Operation slice
        && slice.operator() == Expression.Operator.SLICE) {
      return Slices.of(this, whole, slice, reader);
    }
    if (it.index() instanceof Expression.Collection places && !(whole instanceof TupleExtent)) {
      return Sides.at(this, whole, places.elements(), reader);
    }
    if (whole instanceof TupleExtent
        && it.index() instanceof Expression.Literal index
        && index.kind() == Expression.LiteralKind.INTEGER) {
      Polynomial position = number(index.text());
      return position == null ? whole.each() : whole.part((int) position.typical());
    }
    return Texts.each(this, it.object(), reader);
  }

  private Extent operation(Expression.Operation it, Function reader) {
    List<Expression> operands = it.operands();
    return switch (it.operator()) {
      case AND, OR -> any(operands, reader);
      case CHOICE -> any(operands.subList(1, operands.size()), reader);
      case ARITHMETIC, DIVIDE, UNION -> {
        Extent all = of(operands.getFirst(), reader);
        if (operands.size() == 1) {
          yield Arithmetic.of(it.method(), all);
        }
        for (Expression operand : operands.subList(1, operands.size())) {
          all = Arithmetic.of(it.method(), all, of(operand, reader));
        }
        yield isJava && isLimit(all.number()) ? FixedExtent.UNKNOWN : all;
      }
      case FORMAT -> Formatted.of(this, it, reader);
      case SPREAD -> of(operands.getFirst(), reader);
      case LENGTH -> {
        Polynomial length = of(operands.getFirst(), reader).length();
        yield length == null ? FixedExtent.UNKNOWN : Extent.ofNumber(length);
      }
      case NOT, COMPARE, IS, IS_NOT, SLICE, MATCH, DELETE -> FixedExtent.UNKNOWN;
    };
  }

  /** {@code 1 << 30}: as many as there may be, not as many as there are. */
  private static boolean isLimit(@Nullable Polynomial number) {
    return number != null && number.isConstant() && isLimit(number.typical());
  }

  private static boolean isLimit(double number) {
    return number >= LARGEST || (number >= LIMIT && Long.bitCount((long) number) == 1);
  }

  private Extent any(List<Expression> operands, Function reader) {
    Extent all = FixedExtent.UNKNOWN;
    for (Expression operand : operands) {
      all = all.or(of(operand, reader));
    }
    return all;
  }

  private Extent collection(Expression.Collection it, Function reader) {
    if (it.elements().isEmpty() && it.kind() != Expression.CollectionKind.TUPLE) {
      // it is there to be filled
      return FixedExtent.UNKNOWN;
    }
    boolean isTuple =
        it.kind() == Expression.CollectionKind.TUPLE
            && it.elements().size() <= MOST_PARTS
            && it.elements().stream().noneMatch(Extents::isSpread);
    if (isTuple) {
      List<Extent> parts = new ArrayList<>();
      for (Expression element : it.elements()) {
        parts.add(of(element, reader));
      }
      return new TupleExtent(List.copyOf(parts));
    }
    boolean isMap = it.kind() == Expression.CollectionKind.MAP;
    Polynomial length = Polynomial.ZERO;
    Extent each = FixedExtent.UNKNOWN;
    List<Expression> elements = it.elements();
    double plain = 0;
    for (int i = isMap ? 1 : 0; i < elements.size(); i += isMap ? 2 : 1) {
      Expression element = elements.get(i);
      if (isSpread(element)) {
        Extent many = of(element, reader);
        Polynomial count = many.length();
        length = count == null ? length : length.plus(count);
        each = each.or(many.each());
      } else {
        plain++;
        each = i < 16 ? each.or(of(element, reader)) : each;
      }
    }
    return Extent.of(length.plus(Polynomial.of(plain)), each);
  }

  private static boolean isSpread(Expression element) {
    return element instanceof Expression.Operation operation
        && operation.operator() == Expression.Operator.SPREAD;
  }

  private Extent comprehension(Expression.Comprehension it, Function reader) {
    Polynomial count = Polynomial.ONE;
    Statement inner = it.loop();
    while (!(inner instanceof Statement.Evaluate)) {
      switch (inner) {
        case Statement.Loop loop -> {
          count = count.times(trips.of(loop, reader));
          inner = loop.body().getFirst();
        }
        case Statement.Branch branch -> {
          count = count.times(TAKEN).estimated();
          inner = branch.then().getFirst();
        }
        default -> throw new IllegalStateException("not a comprehension: " + inner);
      }
    }
    Expression value = ((Statement.Evaluate) inner).value();
    boolean isPair =
        it.kind() == Expression.CollectionKind.MAP
            && value instanceof Expression.Collection pair
            && pair.elements().size() == 2;
    Expression element = isPair ? ((Expression.Collection) value).elements().getLast() : value;
    return Extent.of(count, of(element, reader));
  }

  private Extent call(Expression.Call call, Function reader) {
    FunctionFacts facts = program.facts(reader);
    CallSite site = new CallSite(call, call.callee(), "", false);
    Values callees = facts.callee(site).withoutNothing();
    Extent all = FixedExtent.UNKNOWN;
    for (Value callee : callees.options()) {
      all = all.or(result(callee, site, reader));
    }
    if (callees.options().isEmpty() && call.callee() instanceof Expression.Attribute method) {
      String ofText = Texts.method(method.name());
      return ofText == null ? all : library(ofText, site, reader);
    }
    return all;
  }

  private Extent result(Value callee, CallSite site, Function reader) {
    return switch (callee) {
      case Value.Own it -> {
        Extent result = result(it.function());
        yield site.code() instanceof Expression.Call call
            ? result.with(arguments(it.function(), it.situation().isBound(), call, reader))
            : result;
      }
      case Value.Symbol it -> library(it.name(), site, reader);
      case Value.Method it -> library(it.qualifiedName(), site, reader);
      default -> FixedExtent.UNKNOWN;
    };
  }

  private Extent library(String name, CallSite site, Function reader) {
    Optional<Size> size = knowledge.size(name);
    if (size.isEmpty()) {
      return FixedExtent.UNKNOWN;
    }
    Operands operands = new Operands(this, program, site, reader);
    Extent special =
        switch (name) {
          case "builtins.dict" -> operands.keyed();
          case "builtins.map" -> operands.mapped();
          case "itertools.permutations", "itertools.combinations", "itertools.product" ->
              new Choices(this, site, reader).of(name);
          case "builtins.set", "builtins.frozenset", "collections.Counter" ->
              new Pieces(this, site, reader).letters(size.get(), operands);
          case "builtins.str.split",
              "builtins.str.rsplit",
              "builtins.bytes.split",
              "builtins.bytes.rsplit",
              "re.findall",
              "re.finditer",
              "re.split",
              "re.Pattern.findall",
              "re.Pattern.finditer",
              "re.Pattern.split" ->
              new Pieces(this, site, reader).of(name, size.get(), operands);
          case "java.lang.String.split" -> new Pieces(this, site, reader).lines(operands);
          case "java.lang.String.substring" -> Slices.ofText(this, site, reader);
          default -> operands.transposed(size.get());
        };
    return special == null ? operands.size(size.get(), 0) : special;
  }

  /** How large what a function gives is, in terms of its parameters. */
  Extent result(Function function) {
    Extent before = results.get(function);
    if (before != null) {
      return before;
    }
    if (!asked.add(function)) {
      return FixedExtent.UNKNOWN;
    }
    Extent all = function.isGenerator() ? yielded(function) : returned(function);
    asked.remove(function);
    results.put(function, all);
    return all;
  }

  private Extent returned(Function function) {
    List<Expression> values = new ArrayList<>();
    Walk.returns(function.body(), values);
    return any(values, function);
  }

  private Extent yielded(Function function) {
    Extent[] each = {FixedExtent.UNKNOWN};
    Polynomial[] count = {Polynomial.ZERO};
    LoopNest nest = nest(function);
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Yield it) {
          Polynomial times = nest.times(it.start(), -1, trips, function);
          Extent value = of(it.value(), function);
          Polynomial many = value.length();
          if (it.delegates()) {
            Polynomial all = many == null ? given(it.value(), function) : many;
            count[0] = count[0].plus(times.times(all));
            each[0] = each[0].or(value.each());
          } else {
            count[0] = count[0].plus(times);
            each[0] = each[0].or(value);
          }
        }
      }
    }.statements(function.body());
    return Extent.of(count[0], each[0]);
  }

  /** How many there are of what says not how many, {@code yield from pipe}. */
  Polynomial given(Expression code, Function reader) {
    Values values = values(code, reader);
    return Polynomial.of(
        symbols.of(code, 1, "len", () -> Sizes.length(values, Sizes.nameOf(code), count)));
  }

  /** What the symbols of a function's parameters are at a call of it. */
  Map<Symbol, Polynomial> arguments(
      Function function, boolean isBound, Expression.Call call, Function caller) {
    return new Passing(this, function, isBound, call, caller);
  }

  /** Whether a call gives an argument that is spread. */
  static boolean hasSpread(Expression.Call call) {
    return call.arguments().stream().anyMatch(Argument::isSpread);
  }
}
