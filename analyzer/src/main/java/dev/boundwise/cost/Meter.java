package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.effect.Step;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what one run of a routine takes: goes over its code once, with how often each piece runs.
 */
final class Meter {

  /** How often what is remembered has to be found first. */
  private static final double MISSED = 0.1;

  /** What runs less often than this is for what should not happen. */
  private static final double OFTEN = 0.1;

  private final Works works;
  private final Routine routine;
  private final FunctionFacts facts;
  private final Function function;
  private final Extents extents;
  private final Operations cost;
  private final Knowledge knowledge;
  private final Waits waits;
  private final Taken taken;
  private final HandedNatives natives;
  private final Answers answers = new Answers();
  private final Copies copies;
  private final WholeOperands wholes;
  private final IdentityHashMap<Expression, List<Step>> steps = new IdentityHashMap<>();
  private final List<Account.Part> parts = new ArrayList<>();
  private final Map<Routine, Double> open = new LinkedHashMap<>();

  /** How likely the ways that end a run earlier lead to the place that is looked at. */
  private double reached = 1;

  private Warmth warmth;
  private final Set<Expression> awaited = Collections.newSetFromMap(new IdentityHashMap<>());
  private Doubt doubt = Doubt.NONE;
  private boolean starts;
  private boolean isGuessed;
  private boolean recurs;
  private int loopsAround;

  Meter(Works works, Routine routine) {
    this.works = works;
    this.routine = routine;
    this.facts = routine.facts();
    this.function = routine.function();
    this.extents = works.extents();
    this.cost = works.operations();
    this.knowledge = facts.knowledge();
    this.waits = new Waits(this, works, facts);
    this.copies = new Copies(extents, function, cost);
    this.wholes = new WholeOperands(works, function, facts, copies);
    this.taken = new Taken(extents, facts);
    this.natives = new HandedNatives(extents, facts, taken);
    this.warmth = works.warmth(function);
    for (Step step : works.steps().of(routine)) {
      steps.computeIfAbsent(step.code(), unused -> new ArrayList<>(1)).add(step);
      recurs |= step.mayRun(function);
    }
  }

  Account measure() {
    Expression.Comprehension stream = routine.stream();
    Work work =
        stream == null
            ? statements(routine.body(), Polynomial.ONE).plus(works.libraries().first(function))
            : loop(stream.loop(), Polynomial.ONE, stream);
    boolean isLeft = starts || waits.isLeft();
    return new Account(work, doubt, open, List.copyOf(parts), isLeft, waits.given(), isGuessed);
  }

  private Work cpu(double nanos) {
    return Operations.interpreter(warmth.operation(nanos));
  }

  /** What a call of a function of the program takes beside what the function does. */
  private Work entered() {
    return cpu(cost.callFunction()).plus(Operations.interpreter(warmth.ofFunction()));
  }

  private Work statements(List<Statement> statements, Polynomial times) {
    Work all = Work.NONE;
    double around = reached;
    double reach = 1;
    for (int i = 0; i < statements.size() && reach > 0; i++) {
      Statement statement = statements.get(i);
      reached = around * reach;
      all = all.plus(statement(statement, reach == 1 ? times : times.times(reach)).times(reach));
      List<Statement> rest = statements.subList(i + 1, statements.size());
      boolean isKept = statement instanceof Statement.Branch it && Kept.finds(it, rest, facts);
      reach *= isKept ? Kept.FILLING : Reach.after(statement, facts, loopsAround > 0, recurs);
    }
    reached = around;
    return all;
  }

  private Work statement(Statement statement, Polynomial times) {
    return switch (statement) {
      case Statement.Assign it -> assign(it, times);
      case Statement.Evaluate it -> expression(it.value(), times);
      case Statement.Loop it -> loop(it, times, it);
      case Statement.Branch it -> branch(it, times);
      case Statement.Try it -> {
        Work all = cpu(cost.attempt()).plus(statements(it.body(), times));
        for (Statement.Handler handler : it.handlers()) {
          all =
              all.plus(statements(handler.body(), times.times(Reach.FAILING)).times(Reach.FAILING));
        }
        yield all.plus(statements(it.otherwise(), times)).plus(statements(it.last(), times));
      }
      case Statement.With it -> with(it, times);
      case Statement.Return it -> expression(it.value(), times);
      case Statement.Raise it -> cpu(cost.raise()).plus(expression(it.value(), times));
      case Statement.Jump it -> Work.NONE;
      case Statement.DefineFunction it ->
          cpu(cost.function()).plus(all(it.function().decorators(), times));
      case Statement.DefineClass it -> {
        Account body = works.of(works.steps().routine(it.type().body(), null));
        yield cpu(cost.type()).plus(body.work()).plus(all(it.type().bases(), times));
      }
      case Statement.Import it -> cpu(cost.load() * it.variables().size());
    };
  }

