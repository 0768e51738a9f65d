package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an object of the program lacks, or refuses, when it is made again elsewhere. */
final class SentState {

  /** Those may be without what is not sent. */
  private static final Set<String> NOT_THERE =
      Set.of("__init__", "__getstate__", "__setstate__", "__repr__", "__del__");

  private static final List<String> MAKING =
      List.of("__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__");

  private final List<ClassType> ancestors;

  /**
   * @param ancestors the classes that an object has its members from
   */
  SentState(List<ClassType> ancestors) {
    this.ancestors = ancestors;
  }

  /** In words that follow the object; empty where nothing is known to go wrong. */
  Optional<String> wrong() {
    if (MAKING.stream().anyMatch(this::has)) {
      return Reduced.missing(ancestors)
          .map(it -> ", whose __reduce__ leaves out the '" + it + "' that it sets later");
    }
    if (methods("__new__").anyMatch(SentState::asksForMore)) {
      return Optional.of(", whose __new__ asks for more than pickle gives");
    }
    if (has("__setstate__")) {
      return Optional.empty();
    }
    if (has("__slots__")
        && !has("__getstate__")
        && methods("__setattr__").anyMatch(SentState::raises)) {
      return Optional.of(", whose attributes cannot be set again");
    }
    return methods("__getstate__")
        .flatMap(it -> leftOut(it).stream())
        .filter(it -> !has("__getattr__") && !has(it) && isRead(it))
        .findFirst()
        .map(it -> ", whose __getstate__ leaves out the '" + it + "' that it reads");
  }

  private boolean has(String name) {
    return ancestors.stream().anyMatch(it -> !it.member(name).isEmpty());
  }

  private Stream<Function> methods(String name) {
    return ancestors.stream().flatMap(it -> it.member(name).stream()).flatMap(SentState::function);
  }

  private static Stream<Function> function(Binding binding) {
    return binding instanceof Binding.DefinedFunction it ? Stream.of(it.function()) : Stream.of();
  }

  private static boolean asksForMore(Function made) {
    return made.parameters().stream().skip(1).anyMatch(SentState::isRequired);
  }

  private static boolean isRequired(Parameter parameter) {
    return (parameter.kind() == Parameter.Kind.POSITIONAL
            || parameter.kind() == Parameter.Kind.KEYWORD)
        && parameter.variable().bindings().stream()
            .anyMatch(
                it ->
                    it instanceof Binding.Passed passed
                        && passed.defaultValue() instanceof Expression.Unknown);
  }

  private static boolean raises(Function setter) {
    return setter.body().size() <= 2 && setter.body().getLast() instanceof Statement.Raise;
  }

  /** {@code del state["cache"]}, {@code state.pop("cache")}. */
  private static Set<String> leftOut(Function getstate) {
    Set<String> found = new TreeSet<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Operation it when it.operator() == Expression.Operator.DELETE ->
              it.operands().stream()
                  .filter(Expression.Item.class::isInstance)
                  .forEach(one -> text(((Expression.Item) one).index(), found));
          case Expression.Call it
              when it.callee() instanceof Expression.Attribute method
                  && method.name().equals("pop")
                  && !it.arguments().isEmpty() ->
              text(it.arguments().getFirst().value(), found);
          default -> {}
        }
        return true;
      }
    }.statements(getstate.body());
    return found;
  }

  private static void text(Expression code, Set<String> found) {
    if (code instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.TEXT) {
      found.add(it.text());
    }
  }

  /** Whether a method reads an attribute of its object. */
  private boolean isRead(String name) {
    boolean[] found = {false};
    for (ClassType type : ancestors) {
      type.members().stream()
          .filter(it -> !NOT_THERE.contains(it))
          .flatMap(it -> type.member(it).stream())
          .flatMap(SentState::function)
          .forEach(
              method ->
                  new Walk() {
                    @Override
                    protected boolean enter(Expression expression) {
                      found[0] |=
                          expression instanceof Expression.Attribute it && it.name().equals(name);
                      return true;
                    }
                  }.statements(method.body()));
    }
    return found[0];
  }
}
