package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names quantities that the source does not say, and finds plausible values for them. */
final class Symbols {

  /** A text that is as long is one by its name. */
  private static final double DOCUMENT = 500;

  private static final double FEW = 3;

  private static final double MANY = 1000;

  /** Of the shares that sizes are estimated by, as little may be left. */
  private static final double DOUBTED_SHARE = 1.0 / 3;

  private final Program program;
  private final Extents extents;
  private final Map<Key, Symbol> known = new HashMap<>();
  private final IdentityHashMap<Symbol, Key> origins = new IdentityHashMap<>();
  private final Asking asking = new Asking();
  private int made;

  /**
   * What a symbol stands for.
   *
   * @param owner a parameter's variable, a class's attribute or an expression
   * @param depth how many levels down: 1 for the elements
   * @param isLength whether it is a length, not a number
   */
  record Key(Object owner, int depth, boolean isLength) {

    // By hand: asked for each use of each name, and the equals of a record starts slowly.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key it
          && depth == it.depth
          && isLength == it.isLength
          && owner.equals(it.owner);
    }

    @Override
    public int hashCode() {
      return owner.hashCode() * 31 + depth;
    }
  }

  /** An attribute of a class's objects. */
  record AttributeOf(ClassType type, String name) {}

  Symbols(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  /** A quantity of a parameter, as its function sees it. */
  Symbol of(Variable parameter, int depth, boolean isLength) {
    return of(
        new Key(parameter, depth, isLength),
        written(parameter.name(), depth, isLength),
        () -> passed(parameter, depth, isLength));
  }

  /** How many runs there are below a call of a function, of those that call each other. */
  Symbol below(Function function, Plausible values) {
    Key key = new Key(function, 0, false);
    Symbol symbol = known.get(key);
    if (symbol == null) {
      symbol = Symbol.ofRuns(made++, "calls of " + function.name(), () -> values);
      known.put(key, symbol);
      origins.put(symbol, key);
    }
    return symbol;
  }

  /** A quantity that an expression stands for, with what is plausible for it. */
  Symbol of(Expression code, int depth, String name, Supplier<Plausible> values) {
    return of(new Key(new Place(code), depth, true), name, values);
  }

  /** Expressions are equal by what they are; a place is one of its own. */
  private static final class Place {
    private final Expression code;

    Place(Expression code) {
      this.code = code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place it && it.code == code;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(code);
    }
  }

  Symbol of(AttributeOf attribute, int depth, boolean isLength, Supplier<Plausible> values) {
    return of(
        new Key(attribute, depth, isLength),
        written((isJava() ? "this." : "self.") + attribute.name(), depth, isLength),
        values);
  }

  private Symbol of(Key key, String name, Supplier<Plausible> values) {
    Symbol symbol = known.get(key);
    if (symbol == null) {
      symbol = new Symbol(made++, name, values, asking);
      known.put(key, symbol);
      origins.put(symbol, key);
    }
    return symbol;
  }

  /** What a symbol stands for; null for one of no parameter. */
  @Nullable Key parameter(Symbol symbol) {
    Key key = origins.get(symbol);
    return key != null && key.owner() instanceof Variable ? key : null;
  }

  private boolean isJava() {
    return program.language() == Language.JAVA;
  }

  /** What a quantity is called in the words of the language. */
  String written(String name, int depth, boolean isLength) {
    String what = "each ".repeat(depth) + name;
    return isLength ? (isJava() ? "size(" : "len(") + what + ")" : what;
  }

  private Plausible passed(Variable variable, int depth, boolean isLength) {
    Function function = variable.scope();
    Binding.Passed passed = null;
    for (Binding binding : variable.bindings()) {
      if (binding instanceof Binding.Passed it) {
        passed = it;
      }
    }
    if (passed == null) {
      return isLength ? extents.count() : Plausible.NUMBER;
    }
    Plausible found = null;
    boolean isOmitted = false;
    for (CallOf site : program.callsOf(function)) {
      if (site.caller() == function) {
        continue;
      }
      Extent argument =
          Given.of(extents, site.call(), passed.parameter(), site.isBound(), site.caller());
      if (argument == null || isNothing(argument, passed.parameter())) {
        isOmitted |= passed.parameter().kind() != Parameter.Kind.SPREAD;
        continue;
      }
      Plausible one = ofOthers(argument, depth, isLength);
      found = one == null ? found : found == null ? one : both(found, one);
    }
    Extent standard = extents.of(passed.defaultValue(), function);
    Plausible usual = plausible(standard, depth, isLength);
    if (usual != null && (isOmitted || found == null)) {
      found = found == null ? usual : found.or(usual);
    }
    if (found == null) {
      return guess(variable, function, depth, isLength);
    }
    if (found.isGuess() && isLength && depth == 0 && !extents.isJava()) {
      // of two guesses the larger one, where what is passed is not known at all; else both count
      Plausible named = guess(variable, function, depth, isLength);
      boolean isLarger = named.typical() > found.typical() && !named.equals(extents.count());
      return !isLarger ? found : found.equals(extents.count()) ? named : found.or(named);
    }
    boolean isUntold = isJava() && isLength && depth == 0 && found.equals(extents.count());
    // its callers know no more of it than that it is many: its name may
    found = isUntold ? Sizes.length(variable.name(), found) : found;
    return found;
  }

  /** Who writes {@code *rest} means to be given some: calls that give none say no size. */
  private static boolean isNothing(Extent argument, Parameter parameter) {
    boolean isFurther =
        parameter.kind() == Parameter.Kind.SPREAD
            || parameter.kind() == Parameter.Kind.SPREAD_KEYWORDS;
    return isFurther && argument instanceof TupleExtent tuple && tuple.parts().isEmpty();
  }

  /** Of two guesses of Java the larger one: what is made of parts of itself shrinks else. */
  private Plausible both(Plausible one, Plausible other) {
    return isJava() && one.isGuess() && other.isGuess()
        ? (one.typical() < other.typical() ? other : one)
        : one.or(other);
  }

  /**
   * {@code new Picture(picture.width, ...)}: as wide as pictures are says not how wide they are.
   */
  private @Nullable Plausible ofOthers(Extent whole, int depth, boolean isLength) {
    Plausible[] found = {null};
    boolean isCircular = asking.isCircular(() -> found[0] = plausible(whole, depth, isLength));
    return isCircular ? null : found[0];
  }

  static @Nullable Plausible plausible(Extent whole, int depth, boolean isLength) {
    Extent extent = whole;
    for (int i = 0; i < depth; i++) {
      extent = extent.each();
    }
    Polynomial value = isLength ? extent.length() : extent.number();
    if (value == null) {
      return null;
    }
    // what is cut into pieces, or picked from something, is mostly not empty
    boolean isTooFew = isLength && !value.isConstant() && value.typical() < 1;
    boolean isGuess = value.symbols().stream().anyMatch(Symbol::isGuess);
    double typical = isGuess && isLength ? likely(value) : value.typical();
    return new Plausible(
        Math.min(typical, value.at(Symbol::low)),
        isTooFew ? FEW : typical,
        Math.max(isTooFew ? FEW : 0, value.at(Symbol::high)),
        isGuess,
        Math.min(typical, least(value)));
  }

  /** What remains of a size where the shares that it was estimated by are much smaller. */
  static double least(Polynomial size) {
    return size.withEstimatesTimes(DOUBTED_SHARE).at(Symbol::least);
  }

  /**
   * A size that follows from guesses. One guess is as good wherever it is handed on, and what is
   * known beside it stays; of several, the larger the size, the less likely all of them are right.
   */
  static double likely(Polynomial size) {
    double all = size.typical();
    double several = size.onGuesses();
    return all - several + likely(several);
  }

  /** The same of what rests on several guesses. */
  static double likely(double size) {
    return size <= MANY ? size : MANY * Math.pow(size / MANY, 1.0 / 3);
  }

  private Plausible guess(Variable variable, Function function, int depth, boolean isLength) {
    if (!isLength) {
      return Sizes.number(variable.name());
    }
    Expression name = new Expression.Name(function.start(), function.start(), variable);
    if (depth > 0) {
      Plausible usual = Plausible.around(20, 10);
      return isJava()
          ? JavaSizes.ofElement(program.facts(function).valueOf(name), usual)
          : Sizes.ofElement(depth == 1 ? variable.name() : "", usual);
    }
    Plausible usual =
        Sizes.length(program.facts(function).valueOf(name), variable.name(), extents.count());
    Plausible spelled =
        usual.typical() >= DOCUMENT && Sizes.isOfText(variable.name())
            ? Spelled.length(variable, function)
            : null;
    return spelled == null ? usual : spelled;
  }
}
