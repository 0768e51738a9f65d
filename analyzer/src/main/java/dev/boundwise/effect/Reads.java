package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells the calls that only read over a client which is made for many calls at once. */
final class Reads {

  private static final int DEEPEST = 4;

  /** Methods of collections that change them; also what unknown objects are asked to do. */
  private static final Set<String> CHANGING =
      Set.of(
          "add",
          "append",
          "appendleft",
          "clear",
          "close",
          "commit",
          "delete",
          "discard",
          "emit",
          "execute",
          "extend",
          "insert",
          "pop",
          "popitem",
          "popleft",
          "post",
          "publish",
          "push",
          "put",
          "put_nowait",
          "remove",
          "save",
          "send",
          "set",
          "setdefault",
          "sort",
          "start",
          "stop",
          "update",
          "write",
          "writelines");

  private static final Set<String> MANAGED =
      Set.of("Transactional", "Cacheable", "CachePut", "CacheResult", "RateLimiter", "Retryable");

  private static final Set<String> LOGGING =
      Set.of("critical", "debug", "error", "exception", "info", "log", "trace", "warn", "warning");

  private final Predicate<String> isReading;
  private final Map<Function, Optional<Read>> known = new HashMap<>();
  private int depth;

  /**
   * @param isReading whether a function or method of a name only reads
   */
  Reads(Predicate<String> isReading) {
    this.isReading = isReading;
  }

  /** A call that reads: what it waits for, and whether all of it is known. */
  record Read(Effect effect, boolean isSure) {}

  /** What may be a request of Java, or come to one. */
  private record Asking(Mentions.Sought calls) {
    Asking(Program program) {
      this(
          Mentions.sought(
              program,
              name -> Requests.mayBe(program.knowledge(), name),
              function -> function.isAbstract() && !function.decorators().isEmpty()));
    }
  }

  private static Mentions.Sought asking(FunctionFacts facts) {
    return facts.program().derived(Asking.class, Asking::new).calls();
  }

  /** Whether anything is called in some code that may be a read. */
  static boolean mayBeIn(FunctionFacts facts, List<Statement> code) {
    return asking(facts).mayBeIn(facts.unit(), code);
  }

  /** What an awaited call reads (of Java, one that waits); empty for all that may do more. */
  Optional<Read> of(FunctionFacts facts, Expression.Call call) {
    boolean isJava = facts.unit().language() == Language.JAVA;
    if (isJava && !asking(facts).mayBe(facts.unit(), call)) {
      return Optional.empty();
    }
    if (isJava && Requests.is(facts, call)) {
      return Optional.of(new Read(Effect.NETWORK, true));
    }
    Values callee = facts.valueOf(call.callee());
    if (!callee.isComplete() || callee.options().size() != 1) {
      return Optional.empty();
    }
    if (isJava && !(callee.options().getFirst() instanceof Value.Own)) {
      return Optional.empty();
    }
    return switch (callee.options().getFirst()) {
      case Value.Method it ->
          isReading.test(it.name()) && facts.knowledge().isConcurrent(it.type())
              ? library(facts.fact(it))
              : Optional.empty();
      case Value.Symbol it ->
          isReading.test(it.name().substring(it.name().lastIndexOf('.') + 1))
              ? library(facts.fact(it))
              : Optional.empty();
      case Value.Own it -> own(facts, it.function());
      case Value.OwnClass it -> Optional.empty();
      case Value.OwnObject it -> Optional.empty();
      case Value.Instance it -> Optional.empty();
      case Value.OwnModule it -> Optional.empty();
      case Value.Super it -> Optional.empty();
      case Value.Tuple it -> Optional.empty();
      case Value.Generator it -> Optional.empty();
      case Value.Stream it -> Optional.empty();
      case Value.Managed it -> Optional.empty();
      case Value.Awaitable it -> Optional.empty();
      case Value.Nothing it -> Optional.empty();
    };
  }

  private static Optional<Read> library(Optional<ApiFact> fact) {
    return fact.filter(
            it -> it.async() && (it.does() == Effect.NETWORK || it.does() == Effect.DATABASE))
        .map(it -> new Read(it.does(), true));
  }

