package dev.boundwise.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in its scope. Lowering makes one for each, so that two uses of the same name are the same
 * variable exactly when they mean the same place.
 */
public final class Variable {

  private final String name;
  private final Function scope;
  private List<Binding> bindings = List.of();
  private List<Binding.Filled> fillings = List.of();
  private List<Binding.Narrowed> narrowings = List.of();

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
    // most names are bound once
    if (bindings.isEmpty()) {
      bindings = List.of(binding);
      return;
    }
    if (bindings.size() == 1) {
      bindings = new ArrayList<>(bindings);
    }
    bindings.add(binding);
  }

  /** What is put into the container that it holds, anywhere. */
  public List<Binding.Filled> fillings() {
    return fillings;
  }

  /** For lowering only: a test says what it is. */
  public void narrow(Binding.Narrowed narrowing) {
    if (narrowings.isEmpty()) {
      narrowings = new ArrayList<>(1);
    }
    narrowings.add(narrowing);
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
    bindings = List.of(binding);
  }

  /**
   * The bindings that may have given the value that is read at {@code offset} in {@code reader}. In
   * the function that binds it, later bindings hide earlier ones where they are sure to have run;
   * elsewhere all of them count.
   */
  public List<Binding> reaching(int offset, Function reader) {
    Binding narrowed = narrowings.isEmpty() ? null : narrowing(offset, reader);
    if (narrowed != null) {
      return List.of(narrowed);
    }
    if (bindings.size() < 2) {
      return bindings;
    }
    for (Binding binding : bindings) {
      if (binding.site().function() != reader) {
        return atEnd();
      }
    }
    return reaching(offset);
  }

  /**
   * The bindings that may have given the value that others see: of names of modules and classes
   * those that are not hidden when all of it has run, else all.
   */
  public List<Binding> atEnd() {
    boolean isOuter =
        scope.kind() == Function.Kind.MODULE || scope.kind() == Function.Kind.CLASS_BODY;
    if (bindings.size() < 2 || !isOuter) {
      return bindings;
    }
    for (Binding binding : bindings) {
      if (binding.site().function() != scope) {
        return bindings;
      }
    }
    List<Binding> found = reaching(scope.end() - 1);
    return found.isEmpty() ? bindings : found;
  }

  private List<Binding> reaching(int offset) {
    // the last one that is sure to run before hides all that come before it
    int last = -1;
    for (Binding binding : bindings) {
      int at = binding.site().offset();
      if (at > last
          && at <= offset
          && !(binding instanceof Binding.Declared)
          && binding.site().block().contains(offset)) {
        last = at;
      }
    }
    List<Binding> found = new ArrayList<>(bindings.size());
    for (Binding binding : bindings) {
      if (reaches(binding, offset, last)) {
        found.add(binding);
      }
    }
    return found;
  }

  /** The innermost test that says what it is at an offset; null for none. */
  private @Nullable Binding narrowing(int offset, Function reader) {
    Binding best = null;
    for (Binding.Narrowed one : narrowings) {
      Binding.Site site = one.site();
      boolean holds =
          site.function() == reader
              && site.offset() <= offset
              && site.block().contains(offset)
              && (best == null || best.site().offset() <= site.offset());
      for (Binding binding : holds ? bindings : List.<Binding>of()) {
        int at = binding.site().offset();
        holds &= at <= site.offset() || at > offset;
      }
      best = holds ? one : best;
    }
    return best;
  }

  private static boolean reaches(Binding binding, int offset, int last) {
    Binding.Site site = binding.site();
    boolean isBefore = site.offset() <= offset;
    int from = isBefore ? site.offset() : site.block().startOfLoopAround(offset);
    return from >= 0 && site.block().letsOut(offset) && last <= from;
  }

  @Override
  public String toString() {
    return name;
  }
}
