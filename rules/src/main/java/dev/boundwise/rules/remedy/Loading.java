package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import dev.boundwise.source.Span;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What runs when a module is loaded, and so again in each worker that loads it: its own code but
 * for what stands below {@code if __name__ == "__main__":}, and what that calls.
 */
final class Loading {

  /** Longer chains of calls from a module's own code are not followed. */
  private static final int DEEPEST = 4;

  private static final int MOST_CALLERS = 200;

  private final Program program;

  /** The functions that lead to the region that is asked about: who calls them runs the program. */
  private final Set<Function> running = new LinkedHashSet<>();

  private final Set<Function> decorators;

  /**
   * @param function that workers are to be started in
   */
  Loading(Program program, Function function) {
    this.program = program;
    this.decorators = program.derived(Decorating.class, Decorating::new).functions();
    callers(function);
  }

  private void callers(Function function) {
    if (running.size() < MOST_CALLERS && running.add(function)) {
      function.parent().filter(it -> it.kind() == Function.Kind.FUNCTION).ifPresent(this::callers);
      for (CallOf call : program.callsOf(function)) {
        if (call.caller().kind() == Function.Kind.FUNCTION) {
          callers(call.caller());
        }
      }
    }
  }

  /** Whether the region runs as a part of a run of a function. */
  boolean leadsHere(Function function) {
    return running.contains(function);
  }

  /** Whether code at a place runs when its module is loaded. */
  boolean runs(Function function, int offset) {
    return runs(function, offset, new HashSet<>(), 0);
  }

  private boolean runs(Function function, int offset, Set<Function> seen, int depth) {
    return switch (function.kind()) {
      case MODULE -> !isBelowMain(function, offset);
      case CLASS_BODY ->
          function.parent().filter(it -> runs(it, function.start(), seen, depth)).isPresent();
      case FUNCTION, LAMBDA -> isCalledThen(function, seen, depth);
    };
  }

  private boolean isCalledThen(Function function, Set<Function> seen, int depth) {
    if (running.contains(function) || depth > DEEPEST || !seen.add(function)) {
      return false;
    }
    if (decorators.contains(function)
        || function.name().equals("__init_subclass__")
        || function.name().equals("__set_name__")
        || function.parent().filter(it -> isOuter(it, seen, depth)).isPresent()) {
      return true;
    }
    return program.callsOf(function).stream()
        .anyMatch(it -> runs(it.caller(), it.call().start(), seen, depth + 1));
  }

  /** {@code def register(name): def decorate(function): TABLE[name] = function}. */
  private boolean isOuter(Function parent, Set<Function> seen, int depth) {
    return parent.kind() == Function.Kind.FUNCTION && isCalledThen(parent, seen, depth);
  }

  private static boolean isBelowMain(Function module, int offset) {
    return module.body().stream()
        .anyMatch(
            it ->
                it instanceof Statement.Branch branch
                    && branch.span().contains(new Span(offset, offset))
                    && isMain(branch.test()));
  }

  /** {@code __name__ == "__main__"}. */
  private static boolean isMain(Expression test) {
    return test instanceof Expression.Operation it
        && it.operands().stream()
            .anyMatch(
                one ->
                    one instanceof Expression.Name name
                        && name.variable().name().equals("__name__"));
  }
}
