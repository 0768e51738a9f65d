package dev.boundwise.shape;

import dev.boundwise.effect.Step;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what some code of a function reads and changes that it did not make itself. */
final class Toucher extends Walk {
  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Origins origins;
  private final LibraryCalls libraries;
  private final Set<Touch> touches = new LinkedHashSet<>();
  private final Set<Outside> outside = new LinkedHashSet<>();
  private final Set<Code> covered = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What puts the first result under a key: what comes later is joined with it. */
  private final Set<Statement> firsts = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean isElement;
  private final IdentityHashMap<Expression, List<Step>> bySyntax = new IdentityHashMap<>();

  /**
   * @param start offset from which on code counts
   * @param end offset up to which code counts
   */
  Toucher(Summaries summaries, FunctionFacts facts, Origins origins, int start, int end) {
    this.summaries = summaries;
    this.facts = facts;
    this.origins = origins;
    this.libraries = new LibraryCalls(facts, origins, touches, outside, covered);
    for (Step step : summaries.steps().of(summaries.steps().routine(facts.function(), null))) {
      if (start <= step.code().start() && step.code().end() <= end) {
        bySyntax.computeIfAbsent(step.code(), unused -> new ArrayList<>(1)).add(step);
      }
    }
  }

  /** Goes through what a comprehension makes: a collection has what its elements give. */
  void elements(Expression.Comprehension made, List<Statement> loops) {
    boolean before = isElement;
    isElement = made.kind() != CollectionKind.GENERATOR;
    statements(loops);
    isElement = before;
  }

  List<Touch> touches() {
    return List.copyOf(touches);
  }

  List<Outside> outside() {
    return List.copyOf(outside);
  }

