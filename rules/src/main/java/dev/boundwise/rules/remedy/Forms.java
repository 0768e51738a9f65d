package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the form that a loop, a comprehension or a function has. */
final class Forms {

  private static final List<Form> ALL = FormTable.read();

  private Forms() {}

  /** What stands in for a loop or a comprehension; the one that gains most. */
  static Optional<DropIn> of(Candidate candidate, Round round) {
    DropIn best = null;
    Optional<Expression.Comprehension> code = round.comprehension();
    List<Expression> around =
        code.map(it -> Around.of(candidate.region().function(), it)).orElse(List.of());
    for (Form form : ALL) {
      if (candidate.runtime().version().isAtLeast(3, form.minor())) {
        for (Form.Way way : form.ways()) {
          Optional<DropIn> found =
              way.isFunction()
                  ? Optional.empty()
                  : code.isPresent()
                      ? comprehension(candidate, form, way, around)
                      : loop(candidate, form, way, round.loop());
          if (found.isPresent() && (best == null || found.get().factor() > best.factor())) {
            best = found.get();
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What stands in for a function that calls itself. */
  static Optional<DropIn> of(Candidate candidate) {
    Function function = candidate.region().function();
    for (Form form : ALL) {
      for (Form.Way way : form.ways()) {
        FormMatch match = new FormMatch(way.text(), candidate);
        boolean isLike =
            way.isFunction()
                && way.function().parameters().size() == function.parameters().size()
                && match.isLike(way.body(), withoutText(function.body()))
                && isOwn(way, function, match.bound());
        if (isLike) {
          Optional<DropIn> found = new FormGround(candidate, form, way, match).dropIn();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Statement> withoutText(List<Statement> body) {
    boolean isDescribed =
        !body.isEmpty()
            && body.getFirst() instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Literal;
    return isDescribed ? body.subList(1, body.size()) : body;
  }

  /** Whether the form's parameters stand for the function's, in their order. */
  private static boolean isOwn(Form.Way way, Function function, Map<String, Expression> bound) {
    for (int i = 0; i < function.parameters().size(); i++) {
      Expression it = bound.get(way.function().parameters().get(i).variable().name());
      Variable variable = function.parameters().get(i).variable();
      if (it == null || !DropIn.isOf(it, variable)) {
        return false;
      }
    }
    return bound.get("F") instanceof Expression.Name name
        && name.variable().name().equals(function.name());
  }

  private static Optional<DropIn> loop(
      Candidate candidate, Form form, Form.Way way, Statement.Loop loop) {
    List<Statement> pattern = way.body();
    int at = way.loop();
    if (at == pattern.size() || !way.isAlike(loop)) {
      return Optional.empty();
    }
    FormMatch match = new FormMatch(way.text(), candidate);
    if (!match.isLike(pattern.get(at), loop)) {
      return Optional.empty();
    }
    for (int i = at - 1; i >= 0; i--) {
      if (!isBefore(candidate, loop, (Statement.Assign) pattern.get(i), match)) {
        return Optional.empty();
      }
    }
    List<Statement> after = Before.after(candidate, loop);
    List<Statement> asked = pattern.subList(at + 1, pattern.size());
    if (asked.size() > after.size() || !match.isLike(asked, after.subList(0, asked.size()))) {
      return Optional.empty();
    }
    int end = asked.isEmpty() ? loop.end() : after.get(asked.size() - 1).end();
    return new FormGround(candidate, form, way, match).of(loop, end);
  }

  private static boolean isBefore(
      Candidate candidate, Statement.Loop loop, Statement.Assign made, FormMatch match) {
    return made.targets().getFirst() instanceof Expression.Name place
        && match.bound().get(place.variable().name()) instanceof Expression.Name name
        && Before.made(candidate, loop, name.variable())
            .filter(it -> match.isLike(made.value(), it))
            .isPresent();
  }

  private static Optional<DropIn> comprehension(
      Candidate candidate, Form form, Form.Way way, List<Expression> around) {
    if (way.body().size() != 1 || !(way.body().getFirst() instanceof Statement.Evaluate whole)) {
      return Optional.empty();
    }
    int depth = way.depth();
    if (depth < 0 || depth >= around.size()) {
      return Optional.empty();
    }
    FormMatch match = new FormMatch(way.text(), candidate);
    return match.isLike(whole.value(), around.get(depth))
        ? new FormGround(candidate, form, way, match).dropIn()
        : Optional.empty();
  }
}
