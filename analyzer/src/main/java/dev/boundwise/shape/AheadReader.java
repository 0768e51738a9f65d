package dev.boundwise.shape;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a loop may make one of its calls for all elements beforehand. */
final class AheadReader {

  /** What the rest of a round may do, since it goes on doing so in order. */
  private static final Set<Obstacle.Kind> IN_ORDER =
      EnumSet.of(
          Obstacle.Kind.RECURRENCE,
          Obstacle.Kind.ATTRIBUTE,
          Obstacle.Kind.GLOBAL,
          Obstacle.Kind.ARGUMENT,
          Obstacle.Kind.ELEMENT,
          Obstacle.Kind.CONTAINER,
          Obstacle.Kind.ALIAS,
          Obstacle.Kind.FILE,
          Obstacle.Kind.OUTPUT,
          Obstacle.Kind.RAISE);

  /** Calls that give the same each time and change nothing. */
  private static final Set<String> PURE =
      Set.of("str", "int", "len", "format", "join", "strip", "lower", "upper", "replace", "quote");

  /** Arguments are made again for the call, and are worth so many statements at most. */
  private static final int MOST = 6;

  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Statement.Loop loop;

  AheadReader(Summaries summaries, FunctionFacts facts, Statement.Loop loop) {
    this.summaries = summaries;
    this.facts = facts;
    this.loop = loop;
  }

  /**
   * Reads one call.
   *
   * @param obstacles to running whole rounds at once
   */
  Optional<Ahead> read(Expression.Call call, List<Obstacle> obstacles) {
    boolean isInOrder =
        !loop.isConditional()
            && !loop.isAsync()
            && loop.otherwise().isEmpty()
            && obstacles.stream()
                .allMatch(
                    it ->
                        call.span().contains(it.span())
                            || IN_ORDER.contains(it.kind())
                            || (it.kind() == Obstacle.Kind.EXIT && Checks.is(facts, loop)));
    if (!isInOrder || setsEnvironment()) {
      return Optional.empty();
    }
    if (!isPlainlyGiven(call)) {
      return Optional.empty();
    }
    return inlined(call).or(() -> split(call)).or(() -> kept(call));
  }

