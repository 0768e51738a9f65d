package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** The code that the rounds of a region run: their own, and that of the functions they call. */
final class Reached {

  /** A piece of code, and the function that it stands in. */
  record Place(Function function, Code code) {}

  /** Programs are large: what is further away decides less. */
  private static final int MOST = 300;

  private final Works works;
  private final Region region;
  private final Set<Function> functions = new LinkedHashSet<>();

  private Reached(Candidate candidate) {
    this.works = Works.of(candidate.program());
    this.region = candidate.region();
  }

  static Reached by(Candidate candidate) {
    Reached reached = new Reached(candidate);
    reached.follow(
        reached.works.of(reached.region.function()).parts().stream()
            .filter(it -> reached.region.span().contains(it.code().span()))
            .toList());
    return reached;
  }

  private void follow(List<Account.Part> parts) {
    for (Account.Part part : parts) {
      for (Routine target : part.targets()) {
        if (functions.size() < MOST && functions.add(target.function())) {
          follow(works.of(target).parts());
        }
      }
    }
  }

  /** The functions that rounds call, and those that these call. */
  Set<Function> functions() {
    return functions;
  }

  /** Whether a place is in what rounds run. */
  boolean contains(Function function, int offset) {
    return functions.contains(function)
        || (function == region.function()
            && region.span().start() <= offset
            && offset < region.span().end());
  }

  /** Goes over all expressions, each with the function that it stands in. */
  void expressions(BiConsumer<Function, Expression> visitor) {
    Function own = region.function();
    walk(own, visitor, region.span().start(), region.span().end());
    for (Function function : functions) {
      if (function != own) {
        walk(function, visitor, 0, Integer.MAX_VALUE);
      }
    }
  }

  /** The first expression that is asked for. */
  Optional<Place> first(BiPredicate<Function, Expression> asked) {
    List<Place> found = new ArrayList<>(1);
    expressions(
        (function, code) -> {
          if (found.isEmpty() && asked.test(function, code)) {
            found.add(new Place(function, code));
          }
        });
    return found.stream().findFirst();
  }

  private static void walk(
      Function function, BiConsumer<Function, Expression> visitor, int start, int end) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (start <= expression.start() && expression.end() <= end) {
          visitor.accept(function, expression);
        }
        switch (expression) {
          case Expression.Lambda it -> statements(it.function().body());
          case Expression.Comprehension it when it.isLazy() -> statements(List.of(it.loop()));
          default -> {}
        }
        return true;
      }
    }.statements(function.body());
  }
}
