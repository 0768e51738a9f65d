package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the assignments of a kernel: to names, and to places of lists and arrays. */
final class KernelAssigns {

  private final KernelTerms terms;
  private final KernelLoops loops;
  private final FloatSums floats = new FloatSums();

  KernelAssigns(KernelTerms terms, KernelLoops loops) {
    this.terms = terms;
    this.loops = loops;
  }

  /** Whether it is arithmetic on numbers; what it gives its targets is noted. */
  boolean is(Statement.Assign it, @Nullable Picks picks) {
    if (picks != null && picks.isPick(it) && !terms.is(it.value())) {
      loops.operation(1);
      return true;
    }
    if (it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Collection names
        && it.value() instanceof Expression.Collection values
        && names.elements().size() == values.elements().size()) {
      return IntStream.range(0, names.elements().size())
          .allMatch(i -> given(List.of(names.elements().get(i)), values.elements().get(i)));
    }
    floats.note(it, terms.scope().numbers());
    return given(it.targets(), it.value());
  }

  /** What is given names, or put into places. */
  private boolean given(List<Expression> targets, Expression value) {
    boolean isSequence = terms.isSequence(value);
    if (isEmptyList(value) && targets.stream().anyMatch(Expression.Item.class::isInstance)) {
      return false;
    }
    if (!targets.stream().allMatch(this::target) || !(isSequence || terms.is(value))) {
      return false;
    }
    for (Expression target : targets) {
      if (target instanceof Expression.Item item) {
        loops.operation(loops.isOfRound(item.index()) ? 1 : NativeTime.SCATTER);
        loops.place(item, NativeTime.TO_LIST, terms.scope().numbers());
      } else {
        // x, y = points[i]: what is taken apart is a tuple, whatever else is known of it
        boolean isTuple = isSequence || value instanceof Expression.Item;
        if (isTuple && target instanceof Expression.Collection names) {
          loops.unpacked(names, value, terms.scope().numbers());
        }
        loops.follows(target, value);
        terms.scope().calls().named(target, value);
      }
    }
    return true;
  }

  /** {@code rows[i] = []}: a list of its own for each place, which no array has. */
  private static boolean isEmptyList(Expression value) {
    return value instanceof Expression.Collection it && it.elements().isEmpty();
  }

  private boolean target(Expression target) {
    return switch (target) {
      case Expression.Name it -> true;
      case Expression.Item it -> terms.places().at(it);
      case Expression.Collection it -> it.elements().stream().allMatch(this::target);
      default -> false;
    };
  }
}
