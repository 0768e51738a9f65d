package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Argument;
import dev.boundwise.knowledge.Arguments;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known about one function. For one thread. */
public final class FunctionFacts {

  private static final Arguments ANY_ARGUMENTS =
      new Arguments() {
        @Override
        public Argument at(int position) {
          return new Argument.Hidden();
        }

        @Override
        public Argument named(String keyword) {
          return new Argument.Hidden();
        }
      };

  private static final String NO_RETURN = "typing.NoReturn";

  private final UnitFacts facts;
  private final Function function;
  private final Map<String, List<Span>> handling = new HashMap<>();
  private @Nullable Map<String, Integer> asked;

  FunctionFacts(UnitFacts facts, Function function) {
    this.facts = facts;
    this.function = function;
  }

  public Unit unit() {
    return facts.unit();
  }

  public Function function() {
    return function;
  }

  public Knowledge knowledge() {
    return facts.knowledge();
  }

  /** The program that the function is of. */
  public Program program() {
    return facts.program();
  }

  /** The framework that the function's file uses, by its imports; the first where it has many. */
  public Optional<Framework> framework() {
    return facts.framework();
  }

  /** Whether a coroutine may be made in the function's file. */
  public boolean isWhereCoroutinesAre() {
    return facts.mayMakeCoroutines();
  }

  /** The facts of another function of the program. */
  public FunctionFacts of(Function other) {
    return facts.program().facts(other);
  }

  /** The facts of the code that the function is made in. */
  public FunctionFacts around() {
    return of(function.parent().orElse(function));
  }

  /** Whether an expression is sure to give a real number of the language. */
  public boolean isNumber(Expression expression) {
    return Numerals.isReal(valueOf(expression));
  }

  /** Whether an expression is sure to give a float. */
  public boolean isFloat(Expression expression) {
    Values values = valueOf(expression);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream()
            .allMatch(
                it -> it instanceof Value.Instance one && one.type().equals("builtins.float"));
  }

  /** What an expression of the function may be. */
  public Values valueOf(Expression expression) {
    return facts.resolver().valueOf(expression, function);
  }

  /** The calls that the function makes itself, in the order in which they run. */
  public List<CallSite> calls() {
    return calls(function.body());
  }

  /** The calls that run in some statements of the function, in the order in which they run. */
  public List<CallSite> calls(List<Statement> statements) {
    Calls calls = new Calls();
    calls.statements(statements);
    return calls.found;
  }

  /** The calls that run in an expression of the function, in the order in which they run. */
  public List<CallSite> calls(Expression expression) {
    Calls calls = new Calls();
    calls.code(expression);
    return calls.found;
  }

  /** What a call waits for, when it makes the calling thread stand still. */
  public Optional<Waiting> waiting(CallSite site) {
    Values callee = callee(site).withoutNothing();
    CallArguments arguments = new CallArguments(site.arguments());
    ApiFact first = null;
    Certainty blocks = callee.isComplete() ? Certainty.YES : Certainty.UNKNOWN;
    boolean isOnly = true;
    for (Value option : callee.options()) {
      Optional<ApiFact> fact = fact(option);
      Certainty one = fact.map(known -> known.blocks(arguments)).orElse(Certainty.NO);
      if (one == Certainty.NO) {
        isOnly = false;
      } else if (first == null) {
        first = fact.orElseThrow();
      }
      blocks = one == Certainty.UNKNOWN ? one : blocks;
    }
    return first == null || facts.unblocked().isAt(site.code(), function)
        ? Optional.empty()
        : Optional.of(new Waiting(first, isOnly ? blocks : Certainty.UNKNOWN, isOnly));
  }

  /** What a call may call. */
  public Values callee(CallSite site) {
    return site.isBySyntax()
        ? facts.resolver().members().of(valueOf(site.code()), site.method())
        : valueOf(site.callee());
  }

  /** What a call of a value gives, whatever its arguments. */
  public Values result(Value callee) {
    return facts.resolver().results().of(callee);
  }

  /**
   * Whether a typical call computes for so long that others notice, as far as its arguments tell;
   * empty when it does not.
   */
  public Optional<ApiFact> heavy(CallSite site, Value callee) {
    CallArguments arguments = new CallArguments(site.arguments());
    return fact(callee)
        .filter(ApiFact::isHeavy)
        .filter(fact -> fact.when().holds(arguments) != Certainty.NO);
  }

