package dev.boundwise.cost;

import dev.boundwise.knowledge.Cost;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Quantity;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often calls call what they are given, and how many elements they take of it. */
final class Taken {

  /** About that share of a text's places begin what a pattern matches. */
  private static final double MATCHES = 0.1;

  /** The same of patterns that begin with letters of their own. */
  private static final double RARE_MATCHES = 0.01;

  /** Calls whose result has fewer elements than what they are given may have. */
  private static final Set<String> LIMITING = Set.of("itertools.islice", "builtins.zip");

  /** Calls that go through files and documents, and call methods for all that is there. */
  private static final Set<String> VISITING =
      Set.of("java.nio.file.Files.walkFileTree", "javax.xml.parsers.SAXParser.parse");

  /** Calls that make what is not there yet by what they are given. */
  private static final Set<String> LOADING =
      Set.of("com.google.common.cache.Cache.get", "com.github.benmanes.caffeine.cache.Cache.get");

  private final Extents extents;
  private final FunctionFacts facts;
  private final Function function;
  private @Nullable Polynomial limit;

  Taken(Extents extents, FunctionFacts facts) {
    this.extents = extents;
    this.facts = facts;
    this.function = facts.function();
  }

  /**
   * How often a call calls what it is given: once for each element of what it goes over. Where
   * prices are exact, what takes the same whatever its arguments goes over nothing: {@code
   * map.merge(key, 1, Integer::sum)}.
   *
   * @param recurs whether the function calls itself
   */
  Polynomial sized(Expression.Call call, boolean recurs) {
    if (!recurs && isLoading(call)) {
      return Polynomial.of(Kept.FILLING);
    }
    if (!call.arguments().isEmpty()
        && names(call, extents, function).stream().anyMatch(it -> it.startsWith("bisect."))) {
      Polynomial length = extents.of(call.arguments().getFirst().value(), function).length();
      return length == null || length.typical() <= 1 ? Polynomial.ONE : length.log();
    }
    return found(call);
  }

  /** {@code known.computeIfAbsent(key, this::load)}, of an object that keeps what it knows. */
  private boolean isLoading(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && Kept.isKept(method.object(), facts)
        && names(call, extents, function).stream()
            .anyMatch(it -> it.endsWith(".computeIfAbsent") || LOADING.contains(it));
  }

  private Polynomial found(Expression.Call call) {
    if (extents.isJava() && isOnce(names(call, extents, function), extents.knowledge())) {
      return Polynomial.ONE;
    }
    Polynomial found = null;
    boolean isLong = false;
    boolean isPattern =
        names(call, extents, function).stream().anyMatch(it -> it.startsWith("re.Pattern."));
    for (Argument argument : call.arguments()) {
      if (argument.value() instanceof Expression.Lambda) {
        isLong = true;
        continue;
      }
      if (argument.value() instanceof Expression.Literal) {
        isPattern = true;
        continue;
      }
      if (extents.isJava() && JavaSizes.isSimple(facts.valueOf(argument.value()))) {
        // an identifier that is looked for is no container
        continue;
      }
      Polynomial length = extents.of(argument.value(), function).length();
      found = found == null && argument.isPositional() ? length : found;
    }
    if (isPattern && found != null) {
      return found.times(Patterns.beginWithLetters(call) ? RARE_MATCHES : MATCHES);
    }
    if (found == null && call.callee() instanceof Expression.Attribute method) {
      found =
          isService(method.object())
              ? Polynomial.of(extents.symbols().of(call, 0, "rows", JavaSizes::objects))
              : extents.of(method.object(), function).length();
    }
    return found == null ? Polynomial.of(isLong ? 10 : 1) : found;
  }

