package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.Modifier;
import org.jspecify.annotations.Nullable;

/** The function that lowering is in: its names, and the block that it has reached. */
final class Frame {

  private final Function function;
  private final @Nullable Frame parent;
  private final @Nullable Variable self;
  private final @Nullable ITypeBinding type;
  private final IdentityHashMap<IBinding, Variable> locals = new IdentityHashMap<>();
  private final Map<String, Variable> byName = new HashMap<>();
  private Block block;

  /**
   * @param self the variable of the object whose method it is; null in static code, and in lambdas,
   *     which have that of the frame around
   * @param type the class that the code belongs to; null where it is not known
   */
  Frame(
      Function function,
      @Nullable Frame parent,
      @Nullable Variable self,
      @Nullable ITypeBinding type,
      Block block) {
    this.function = function;
    this.parent = parent;
    this.self = self;
    this.type = type;
    this.block = block;
  }

  Function function() {
    return function;
  }

  Block block() {
    return block;
  }

  /** Enters a block inside of the one reached; give back what was reached before to leave it. */
  Block enter(int start, int end, boolean isLoop) {
    Block outer = block;
    block = new Block(outer, start, Math.max(start, end), isLoop);
    return outer;
  }

  void leave(Block outer) {
    block = outer;
  }

  Binding.Site site(int offset) {
    return new Binding.Site(offset, block, function);
  }

  Variable declare(@Nullable IBinding binding, String name) {
    Variable variable = new Variable(name, function);
    declare(binding, name, variable);
    return variable;
  }

  /** Has a name of the source mean a variable that is there already. */
  void declare(@Nullable IBinding binding, String name, Variable variable) {
    if (binding != null) {
      locals.put(binding, variable);
    }
    byName.put(name, variable);
  }

  /** The variable of a local name, of this function or one around it; null for none. */
  @Nullable Variable local(@Nullable IBinding binding, String name) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      Variable found = binding == null ? frame.byName.get(name) : frame.locals.get(binding);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The object whose code this is; null in static code. */
  @Nullable Variable self() {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame.self != null) {
        return frame.self;
      }
      if (frame.function.kind() == Function.Kind.FUNCTION) {
        return null;
      }
    }
    return null;
  }

  /** The innermost object that has the members of a class; null for none. */
  @Nullable Variable self(ITypeBinding members) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame.self != null && frame.type != null && has(frame.type, members)) {
        return frame.self;
      }
    }
    return self();
  }

  /**
   * The class around that of {@link #self()} whose object has the members of a class, of which that
   * one is an inner class; null for none, and where an object of this code has them.
   */
  @Nullable ITypeBinding around(ITypeBinding members) {
    ITypeBinding innermost = null;
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame.self != null && frame.type != null) {
        if (has(frame.type, members)) {
          return null;
        }
        innermost = innermost == null ? frame.type : innermost;
      }
    }
    ITypeBinding at = innermost;
    while (at != null && at.isMember() && !Modifier.isStatic(at.getModifiers())) {
      at = at.getDeclaringClass();
      if (at != null && has(at, members)) {
        return at;
      }
    }
    return null;
  }

  private static boolean has(ITypeBinding type, ITypeBinding members) {
    return type.getErasure().isSubTypeCompatible(members.getErasure());
  }

  /** The innermost object that has a field of a name, where nothing else says what it means. */
  @Nullable Variable selfWith(String field) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      boolean hasField =
          frame.self != null
              && frame.function.owner().filter(it -> it.attributes().contains(field)).isPresent();
      if (hasField) {
        return frame.self;
      }
    }
    return null;
  }

  /**
   * The innermost object of a class with a name that inherits something: it has what no class that
   * is there has, the field of one that is not; null for none.
   */
  @Nullable Variable heir() {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      boolean inherits =
          frame.self != null
              && (frame.type == null || !frame.type.isAnonymous())
              && frame.function.owner().filter(it -> !it.bases().isEmpty()).isPresent();
      if (inherits) {
        return frame.self;
      }
    }
    return null;
  }

  /** The class that is lowered; null outside of all. */
  @Nullable ClassType owner() {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame.function.owner().isPresent()) {
        return frame.function.owner().get();
      }
    }
    return null;
  }
}