  private Optional<Read> own(FunctionFacts facts, Function function) {
    Optional<Read> before = known.get(function);
    if (before != null) {
      return before;
    }
    known.put(function, Optional.empty());
    boolean isJava = facts.unit().language() == Language.JAVA;
    if ((!isJava && !function.isAsync())
        || function.isGenerator()
        || function.isAbstract()
        || depth >= DEEPEST
        || (isJava && !mayBeIn(facts.of(function), function.body()))
        || (isJava && isManaged(facts, function))) {
      return Optional.empty();
    }
    depth++;
    Inspection inspection = new Inspection(this, facts.of(function), null);
    inspection.statements(function.body());
    Optional<Read> read = inspection.read();
    depth--;
    known.put(function, read);
    return read;
  }

  /** Whether a framework does something around a method, or keeps what it gives. */
  static boolean isManaged(FunctionFacts facts, Function function) {
    return Requests.isMarked(facts, function.decorators(), function, MANAGED)
        || function
            .owner()
            .filter(it -> Requests.isMarked(facts, it.decorators(), it.body(), MANAGED))
            .isPresent();
  }

  /** What a call that is not awaited does to what others may see. */
  Purity purity(FunctionFacts facts, Expression.Call call, Predicate<Variable> isFresh) {
    Values callee = facts.valueOf(call.callee());
    if (facts.unit().language() == Language.JAVA) {
      boolean isLog =
          call.callee() instanceof Expression.Attribute method
              && LOGGING.contains(method.name())
              && Written.name(method.object()).matches("(?i)_*log(ger)?");
      return isLog ? Purity.PURE : Requests.purity(facts, call);
    }
    if (isPrint(callee)) {
      return Purity.CHANGES;
    }
    if (!(call.callee() instanceof Expression.Attribute method)) {
      return functionPurity(facts, callee);
    }
    Optional<Variable> root = root(method.object());
    if (root.isEmpty() || root.filter(isFresh).isPresent() || LOGGING.contains(method.name())) {
      return Purity.PURE;
    }
    if (callee.isComplete()
        && callee.options().stream().allMatch(option -> option instanceof Value.Symbol)) {
      return functionPurity(facts, callee);
    }
    if (CHANGING.contains(method.name())) {
      return Purity.CHANGES;
    }
    return callee.isComplete()
            && callee.options().stream().allMatch(option -> option instanceof Value.Method)
        ? Purity.PURE
        : Purity.UNSURE;
  }

  /** Whoever reads the output sees its order. */
  private static boolean isPrint(Values callee) {
    return callee.options().contains(new Value.Symbol("builtins.print"));
  }

  private static Purity functionPurity(FunctionFacts facts, Values callee) {
    Purity all = callee.isComplete() ? Purity.PURE : Purity.UNSURE;
    for (Value option : callee.options()) {
      boolean isKnown =
          option instanceof Value.OwnClass
              || (option instanceof Value.Symbol it
                  && (it.name().startsWith("builtins.")
                      || facts.knowledge().isClass(it.name())
                      || facts.fact(it).isPresent()));
      all = all.and(isKnown ? Purity.PURE : Purity.UNSURE);
    }
    return all;
  }

  /** The variable that a chain of attributes and items starts from. */
  static Optional<Variable> root(Expression object) {
    Expression inner = object;
    while (true) {
      if (inner instanceof Expression.Attribute it) {
        inner = it.object();
      } else if (inner instanceof Expression.Item it) {
        inner = it.object();
      } else if (inner instanceof Expression.Call it) {
        inner = it.callee();
      } else if (inner instanceof Expression.Await it) {
        inner = it.value();
      } else {
        return inner instanceof Expression.Name name
            ? Optional.of(name.variable())
            : Optional.empty();
      }
    }
  }

  /** Whether a context may stand around waits that overlap: a client, an answer, a time limit. */
  boolean isOpenContext(FunctionFacts facts, Expression context) {
    Values values = facts.valueOf(context);
    if (!values.isComplete() || values.options().isEmpty()) {
      return false;
    }
    List<Value> options = values.options();
    return options.stream()
        .allMatch(
            option ->
                option instanceof Value.Instance it && facts.knowledge().isConcurrent(it.type()));
  }
}