  /** What {@code object.name} is, before a property is read, for each possibility of the object. */
  public Values member(Values objects, String name) {
    Values all = objects.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : objects.withoutNothing().options()) {
      all =
          all.or(
              switch (object) {
                case Value.OwnObject own ->
                    facts.resolver().members().ofObject(own.type(), own.isExact(), name);
                case Value.Super from -> facts.resolver().members().after(from.type(), name);
                default -> facts.resolver().members().of(object, name);
              });
    }
    return all;
  }

  /** What {@code type.name} is for an object of just this class, before a property is read. */
  public Values member(ClassType type, String name) {
    return facts.resolver().members().ofObject(type, true, name);
  }

  /**
   * What {@code super().name} is.
   *
   * @param receiver the class of the object
   * @param type the class in whose method it is asked
   */
  public Values inherited(ClassType receiver, ClassType type, String name) {
    return facts.resolver().members().after(receiver, type, name);
  }

  /** The functions that run when an attribute of an object is set or deleted. */
  public List<Function> writers(ClassType type, String name) {
    return facts.resolver().members().writers(type, name);
  }

  /** The functions of the program that run when an object of a class is made. */
  public List<Function> constructors(ClassType type) {
    List<Function> found = new ArrayList<>();
    for (String name : List.of("__new__", "__init__", "__post_init__")) {
      Function function = facts.resolver().members().constructor(type, name);
      if (function != null) {
        found.add(function);
      }
    }
    return found;
  }

  /** The classes of libraries that a class of the program derives from, directly or not. */
  public List<String> libraryBases(ClassType type) {
    List<String> names = new ArrayList<>();
    for (Value ancestor : facts.resolver().hierarchy().of(type).values()) {
      if (ancestor instanceof Value.Symbol symbol) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  /**
   * The argument that a call of a function of the program gives for a parameter; empty where it
   * gives none, or hides it behind {@code *} or {@code **}.
   *
   * @param isBound whether the first parameter is given already
   */
  public static Optional<Expression> argument(
      Expression.Call call, Parameter parameter, boolean isBound) {
    return Optional.ofNullable(Callers.argument(call, parameter, isBound));
  }

  /** Whether a call of a value makes the calling thread stand still, whatever its arguments. */
  public Certainty blocks(Value callee) {
    return fact(callee).map(fact -> fact.blocks(ANY_ARGUMENTS)).orElse(Certainty.NO);
  }

  /** What tables say of a value that is called. */
  public Optional<ApiFact> fact(Value callee) {
    if (isOfText(callee)) {
      return Optional.empty();
    }
    return switch (reached(callee)) {
      case Value.Symbol it -> knowledge().lookup(it.name());
      case Value.Method it -> knowledge().lookup(it.qualifiedName());
      case Value.Own it -> Optional.empty();
      case Value.OwnClass it -> Optional.empty();
      case Value.OwnObject it -> Optional.empty();
      case Value.Instance it -> knowledge().lookup(it.type() + ".__call__");
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

  /**
   * What a call of a value comes to: a method that only goes on to the object which its own object
   * was made around is that object's. Reading a buffered reader around a socket reads the socket.
   */
  public Value reached(Value callee) {
    return reached(callee, it -> false);
  }

  /**
   * The same as far as the first method that keeps to itself what it is given.
   *
   * @param keeps whether a method does
   */
  public Value reached(Value callee, Predicate<Value.Method> keeps) {
    if (!(callee instanceof Value.Method method)
        || keeps.test(method)
        || method.object().elements().options().size() != 1
        || !(method.object().elements().options().getFirst() instanceof Value.Instance held)) {
      return callee;
    }
    Optional<Value> inner =
        knowledge()
            .through(method.qualifiedName())
            .map(name -> name.substring(0, (name + " ").indexOf(' ')))
            .map(name -> reached(new Value.Method(held, name), keeps))
            .filter(one -> one instanceof Value.Method it && isKnown(it));
    return inner.orElse(callee);
  }

  /** Whether a method goes on to the text that its object was made around: that is there. */
  private boolean isOfText(Value callee) {
    return callee instanceof Value.Method method
        && method.object().elements().options().size() == 1
        && method.object().elements().options().getFirst() instanceof Value.Instance held
        && held.type().equals(knowledge().canonical("builtins.str"))
        && knowledge()
            .through(method.qualifiedName())
            .filter(it -> it.endsWith(" text"))
            .isPresent();
  }

  private boolean isKnown(Value.Method method) {
    return knowledge().lookup(method.qualifiedName()).isPresent();
  }

  /** The methods that stand in a method's place in classes that derive from its own. */
  public List<Function> overriding(Function method) {
    List<Function> found = new ArrayList<>();
    for (ClassType type :
        method.owner().map(owner -> facts.resolver().hierarchy().below(owner)).orElse(List.of())) {
      for (Binding binding : type.member(method.name())) {
        if (binding instanceof Binding.DefinedFunction it) {
          found.add(it.function());
        }
      }
    }
    return found;
  }

  /** Whether an exception of a built-in class that a piece of code raises is handled there. */
  public boolean handles(Expression code, String exception) {
    for (Span tried : handling.computeIfAbsent(exception, this::placesThatHandle)) {
      if (tried.contains(code.span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the function asks before a call whether its object would wait: {@code if not
   * queue.empty(): queue.get()}.
   */
  public boolean isAskedBefore(CallSite site) {
    if (!(site.callee() instanceof Expression.Attribute method)) {
      return false;
    }
    Map<String, Integer> known = asked;
    if (known == null) {
      known = new HashMap<>();
      for (CallSite other : calls()) {
        if (other.callee() instanceof Expression.Attribute it && asks(it)) {
          known.merge(written(it.object()), it.start(), Math::min);
        }
      }
      asked = known;
    }
    Integer first = known.get(written(method.object()));
    return first != null && first < site.code().start();
  }

  private boolean asks(Expression.Attribute method) {
    return valueOf(method).options().stream()
        .anyMatch(
            it -> it instanceof Value.Method known && knowledge().asks(known.qualifiedName()));
  }

  private String written(Expression code) {
    return unit().text().slice(code.span());
  }

  /** The bodies of {@code try} statements that handle an exception. */
  private List<Span> placesThatHandle(String exception) {
    List<Span> places = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Try it
            && !it.body().isEmpty()
            && it.handlers().stream().anyMatch(handler -> names(handler.type(), exception))) {
          places.add(new Span(it.body().getFirst().start(), it.body().getLast().end()));
        }
        return true;
      }
    }.statements(function.body());
    return places;
  }

  /** Whether a name means the module of that name, or nothing, in all of the unit. */
  public boolean meansOnlyModule(String name) {
    return facts.meansOnlyModule(name);
  }

  private boolean names(Expression type, String exception) {
    if (type instanceof Expression.Collection types) {
      return types.elements().stream().anyMatch(one -> names(one, exception));
    }
    return valueOf(type)
        .options()
        .contains(new Value.Symbol(knowledge().canonical("builtins." + exception)));
  }

  /** Whether an expression is a call of what is known to end the thread or to raise. */
  public boolean neverReturns(Expression expression) {
    return expression instanceof Expression.Call call
        && valueOf(call.callee()).isComplete()
        && end(call) != Failing.End.RETURNS;
  }

  /** Whether an expression is a call of what is there to raise, as far as it is known. */
  public boolean fails(Expression expression) {
    return end(expression) == Failing.End.FAILS;
  }

  /** How an expression ends, by all that is known of what it calls. */
  Failing.End end(Expression expression) {
    if (!(expression instanceof Expression.Call call)) {
      return Failing.End.RETURNS;
    }
    Failing.End end = null;
    for (Value option : valueOf(call.callee()).options()) {
      Failing.End one =
          option instanceof Value.Own own
              ? Failing.of(program()).of(own.function())
              : fact(option).filter(fact -> fact.returns().equals(NO_RETURN)).isPresent()
                  ? Failing.ofLibrary(call)
                  : Failing.End.RETURNS;
      end = end == null || one.compareTo(end) < 0 ? one : end;
    }
    return end == null ? Failing.End.RETURNS : end;
  }

  /** Collects calls, written ones and those that {@code with} and {@code for} make. */
  private final class Calls extends Walk {
    private final List<CallSite> found = new ArrayList<>();
    private final Set<Expression> awaited = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.With with && with.isAsync()) {
        awaited.add(with.context());
      } else if (statement instanceof Statement.Loop loop && loop.isAsync()) {
        awaited.add(loop.source());
      }
      return true;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (expression instanceof Expression.Await await) {
        awaited.add(await.value());
      }
      return true;
    }

    @Override
    protected void expression(Expression expression) {
      if (expression instanceof Expression.Call call) {
        found.add(new CallSite(call, call.callee(), "", awaited.remove(call)));
      }
    }

    @Override
    protected void leave(Statement statement) {
      if (statement instanceof Statement.With with && !with.isAsync()) {
        bySyntax(with.context(), "__exit__");
      } else if (statement instanceof Statement.Loop loop
          && !loop.isAsync()
          && !loop.isConditional()) {
        bySyntax(loop.source(), "__next__");
      }
    }

    private void bySyntax(Expression code, String method) {
      found.add(
          new CallSite(code, new Expression.Unknown(code.start(), code.end()), method, false));
    }

    @Override
    protected boolean ends(Statement statement) {
      return super.ends(statement)
          || (statement instanceof Statement.Evaluate it && neverReturns(it.value()));
    }
  }
}
