package dev.boundwise.effect;

import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Shift;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which threads reactive chains deliver, as far as what they are made of says so. */
final class Deliveries {

  /** How many functions and fields a scheduler may come through. */
  private static final int DEEPEST = 4;

  private final Program program;
  private final Knowledge knowledge;
  private final IdentityHashMap<Expression, Delivery> known = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Delivery> results = new IdentityHashMap<>();

  Deliveries(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
  }

  /** Where what comes before a call of a chain delivers to it. */
  Delivery before(Expression.Call call, FunctionFacts facts) {
    return isFirst(call)
        ? begun(call, facts)
        : delivers(((Expression.Attribute) call.callee()).object(), facts);
  }

  /** Whether a chain begins with a call: nothing reactive comes before it. */
  boolean isFirst(Expression.Call call) {
    return receiver(call) == null
        && !(call.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Name name
            && isChain(name.variable()));
  }

  /** Whether a name may stand for what delivers. */
  private static boolean isChain(Variable variable) {
    return variable.bindings().stream()
        .anyMatch(it -> it instanceof Binding.Assigned || it instanceof Binding.Passed);
  }

  /** Where a call sends the whole chain. */
  Optional<Handover.Place> sends(Expression.Call call, FunctionFacts facts) {
    return shift(call, facts).filter(Shift.WHOLE::equals).isPresent()
        ? scheduler(call, facts)
        : Optional.empty();
  }

  /** The call with which a chain begins. */
  static Expression.Call first(Expression.Call call) {
    Expression.Call first = call;
    for (Expression.Call at = receiver(call); at != null; at = receiver(at)) {
      first = at;
    }
    return first;
  }

  static Expression.@Nullable Call receiver(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Call before
        ? before
        : null;
  }

  /** Where a chain delivers. */
  private Delivery delivers(Expression chain, FunctionFacts facts) {
    Delivery before = known.get(chain);
    if (before != null) {
      return before;
    }
    // a chain that leads back to itself says nothing
    known.put(chain, Delivery.OPEN);
    Delivery found =
        switch (chain) {
          case Expression.Call call -> ofCall(call, facts);
          case Expression.Name name ->
              made(name) != name && name.variable().scope() == facts.function()
                  ? delivers(made(name), facts)
                  : Delivery.OPEN;
          default -> Delivery.OPEN;
        };
    known.put(chain, found);
    return found;
  }

  private Delivery ofCall(Expression.Call call, FunctionFacts facts) {
    Delivery before = before(call, facts);
    Shift shift = shift(call, facts).orElse(Shift.NONE);
    return switch (shift) {
      case NONE -> before;
      case BELOW -> scheduler(call, facts).map(Deliveries::on).orElse(before);
      case WHOLE ->
          before == Delivery.LOOP || before == Delivery.THREAD
              ? before
              : scheduler(call, facts).map(Deliveries::on).orElse(before);
      case INNER -> inner(call, facts).orElse(before);
      case LOOP -> given(call, facts).orElse(Delivery.LOOP);
      case THREAD -> given(call, facts).orElse(Delivery.THREAD);
    };
  }

  /** What a call begins that is the first one of its chain. */
  private Delivery begun(Expression.Call call, FunctionFacts facts) {
    List<Value> makers = facts.valueOf(call.callee()).options();
    Delivery found = makers.isEmpty() ? Delivery.OPEN : Delivery.SUBSCRIBER;
    for (Value maker : makers) {
      Delivery one = Delivery.OPEN;
      if (maker instanceof Value.Own own) {
        Delivery result = ofResult(own.function());
        one = result == Delivery.OPEN ? Delivery.SUBSCRIBER : result;
      } else if (maker instanceof Value.Symbol it
          && knowledge.isReactive(it.name().substring(0, it.name().lastIndexOf('.')))) {
        one = Delivery.SUBSCRIBER;
      }
      found = makers.size() == 1 ? one : one == found ? found : Delivery.OPEN;
    }
    return found;
  }

  /** Where chains deliver that a function gives. */
  private Delivery ofResult(Function function) {
    Delivery before = results.get(function);
    if (before != null) {
      return before;
    }
    results.put(function, Delivery.OPEN);
    FunctionFacts facts = program.facts(function);
    List<Delivery> all =
        given(function).stream().map(it -> delivers(it, facts)).distinct().toList();
    Delivery found = all.size() == 1 ? all.getFirst() : Delivery.OPEN;
    results.put(function, found);
    return found;
  }

