package dev.boundwise.rules.remedy;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A loop of a kernel while it is read. */
final class KernelFrame {

  private final Function function;
  private final Code code;
  private final @Nullable KernelFrame outer;
  private final Set<Variable> targets = new HashSet<>();
  private final List<Layer> inner = new ArrayList<>();
  private int operations;
  private double weight;
  private final boolean isOpen;

  KernelFrame(Function function, Code code, boolean isOpen, @Nullable KernelFrame outer) {
    this.function = function;
    this.code = code;
    this.isOpen = isOpen;
    this.outer = outer;
  }

  @Nullable KernelFrame outer() {
    return outer;
  }

  void operation(double cost) {
    operations++;
    weight += cost;
  }

  /** A loop of it that has been read. */
  void add(Layer layer) {
    inner.add(layer);
  }

  /** What follows from the number of the round, or from its element. */
  void binds(Expression target) {
    Walk.any(
        target,
        it -> {
          if (it instanceof Expression.Name name) {
            targets.add(name.variable());
          }
          return false;
        });
  }

  /** What another variable stands for, in this loop and those around it. */
  void follows(Variable variable, Expression value) {
    for (KernelFrame frame = this; frame != null; frame = frame.outer) {
      KernelFrame here = frame;
      if (Walk.any(
          value,
          it -> it instanceof Expression.Name name && here.targets.contains(name.variable()))) {
        frame.targets.add(variable);
      }
    }
  }

  Layer layer() {
    return new Layer(function, code, operations, weight, isOpen, inner);
  }

  /** The loops, from the inside out, that an expression is another one in each round of. */
  List<Code> loopsOf(Expression expression) {
    List<Code> found = new ArrayList<>();
    for (KernelFrame frame = this; frame != null; frame = frame.outer) {
      KernelFrame here = frame;
      if (Walk.any(
          expression,
          it -> it instanceof Expression.Name name && here.targets.contains(name.variable()))) {
        found.add(frame.code);
      }
    }
    return found;
  }

  /** Whether an expression is made of what loops over ranges count, and of nothing else. */
  boolean counts(Expression expression) {
    return !Walk.any(expression, it -> it instanceof Expression.Name name && isElement(name));
  }

  /** Whether a name is what a loop takes out of something. */
  private boolean isElement(Expression.Name name) {
    for (KernelFrame frame = this; frame != null; frame = frame.outer) {
      if (frame.targets.contains(name.variable())) {
        return !frame.isCounting(name.variable());
      }
    }
    return false;
  }

  private boolean isCounting(Variable variable) {
    Statement.Loop loop =
        code instanceof Expression.Comprehension it
            ? it.loop()
            : code instanceof Statement.Loop it ? it : null;
    return loop != null
        && (loop.isConditional()
            || (loop.source() instanceof Expression.Call call
                && call.callee() instanceof Expression.Name source
                && (source.variable().name().equals("range")
                    || (source.variable().name().equals("enumerate")
                        && loop.target() instanceof Expression.Collection pair
                        && pair.elements().getFirst() instanceof Expression.Name first
                        && first.variable() == variable))));
  }

  /** This loop and those around it. */
  List<Code> all() {
    List<Code> found = new ArrayList<>();
    for (KernelFrame frame = this; frame != null; frame = frame.outer) {
      found.add(frame.code);
    }
    return found;
  }

  /** The loops of each of an item's places, and those of what the item is taken out of. */
  List<List<Code>> placesOf(Expression item) {
    List<List<Code>> places = new ArrayList<>();
    Expression inner = item;
    while (inner instanceof Expression.Item it) {
      places.add(loopsOf(it.index()));
      inner = it.object();
    }
    // a row that a loop around took out of a table is one of many
    places.add(loopsOf(inner));
    return places;
  }
}