  /** {@code os.environ["LANG"] = language}: what is started next is given it. */
  private boolean setsEnvironment() {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          found[0] |= it.targets().stream().anyMatch(AheadReader::isOfEnvironment);
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call it
                && it.callee() instanceof Expression.Attribute method
                && !method.name().equals("get")
                && isEnvironment(method.object());
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static boolean isOfEnvironment(Expression target) {
    return target instanceof Expression.Item it && isEnvironment(it.object());
  }

  private static boolean isEnvironment(Expression code) {
    return code instanceof Expression.Attribute it
        && it.name().equals("environ")
        && it.object() instanceof Expression.Name module
        && module.variable().name().equals("os");
  }

  /** Where the arguments are made anew from the element. */
  private Optional<Ahead> inlined(Expression.Call call) {
    List<Statement> before = new ArrayList<>();
    Set<Statement> makers = new LinkedHashSet<>();
    if (!isReached(loop.body(), call, before)
        || before.stream().anyMatch(AheadReader::mayLeave)
        || !arguments(call, before, new LinkedHashSet<>(), makers)) {
      return Optional.empty();
    }
    List<Statement> body = new ArrayList<>(makers);
    body.sort(Comparator.comparingInt(Statement::start));
    return free(call, body)
        .map(it -> new Ahead(it, call, isAwaited(call), Optional.empty(), Optional.empty()));
  }

  /**
   * Where a first loop runs all rounds up to the call: {@code if target.exists(): continue} asks
   * before any round has made a target, and each has one of its own.
   */
  private Optional<Ahead> split(Expression.Call call) {
    int at = 0;
    while (at < loop.body().size() && !loop.body().get(at).span().contains(call.span())) {
      at++;
    }
    List<Statement> before = loop.body().subList(0, Math.min(at, loop.body().size()));
    List<Statement> inside = new ArrayList<>();
    if (at == 0
        || at == loop.body().size()
        || !isReached(List.of(loop.body().get(at)), call, inside)
        || !inside.isEmpty()
        || before.stream().anyMatch(AheadReader::mayEnd)
        || before.stream().anyMatch(AheadReader::awaits)) {
      return Optional.empty();
    }
    Optional<List<Variable>> carried = carried(before, loop.body().subList(at, loop.body().size()));
    return carried.isEmpty()
        ? Optional.empty()
        : free(call, before)
            .filter(it -> Carried.in(facts.function(), it).exposed().isEmpty())
            .map(it -> new Ahead(it, call, isAwaited(call), carried, Optional.empty()));
  }

  /** Where the call is made once for each key of a cache: all keys are known before. */
  private Optional<Ahead> kept(Expression.Call call) {
    Optional<CacheGuard> guard = CacheGuard.of(facts, loop, call);
    if (guard.isEmpty()) {
      return Optional.empty();
    }
    CacheGuard found = guard.get();
    List<Statement> before =
        new ArrayList<>(loop.body().subList(0, loop.body().indexOf(found.branch())));
    Set<Statement> makers = new LinkedHashSet<>();
    if (before.stream().anyMatch(AheadReader::mayLeave)
        || !isPure(found.key())
        || !arguments(found.key(), before, new LinkedHashSet<>(), makers)
        || (makers.isEmpty() && !isOfElement(found.key()))) {
      return Optional.empty();
    }
    List<Statement> inside = new ArrayList<>();
    if (!isReached(found.arm(), call, inside) || inside.stream().anyMatch(AheadReader::mayLeave)) {
      return Optional.empty();
    }
    before.addAll(inside);
    if (!arguments(call, before, new LinkedHashSet<>(), makers)) {
      return Optional.empty();
    }
    List<Statement> body = new ArrayList<>(makers);
    body.sort(Comparator.comparingInt(Statement::start));
    Ahead.Kept kept = new Ahead.Kept(found.key(), found.absent());
    return free(call, body)
        .map(it -> new Ahead(it, call, isAwaited(call), Optional.empty(), Optional.of(kept)));
  }

  /** The names that some statements set and others read; empty where one may not be set. */
  private static Optional<List<Variable>> carried(List<Statement> before, List<Statement> after) {
    Set<Variable> set = new LinkedHashSet<>();
    Set<Variable> read = new LinkedHashSet<>();
    for (Statement statement : before) {
      read.addAll(names(statement));
      if (statement instanceof Statement.Assign it) {
        for (Expression target : it.targets()) {
          set.addAll(targets(target));
        }
      }
    }
    Set<Variable> wanted = new LinkedHashSet<>();
    after.forEach(it -> wanted.addAll(names(it)));
    List<Variable> found = new ArrayList<>();
    for (Variable variable : read) {
      boolean isMade =
          variable.bindings().stream()
              .anyMatch(
                  it ->
                      before.getFirst().start() <= it.site().offset()
                          && it.site().offset() <= before.getLast().end()
                          && it.site().function() == variable.scope());
      if (isMade && wanted.contains(variable)) {
        if (!set.contains(variable)) {
          return Optional.empty();
        }
        found.add(variable);
      }
    }
    return Optional.of(found);
  }

  private static Set<Variable> targets(Expression target) {
    return switch (target) {
      case Expression.Name it -> Set.of(it.variable());
      case Expression.Collection it -> names(it);
      default -> Set.of();
    };
  }

  /** The loop with nothing but a call in it, where its rounds may run at once beside the rest. */
  private Optional<Statement.Loop> free(Expression.Call call, List<Statement> before) {
    List<Statement> body = new ArrayList<>(before);
    body.add(new Statement.Assign(call.start(), call.end(), List.of(), call, false));
    if (body.stream().noneMatch(this::isOfElement)) {
      return Optional.empty();
    }
    Statement.Loop rounds =
        new Statement.Loop(
            loop.start(),
            loop.end(),
            false,
            false,
            loop.target(),
            loop.source(),
            List.copyOf(body),
            List.of());
    return new LoopReader(summaries, facts, rounds, Consumer.KEEPING).read().isFree()
            && isApart(call, rounds)
        ? Optional.of(rounds)
        : Optional.empty();
  }

  /** Whether the rest changes nothing that the call takes, and waits for nothing on purpose. */
  private boolean isApart(Expression.Call call, Statement.Loop rounds) {
    Toucher whole = toucher();
    whole.statements(loop.body());
    boolean isPaced =
        whole.outside().stream()
            .filter(it -> !isOf(rounds, it.span()))
            .anyMatch(it -> !it.isRead() && it.kind() != Obstacle.Kind.OUTPUT);
    if (isPaced) {
      return false;
    }
    Toucher asked = toucher();
    asked.statements(rounds.body());
    Set<Origin> taken = taken(call);
    for (Touch touch : whole.touches()) {
      if (!isOf(rounds, touch.span())) {
        if (touch.isWrite() && taken.stream().anyMatch(it -> isSame(touch.origin(), it))) {
          return false;
        }
        boolean isLater = touch.span().start() >= call.end() || isTarget(touch.span(), call);
        for (Touch other : asked.touches()) {
          boolean isBoth = touch.isWrite() || (other.isWrite() && isOf(rounds, other.span()));
          boolean isElement = touch.origin().kind() == Origin.Kind.ELEMENT && isLater;
          if (isBoth && !isElement && isSame(touch.origin(), other.origin())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * What a library is given that all rounds share: {@code session.get(url)} reads the headers that
   * the rest of a round sets.
   */
  private Set<Origin> taken(Expression.Call call) {
    if (facts.valueOf(call.callee()).options().stream().anyMatch(Value.Own.class::isInstance)) {
      return Set.of();
    }
    Origins origins = Origins.ofRound(summaries, facts, loop);
    Set<Origin> found = new LinkedHashSet<>();
    if (call.callee() instanceof Expression.Attribute method) {
      found.addAll(origins.of(method.object()));
    }
    call.arguments().forEach(it -> found.addAll(origins.of(it.value())));
    found.removeIf(it -> !it.isShared());
    return found;
  }

  /** Whether something stands in what is asked ahead. */
  private static boolean isOf(Statement.Loop rounds, Span span) {
    return rounds.body().stream().anyMatch(it -> it.span().contains(span));
  }

  /** {@code row["page"] = fetch(url)}: the target is written when the call has ended. */
  private boolean isTarget(Span span, Expression.Call call) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Assign it
                && it.value().span().contains(call.span())
                && it.targets().stream().anyMatch(one -> one.span().contains(span));
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private Toucher toucher() {
    Origins origins = Origins.ofRound(summaries, facts, loop);
    return new Toucher(summaries, facts, origins, loop.start(), loop.end());
  }

  /** Whether two may be one object, or one a part of the other. */
  private static boolean isSame(Origin one, Origin other) {
    if (one.kind() == Origin.Kind.UNKNOWN || other.kind() == Origin.Kind.UNKNOWN) {
      return true;
    }
    return one.kind() == other.kind()
        && one.variable() == other.variable()
        && (one.path().equals(other.path()) || one.path().isEmpty() || other.path().isEmpty());
  }

  /**
   * Whether a round that does not end before comes to a call, and once.
   *
   * @param before gets the statements that run before it
   */
  private static boolean isReached(
      List<Statement> statements, Expression.Call call, List<Statement> before) {
    for (Statement statement : statements) {
      if (!statement.span().contains(call.span())) {
        before.add(statement);
        continue;
      }
      return switch (statement) {
        case Statement.Assign it -> isReached(it.value(), call);
        case Statement.Evaluate it -> isReached(it.value(), call);
        case Statement.Branch it -> isReached(it.test(), call);
        case Statement.Try it -> isReached(it.body(), call, before);
        case Statement.With it -> isReached(it.context(), call);
        case Statement.Loop it -> !it.isConditional() && isReached(it.source(), call);
        default -> false;
      };
    }
    return false;
  }

  /** Whether evaluating an expression evaluates a part of it, once and always. */
  private static boolean isReached(Expression code, Expression.Call call) {
    if (code == call) {
      return true;
    }
    if (!code.span().contains(call.span())) {
      return false;
    }
    return switch (code) {
      case Expression.Attribute it -> isReached(it.object(), call);
      case Expression.Item it -> isReached(it.object(), call) || isReached(it.index(), call);
      case Expression.Call it ->
          isReached(it.callee(), call)
              || it.arguments().stream().anyMatch(one -> isReached(one.value(), call));
      case Expression.Await it -> isReached(it.value(), call);
      case Expression.Bind it -> isReached(it.value(), call);
      case Expression.Collection it -> it.elements().stream().anyMatch(one -> isReached(one, call));
      case Expression.Operation it -> {
        boolean isFirstOnly =
            it.operator() == Operator.AND
                || it.operator() == Operator.OR
                || it.operator() == Operator.CHOICE
                || it.operator() == Operator.COMPARE;
        yield (isFirstOnly ? it.operands().subList(0, 1) : it.operands())
            .stream().anyMatch(one -> isReached(one, call));
      }
      case Expression.Comprehension it -> !it.isLazy() && isReached(it.loop().source(), call);
      default -> false;
    };
  }

  /** Whether it may end the round. */
  private static boolean mayLeave(Statement statement) {
    return leaves(statement, true);
  }

  /** Whether it may end the loop: by more than going on with the next round. */
  private static boolean mayEnd(Statement statement) {
    return leaves(statement, false);
  }

  private static boolean leaves(Statement statement, boolean asRound) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement inner) {
        found[0] |=
            (inner instanceof Statement.Jump jump && (asRound || jump.isBreak()))
                || inner instanceof Statement.Return
                || inner instanceof Statement.Raise;
        return true;
      }
    }.statements(List.of(statement));
    return found[0];
  }

  private static boolean awaits(Statement statement) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression instanceof Expression.Await;
        return true;
      }
    }.statements(List.of(statement));
    return found[0];
  }