  private Work assign(Statement.Assign it, Polynomial times) {
    extents.growing().assigned(it, facts);
    Work all = expression(it.value(), times);
    for (Expression target : it.targets()) {
      all = all.plus(it.updates() && extents.isJava() ? updated(target) : target(target, times));
    }
    return all;
  }

  /** What is read, changed and written again is looked up once. */
  private Work updated(Expression target) {
    return switch (target) {
      case Expression.Attribute it -> cpu(cost.assignAttribute());
      case Expression.Item it -> cpu(cost.assignItem());
      default -> cpu(cost.assign());
    };
  }

  private Work target(Expression target, Polynomial times) {
    return switch (target) {
      case Expression.Name it -> cpu(cost.assign());
      case Expression.Attribute it ->
          cpu(cost.assignAttribute())
              .plus(expression(it.object(), times))
              .plus(extras(it, times, Polynomial.ONE));
      case Expression.Item it ->
          cpu(cost.assignItem())
              .plus(expression(it.object(), times))
              .plus(expression(it.index(), times))
              .plus(extras(it, times, Polynomial.ONE));
      case Expression.Collection it -> {
        Work all = Work.NONE;
        for (Expression element : it.elements()) {
          all = all.plus(target(element, times));
        }
        yield all;
      }
      default -> Work.NONE;
    };
  }

  private Work loop(Statement.Loop loop, Polynomial times, Code place) {
    Doubt before = doubt;
    int first = parts.size();
    Polynomial trips = works.extents().trips().of(loop, function);
    Polynomial inside = times.times(trips);
    Warmth around = warmth;
    warmth = around.times(trips.typical());
    Work over =
        loop.isConditional() ? Work.NONE : iterated(loop.source(), times, trips, loop.isAsync());
    loopsAround++;
    boolean isAnswered = answers.enter(true);
    Work each = statements(loop.body(), inside);
    loopsAround--;
    each =
        loop.isConditional()
            ? each.plus(expression(loop.source(), inside)).plus(cpu(cost.whileStep()))
            : each.plus(cpu(cost.loopStep()))
                .plus(target(loop.target(), inside))
                .plus(waits.step(loop, inside));
    List<Account.Part> inRounds = parts.subList(first, parts.size());
    Work all = answers.rounds(loop, each, trips, inRounds, isAnswered).plus(over);
    warmth = around;
    all = all.plus(statements(loop.otherwise(), times));
    record(place, all, times, "", List.of(), doubt.minus(before), first, trips);
    return all;
  }

  /** An iterable that is gone over, and what runs for that. */
  private Work iterated(Expression source, Polynomial times, Polynomial count, boolean isAsync) {
    Work all = expression(source, times, count);
    return isAsync ? all.plus(waits.iterated(source, times)) : all;
  }

  private void record(
      Code code,
      Work single,
      Polynomial times,
      String what,
      List<Routine> targets,
      Doubt inside,
      int index,
      Polynomial trips) {
    parts.add(
        Math.min(index, parts.size()),
        new Account.Part(
            code,
            single.likely(works.guessed()),
            times,
            what,
            targets,
            inside.each(times.typical()),
            trips,
            times));
  }

  private Work branch(Statement.Branch it, Polynomial times) {
    Work all = cpu(cost.branch()).plus(expression(it.test(), times));
    Likely likely = Likely.of(it, facts, extents);
    boolean isAnswered = answers.enter(false);
    Work then =
        likely.then() == 0
            ? Work.NONE
            : statements(it.then(), times.times(likely.then())).times(likely.then());
    boolean isAnsweredThen = answers.next(isAnswered);
    Work otherwise =
        likely.otherwise() == 0
            ? Work.NONE
            : statements(it.otherwise(), times.times(likely.otherwise())).times(likely.otherwise());
    answers.join(it, isAnsweredThen);
    return all.plus(then).plus(otherwise);
  }

