package dev.boundwise.program;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in its scope. Lowering makes one for each, so that two uses of the same name are the same
 * variable exactly when they mean the same place.
 */
public final class Variable {

  private final String name;
  private final Function scope;
  private List<Binding> bindings = List.of();
  private List<Binding.Filled> fillings = List.of();

  public Variable(String name, Function scope) {
    this.name = name;
    this.scope = scope;
  }

  public String name() {
    return name;
  }

  /** The function (or module, or class body) whose name it is. */
  public Function scope() {
    return scope;
  }

  /** Whether nothing in this module binds it: it is a built-in, or comes from a star import. */
  public boolean isUnbound() {
    return bindings.isEmpty();
  }

  /** All ways in which it gets a value, in source order for each function. */
  public List<Binding> bindings() {
    return bindings;
  }

  /** For lowering only. */
  public void bind(Binding binding) {
    if (bindings.isEmpty()) {
      bindings = new ArrayList<>(1);
    }
    bindings.add(binding);
  }

  /** What is put into the container that it holds, anywhere. */
  public List<Binding.Filled> fillings() {
    return fillings;
  }

  /** For lowering only. */
  public void fill(Binding.Filled filling) {
    if (fillings.isEmpty()) {
      fillings = new ArrayList<>(1);
    }
    fillings.add(filling);
  }

  /** For lowering only: forgets all bindings but this one. */
  public void replace(Binding binding) {
    bindings = new ArrayList<>(1);
    bindings.add(binding);
  }

  /**
   * The bindings that may have given the value that is read at {@code offset} in {@code reader}. In
   * the function that binds it, later bindings hide earlier ones where they are sure to have run;
   * elsewhere all of them count.
   */
  public List<Binding> reaching(int offset, Function reader) {
    if (bindings.size() < 2) {
      return bindings;
    }
    for (Binding binding : bindings) {
      if (binding.site().function() != reader) {
        return bindings;
      }
    }
    List<Binding> found = new ArrayList<>(bindings.size());
    for (Binding binding : bindings) {
      if (reaches(binding, offset)) {
        found.add(binding);
      }
    }
    return found;
  }

  private boolean reaches(Binding binding, int offset) {
    Binding.Site site = binding.site();
    boolean isBefore = site.offset() <= offset;
    int from = isBefore ? site.offset() : site.block().startOfLoopAround(offset);
    if (from < 0 || !site.block().letsOut(offset)) {
      return false;
    }
    for (Binding other : bindings) {
      int at = other.site().offset();
      if (other != binding
          && !(other instanceof Binding.Declared)
          && at > from
          && at <= offset
          && other.site().block().contains(offset)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
