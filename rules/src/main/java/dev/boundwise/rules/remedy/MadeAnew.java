package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an exception can be made of its {@code args}, as pickle makes it: they are what {@code
 * BaseException.__init__} was given last, or, where no {@code __init__} hands anything on, what the
 * class was called with by position.
 */
final class MadeAnew {

  /** Those say themselves how they are made. */
  private static final Set<String> SAYING =
      Set.of("__reduce__", "__reduce_ex__", "__new__", "__getnewargs__");

  private static final String BREAKS =
      ", which pickle cannot make again: its __init__ takes other arguments than it hands on, and"
          + " the pool would break";

  private static final String CHANGES =
      ", which comes back from a worker with another text or other attributes: its __init__ hands"
          + " on other values than it is given";

  private static final int MANY = 1000;

  private MadeAnew() {}

  /**
   * What goes wrong where an exception that a call makes is made again, in words that follow its
   * name; empty where nothing is known to.
   */
  static Optional<String> wrong(FunctionFacts facts, ClassType type, Expression.Call call) {
    List<ClassType> ancestors = facts.program().ancestors(type);
    boolean says =
        ancestors.stream()
            .anyMatch(it -> SAYING.stream().anyMatch(name -> !it.member(name).isEmpty()));
    boolean isBuiltIn =
        facts.libraryBases(type).stream().allMatch(it -> it.startsWith("builtins."));
    Optional<Function> made = maker(ancestors);
    if (says || !isBuiltIn || made.isEmpty() || setsArgs(ancestors)) {
      return Optional.empty();
    }
    List<List<Argument>> ways = new ArrayList<>();
    int kept = kept(ancestors, call, ways);
    if (kept < 0) {
      return Optional.empty();
    }
    return !takes(made.get(), kept)
        ? Optional.of(BREAKS)
        : ways.isEmpty() ? Optional.empty() : Optional.of(CHANGES);
  }

  private static Optional<Function> maker(List<ClassType> ancestors) {
    return ancestors.stream()
        .flatMap(it -> it.member("__init__").stream())
        .filter(Binding.DefinedFunction.class::isInstance)
        .map(it -> ((Binding.DefinedFunction) it).function())
        .findFirst();
  }

  private static boolean setsArgs(List<ClassType> ancestors) {
    return ancestors.stream().anyMatch(it -> !it.attribute("args").isEmpty());
  }

  /**
   * How many {@code args} an exception has; negative where that is not known.
   *
   * @param changed is given what a constructor hands on that is not what it was given
   */
  private static int kept(
      List<ClassType> ancestors, Expression.Call call, List<List<Argument>> changed) {
    List<ClassType> above = ancestors;
    List<Argument> given = call.arguments();
    Optional<Function> made = maker(above);
    while (made.isPresent()) {
      List<List<Argument>> handed = HandedOn.of(made.get());
      if (handed.isEmpty()) {
        return count(call.arguments());
      }
      Optional<ClassType> owner = made.get().owner();
      if (handed.size() > 1 || owner.isEmpty()) {
        return -1;
      }
      given = handed.getFirst();
      if (HandedOn.isChanged(made.get(), given, owner.get())) {
        changed.add(given);
      }
      above = above.subList(above.indexOf(owner.get()) + 1, above.size());
      made = maker(above);
    }
    return count(given);
  }

  private static int count(List<Argument> given) {
    return given.stream().anyMatch(Argument::isSpread)
        ? -1
        : (int) given.stream().filter(Argument::isPositional).count();
  }

  /** Whether a constructor can be called with so many arguments by position. */
  private static boolean takes(Function made, int count) {
    int least = 0;
    int most = 0;
    for (Parameter parameter : made.parameters().subList(1, made.parameters().size())) {
      boolean isRequired =
          parameter.variable().bindings().stream()
              .anyMatch(
                  it ->
                      it instanceof Binding.Passed passed
                          && passed.defaultValue() instanceof Expression.Unknown);
      switch (parameter.kind()) {
        case POSITIONAL -> {
          most++;
          least += isRequired ? 1 : 0;
        }
        case KEYWORD -> least += isRequired ? MANY : 0;
        case SPREAD -> most = MANY;
        case SPREAD_KEYWORDS -> {}
      }
    }
    return least <= count && count <= most;
  }
}