  /**
   * Finds the statements of a round that make what code reads.
   *
   * @param found gets them
   */
  private boolean arguments(
      Code code, List<Statement> before, Set<Variable> made, Set<Statement> found) {
    for (Variable variable : names(code)) {
      if (!made.add(variable)) {
        continue;
      }
      long times = variable.bindings().stream().filter(it -> isInBody(it, code)).count();
      List<Statement.Assign> makers = times == 0 ? List.of() : makers(variable, before);
      if (makers.size() != times || found.size() + times > MOST) {
        return false;
      }
      for (Statement.Assign maker : makers) {
        if (!isPure(maker.value()) || !arguments(maker.value(), before, made, found)) {
          return false;
        }
        found.add(maker);
      }
    }
    return true;
  }

  /** The variables that code names, and what is made in it and runs later. */
  private static Set<Variable> names(Code code) {
    Set<Variable> found = new LinkedHashSet<>();
    Walk walk =
        new Walk() {
          @Override
          protected boolean enter(Expression expression) {
            switch (expression) {
              case Expression.Name it -> found.add(it.variable());
              case Expression.Lambda it -> statements(it.function().body());
              case Expression.Comprehension it when it.isLazy() -> statements(List.of(it.loop()));
              default -> {}
            }
            return true;
          }

          @Override
          protected boolean enter(Statement statement) {
            if (statement instanceof Statement.DefineFunction it) {
              statements(it.function().body());
            }
            return true;
          }
        };
    switch (code) {
      case Statement it -> walk.statements(List.of(it));
      case Expression it -> walk.code(it);
      default -> {}
    }
    return found;
  }

