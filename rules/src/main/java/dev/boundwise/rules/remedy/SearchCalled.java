package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rounds that call a function of the program which looks through a list for an element with a key:
 * a dict that is made once finds it at once.
 */
final class SearchCalled {

  /** Making the entry of a dict, with its key; looking one up: as where the search stands here. */
  private static final double MADE = 90;

  private static final double FOUND = 70;

  private final Candidate candidate;
  private final Round round;
  private final Statement.Loop loop;

  private SearchCalled(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.loop = round.loop();
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    SearchCalled called = new SearchCalled(candidate, round);
    return Works.of(candidate.program()).of(candidate.region().function()).parts().stream()
        .filter(it -> it.isCall() && it.targets().size() == 1)
        .filter(it -> candidate.region().span().contains(it.code().span()))
        .map(called::found)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<DropIn> found(Account.Part part) {
    Expression.Call call = (Expression.Call) part.code();
    Function function = part.targets().getFirst().function();
    if (function == candidate.region().function()
        || call.arguments().stream().anyMatch(Argument::isSpread)) {
      return Optional.empty();
    }
    Candidate about = candidate.about(Regions.of(candidate.program()).of(function));
    return KeySearch.of(about).flatMap(it -> dropIn(call, about, it));
  }

  private Optional<DropIn> dropIn(Expression.Call call, Candidate about, KeySearch search) {
    SearchCode code = new SearchCode(candidate, about, call, search);
    String rows = rows(call, search.rows());
    String wanted = code.wanted();
    if (rows == null || wanted == null || !code.changes(round) || isWritten(about, search)) {
      return Optional.empty();
    }
    InLoop inLoop = new InLoop(candidate);
    InLoop inside = new InLoop(about);
    double length = inside.places(search.rows());
    double total = candidate.load().total();
    double searched = Math.min(total * 0.999, inLoop.time(call));
    // who writes a function for it has few of them where nothing says how many
    if (length <= 1 || searched <= 0 || !inside.isCounted(search.rows())) {
      return Optional.empty();
    }
    List<String> assumptions = new ArrayList<>();
    assumptions.add("`" + rows + "` has about " + Math.round(length) + " elements");
    String key = DropIn.slice(about, search.key());
    assumptions.add("`" + key + "` is a number or text, which no round changes");
    if (!DropIn.isSame(search.value(), search.element())) {
      assumptions.add("each element has `" + DropIn.slice(about, search.value()) + "`");
    }
    return Optional.of(
        new DropIn(
            total / (total - searched + inLoop.starts(call) * FOUND + length * MADE),
            "a dict in the place of `" + DropIn.slice(candidate, call.callee()) + "`",
            code.how(rows, wanted),
            assumptions));
  }

  /** What the function looks through, as a round may say it; null where rounds may change it. */
  private @Nullable String rows(Expression.Call call, Expression rows) {
    InLoop inLoop = new InLoop(candidate);
    if (rows instanceof Expression.Attribute own
        && own.object() instanceof Expression.Name self
        && self.variable().bindings().stream().anyMatch(Binding.Receiver.class::isInstance)
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name owner) {
      Expression asked = new Expression.Attribute(call.start(), call.end(), owner, own.name());
      return KeptRows.are(candidate, loop, asked)
          ? owner.variable().name() + "." + own.name()
          : null;
    }
    if (!(rows instanceof Expression.Name name)
        || !(SearchCode.argument(call, name) instanceof Expression.Name it)) {
      return null;
    }
    Variable given = it.variable();
    boolean isKept =
        inLoop.isLeft(loop, given)
            && !RoundChanges.isSet(loop, given)
            && !RoundChanges.isFilled(loop, given)
            && InLoop.uses(loop.body(), given) == 1;
    return isKept ? given.name() : null;
  }

  /** Whether a round, or what it calls, sets what elements are found by. */
  private boolean isWritten(Candidate about, KeySearch search) {
    String key = DropIn.slice(about, search.key()).replaceFirst("^\\w+", "");
    boolean isHere = KeyWrites.are(candidate, loop.body(), key);
    return isHere
        || Reached.by(candidate).functions().stream()
            .anyMatch(
                it ->
                    KeyWrites.are(
                        candidate.about(Regions.of(candidate.program()).of(it)), it.body(), key));
  }
}