  /** Says that a read is a part of something that is looked at as a whole. */
  void cover(Code code) {
    covered.add(code);
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Assign it -> {
        boolean isJoined =
            it.value() instanceof Expression.Operation operation
                && Reductions.isJoining(facts, operation);
        boolean updates = ((it.updates() || isUpdate(it)) && isJoined) || firsts.contains(it);
        for (Expression target : it.targets()) {
          write(target, gathers(target, it) || (updates && !isLocalNumber(target, it.value())));
        }
      }
      case Statement.Evaluate it when !isElement -> libraries.unused(it.value());
      case Statement.Branch it -> firstOfItsKey(it);
      case Statement.Loop it -> {
        write(it.target(), false);
        if (!it.isConditional()) {
          libraries.iterated(it.source());
        }
      }
      case Statement.With it -> {
        write(it.target(), false);
        libraries.entered(it.context());
      }
      default -> {}
    }
    return true;
  }

  /** {@code self.total = self.total + x}, as {@code +=}: what is read belongs to the target. */
  private boolean isUpdate(Statement.Assign assign) {
    if (assign.targets().size() != 1
        || !(assign.value() instanceof Expression.Operation operation)
        || (operation.operator() != Operator.ARITHMETIC
            && operation.operator() != Operator.UNION)) {
      return false;
    }
    String target = written(assign.targets().getFirst());
    Optional<Expression> own =
        operation.operands().stream()
            .limit(operation.method().equals("__sub__") ? 1 : Long.MAX_VALUE)
            .filter(it -> written(it).equals(target))
            .findFirst();
    own.ifPresent(covered::add);
    return own.isPresent();
  }

  /** {@code counts[key] = counts.get(key, 0) + 1}: what is read is what is written. */
  private boolean gathers(Expression target, Statement.Assign assign) {
    if (!(target instanceof Expression.Item item)) {
      return false;
    }
    covered.add(item);
    boolean isJoined =
        assign.value() instanceof Expression.Operation operation
            && Reductions.isJoining(facts, operation)
            && operation.operands().stream().filter(it -> isOf(it, item)).count() == 1
            && (!operation.method().equals("__sub__")
                || isOf(operation.operands().getFirst(), item));
    if (!isJoined) {
      return false;
    }
    String container = written(item.object());
    String key = written(item.index());
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        boolean isSame =
            expression instanceof Expression.Item read
                && written(read.object()).equals(container)
                && written(read.index()).equals(key);
        boolean isGet =
            expression instanceof Expression.Call call
                && call.callee() instanceof Expression.Attribute method
                && method.name().equals("get")
                && !call.arguments().isEmpty()
                && written(method.object()).equals(container)
                && written(call.arguments().getFirst().value()).equals(key);
        if (isSame || isGet) {
          covered.add(expression);
          covered.add(
              expression instanceof Expression.Item read
                  ? read.object()
                  : ((Expression.Attribute) ((Expression.Call) expression).callee()).object());
        }
        return true;
      }
    }.code(assign.value());
    return true;
  }

  /** {@code counts[key]}, {@code counts.get(key, 0)}. */
  private boolean isOf(Expression operand, Expression.Item item) {
    String text = written(operand);
    return text.equals(written(item)) || text.startsWith(written(item.object()) + ".get(");
  }

  /**
   * {@code if key not in groups: groups[key] = []}, {@code if word in counts: counts[word] += 1}
   * with {@code else: counts[word] = 1}.
   */
  private void firstOfItsKey(Statement.Branch branch) {
    if (!(branch.test() instanceof Expression.Operation test)
        || !test.method().equals("__contains__")
        || branch.then().size() != 1
        || branch.otherwise().size() > 1) {
      return;
    }
    boolean isElse = !branch.otherwise().isEmpty();
    boolean isAbsent = between(test).equals("not in");
    Statement first =
        isElse && !isAbsent ? branch.otherwise().getFirst() : branch.then().getFirst();
    if (first instanceof Statement.Assign assign
        && !assign.updates()
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Expression.Item item) {
      boolean isSame =
          isElse
              && isJoinedAlike(
                  isAbsent ? branch.otherwise().getFirst() : branch.then().getFirst(), assign);
      boolean isAsked =
          test.operands().size() == 2
              && written(test.operands().getFirst()).equals(written(item.index()))
              && written(test.operands().getLast()).equals(written(item.object()));
      for (Expression operand : test.operands()) {
        if (written(operand).equals(written(item.object())) && (!isElse || isSame)) {
          covered.add(operand);
        }
      }
      if (isAsked && (isSame || (!isElse && isAbsent && isNeutral(assign.value())))) {
        firsts.add(assign);
      }
    }
  }

  private String between(Expression.Operation test) {
    int start = test.operands().getFirst().end();
    int end = Math.max(start, test.operands().getLast().start());
    return facts.unit().text().slice(start, end).replaceAll("[\\s()]+", " ").strip();
  }

  /** {@code counts[word] += 1} beside {@code counts[word] = 1}. */
  private boolean isJoinedAlike(Statement more, Statement.Assign first) {
    return more instanceof Statement.Assign it
        && it.updates()
        && it.targets().size() == 1
        && written(it.targets().getFirst()).equals(written(first.targets().getFirst()))
        && it.value() instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && Reductions.isJoining(facts, sum)
        && written(sum.operands().getLast()).equals(written(first.value()));
  }

  /** {@code 0}, {@code []}, {@code set()}. */
  private static boolean isNeutral(Expression value) {
    return switch (value) {
      case Expression.Literal it -> it.text().equals("0") || it.text().equals("0.0");
      case Expression.Collection it -> it.elements().isEmpty();
      case Expression.Call it -> it.arguments().isEmpty() && it.callee() instanceof Expression.Name;
      default -> false;
    };
  }

  private String written(Expression code) {
    return facts.unit().text().slice(code.span());
  }

  private void write(Expression target, boolean updates) {
    switch (target) {
      case Expression.Name it -> {
        if (it.variable().scope() != facts.function()) {
          add(Origin.of(it.variable()), manner(it, updates), null, it, null);
        } else if (updates && libraries.isContainer(it)) {
          for (Origin origin : origins.of(it)) {
            if (!origin.isInner()) {
              add(origin, Touch.Manner.APPEND, null, it, null);
            }
          }
        }
        covered.add(it);
      }
      case Expression.Attribute it -> {
        for (Origin origin : origins.attribute(it)) {
          if (!origin.isInner()) {
            add(origin, manner(it, updates), null, it, null);
          }
        }
        if (isOfProcess(it.object())) {
          outside.add(
              new Outside(
                  Obstacle.Kind.GLOBAL, facts.unit(), it.span(), written(it), false, true, false));
        }
        covered.add(it);
      }
      case Expression.Item it -> {
        for (Origin origin : origins.of(it.object())) {
          if (!origin.isInner()) {
            add(origin, updates ? Touch.Manner.GATHER : Touch.Manner.PUT, null, it, it);
          }
        }
        cover(it.object(), it);
      }
      case Expression.Collection it -> it.elements().forEach(element -> write(element, updates));
      default -> {}
    }
  }

  /** {@code height += 0.5}: no list takes it, whatever else the name may stand for. */
  private boolean isLocalNumber(Expression target, Expression value) {
    return target instanceof Expression.Name name
        && name.variable().scope() == facts.function()
        && value instanceof Expression.Operation sum
        && libraries.isNumber(sum.operands().getLast());
  }

  /** An object of a class of the program does with {@code +=} what it likes. */
  private Touch.Manner manner(Expression target, boolean updates) {
    boolean isOwn =
        facts.valueOf(target).options().stream().anyMatch(Value.OwnObject.class::isInstance);
    return !updates ? Touch.Manner.REBIND : isOwn ? Touch.Manner.CHANGE : Touch.Manner.UPDATE;
  }

  /**
   * {@code decimal.getcontext().prec = 9}, {@code type(self).count = 1}, {@code
   * self.__class__.count = 1}: what a call gives that is given nothing of the round's own.
   */
  private boolean isOfProcess(Expression object) {
    if (object instanceof Expression.Attribute it && it.name().equals("__class__")) {
      return true;
    }
    return object instanceof Expression.Call call
        && facts.valueOf(call.callee()).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Symbol symbol
                        && ((call.arguments().isEmpty()
                                && !facts.knowledge().isClass(symbol.name()))
                            || symbol.name().equals("builtins.type")));
  }

  /** The containers on the way to an item that is written are not read. */
  private void cover(Expression object, Expression.Item item) {
    covered.add(item);
    if (object instanceof Expression.Item outer) {
      cover(outer.object(), outer);
    } else {
      covered.add(object);
    }
  }

  @Override
  protected boolean enter(Expression expression) {
    for (Step step : bySyntax.getOrDefault(expression, List.of())) {
      syntax(step, expression);
    }
    switch (expression) {
      case Expression.Name it -> name(it);
      case Expression.Attribute it -> attribute(it);
      case Expression.Item it -> item(it);
      case Expression.Call it -> call(it);
      case Expression.Operation it when it.operator() == Operator.DELETE ->
          it.operands().forEach(this::deleted);
      case Expression.Comprehension it -> {
        elements(it, List.of(it.loop()));
        return false;
      }
      case Expression.Lambda it -> handed(it.function(), it);
      default -> {}
    }
    return true;
  }

  private void deleted(Expression operand) {
    if (operand instanceof Expression.Item item) {
      for (Origin origin : origins.of(item.object())) {
        add(origin, Touch.Manner.CHANGE, null, item, null);
      }
      cover(item.object(), item);
    } else if (!(operand instanceof Expression.Name)) {
      write(operand, false);
    }
  }

  private void name(Expression.Name name) {
    if (covered.contains(name)) {
      return;
    }
    Variable variable = name.variable();
    if (variable.scope() != facts.function() && !variable.isUnbound()) {
      add(Origin.of(variable), Touch.Manner.READ, null, name, null);
    }
    for (Origin origin : origins.of(name)) {
      add(origin, Touch.Manner.READ, null, name, null);
    }
  }

  private void attribute(Expression.Attribute attribute) {
    if (attribute.object() instanceof Expression.Name) {
      covered.add(attribute.object());
    }
    if (covered.contains(attribute)) {
      return;
    }
    for (Origin origin : origins.attribute(attribute)) {
      add(origin, Touch.Manner.READ, null, attribute, null);
    }
  }

  private void item(Expression.Item item) {
    boolean isPart = covered.contains(item);
    cover(item.object(), item);
    if (!isPart) {
      for (Origin origin : origins.of(item.object())) {
        add(origin, isNumbering(item) ? Touch.Manner.CHANGE : Touch.Manner.READ, null, item, item);
      }
    }
  }

  /** {@code ids = defaultdict(lambda: len(ids))}: who asks for a key first is the first. */
  private boolean isNumbering(Expression.Item item) {
    return item.object() instanceof Expression.Name name
        && name.variable().bindings().stream()
            .anyMatch(
                it ->
                    it instanceof Binding.Assigned made
                        && made.value() instanceof Expression.Call call
                        && !call.arguments().isEmpty()
                        && isDefaultdict(call.callee())
                        && call.arguments().getFirst().value() instanceof Expression.Lambda lambda
                        && isCalling(lambda));
  }

  private boolean isDefaultdict(Expression callee) {
    return facts.valueOf(callee).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Symbol symbol
                    && symbol.name().equals("collections.defaultdict"));
  }

  private static boolean isCalling(Expression.Lambda lambda) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call call
                && call.arguments().stream().anyMatch(it -> it.value() instanceof Expression.Name);
        return true;
      }
    }.statements(lambda.function().body());
    return found[0];
  }

  private void call(Expression.Call call) {
    covered.add(call.callee());
    if (call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name object) {
      covered.add(object);
    }
    List<Value> callees = facts.valueOf(call.callee()).withoutNothing().options();
    boolean isOwn = false;
    for (Value callee : callees) {
      switch (callee) {
        case Value.Own it -> {
          isOwn = true;
          run(it.function(), call, it.situation().isBound());
        }
        case Value.OwnClass it -> {
          isOwn = true;
          facts.constructors(it.type()).forEach(maker -> made(maker, call));
        }
        case Value.OwnObject it -> {
          isOwn = true;
          for (Value method : facts.member(Values.of(it), "__call__").options()) {
            if (method instanceof Value.Own own) {
              run(own.function(), call, true);
            }
          }
        }
        case Value.Symbol it -> {
          libraries.function(it.name(), call);
          isOwn |= handedOver(it.name(), call);
        }
        case Value.Method it -> {
          libraries.method(it, call);
          isOwn |= handedOver(it.qualifiedName(), call);
        }
        case Value.Instance it -> libraries.method(new Value.Method(it, "__call__"), call);
        default -> {}
      }
    }
    if (callees.isEmpty()) {
      libraries.unresolved(call);
    }
    if (!isOwn) {
      for (Argument argument : call.arguments()) {
        for (Value value : facts.valueOf(argument.value()).options()) {
          if (value instanceof Value.Own own) {
            handed(own.function(), argument.value());
          }
        }
      }
    }
  }

  /** {@code await asyncio.to_thread(fetch, url)} does what {@code fetch(url)} does. */
  private boolean handedOver(String name, Expression.Call call) {
    Optional<Expression.Call> made = HandedCall.of(facts.knowledge(), name, call);
    made.ifPresent(this::call);
    return made.isPresent();
  }

  /** What runs without a call being written: properties, operators, contexts, iteration. */
  private void syntax(Step step, Expression place) {
    for (List<Step.Target> option : step.options()) {
      for (Step.Target target : option) {
        Function function = target.routine().function();
        boolean isCalled = target.call() == place;
        if (!isCalled && target.routine().stream() == null && function != facts.function()) {
          objects(place).forEach(object -> boundTo(function, object, place));
        }
      }
    }
  }

  /** The objects one of whose methods syntax calls. */
  private List<Expression> objects(Expression place) {
    return switch (place) {
      case Expression.Attribute it -> List.of(it.object());
      case Expression.Item it -> List.of(it.object());
      case Expression.Operation it -> it.operands();
      default -> List.of(place);
    };
  }

  /** A method that runs for an object, its other arguments not known. */
  private void boundTo(Function function, Expression object, Expression place) {
    Summary summary = summaries.of(function);
    Variable self =
        function.parameters().isEmpty() ? null : function.parameters().getFirst().variable();
    for (Touch touch : summary.touches()) {
      Variable variable = touch.origin().variable();
      if (variable != null && variable == self) {
        for (Origin origin : origins.of(object)) {
          if (!origin.isInner() || !touch.origin().path().isEmpty()) {
            Origin here =
                touch.origin().path().isEmpty() ? origin : origin.attribute(touch.origin().path());
            touches.add(touch.in(here, facts.unit(), place.span(), function.name()));
          }
        }
      } else if (variable == null || variable.scope() != function) {
        captured(touch, function, place);
      }
    }
    summary.outside().forEach(one -> outside.add(moved(one, place)));
  }

  private Outside moved(Outside one, Expression place) {
    boolean isRead = one.isRead() && !libraries.isUnused(place);
    return new Outside(
        one.kind(), facts.unit(), place.span(), one.what(), one.isSure(), false, isRead);
  }

  /** A function that somebody else calls: what it does to its own parameters is not known. */
  private void handed(Function function, Expression place) {
    Summary summary = summaries.of(function);
    for (Touch touch : summary.touches()) {
      Variable variable = touch.origin().variable();
      if (variable == null || variable.scope() != function) {
        captured(touch, function, place);
      }
    }
    summary.outside().forEach(one -> outside.add(moved(one, place)));
  }

  private void captured(Touch touch, Function function, Code place) {
    for (Origin origin : origins.mapped(touch.origin(), function, null, false)) {
      touches.add(touch.in(origin, facts.unit(), place.span(), function.name()));
    }
  }

  private void made(Function constructor, Expression.Call call) {
    Variable self =
        constructor.parameters().isEmpty() ? null : constructor.parameters().getFirst().variable();
    Summary summary = summaries.of(constructor);
    for (Touch touch : summary.touches()) {
      if (touch.origin().variable() != self || self == null) {
        mapped(touch, constructor, call, true);
      }
    }
    summary.outside().forEach(one -> outside.add(moved(one, call)));
  }

  private void run(Function function, Expression.Call call, boolean isBound) {
    Summary summary = summaries.of(function);
    for (Touch touch : summary.touches()) {
      mapped(touch, function, call, isBound);
    }
    summary.outside().forEach(one -> outside.add(moved(one, call)));
  }

  private void mapped(Touch touch, Function function, Expression.Call call, boolean isBound) {
    for (Origin origin : origins.mapped(touch.origin(), function, call, isBound)) {
      // a new container that holds shared things may be changed, what it holds may not
      if (!origin.isInner()) {
        touches.add(touch.in(origin, facts.unit(), call.span(), function.name()));
      }
    }
  }

  private void add(
      Origin origin,
      Touch.Manner manner,
      Obstacle.@Nullable Kind kind,
      Expression code,
      Expression.@Nullable Item item) {
    boolean isDirect = libraries.isDirect(code);
    touches.add(new Touch(origin, manner, kind, facts.unit(), code.span(), item, "", isDirect));
  }
}
