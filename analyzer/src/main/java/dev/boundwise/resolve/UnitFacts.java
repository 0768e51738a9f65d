package dev.boundwise.resolve;

import dev.boundwise.knowledge.Framework;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about one unit; answers are kept for the next question. For one thread. */
public final class UnitFacts {

  private final Program program;
  private final Unit unit;
  private Optional<Framework> framework = Optional.empty();
  private boolean hasLooked;
  private @Nullable Boolean coroutines;
  private final Map<String, Boolean> onlyModules = new HashMap<>();
  private @Nullable Unblocked unblocked;

  UnitFacts(Program program, Unit unit) {
    this.program = program;
    this.unit = unit;
  }

  Program program() {
    return program;
  }

  public Unit unit() {
    return unit;
  }

  Knowledge knowledge() {
    return program.knowledge();
  }

  Resolver resolver() {
    return program.resolver();
  }

  /** The facts of one of its functions. */
  public FunctionFacts of(Function function) {
    return new FunctionFacts(this, function);
  }

  /** Where the unit's objects are that never wait. */
  Unblocked unblocked() {
    Unblocked known = unblocked;
    if (known == null) {
      known = new Unblocked(this);
      unblocked = known;
    }
    return known;
  }

  /** Whether a name means the module of that name, or nothing, in all of the unit. */
  boolean meansOnlyModule(String name) {
    return onlyModules.computeIfAbsent(
        name,
        module ->
            meansOnlyModule(unit.body(), module)
                && unit.functions().stream().allMatch(it -> meansOnlyModule(it, module)));
  }

  private static boolean meansOnlyModule(Function function, String module) {
    boolean[] only = {
      function.parameters().stream().noneMatch(it -> it.variable().name().equals(module))
    };
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Name it) {
          only[0] &= isModule(it.variable(), module);
        }
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Import it) {
          it.variables().forEach(variable -> only[0] &= isModule(variable, module));
        }
        return true;
      }
    }.statements(function.body());
    return only[0];
  }

  private static boolean isModule(Variable variable, String module) {
    return !variable.name().equals(module)
        || variable.bindings().stream()
            .allMatch(it -> it instanceof Binding.Imported from && from.name().equals(module));
  }

  /** Whether it imports an asynchronous framework. */
  public boolean hasFramework() {
    return framework().isPresent();
  }

  Optional<Framework> framework() {
    if (!hasLooked) {
      hasLooked = true;
      framework = findFramework();
    }
    return framework;
  }

  /**
   * Whether a coroutine may be made in it: it defines an async function, imports an asynchronous
   * framework, or calls an async function of the program that it imports.
   */
  public boolean mayMakeCoroutines() {
    Boolean known = coroutines;
    if (known == null) {
      known =
          hasFramework()
              || unit.functions().stream().anyMatch(Function::isAsync)
              || unit.calls().stream().anyMatch(this::isOfImportedAsync);
      coroutines = known;
    }
    return known;
  }

  private boolean isOfImportedAsync(Unit.Called called) {
    boolean isImported =
        called.call().callee() instanceof Expression.Name name
            && name.variable().bindings().stream().anyMatch(Binding.Imported.class::isInstance);
    return isImported
        && resolver().valueOf(called.call().callee(), called.caller()).options().stream()
            .anyMatch(UnitFacts::isAsync);
  }

  private static boolean isAsync(Value value) {
    return value instanceof Value.Own own && own.function().isAsync();
  }

  private Optional<Framework> findFramework() {
    for (String name : unit.imports()) {
      Optional<Framework> framework = knowledge().frameworkOf(name);
      if (framework.isPresent()) {
        return framework;
      }
    }
    return Optional.empty();
  }
}
