package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.State;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one round of a loop does: sleeps, asks, tells (logs, counts, looks at the clock), or works,
 * which is all the rest. What leads out of the loop happens once and is not looked at.
 */
final class Round extends Walk {

  private static final int DEEPEST = 3;

  private static final Set<String> PARKING =
      Set.of("java.util.concurrent.locks.LockSupport.parkNanos");

  private static final Set<String> LOGGING =
      Set.of(
          "trace",
          "debug",
          "info",
          "warn",
          "warning",
          "error",
          "exception",
          "critical",
          "log",
          "fine",
          "finer",
          "finest",
          "config",
          "severe",
          "d",
          "e",
          "i",
          "v",
          "w");

  private static final String LOGGERS = "_*(log|logger|logging)";

  private final FunctionFacts facts;
  private final int depth;
  private final List<Expression.Call> sleeps = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Asked> timed = new ArrayList<>();
  private final List<Asked> state = new ArrayList<>();

  /** Tests that hold for another round, and those that hold for the last. */
  private final List<Expression> goesOn = new ArrayList<>();

  private final List<Expression> leaves = new ArrayList<>();
  private boolean works;

  private Round(FunctionFacts facts, int depth) {
    this.facts = facts;
    this.depth = depth;
  }

  /**
   * What is asked for.
   *
   * @param waits as {@link Poll#waits} has it
   */
  record Asked(Expression code, String waits) {

    private static final Set<String> WHILE =
        Set.of("isAlive", "is_alive", "isEmpty", "empty", "isLocked", "locked");

    /** Whether a true answer means that there is something to wait for: a thread still runs. */
    boolean isWhile() {
      return code instanceof Expression.Call call && WHILE.contains(Written.name(call.callee()));
    }

    /** Whether a test holds while there is something to wait for, as far as the answer counts. */
    boolean holdsWhile(Expression test) {
      return !isWhile() || !isNegated(test);
    }

    /** Whether a test fails while there is something to wait for, as far as the answer counts. */
    boolean failsWhile(Expression test) {
      return !isWhile() || isNegated(test);
    }

    private boolean isNegated(Expression test) {
      return test instanceof Expression.Operation it
          && (it.operator() == Operator.NOT
              ? !isNegated(it.operands().getFirst())
              : it.operands().stream()
                  .anyMatch(one -> Walk.any(one, code::equals) && isNegated(one)));
    }
  }

  /** Of a loop of a function. */
  static Round of(FunctionFacts facts, Statement.Loop loop) {
    Round round = new Round(facts, 0);
    if (loop.isConditional()) {
      round.goesOn.add(loop.source());
      round.test(loop.source());
    }
    round.code(loop.source());
    round.statements(loop.body());
    return round;
  }

  /** Of some statements. */
  static Round of(FunctionFacts facts, List<Statement> statements) {
    Round round = new Round(facts, 0);
    round.statements(statements);
    return round;
  }

  /** Of a test. */
  static Round of(FunctionFacts facts, Expression test) {
    Round round = new Round(facts, 0);
    round.test(test);
    round.code(test);
    return round;
  }

  /** What an answer asks for that tables know, if all it does is ask, and true is the end of it. */
  static Optional<Asked> until(FunctionFacts facts, Expression answer) {
    Round round = new Round(facts, 0);
    round.leaves.add(answer);
    round.code(answer);
    return round.works ? Optional.empty() : round.known().stream().findFirst();
  }

  List<Expression.Call> sleeps() {
    return sleeps;
  }

  boolean works() {
    return works;
  }

  /** Whether a library's function may be one that sleeps; that of a name alone may. */
  static boolean maySleep(Knowledge knowledge, String name) {
    return name.indexOf('.') < 0
        || PARKING.contains(name)
        || knowledge.lookup(name).filter(fact -> fact.does() == Effect.SLEEP).isPresent();
  }

  /** What is best asked for in another way: what tables know before the program's own state. */
  Optional<Asked> asked() {
    return known().stream().findFirst().or(() -> state.stream().findFirst());
  }

  /** What it asks for that tables know, and that a true answer of which does not end it. */
  List<Asked> known() {
    return asked.stream()
        .filter(
            one ->
                !one.isWhile()
                    || goesOn.stream()
                        .anyMatch(it -> Walk.any(it, one.code()::equals) && one.holdsWhile(it))
                    || leaves.stream()
                        .anyMatch(it -> Walk.any(it, one.code()::equals) && one.failsWhile(it)))
        .toList();
  }

