package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Wrapping;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which calls give what does nothing until it is awaited. */
public final class Coroutines {

  /** What puts something else in the place of a function that it is told the name of. */
  private static final Set<String> REPLACING =
      Set.of("patch", "object", "setattr", "multiple", "spy", "stub");

  private Coroutines() {}

  /**
   * A call that gives what has to be awaited.
   *
   * @param isSure whether it is sure to
   * @param isOwn whether it is a coroutine of the program's own function
   * @param isStub whether that is a method without code: those that take its place may be others
   */
  public record Made(boolean isSure, boolean isOwn, boolean isStub) {}

  /** What a call makes, if all that it may call makes it; empty also when that is not known. */
  public static Optional<Made> by(FunctionFacts facts, Expression.Call call) {
    Values callee = facts.valueOf(call.callee());
    boolean isSure = true;
    boolean isOwn = false;
    boolean isStub = false;
    boolean isFirst = true;
    Set<Function> replaced = new HashSet<>();
    for (Value option : callee.options()) {
      if (option instanceof Value.Own own) {
        Function function = own.function();
        if (!isCoroutine(facts, function)) {
          // what stands in the place of a coroutine of a base; else a wrapper has made it something
          if (isFirst || function.isAsync() || !replaced.contains(function)) {
            return Optional.empty();
          }
          isSure = false;
        } else {
          if (!isNamed(call.callee(), function, callee.isComplete())
              || isReplaced(facts, function)) {
            return Optional.empty();
          }
          boolean isMethodStub = isStub(function) && function.owner().isPresent();
          isSure &= callee.isComplete() || !function.decorators().isEmpty();
          List<Function> overriding = facts.overriding(function);
          isSure &= overriding.stream().allMatch(Function::isAsync);
          replaced.addAll(overriding);
          isSure &= !isMethodStub;
          isOwn = true;
          isStub |= isMethodStub;
        }
      } else if (isFromLibrary(facts, option)) {
        isSure &= callee.isComplete();
      } else {
        return Optional.empty();
      }
      isFirst = false;
    }
    return isFirst ? Optional.empty() : Optional.of(new Made(isSure, isOwn, isStub));
  }

  /** Whether a function that is named, not called, is sure to give a coroutine when it is. */
  public static boolean areMadeBy(FunctionFacts facts, Expression function) {
    Values values = facts.valueOf(function);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Own own
                        && isCoroutine(facts, own.function())
                        && !isReplaced(facts, own.function())
                        && facts.overriding(own.function()).stream().allMatch(Function::isAsync));
  }

  /**
   * Whether a call is worth a look: it stands in a file that has to do with asynchronous code, or
   * calls what is imported by its own name. What nobody asks for need not be resolved.
   */
  public static boolean mayBeMade(Expression.Call call, boolean isAsyncFile) {
    return isAsyncFile
        || (call.callee() instanceof Expression.Name name
            && name.variable().bindings().stream().anyMatch(Binding.Imported.class::isInstance));
  }

  /** Whether a file defines an async function or imports an asynchronous framework. */
  public static boolean isAsyncFile(FunctionFacts facts) {
    return facts.framework().isPresent()
        || facts.unit().functions().stream().anyMatch(Function::isAsync);
  }

  private static boolean isCoroutine(FunctionFacts facts, Function function) {
    return function.kind() == Function.Kind.FUNCTION
        && function.isAsync()
        && !function.isGenerator()
        && !function.isAccessor()
        && function.decorators().stream().allMatch(one -> keeps(facts, function, one));
  }

  /** Whether a decorator leaves a function what it was, as tables say. */
  private static boolean keeps(FunctionFacts facts, Function function, Expression decorator) {
    Expression named = decorator instanceof Expression.Call call ? call.callee() : decorator;
    Values values = facts.of(function.parent().orElse(function)).valueOf(named);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Symbol symbol
                        && facts.knowledge().wraps(symbol.name()).stream()
                            .anyMatch(Wrapping.KEEPS::equals));
  }

  /** Whether what is called has the function's own name, where it may be something else as well. */
  private static boolean isNamed(Expression callee, Function function, boolean isComplete) {
    if (isComplete) {
      return true;
    }
    if (callee instanceof Expression.Attribute attribute) {
      return attribute.name().equals(function.name());
    }
    return callee instanceof Expression.Name name
        && (!name.variable().isUnbound() || function.name().equals(name.variable().name()))
        && name.variable().bindings().stream()
            .allMatch(
                it ->
                    (it instanceof Binding.DefinedFunction own && own.function() == function)
                        || (it instanceof Binding.Imported from
                            && from.name().endsWith("." + function.name())));
  }

  private static boolean isFromLibrary(FunctionFacts facts, Value callee) {
    return facts
        .fact(callee)
        .filter(ApiFact::async)
        .filter(fact -> !facts.knowledge().startsItself(fact.name()))
        .isPresent();
  }

  private static boolean isStub(Function function) {
    return function.body().stream()
        .allMatch(
            it ->
                it instanceof Statement.Raise
                    || (it instanceof Statement.Evaluate one
                        && one.value() instanceof Expression.Literal)
                    || (it instanceof Statement.Return one
                        && (one.value() instanceof Expression.Unknown
                            || (one.value() instanceof Expression.Literal value
                                && value.kind() == LiteralKind.NONE))));
  }

  /**
   * Whether the file sets an attribute of the function's name, or names it in a call that patches:
   * tests put plain functions and mocks in the place of others.
   */
  private static boolean isReplaced(FunctionFacts facts, Function function) {
    Replacing walk = new Replacing(function.name());
    walk.statements(facts.unit().body().body());
    for (Function other : facts.unit().functions()) {
      walk.statements(other.body());
    }
    return walk.found;
  }

  private static final class Replacing extends Walk {
    private final String name;
    private boolean found;

    Replacing(String name) {
      this.name = name;
    }

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.Assign it) {
        for (Expression target : it.targets()) {
          found |= target instanceof Expression.Attribute at && at.name().equals(name);
        }
      }
      return !found;
    }

    @Override
    protected boolean enter(Expression expression) {
      found |= expression instanceof Expression.Call call && isPatch(call);
      return !found;
    }

    private boolean isPatch(Expression.Call call) {
      String callee =
          call.callee() instanceof Expression.Attribute it
              ? it.name()
              : call.callee() instanceof Expression.Name it ? it.variable().name() : "";
      return REPLACING.contains(callee)
          && call.arguments().stream().map(Argument::value).anyMatch(this::isName);
    }

    private boolean isName(Expression argument) {
      return argument instanceof Expression.Literal text
          && text.kind() == LiteralKind.TEXT
          && List.of(text.text().split("\\.")).contains(name);
    }
  }
}