  /**
   * Whether an object of Java is of a library and no container: {@code jdbc.query(sql, mapper,
   * id)}.
   */
  private boolean isService(Expression object) {
    List<Value> options = facts.valueOf(object).withoutNothing().options();
    return extents.isJava()
        && !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Instance one
                        && !one.type().startsWith("java.")
                        && !extents.knowledge().isSubclass(one.type(), "java.lang.Iterable"));
  }

  /** How often a call calls methods of what it is given that it goes through something with. */
  Polynomial visited(Expression.Call call) {
    return names(call, extents, function).stream().anyMatch(VISITING::contains)
        ? Polynomial.of(extents.symbols().of(call, 0, "visits", extents::count))
        : Polynomial.ONE;
  }

  /** The names of the libraries' functions that a call may run. */
  private static List<String> names(Expression.Call call, Extents extents, Function reader) {
    return extents.values(call.callee(), reader).withoutNothing().options().stream()
        .map(Targets::nameOf)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static boolean isOnce(List<String> names, Knowledge knowledge) {
    boolean isPriced = false;
    for (String name : names) {
      Optional<Cost> cost = knowledge.cost(name);
      boolean isFlat =
          cost.isPresent()
              && cost.get().terms().stream()
                  .allMatch(it -> it.factors().stream().allMatch(Taken::isDepth));
      if (!isFlat) {
        return false;
      }
      isPriced = true;
    }
    return isPriced;
  }

  /** A tree is gone down to one place of it. */
  private static boolean isDepth(Quantity factor) {
    return factor instanceof Quantity.Log || factor instanceof Quantity.Constant;
  }

  /** How many elements {@code list(map(function, xs))} goes over; 1 for other calls. */
  Polynomial mapped(Expression.Call call) {
    if (!call.arguments().isEmpty()
        && call.arguments().getFirst().value() instanceof Expression.Call inner
        && inner.arguments().size() > 1) {
      Polynomial length = extents.of(inner.arguments().get(1).value(), function).length();
      if (length != null && Targets.isMapped(inner, facts)) {
        return length;
      }
    }
    return Polynomial.ONE;
  }

  /**
   * Goes into the arguments of a call that takes a number of elements of what it is given.
   *
   * @return what to go back to
   */
  @Nullable Polynomial enter(Expression.Call call) {
    Polynomial outer = limit;
    Knowledge knowledge = facts.knowledge();
    for (Value callee : facts.valueOf(call.callee()).options()) {
      if (callee instanceof Value.Symbol it) {
        Polynomial own =
            it.name().equals("builtins.next") && !isSliced(call)
                ? Polynomial.ONE
                : LIMITING.contains(it.name()) ? most(call) : null;
        boolean isLazy = !knowledge.later(it.name()).isEmpty();
        limit = !isLazy ? own : own == null || isLess(outer, own) ? outer : own;
      } else {
        limit = null;
      }
    }
    return outer;
  }

  /** {@code islice(xs, n, None)} takes the first n to leave them out. */
  private @Nullable Polynomial most(Expression.Call call) {
    Polynomial result = extents.of(call, function).length();
    if (result != null || call.arguments().size() < 2) {
      return result;
    }
    return extents.of(call.arguments().get(1).value(), function).number();
  }

  private boolean isSliced(Expression.Call call) {
    return !call.arguments().isEmpty()
        && call.arguments().getFirst().value() instanceof Expression.Call inner
        && facts.valueOf(inner.callee()).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol name && LIMITING.contains(name.name()));
  }

  private static boolean isLess(@Nullable Polynomial one, Polynomial other) {
    return one != null && one.typical() < other.typical();
  }

  void leave(@Nullable Polynomial outer) {
    limit = outer;
  }

  /**
   * What a generator takes where so many elements of it are asked for. Of one that has an end and
   * is kept somewhere, {@code next(self.tokens)} takes one.
   */
  Work limited(Work work, Function generator, boolean isKept) {
    Polynomial most = limit;
    if (most == null) {
      return work;
    }
    Symbol symbol = extents.trips().taken(generator);
    if (symbol != null) {
      return work.with(Map.of(symbol, most));
    }
    Polynomial length = isKept && most.isOne() ? extents.result(generator).length() : null;
    return length == null || length.typical() <= 1 ? work : work.times(1 / length.typical());
  }
}
