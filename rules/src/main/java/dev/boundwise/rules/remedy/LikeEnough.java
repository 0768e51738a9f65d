package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are compared by {@code difflib}, of which only those matter that are much alike:
 *
 * <pre>{@code
 * for other in names:
 *     if SequenceMatcher(None, name, other).ratio() >= 0.9:
 * }</pre>
 *
 * <p>The matcher's quick bounds are no less than its ratio, and say of most texts that they are not
 * like enough.
 */
final class LikeEnough {

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;
  private final List<DropIn> found = new ArrayList<>();

  private LikeEnough(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    LikeEnough like = new LikeEnough(candidate, round);
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        switch (statement) {
          case Statement.Branch it -> like.tested(it, null);
          case Statement.Loop it -> like.named(it.body());
          default -> {}
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(round.loop().body());
    like.named(round.loop().body());
    return like.found.stream().max(Comparator.comparingDouble(DropIn::factor));
  }

  /** {@code ratio = SequenceMatcher(None, a, b).ratio()}, and a test of it that nothing follows. */
  private void named(List<Statement> body) {
    for (int i = 0; i + 1 < body.size(); i++) {
      if (body.get(i) instanceof Statement.Assign it
          && !it.updates()
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name ratio
          && isRatio(it.value())
          && body.get(i + 1) instanceof Statement.Branch branch
          && branch.otherwise().isEmpty()
          && InLoop.uses(round.loop().body(), ratio.variable())
              == 1 + InLoop.uses(List.of(branch), ratio.variable())
          && !After.reads(candidate, round.loop(), ratio.variable())) {
        tested(branch, it);
      }
    }
  }

  /** Whether a branch is taken where a ratio is as large as some bound. */
  private void tested(Statement.Branch branch, Statement.@Nullable Assign named) {
    Expression test = branch.test();
    while (test instanceof Expression.Operation it && it.operator() == Expression.Operator.AND) {
      test = it.operands().getFirst();
    }
    if (!(test instanceof Expression.Operation it)
        || it.operator() != Expression.Operator.COMPARE
        || it.operands().size() != 2) {
      return;
    }
    boolean isFirst = it.method().equals("__ge__") || it.method().equals("__gt__");
    boolean isLast = it.method().equals("__le__") || it.method().equals("__lt__");
    Expression ratio = it.operands().get(isFirst ? 0 : 1);
    Expression bound = it.operands().get(isFirst ? 1 : 0);
    boolean isIt =
        named == null ? isRatio(ratio) : DropIn.isSame(ratio, named.targets().getFirst());
    if ((isFirst || isLast) && isIt) {
      LikeBound.of(candidate, bound)
          .map(
              least ->
                  dropIn(
                      (Expression.Call) (named == null ? ratio : named.value()),
                      named == null
                          ? "⟪ratio⟫"
                          : DropIn.slice(candidate, named.targets().getFirst()),
                      it,
                      bound,
                      least))
          .ifPresent(found::add);
    }
  }

  private DropIn dropIn(
      Expression.Call ratio,
      String name,
      Expression.Operation test,
      Expression bound,
      LikeBound least) {
    double total = candidate.load().total();
    Expression.Call made = (Expression.Call) ((Expression.Attribute) ratio.callee()).object();
    double time = Math.min(total * 0.97, inLoop.time(ratio) + inLoop.time(made));
    boolean isMore = test.method().equals("__gt__") || test.method().equals("__lt__");
    return new DropIn(
        total / (total - time + time / least.gain()),
        "a matcher with bounds",
        least.how(
            DropIn.slice(candidate, made),
            name,
            DropIn.slice(candidate, bound),
            DropIn.slice(candidate, test),
            isMore ? ">" : ">="),
        least.assumptions());
  }

  /** {@code SequenceMatcher(None, a, b).ratio()}. */
  private boolean isRatio(Expression code) {
    return code instanceof Expression.Call call
        && call.arguments().isEmpty()
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("ratio")
        && method.object() instanceof Expression.Call made
        && candidate.facts().valueOf(made).options().stream()
            .anyMatch(
                it ->
                    it instanceof Value.Instance one
                        && one.type().equals("difflib.SequenceMatcher"));
  }
}
