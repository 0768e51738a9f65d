package dev.boundwise.effect;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds the steps that syntax makes: properties, operators, items, truth, decorators. */
final class SyntaxSteps extends Walk {

  private final Program program;
  private final Steps steps;
  private final Steps.Finder finder;
  private final Routine routine;
  private final FunctionFacts facts;
  private final IdentityHashMap<Expression, Boolean> written = new IdentityHashMap<>();

  SyntaxSteps(Program program, Steps steps, Steps.Finder finder, Routine routine) {
    this.program = program;
    this.steps = steps;
    this.finder = finder;
    this.routine = routine;
    this.facts = routine.facts();
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Assign it -> assigned(it);
      case Statement.Branch it -> truth(it.test());
      case Statement.Loop it -> {
        if (it.isConditional()) {
          truth(it.source());
        }
      }
      case Statement.DefineFunction it -> {
        for (Expression decorator : it.function().decorators()) {
          finder.called(decorator, decorator, false);
        }
      }
      case Statement.Evaluate it -> {}
      case Statement.Try it -> {}
      case Statement.With it -> {}
      case Statement.Return it -> {}
      case Statement.Raise it -> {}
      case Statement.Jump it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
    return true;
  }

  private void assigned(Statement.Assign it) {
    for (Expression target : it.targets()) {
      if (target instanceof Expression.Collection) {
        finder.iterated(it.value(), false);
      } else {
        written(target, "__setitem__", "__set__");
      }
    }
    if (it.updates() && it.value() instanceof Expression.Operation operation) {
      String method =
          "__i" + operation.method().substring(Math.min(2, operation.method().length()));
      dunder(it.targets().getFirst(), operation.operands().getFirst(), method);
    }
  }

  /** {@code x[k] = v}, {@code x.a = v}, {@code del}. */
  private void written(Expression target, String itemMethod, String descriptorMethod) {
    written.put(target, true);
    if (target instanceof Expression.Item item) {
      dunder(target, item.object(), itemMethod);
    } else if (target instanceof Expression.Attribute attribute) {
      List<List<Step.Target>> options = new ArrayList<>();
      Values objects = facts.valueOf(attribute.object());
      for (Value object : objects.options()) {
        List<Step.Target> targets = new ArrayList<>();
        if (object instanceof Value.OwnObject own) {
          boolean isDeleted = itemMethod.equals("__delitem__");
          for (Function writer : facts.writers(own.type(), attribute.name())) {
            boolean isSetter = writer.parameters().size() > 1;
            if (isSetter != isDeleted) {
              targets.add(
                  new Step.Target(steps.routine(writer, own.type()), null, true, List.of()));
            }
          }
          if (program.isDefined(descriptorMethod)) {
            targets.addAll(descriptor(own, attribute.name(), descriptorMethod));
          }
        }
        options.add(targets);
      }
      finder.add(target, options, objects.isComplete());
    }
  }

  /** What runs for an attribute whose value in the class has methods for it. */
  private List<Step.Target> descriptor(Value.OwnObject object, String name, String method) {
    List<Step.Target> targets = new ArrayList<>();
    for (Value member : facts.member(Values.of(object), name).options()) {
      if (member instanceof Value.OwnObject own) {
        targets.addAll(finder.methodOf(own, method));
      }
    }
    return targets;
  }

  private void truth(Expression test) {
    if (test instanceof Expression.Name
        || test instanceof Expression.Attribute
        || test instanceof Expression.Call) {
      dunder(test, test, "__bool__");
      dunder(test, test, "__len__");
    }
  }

  @Override
  protected void expression(Expression expression) {
    switch (expression) {
      case Expression.Attribute it -> property(it);
      case Expression.Item it -> {
        if (!written.containsKey(it)) {
          dunder(it, it.object(), "__getitem__");
        }
      }
      case Expression.Await it -> awaited(it.value());
      case Expression.Yield it -> {
        if (it.delegates()) {
          finder.iterated(it.value(), false);
        }
      }
      case Expression.Operation it -> operation(it);
      default -> {}
    }
  }

  /** {@code await object} runs its {@code __await__}. */
  private void awaited(Expression awaited) {
    if (!program.isDefined("__await__")) {
      return;
    }
    for (Value value : facts.valueOf(awaited).options()) {
      if (value instanceof Value.OwnObject object) {
        for (Value method : facts.member(Values.of(object), "__await__").options()) {
          if (method instanceof Value.Own own && own.function().isGenerator()) {
            List<Step.Target> targets =
                finder.iterated(new Value.Generator(own.function(), own.situation()));
            finder.add(awaited, List.of(targets), true);
          }
        }
      }
    }
  }

  private void property(Expression.Attribute it) {
    if (written.containsKey(it)) {
      return;
    }
    if (program.isDefined("__get__") || program.isDefined("__getattr__")) {
      special(it);
    }
    if (!program.isAccessor(it.name())) {
      return;
    }
    ClassType receiver = routine.receiver();
    Values members =
        receiver != null && finder.isReceiver(it.object())
            ? facts.member(receiver, it.name())
            : facts.member(facts.valueOf(it.object()), it.name());
    List<List<Step.Target>> options = new ArrayList<>();
    for (Value member : members.options()) {
      boolean isAccessor = member instanceof Value.Own own && own.function().isAccessor();
      options.add(isAccessor ? finder.targets(member, null) : List.of());
    }
    finder.add(it, options, members.isComplete());
  }

  /** Descriptors, and {@code __getattr__} for attributes that are nowhere. */
  private void special(Expression.Attribute it) {
    Values objects = facts.valueOf(it.object());
    List<List<Step.Target>> options = new ArrayList<>();
    for (Value object : objects.options()) {
      List<Step.Target> targets = new ArrayList<>();
      if (object instanceof Value.OwnObject own) {
        targets.addAll(descriptor(own, it.name(), "__get__"));
        boolean isNowhere =
            program.isDefined("__getattr__")
                && facts.member(Values.of(own), it.name()).options().isEmpty();
        targets.addAll(isNowhere ? finder.methodOf(own, "__getattr__") : List.of());
      }
      options.add(targets);
    }
    finder.add(it, options, objects.isComplete());
  }

  private void operation(Expression.Operation it) {
    switch (it.operator()) {
      case SPREAD -> finder.iterated(it.operands().getFirst(), false);
      case FORMAT -> {
        for (Expression operand : it.operands()) {
          dunder(it, operand, "__format__");
          dunder(it, operand, "__str__");
        }
      }
      case NOT -> truth(it.operands().getFirst());
      case COMPARE, ARITHMETIC, DIVIDE, UNION -> {
        if (!it.method().isEmpty()) {
          boolean isRight = it.method().equals("__contains__");
          dunder(it, isRight ? it.operands().getLast() : it.operands().getFirst(), it.method());
          if (it.operator() != Expression.Operator.COMPARE && it.operands().size() > 1) {
            dunder(it, it.operands().getLast(), "__r" + it.method().substring(2));
          }
        }
      }
      case DELETE ->
          it.operands().forEach(operand -> written(operand, "__delitem__", "__delete__"));
      case AND, OR, IS, IS_NOT, CHOICE, LENGTH, SLICE, MATCH -> {}
    }
  }

  private void dunder(Expression place, Expression object, String method) {
    if (program.isDefined(method)) {
      finder.invoked(place, object, method);
    }
  }
}
