package dev.boundwise.cost;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What coroutines take that expressions make or hold, and that run at the same time. */
final class Together {

  private final Meter meter;
  private final Waits waits;
  private final Works works;
  private final FunctionFacts facts;
  private final Function function;
  private final Knowledge knowledge;
  private final Set<Expression> charged = Collections.newSetFromMap(new IdentityHashMap<>());

  Together(Meter meter, Waits waits, Works works, FunctionFacts facts) {
    this.meter = meter;
    this.waits = waits;
    this.works = works;
    this.facts = facts;
    this.function = facts.function();
    this.knowledge = facts.knowledge();
  }

  /** What coroutines take that a call is given to run together. */
  Work given(Expression.Call call, Polynomial times) {
    Group all = new Group();
    for (Argument argument : call.arguments()) {
      all.add(of(argument.value(), times));
    }
    return all.atOnce();
  }

  /** The coroutines that an expression makes or holds, which nothing has awaited yet. */
  Group of(Expression expression, Polynomial times) {
    Group group = new Group();
    coroutines(expression, Polynomial.ONE, times, group, 0);
    return group;
  }

  private void coroutines(
      Expression expression, Polynomial count, Polynomial times, Group group, int depth) {
    if (depth > 4) {
      return;
    }
    switch (expression) {
      case Expression.Call call -> {
        if (meter.isAwaited(call)) {
          return;
        }
        boolean isOwn = false;
        for (Value value : facts.valueOf(call.callee()).withoutNothing().options()) {
          if (value instanceof Value.Own own
              && own.function().isAsync()
              && !own.function().isGenerator()) {
            group.add(
                meter.run(works.routine(own), call, own.situation().isBound(), times.times(count)),
                count);
            isOwn = true;
          } else if (value instanceof Value.Own own) {
            isOwn |= new MadeByPlain(meter, works).isAdded(own, times, count, group);
          } else {
            String name =
                value instanceof Value.Symbol symbol
                    ? symbol.name()
                    : value instanceof Value.Method method ? method.qualifiedName() : "";
            Optional<ApiFact> fact = knowledge.lookup(name);
            Optional<Handover> handover = knowledge.handover(name);
            if (handover.isPresent() && handover.get().to() != Handover.Place.LOOP) {
              if (!waits.isPending()) {
                // else its call has noted it, and who waits for the group waits for that
                group.add(waits.beside(handover.get(), call, count), Polynomial.ONE);
              }
              isOwn = true;
            } else if (fact.isPresent() && fact.get().async() && fact.get().does().waits()) {
              CallSite site = new CallSite(call, call.callee(), "", true);
              group.add(works.libraries().of(name, site, function, true, meter.warmth()), count);
              isOwn = true;
            }
          }
        }
        for (Argument argument : isOwn ? List.<Argument>of() : call.arguments()) {
          coroutines(argument.value(), count, times, group, depth + 1);
        }
      }
      case Expression.Comprehension it -> {
        Statement inner = it.loop();
        Polynomial all = count;
        while (!(inner instanceof Statement.Evaluate)) {
          if (inner instanceof Statement.Loop loop) {
            all = all.times(works.extents().trips().of(loop, function));
            inner = loop.body().getFirst();
          } else {
            inner = ((Statement.Branch) inner).then().getFirst();
          }
        }
        coroutines(((Statement.Evaluate) inner).value(), all, times, group, depth + 1);
      }
      case Expression.Collection it -> {
        for (Expression element : it.elements()) {
          coroutines(element, count, times, group, depth + 1);
        }
      }
      case Expression.Operation it -> {
        for (Expression operand : it.operands()) {
          coroutines(operand, count, times, group, depth + 1);
        }
      }
      case Expression.Name it -> held(it, count, times, group, depth + 1);
      case Expression.Attribute it -> {}
      case Expression.Item it -> coroutines(it.object(), count, times, group, depth + 1);
      case Expression.Await it -> {}
      case Expression.Yield it -> {}
      case Expression.Bind it -> coroutines(it.value(), count, times, group, depth + 1);
      case Expression.Literal it -> {}
      case Expression.Lambda it -> {}
      case Expression.Unknown it -> {}
    }
  }

  private void held(
      Expression.Name name, Polynomial count, Polynomial times, Group group, int depth) {
    for (Binding binding : name.variable().reaching(name.start(), function)) {
      if (binding instanceof Binding.Assigned it && it.site().function() == function) {
        if (charged.add(it.value())) {
          coroutines(it.value(), count, times, group, depth);
        }
      } else if (binding instanceof Binding.Element it && it.site().function() == function) {
        coroutines(it.iterable(), count, times, group, depth);
      }
    }
    for (Binding.Filled filling : name.variable().fillings()) {
      if (!filling.isInside()
          && filling.site().function() == function
          && charged.add(filling.value())) {
        Polynomial often =
            works
                .extents()
                .nest(function)
                .times(filling.site().offset(), name.start(), works.extents().trips(), function);
        coroutines(filling.value(), count.times(often), times, group, depth);
      }
    }
  }

  /** Adds the coroutines of an expression that is evaluated so often. */
  void add(Expression expression, Polynomial often, Polynomial times, Group group) {
    coroutines(expression, often, times, group, 0);
  }

  /** {@code for task in tasks: await task}: each of them is one of all. */
  Polynomial share(Expression value) {
    if (value instanceof Expression.Name name) {
      for (Binding binding : name.variable().reaching(name.start(), function)) {
        Polynomial length =
            binding instanceof Binding.Element it && it.site().function() == function
                ? works.extents().of(it.iterable(), function).length()
                : null;
        if (length != null) {
          return Polynomial.ONE.dividedBy(length);
        }
      }
    }
    return Polynomial.ONE;
  }
}