  /** All that it asks for and that tables know, with a time limit or without. */
  List<Asked> all() {
    List<Asked> all = new ArrayList<>(asked);
    all.addAll(timed);
    return all;
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Branch it -> {
        test(it.test());
        code(it.test());
        if (arm(it.then())) {
          leaves.add(it.test());
        }
        arm(it.otherwise());
        return false;
      }
      case Statement.Try it -> {
        statements(it.body());
        // other handlers run for what seldom happens
        it.handlers().stream()
            .filter(handler -> Polls.isEmpty(handler.type()))
            .forEach(handler -> statements(handler.body()));
        statements(it.otherwise());
        return false;
      }
      case Statement.Loop it -> {
        works |= it.isAsync();
        if (it.isConditional()) {
          test(it.source());
        }
      }
      case Statement.Return it -> {
        if (depth > 0) {
          test(it.value());
        }
      }
      case Statement.Assign it -> {
        it.targets().forEach(target -> works |= !(target instanceof Expression.Name));
        if (depth > 0) {
          test(it.value());
        }
      }
      case Statement.With it -> works |= it.context() instanceof Expression.Call;
      case Statement.DefineClass it -> works = true;
      case Statement.Raise it -> {
        return false;
      }
      case Statement.Evaluate it -> {}
      case Statement.Jump it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.Import it -> {}
    }
    return true;
  }

  /** What ends the loop happens once; whether it does. */
  private boolean arm(List<Statement> arm) {
    boolean ends =
        depth == 0
            && !arm.isEmpty()
            && (arm.getLast() instanceof Statement.Return
                || arm.getLast() instanceof Statement.Raise
                || (arm.getLast() instanceof Statement.Jump jump && jump.isBreak()));
    if (!ends) {
      statements(arm);
    }
    return ends;
  }

  @Override
  protected boolean enter(Expression expression) {
    switch (expression) {
      case Expression.Call it -> {
        return call(it);
      }
      case Expression.Yield it -> works = true;
      case Expression.Comprehension it -> {
        if (it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
      }
      default -> {}
    }
    return true;
  }

  /** Whether what it is given is to be looked at. */
  private boolean call(Expression.Call call) {
    Values callee = facts.valueOf(call.callee()).withoutNothing();
    if (isLogging(call.callee())) {
      return false;
    }
    if (callee.options().isEmpty() || !callee.isComplete()) {
      works = true;
      return false;
    }
    for (Value option : callee.options()) {
      switch (option) {
        case Value.Own own -> inside(own.function(), call);
        case Value.Method method -> library(option, method.qualifiedName(), call);
        case Value.Symbol symbol -> library(option, symbol.name(), call);
        default -> works = true;
      }
    }
    return true;
  }

  private void library(Value callee, String name, Expression.Call call) {
    Optional<Effect> does = facts.fact(callee).map(fact -> fact.does());
    if (does.filter(Effect.SLEEP::equals).isPresent() || PARKING.contains(name)) {
      if (isLong(call)) {
        sleeps.add(call);
      }
      return;
    }
    CallSite site = new CallSite(call, call.callee(), "", false);
    Optional<String> waits = facts.knowledge().awaits(name);
    if (waits.isPresent()) {
      // with a time limit it waits, but no longer than that
      boolean isTimed = facts.waiting(site).isPresent();
      (isTimed ? timed : asked).add(new Asked(call, waits.get()));
      works |= isTimed;
    } else if (isState(name)) {
      ownState(call);
    } else {
      works |= !isHarmless(name, does);
    }
  }

  /** {@code flag.get()} of an atomic value. */
  private static boolean isState(String name) {
    return name.startsWith("java.util.concurrent.atomic.") && name.endsWith(".get");
  }

  private boolean isHarmless(String name, Optional<Effect> does) {
    State state = facts.knowledge().state(name).orElse(State.OBJECT);
    return does.filter(Effect::waits).isEmpty()
        && facts.knowledge().handover(name).isEmpty()
        && (state == State.NONE
            || state == State.OUTPUT
            || facts.knowledge().isClass(name)
            || name.startsWith("builtins."));
  }

  /** Sleeping for nanoseconds, or not at all, lets others run and is no pause. */
  private static boolean isLong(Expression.Call call) {
    boolean isParking = Written.name(call.callee()).equals("parkNanos");
    Optional<Double> written =
        call.arguments().stream()
            .findFirst()
            .map(it -> it.value())
            .filter(it -> it instanceof Expression.Literal)
            .map(it -> number((Expression.Literal) it));
    return written.isEmpty() ? !isParking : written.get() >= (isParking ? 100_000 : 1e-9);
  }

  private static double number(Expression.Literal literal) {
    boolean isNumber = literal.kind() == LiteralKind.INTEGER || literal.kind() == LiteralKind.FLOAT;
    try {
      return isNumber ? Double.parseDouble(literal.text()) : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** A helper that sleeps, or that asks. */
  private void inside(Function function, Expression.Call call) {
    if (depth >= DEEPEST || function.isAbstract() || function.body().isEmpty()) {
      works = true;
      return;
    }
    Round inner = new Round(facts.of(function), depth + 1);
    inner.statements(function.body());
    works |= inner.works;
    if (inner.works) {
      return;
    }
    if (!inner.sleeps.isEmpty()) {
      sleeps.add(call);
    }
    inner.asked.stream()
        .filter(one -> !one.isWhile())
        .forEach(one -> asked.add(new Asked(call, one.waits())));
    if (!inner.state.isEmpty()) {
      state.add(new Asked(call, ""));
    }
  }

  private static boolean isLogging(Expression callee) {
    return callee instanceof Expression.Attribute method
        && LOGGING.contains(method.name())
        && Written.name(method.object()).toLowerCase(Locale.ROOT).matches(LOGGERS);
  }

  /** Collects the program's own state that a test looks at. */
  private void test(Expression test) {
    switch (test) {
      case Expression.Operation it -> {
        switch (it.operator()) {
          case AND, OR, NOT -> it.operands().forEach(this::test);
          case COMPARE, IS, IS_NOT -> {
            Expression first = it.operands().getFirst();
            Expression last = it.operands().getLast();
            if (isFixed(last)) {
              test(first);
            } else if (isFixed(first)) {
              test(last);
            }
          }
          default -> {}
        }
      }
      case Expression.Attribute it -> ownState(it);
      case Expression.Name it -> ownState(it);
      default -> {}
    }
  }

  private static boolean isFixed(Expression expression) {
    return expression instanceof Expression.Literal
        || Written.name(expression).matches("[A-Z][A-Z0-9_]*");
  }

  private void ownState(Expression code) {
    boolean isSet =
        switch (code) {
          case Expression.Attribute it -> isSetElsewhere(it);
          case Expression.Name it ->
              it.variable().scope().kind() != Function.Kind.FUNCTION
                  && isElsewhere(it.variable().bindings());
          case Expression.Call it ->
              it.callee() instanceof Expression.Attribute method
                  && !(method.object() instanceof Expression.Name local
                      && local.variable().scope() == facts.function());
          default -> false;
        };
    if (isSet) {
      state.add(new Asked(code, ""));
    }
  }

  private boolean isSetElsewhere(Expression.Attribute attribute) {
    for (Value object : facts.valueOf(attribute.object()).options()) {
      if (object instanceof Value.OwnObject own
          && (isElsewhere(own.type().attribute(attribute.name()))
              || own.type()
                  .variable(attribute.name())
                  .filter(it -> isElsewhere(it.bindings()))
                  .isPresent()
              || isSetFromOutside(attribute.name()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSetFromOutside(String name) {
    for (Unit.SetAttribute set : facts.unit().sets()) {
      if (set.attribute().equals(name) && isElsewhere(List.of(set.binding()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether other code than what asks, and what makes the object, sets it. */
  private boolean isElsewhere(List<Binding> bindings) {
    return bindings.stream()
        .map(binding -> binding.site().function())
        .anyMatch(
            it ->
                it != facts.function()
                    && (it.kind() == Function.Kind.FUNCTION || it.kind() == Function.Kind.LAMBDA)
                    && !it.name().equals("__init__"));
  }

  /** Whether a name gets its value from an expression, or from what is around it. */
  static boolean isValue(Binding binding, Expression code) {
    return binding instanceof Binding.Assigned it && Walk.any(it.value(), one -> one == code);
  }
}
