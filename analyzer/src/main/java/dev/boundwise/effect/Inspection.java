package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether runs of the same code may overlap: the steps of a loop, or the calls of a function.
 * They may when all that is awaited only reads, no run changes what another sees, and none ends the
 * others.
 */
final class Inspection extends Walk {

  private final Reads reads;
  private final FunctionFacts facts;

  /** The loop whose steps are looked at; null for a whole function. */
  private final Statement.@Nullable Loop loop;

  private final List<Expression.Call> waits = new ArrayList<>();
  private final Set<Variable> changed = new HashSet<>();
  private final Set<Variable> read = new HashSet<>();
  private final Set<Expression> targets = new HashSet<>();
  private Purity purity = Purity.PURE;
  private Effect effect = Effect.NONE;
  private boolean usesStep;
  private int loops;

  Inspection(Reads reads, FunctionFacts facts, Statement.@Nullable Loop loop) {
    this.reads = reads;
    this.facts = facts;
    this.loop = loop;
  }

  /** What the function reads, when its calls may overlap. */
  Optional<Reads.Read> read() {
    return isGood() ? Optional.of(new Reads.Read(effect, purity == Purity.PURE)) : Optional.empty();
  }

  /** The waits of the loop, when its steps may overlap. */
  Optional<Overlap> overlap() {
    return isGood() && usesStep
        ? Optional.of(new Overlap(true, waits, effect, purity == Purity.PURE))
        : Optional.empty();
  }

  private boolean isGood() {
    changed.retainAll(read);
    return purity != Purity.CHANGES && !waits.isEmpty() && changed.isEmpty();
  }

  private void changes() {
    purity = Purity.CHANGES;
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Assign it -> it.targets().forEach(target -> assign(target, it.updates()));
      case Statement.Loop it -> {
        if (it.isAsync() || it.isConditional()) {
          changes();
        }
        target(it.target());
        loops++;
      }
      case Statement.With it -> {
        target(it.target());
        if (isJava() && !(it.target() instanceof Expression.Name)) {
          changes();
        }
        if (it.isAsync() && !isWait(it.context())) {
          purity =
              purity.and(reads.isOpenContext(facts, it.context()) ? Purity.PURE : Purity.CHANGES);
        }
      }
      case Statement.Return it -> {
        if (loop != null) {
          changes();
        }
      }
      case Statement.Jump it -> {
        if (loop != null && it.isBreak() && loops == 0) {
          changes();
        }
      }
      case Statement.Evaluate it -> {}
      case Statement.Branch it -> {}
      case Statement.Try it -> {}
      case Statement.Raise it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
    return purity != Purity.CHANGES;
  }

  @Override
  protected void leave(Statement statement) {
    if (statement instanceof Statement.Loop) {
      loops--;
    }
  }

  private void assign(Expression target, boolean updates) {
    if (target instanceof Expression.Collection tuple) {
      tuple.elements().forEach(element -> assign(element, updates));
    } else if (target instanceof Expression.Name name) {
      targets.add(name);
      boolean isOwn = name.variable().scope() == facts.function();
      if (!isOwn || (loop == null && updates && !isFresh(name.variable()))) {
        changes();
      }
    } else {
      Optional<Variable> root = Reads.root(target);
      if (root.isEmpty()) {
        changes();
      } else if (!isFresh(root.get())) {
        boolean isItemOfOwn =
            loop != null
                && target instanceof Expression.Item item
                && item.object() instanceof Expression.Name name
                && name.variable().scope() == facts.function();
        if (isItemOfOwn) {
          changed.add(root.get());
          Reads.root(target).ifPresent(unused -> targets.add(((Expression.Item) target).object()));
        } else {
          changes();
        }
      }
    }
  }

  private void target(Expression target) {
    if (target instanceof Expression.Name) {
      targets.add(target);
    } else if (target instanceof Expression.Collection tuple) {
      tuple.elements().forEach(this::target);
    }
  }

  @Override
  protected boolean enter(Expression expression) {
    switch (expression) {
      case Expression.Await it -> {
        if (!isWait(it.value()) && !isAboutFresh(it.value())) {
          changes();
        }
      }
      case Expression.Yield it -> changes();
      case Expression.Name it -> {
        if (!targets.contains(it)) {
          name(it);
        }
      }
      case Expression.Call it -> call(it);
      case Expression.Bind it -> target(it.target());
      case Expression.Attribute it -> {}
      case Expression.Item it -> {}
      case Expression.Operation it -> {}
      case Expression.Literal it -> {}
      case Expression.Collection it -> {}
      case Expression.Comprehension it -> {}
      case Expression.Lambda it -> {}
      case Expression.Unknown it -> {}
    }
    return purity != Purity.CHANGES;
  }