  private Work with(Statement.With it, Polynomial times) {
    if (it.isAsync()) {
      awaited.add(it.context());
    }
    Work all = cpu(cost.with()).plus(expression(it.context(), times));
    all = all.plus(statements(it.body(), times));
    return all.plus(waits.left(it, times));
  }

  Work expression(Expression expression, Polynomial times) {
    return expression(expression, times, Polynomial.ONE);
  }

  private Work all(List<Expression> expressions, Polynomial times) {
    Work all = Work.NONE;
    for (Expression expression : expressions) {
      all = all.plus(expression(expression, times));
    }
    return all;
  }

  /**
   * What evaluating an expression takes.
   *
   * @param count how often functions are called that are handed over here, or elements taken
   */
  private Work expression(Expression expression, Polynomial times, Polynomial count) {
    boolean isVisited =
        expression instanceof Expression.Call && steps.containsKey(expression) && count.isOne();
    Polynomial often = isVisited ? taken.visited((Expression.Call) expression) : count;
    return own(expression, times).plus(extras(expression, times, often));
  }

  private Work own(Expression expression, Polynomial times) {
    return switch (expression) {
      case Expression.Name it -> cpu(cost.name());
      case Expression.Attribute it -> cpu(cost.attribute()).plus(expression(it.object(), times));
      case Expression.Item it ->
          cpu(cost.item())
              .plus(expression(it.object(), times))
              .plus(expression(it.index(), times))
              .plus(cpu(1).times(copies.ofSlice(it)));
      case Expression.Call it -> call(it, times);
      case Expression.Await it -> {
        awaited.add(it.value());
        Work all = cpu(cost.await()).plus(expression(it.value(), times));
        yield all.plus(waits.awaited(it.value(), times));
      }
      case Expression.Yield it -> cpu(cost.generatorStep()).plus(expression(it.value(), times));
      case Expression.Operation it -> operation(it, times);
      case Expression.Bind it -> target(it.target(), times).plus(expression(it.value(), times));
      case Expression.Literal it -> Work.NONE;
      case Expression.Collection it ->
          cpu(cost.collection() + cost.element() * it.elements().size())
              .plus(all(it.elements(), times));
      case Expression.Comprehension it -> {
        Work all = cpu(cost.comprehension()).plus(Operations.interpreter(warmth.ofStream()));
        if (Targets.isReturned(it, function)) {
          yield all.plus(expression(it.loop().source(), times));
        }
        all = all.plus(loop(it.loop(), times, it));
        Polynomial trips = extents.trips().of(it.loop(), function);
        all = all.plus(Operations.interpreter(warmth.ofElement()).times(trips));
        Polynomial length = extents.of(it, function).length();
        double each = it.isLazy() ? cost.generatorStep() : cost.element();
        yield length == null ? all : all.plus(cpu(each).times(length));
      }
      case Expression.Lambda it -> cpu(cost.function());
      case Expression.Unknown it -> Work.NONE;
    };
  }

  private Work operation(Expression.Operation it, Polynomial times) {
    Work all = cpu(cost.of(it));
    if (it.operator() == Expression.Operator.FORMAT) {
      all = all.plus(Operations.interpreter(warmth.ofText()));
    }
    double[] often = Chances.ofOperands(it, facts);
    for (int i = 0; i < often.length; i++) {
      Expression operand = it.operands().get(i);
      boolean isSpread = it.operator() == Expression.Operator.SPREAD;
      Polynomial length = isSpread ? extents.of(operand, function).length() : null;
      Polynomial count = length == null ? Polynomial.ONE : length;
      all = all.plus(expression(operand, times.times(often[i]), count).times(often[i]));
    }
    return switch (it.operator()) {
      case ARITHMETIC, DIVIDE, UNION, COMPARE -> all.plus(wholes.of(it));
      default -> all;
    };
  }

