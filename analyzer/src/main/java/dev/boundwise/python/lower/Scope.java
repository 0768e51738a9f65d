package dev.boundwise.python.lower;

import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module, a class body, a function or a comprehension: where each is found, as
 * Python's rule of local, enclosing, global and built-in scopes says.
 */
final class Scope {

  private final Function function;
  private final @Nullable Scope parent;
  private final Scope module;
  private final boolean isComprehension;
  private final Map<String, Variable> names = new HashMap<>();

  private Scope(
      Function function, @Nullable Scope parent, @Nullable Scope module, boolean comprehension) {
    this.function = function;
    this.parent = parent;
    this.module = module == null ? this : module;
    this.isComprehension = comprehension;
  }

  static Scope ofModule(Function module) {
    return new Scope(module, null, null, false);
  }

  Scope of(Function inner) {
    return new Scope(inner, this, module, false);
  }

  Scope ofComprehension() {
    return new Scope(function, this, module, true);
  }

  /** The function whose code runs in it; a comprehension runs in the function around it. */
  Function function() {
    return function;
  }

  /** The names that this scope itself has. */
  Map<String, Variable> names() {
    // not Map.copyOf, whose order differs from run to run
    return Collections.unmodifiableMap(new HashMap<>(names));
  }

  Collection<Variable> variables() {
    return new ArrayList<>(names.values());
  }

  void declare(String name) {
    if (!names.containsKey(name)) {
      names.put(name, new Variable(name, function));
    }
  }

  void declareGlobal(String name) {
    names.put(name, module.own(name));
  }

  void declareNonlocal(String name) {
    names.put(name, parent == null ? own(name) : parent.visible(name));
  }

  /** The scope that {@code name := value} binds in. */
  Scope ofWalrus() {
    Scope scope = this;
    while (scope.isComprehension && scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  /** The variable that a name means here. One that nothing binds belongs to the module. */
  Variable lookup(String name) {
    Variable own = names.get(name);
    if (own != null) {
      return own;
    }
    return parent == null ? own(name) : parent.visible(name);
  }

  /** As {@link #lookup}, from an inner scope: names of a class body are not seen. */
  private Variable visible(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      boolean isHidden =
          scope.function.kind() == Function.Kind.CLASS_BODY && !scope.isComprehension;
      Variable found = isHidden ? null : scope.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return module.own(name);
  }

  private Variable own(String name) {
    declare(name);
    Variable variable = names.get(name);
    if (variable == null) {
      throw new IllegalStateException("undeclared: " + name);
    }
    return variable;
  }
}