  /** What a function returns. */
  private static List<Expression> given(Function function) {
    List<Expression> given = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Return it) {
          given.add(it.value());
        }
        return !(statement instanceof Statement.DefineFunction);
      }

      @Override
      protected boolean enter(Expression expression) {
        return !(expression instanceof Expression.Lambda);
      }
    }.statements(function.body());
    return given;
  }

  /** Where the chains deliver that a call is given, or that functions give which it is given. */
  private Optional<Delivery> inner(Expression.Call call, FunctionFacts facts) {
    for (Argument argument : call.arguments()) {
      Delivery found =
          argument.value() instanceof Expression.Lambda lambda
              ? ofResult(lambda.function())
              : delivers(argument.value(), facts);
      if (found == Delivery.OPEN) {
        for (Value value : facts.valueOf(argument.value()).options()) {
          found = value instanceof Value.Own own ? ofResult(own.function()) : found;
        }
      }
      if (found == Delivery.THREAD || found == Delivery.LOOP) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private Optional<Shift> shift(Expression.Call call, FunctionFacts facts) {
    for (Value callee : facts.valueOf(call.callee()).options()) {
      Optional<Shift> shift = knowledge.shifts(name(callee));
      if (shift.isPresent()) {
        return shift;
      }
    }
    return Optional.empty();
  }

  private static Delivery on(Handover.Place place) {
    return place == Handover.Place.LOOP ? Delivery.LOOP : Delivery.THREAD;
  }

  /** The threads that a call is given, if any. */
  private Optional<Delivery> given(Expression.Call call, FunctionFacts facts) {
    for (Argument argument : call.arguments()) {
      boolean isScheduler =
          facts.valueOf(argument.value()).options().stream()
              .anyMatch(
                  it -> it instanceof Value.Instance one && one.type().endsWith(".Scheduler"));
      if (isScheduler) {
        return place(argument.value(), facts).map(Deliveries::on);
      }
    }
    return Optional.empty();
  }

  /** The threads to which a call sends; empty where they are those that it runs on. */
  private Optional<Handover.Place> scheduler(Expression.Call call, FunctionFacts facts) {
    return call.arguments().isEmpty()
        ? Optional.of(Handover.Place.THREAD)
        : place(call.arguments().getFirst().value(), facts);
  }

  /** Whose threads a scheduler has; those of one that is not known are taken for free to wait. */
  private Optional<Handover.Place> place(Expression scheduler, FunctionFacts facts) {
    return place(scheduler, facts, DEEPEST);
  }

  private Optional<Handover.Place> place(Expression scheduler, FunctionFacts facts, int depth) {
    if (made(scheduler) instanceof Expression.Call call) {
      for (Value maker : facts.valueOf(call.callee()).options()) {
        String name = name(maker);
        if (knowledge.shifts(name).filter(Shift.NONE::equals).isPresent()) {
          return Optional.empty();
        }
        if (knowledge.entry(name).filter(Handover.Place.LOOP::equals).isPresent()) {
          return Optional.of(Handover.Place.LOOP);
        }
        if (maker instanceof Value.Own own && depth > 0) {
          List<Expression> given = given(own.function());
          return given.size() == 1
              ? place(given.getFirst(), program.facts(own.function()), depth - 1)
              : Optional.of(Handover.Place.THREAD);
        }
      }
    } else if (scheduler instanceof Expression.Attribute field && depth > 0) {
      List<Binding.Assigned> set = set(field, facts);
      if (set.size() == 1) {
        Binding.Assigned only = set.getFirst();
        return place(only.value(), program.facts(only.site().function()), depth - 1);
      }
    }
    return Optional.of(Handover.Place.THREAD);
  }

  /** How a field of the program's is set. */
  private List<Binding.Assigned> set(Expression.Attribute field, FunctionFacts facts) {
    List<Binding> bindings = new ArrayList<>();
    for (Value holder : facts.valueOf(field.object()).options()) {
      ClassType type =
          holder instanceof Value.OwnObject object
              ? object.type()
              : holder instanceof Value.OwnClass own ? own.type() : null;
      if (type != null) {
        bindings.addAll(type.attribute(field.name()));
        bindings.addAll(type.member(field.name()));
      }
    }
    return bindings.stream()
        .filter(Binding.Assigned.class::isInstance)
        .map(Binding.Assigned.class::cast)
        .toList();
  }

  /** What a name was set to, where it was set once; else itself. */
  private static Expression made(Expression expression) {
    List<Expression> set = new ArrayList<>();
    if (expression instanceof Expression.Name name) {
      for (Binding binding : name.variable().bindings()) {
        switch (binding) {
          case Binding.Assigned it -> set.add(it.value());
          case Binding.Declared it -> {}
          default -> set.addAll(List.of(expression, expression));
        }
      }
    }
    return set.size() == 1 ? set.getFirst() : expression;
  }

  private static String name(Value value) {
    return value instanceof Value.Symbol it
        ? it.name()
        : value instanceof Value.Method it ? it.qualifiedName() : "";
  }
}