  private Work call(Expression.Call call, Polynomial times) {
    CallSite site = new CallSite(call, call.callee(), "", awaited.contains(call));
    Doubt before = doubt;
    int first = parts.size();
    // what is given runs at most; how often it does is asked only then
    boolean isRun = call.arguments().stream().anyMatch(it -> steps.containsKey(it.value()));
    Polynomial count = isRun ? taken.sized(call, recurs) : Polynomial.ONE;
    boolean isMethod = call.callee() instanceof Expression.Attribute;
    Work inside =
        call.callee() instanceof Expression.Attribute method
            ? expression(method.object(), times)
            : call.callee() instanceof Expression.Name
                ? Work.NONE
                : expression(call.callee(), times);
    // what generators do that it goes over is its own
    Work used = Work.NONE;
    Polynomial outer = taken.enter(call);
    for (Argument argument : call.arguments()) {
      inside = inside.plus(own(argument.value(), times));
      Work more = extras(argument.value(), times, count);
      boolean isGenerator =
          facts.valueOf(argument.value()).options().stream()
                  .anyMatch(Value.Generator.class::isInstance)
              || Targets.isMapped(argument.value(), facts);
      used = isGenerator ? used.plus(more) : used;
      inside = isGenerator ? inside : inside.plus(more);
    }
    taken.leave(outer);
    inside = inside.plus(natives.of(call, recurs));
    if (isMethod) {
      // a property that gives what is called
      inside = inside.plus(extras(call.callee(), times, Polynomial.ONE));
    }
    Called called = called(site, times);
    Doubt doubtInside = doubt.minus(before);
    Work all = called.work().plus(used);
    Polynomial mapped = taken.mapped(call);
    record(call, all, times, called.name(), called.targets(), doubtInside, first, mapped);
    return inside.plus(answers.at(all, parts, first));
  }

  /** What a call runs. */
  record Called(Work work, String name, List<Routine> targets) {}

  private Called called(CallSite site, Polynomial times) {
    Expression.Call call = (Expression.Call) site.code();
    List<Value> callees = routine.callees(site);
    int count = 0;
    String name = "";
    List<Routine> targets = new ArrayList<>(1);
    List<Work> runs = new ArrayList<>(1);
    for (List<Step.Target> option : options(call)) {
      if (!Targets.isAbstract(option)) {
        runs.add(run(option, call, times));
        option.forEach(target -> targets.add(works.routine(target)));
        count++;
      }
    }
    Work all = Targets.together(runs, extents.isJava());
    isGuessed |= Targets.differ(runs);
    for (Value callee : callees) {
      String library = Targets.nameOf(Buffers.reached(callee, facts));
      if (!library.isEmpty()) {
        double heavy = Unresolved.heavy(callee, library, call, knowledge);
        if (heavy > 0) {
          doubt = doubt.and(heavy, times.typical());
        }
        Work one = waits.library(library, site, times, warmth);
        all = all.plus(Buffers.read(one, callee, facts, call));
        name = name.isEmpty() ? library : name;
        count++;
      } else if (callee instanceof Value.Own own && own.function().isAsync()) {
        if (site.isAwaited()) {
          Routine target = works.routine(own);
          all = all.plus(run(target, call, own.situation().isBound(), times));
          targets.add(target);
        }
        count++;
      } else if (callee instanceof Value.Own own && site.isAwaited()) {
        all = all.plus(new MadeByPlain(this, works).work(own, times, targets));
      } else if (callee instanceof Value.OwnClass made) {
        all = all.plus(cpu(cost.construct()));
        if (options(call).isEmpty()) {
          all = all.plus(bases().of(made.type(), "__init__", site));
          count++;
        }
      }
    }
    if (count == 0 && targets.isEmpty() && callees.isEmpty()) {
      for (Function method : works.named(call, site.isAwaited(), facts)) {
        Routine target = works.steps().routine(method, null);
        all = all.plus(run(target, call, true, times));
        targets.add(target);
        isGuessed = true;
        count++;
      }
    }
    boolean isOwnCall = !targets.isEmpty();
    if (count == 0
        && !isOwnCall
        && callees.isEmpty()
        && call.callee() instanceof Expression.Attribute method) {
      double heavy = bases().heavy(method);
      if (heavy > 0 && Unresolved.heavy(call, knowledge) == 0) {
        doubt = doubt.and(heavy, times.typical());
      }
      if (Unresolved.isOfBase(method) && function.owner().isPresent()) {
        Work base = bases().of(function.owner().get(), method.name(), site);
        return new Called(base.plus(cpu(cost.callFunction())), "", List.of());
      }
    }
    if (count == 0 && !isOwnCall) {
      boolean isParameter =
          options(call).isEmpty() && callees.stream().noneMatch(it -> it instanceof Value.Own);
      if (isParameter
          && callees.isEmpty()
          && times.typical() >= OFTEN
          && Unresolved.heavy(call, knowledge) > 0) {
        doubt = doubt.and(Unresolved.heavy(call, knowledge), times.typical());
      }
      Work wait = site.isAwaited() && callees.isEmpty() ? waits.unknownWait() : Work.NONE;
      return new Called(wait.plus(cpu(cost.callFunction())), "", List.of());
    }
    Work mean = count <= 1 ? all : all.times(1.0 / count);
    return new Called(isOwnCall ? mean.plus(entered()) : mean, name, targets);
  }