  private void name(Expression.Name name) {
    read.add(name.variable());
    if (loop != null && isCarried(name)) {
      changes();
    }
  }

  /** Whether a step may read what an earlier step wrote. */
  private boolean isCarried(Expression.Name name) {
    for (Binding binding : name.variable().reaching(name.start(), facts.function())) {
      Binding.Site site = binding.site();
      if (site.function() == facts.function()
          && isInLoop(site.offset())
          && site.offset() > name.start()
          && !(binding instanceof Binding.Element)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInLoop(int offset) {
    return loop != null && loop.start() <= offset && offset <= loop.end();
  }

  /** Whether an object is made anew in each run, so that no other run sees its changes. */
  private boolean isFresh(Variable variable) {
    if (variable.scope() != facts.function() || variable.isUnbound()) {
      return false;
    }
    for (Binding binding : variable.bindings()) {
      boolean isOwn =
          loop == null
              ? !(binding instanceof Binding.Passed || binding instanceof Binding.Receiver)
              : isInLoop(binding.site().offset());
      if (!isOwn) {
        return false;
      }
    }
    return true;
  }

  private boolean isWait(Expression value) {
    if (!(value instanceof Expression.Call call)) {
      return false;
    }
    if (waits.contains(call)) {
      return true;
    }
    Optional<Reads.Read> known = reads.of(facts, call);
    if (known.isEmpty() || loops > 0) {
      return false;
    }
    waits.add(call);
    effect = known.get().effect();
    purity = purity.and(known.get().isSure() ? Purity.PURE : Purity.UNSURE);
    usesStep |= isJava() && Walk.any(call, this::isOfStep);
    for (var argument : call.arguments()) {
      usesStep |= Walk.any(argument.value(), this::isOfStep);
    }
    return true;
  }

  private boolean isOfStep(Expression expression) {
    return expression instanceof Expression.Name name && isFresh(name.variable());
  }

  /** {@code await answer.json()}: more of what this run has got. */
  private boolean isAboutFresh(Expression value) {
    return value instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && Reads.root(method.object()).filter(this::isFresh).isPresent();
  }

  private void call(Expression.Call call) {
    if (waits.contains(call)) {
      return;
    }
    if (isJava() && (isPartOfWait(call) || isAboutFresh(call) || isWait(call))) {
      return;
    }
    if (touchesOutside(call)) {
      changes();
      return;
    }
    if (isAboutFresh(call)) {
      return;
    }
    if (call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name list
        && loop != null
        && isOwnCollection(list)) {
      changed.add(list.variable());
      targets.add(list);
      return;
    }
    purity = purity.and(reads.purity(facts, call, this::isFresh));
  }

  private boolean isJava() {
    return facts.unit().language() == Language.JAVA;
  }

  /** A step of a request that is built, and waits at its end. */
  private boolean isPartOfWait(Expression.Call call) {
    return waits.stream().anyMatch(wait -> wait.span().contains(call.span()));
  }

  /**
   * {@code log.write(page)}: a file, a database or a process outlives the object that stands for
   * it, so that the order in which runs reach it may be seen.
   */
  private boolean touchesOutside(Expression.Call call) {
    for (Value callee : facts.valueOf(call.callee()).options()) {
      if (facts.fact(callee).filter(fact -> !fact.async() && fact.does().waits()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code pages.append(page)}: a collection that this function made before the loop. */
  private boolean isOwnCollection(Expression.Name name) {
    Variable variable = name.variable();
    if (variable.scope() != facts.function() || isFresh(variable)) {
      return false;
    }
    for (Binding binding : variable.bindings()) {
      boolean isMade =
          (isJava() && binding instanceof Binding.Declared)
              || (binding instanceof Binding.Assigned it
                  && (it.value() instanceof Expression.Collection
                      || it.value() instanceof Expression.Comprehension
                      || (it.value() instanceof Expression.Call call
                          && (isCollection(call.callee())
                              || (call.callee() instanceof Expression.Name type
                                  && type.variable().isUnbound())))));
      if (!isMade) {
        return false;
      }
    }
    return true;
  }

  /** {@code new ArrayList<>()}. */
  private boolean isCollection(Expression type) {
    return isJava()
        && facts.valueOf(type).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Symbol one
                        && one.name().startsWith("java.util.")
                        && facts.knowledge().isClass(one.name()));
  }
}