  /** Whether a binding is one of the round's, and not one that the code makes for itself. */
  private boolean isInBody(Binding binding, Code code) {
    int at = binding.site().offset();
    return binding.site().function() == facts.function()
        && loop.start() <= at
        && at <= loop.end()
        && !loop.target().span().contains(new Span(at, at))
        && !code.span().contains(new Span(at, at));
  }

  /** The statements that set a variable and nothing else. */
  private static List<Statement.Assign> makers(Variable variable, List<Statement> before) {
    List<Statement.Assign> found = new ArrayList<>();
    for (Statement statement : before) {
      if (statement instanceof Statement.Assign it
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name
          && name.variable() == variable
          && (!it.updates() || !found.isEmpty())) {
        found.add(it);
      }
    }
    return found;
  }

  /** Whether an expression may be evaluated twice: it gives the same both times. */
  private static boolean isPure(Expression code) {
    return !Walk.any(
        code,
        it ->
            it instanceof Expression.Await
                || it instanceof Expression.Yield
                || it instanceof Expression.Bind
                || it instanceof Expression.Lambda
                || it instanceof Expression.Comprehension
                || it instanceof Expression.Unknown
                || (it instanceof Expression.Call call && !PURE.contains(name(call.callee()))));
  }

  private static String name(Expression callee) {
    return switch (callee) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }

  /** Whether code reads what the loop goes over. */
  private boolean isOfElement(Code code) {
    return names(code).stream()
        .anyMatch(
            variable ->
                Walk.any(
                    loop.target(),
                    it -> it instanceof Expression.Name name && name.variable() == variable));
  }

  /** Whether nothing in a call runs later than the call, or more than once. */
  private static boolean isPlainlyGiven(Expression.Call call) {
    return !Walk.any(
        call,
        it ->
            it instanceof Expression.Await
                || it instanceof Expression.Yield
                || it instanceof Expression.Bind
                || it instanceof Expression.Lambda
                || (it instanceof Expression.Comprehension one && one.isLazy()));
  }

  private boolean isAwaited(Expression.Call call) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression instanceof Expression.Await it && it.value() == call;
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }
}
