package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loops of a kernel while it is read, and what comes out of lists in them. */
final class KernelLoops {

  private final List<Kernel.Flow> flows = new ArrayList<>();
  private @Nullable KernelFrame frame;
  private @Nullable Layer root;
  private boolean isSome;

  KernelFrame open(Function function, Code code, boolean isOpen) {
    frame = new KernelFrame(function, code, isOpen, frame);
    return frame;
  }

  void close() {
    if (frame != null) {
      Layer layer = frame.layer();
      frame = frame.outer();
      if (frame == null) {
        root = layer;
      } else {
        frame.add(layer);
      }
    }
  }

  /** Whether a loop is around this one: what it makes is not what the kernel gives. */
  boolean isInner() {
    return frame != null && frame.outer() != null;
  }

  /** The outermost of them, once it is read. */
  @Nullable Layer root() {
    return root;
  }

  List<Kernel.Flow> flows() {
    return flows;
  }

  /** Whether there was any arithmetic. */
  boolean isSome() {
    return isSome;
  }

  void operation(double cost) {
    isSome = true;
    if (frame != null) {
      frame.operation(cost);
    }
  }

  /** What is set from the round's number is another one in each round. */
  void follows(Expression target, Expression value) {
    if (frame != null && !frame.loopsOf(value).isEmpty()) {
      frame.binds(target);
    }
  }

  /** What a function is given, for its parameters. */
  void passes(Function called, List<Argument> given) {
    if (frame != null) {
      PassedRows.to(frame, called, given);
    }
  }

  /** Whether a place is said by the number of a round: {@code i}, {@code i + 1}, {@code i, j}. */
  boolean isOfRound(Expression index) {
    return index instanceof Expression.Collection it
        ? it.elements().stream().allMatch(this::isOfRound)
        : !Walk.any(index, Expression.Item.class::isInstance)
            && !Walk.any(index, Expression.Call.class::isInstance)
            && frame != null
            && frame.counts(index);
  }

  /** What is taken out of a list, or put into one, at a place. */
  void place(Expression.Item item, double nanos, Numbers numbers) {
    boolean isTuple = false;
    Expression inner = item;
    while (inner instanceof Expression.Item it) {
      isTuple |= numbers.isTuple(it.object());
      inner = it.object();
    }
    if (frame != null && !numbers.isArray(inner)) {
      double cost = isTuple ? nanos * NativeTime.FROM_TUPLE / NativeTime.TO_ARRAY : nanos;
      // each column is a list of its own
      boolean isColumn = item.index() instanceof Expression.Literal;
      String name = numbers.text(isColumn ? item : inner);
      flows.add(new Kernel.Flow(cost, frame.placesOf(item), name));
    }
  }

  /** The numbers of a tuple that are given names: {@code r, g, b = pixels[y][x]}. */
  void unpacked(Expression.Collection names, Expression value, Numbers numbers) {
    if (frame != null && !numbers.isArray(KernelTerms.root(value))) {
      double nanos = names.elements().size() * NativeTime.FROM_TUPLE;
      flows.add(new Kernel.Flow(nanos, frame.placesOf(value), numbers.text(value)));
    }
  }

  /** What a loop goes over. */
  void source(Expression source, Expression target, Numbers numbers) {
    if (frame != null && !numbers.isArray(source) && !numbers.isNumber(source)) {
      Code here = frame.all().getFirst();
      List<Code> outside = frame.loopsOf(source).stream().filter(it -> it != here).toList();
      double nanos =
          target instanceof Expression.Collection it
              ? it.elements().size() * NativeTime.FROM_TUPLE
              : NativeTime.TO_ARRAY;
      flows.add(new Kernel.Flow(nanos, List.of(List.of(here), outside), numbers.text(source)));
    }
  }

  /** A number that each element has as an attribute. */
  void attribute(Expression.Attribute it, Numbers numbers) {
    if (frame != null && !frame.loopsOf(it.object()).isEmpty()) {
      List<List<Code>> places = List.of(frame.loopsOf(it.object()));
      flows.add(new Kernel.Flow(NativeTime.FROM_OBJECT, places, numbers.text(it)));
    }
  }

  /** A number that each round of the loops here gives to a list. */
  void gives(Expression value, String into) {
    if (frame != null && !(value instanceof Expression.Comprehension)) {
      List<List<Code>> places = frame.all().stream().map(List::of).toList();
      flows.add(new Kernel.Flow(NativeTime.TO_LIST, places, into));
    }
  }
}