  /** The functions of the program that a call runs at once, by possibility. */
  private List<List<Step.Target>> options(Expression.Call call) {
    List<List<Step.Target>> found = new ArrayList<>();
    for (Step step : steps.getOrDefault(call, List.of())) {
      for (List<Step.Target> option : step.options()) {
        if (!option.isEmpty() && Targets.isAt(option.getFirst().call(), call)) {
          found.add(option);
        }
      }
      if (step.parameter() != null) {
        found.addAll(works.passed(routine, step));
      }
    }
    return extents.isJava() ? Delegation.ended(found, call, function) : found;
  }

  private Work run(List<Step.Target> option, Expression.Call call, Polynomial times) {
    Work all = Work.NONE;
    for (Step.Target target : option) {
      all = all.plus(run(works.routine(target), call, target.isBound(), times));
    }
    return all;
  }

  /**
   * What a run of another routine takes here.
   *
   * @param call what gives it its arguments; null where that is not known
   */
  Work run(Routine target, Expression.@Nullable Call call, boolean isBound, Polynomial times) {
    Account account = works.of(target);
    if (!account.open().isEmpty()) {
      double here = times.typical() / reached;
      account.open().forEach((around, often) -> open.merge(around, often * here, Double::sum));
    }
    Map<Symbol, Polynomial> values =
        call == null ? Map.of() : extents.arguments(target.function(), isBound, call, function);
    isGuessed |= account.isGuessed();
    if (times.typical() >= OFTEN) {
      doubt = doubt.plus(account.doubt().inside().times(times.typical()));
    }
    Work work = waits.joined(account, account.work().with(values), call, times);
    waits.left(account.left().with(values), call, times);
    return Recursion.isRemembered(target.function()) ? work.times(MISSED) : work;
  }

  void startsWork() {
    starts = true;
  }

  /** What runs at an expression beside it: properties, operators, callbacks, iteration. */
  private Work extras(Expression code, Polynomial times, Polynomial count) {
    Work all = Work.NONE;
    for (Step step : steps.getOrDefault(code, List.of())) {
      List<Work> options = new ArrayList<>();
      for (List<Step.Target> option : step.options()) {
        if (option.isEmpty() || Targets.isAt(option.getFirst().call(), code)) {
          continue;
        }
        Work work = Work.NONE;
        for (Step.Target target : option) {
          Expression.Comprehension stream = target.routine().stream();
          if (stream != null && !Targets.isReturned(stream, target.routine().function())) {
            // it is accounted for where it is made
            continue;
          }
          boolean isOnce = stream != null || Targets.isOnce(target.routine().function());
          Polynomial often = isOnce ? Polynomial.ONE : count;
          boolean isMade = stream != null || target.routine().function().isGenerator();
          Expression.Call maker = isMade ? Targets.maker(code) : target.call();
          Work one = run(works.routine(target), maker, target.isBound(), times.times(often));
          boolean isKept = stream == null && !(code instanceof Expression.Call);
          one = isMade ? taken.limited(one, target.routine().function(), isKept) : one;
          work = work.plus(one.times(often));
        }
        options.add(work);
      }
      isGuessed |= Targets.differ(options);
      // a possibility that runs nothing of the program counts as well
      int possible = Math.max(options.size(), step.options().size());
      for (Work option : options) {
        all = all.plus(option.times(1.0 / possible));
      }
    }
    return all;
  }

  Warmth warmth() {
    return warmth;
  }

  private Bases bases() {
    return new Bases(facts, works.libraries(), warmth);
  }

  FunctionFacts facts() {
    return facts;
  }

  boolean isAwaited(Expression code) {
    return awaited.contains(code);
  }
}
