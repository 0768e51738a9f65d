package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list that is in order, sought by one element after the other in each round: {@code
 * bisect} halves what is left.
 *
 * <pre>{@code
 * ordered = sorted(jobs, key=lambda job: job.end)
 * for i, job in enumerate(ordered):
 *     before = i
 *     while before > 0 and ordered[before - 1].end > job.start:
 *         before -= 1
 * }</pre>
 */
final class PlaceSearch {

  /** A search by {@code bisect}, and a key of its list, in nanoseconds: measured on 3.11. */
  private static final double SOUGHT = 230;

  private static final double MADE = 45;

  /** What looking at one element more takes. */
  private static final double LOOKED_AT = 75;

  /** How many are looked at where each round begins beside its own place. */
  private static final double NEAR = 20;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private PlaceSearch(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    PlaceSearch search = new PlaceSearch(candidate, round);
    DropIn[] found = new DropIn[1];
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (found[0] == null && statement instanceof Statement.Loop it) {
          found[0] = SoughtPlace.of(candidate, it).flatMap(search::found).orElse(null);
        }
        return found[0] == null;
      }
    }.statements(round.loop().body());
    return Optional.ofNullable(found[0]);
  }

  private Optional<DropIn> found(SoughtPlace sought) {
    Expression.Name list = (Expression.Name) sought.element().object();
    Expression key = sought.key();
    boolean isSteady =
        !Walk.any(sought.wanted(), it -> DropIn.isSame(it, sought.place()))
            && Plain.is(candidate.facts(), sought.wanted())
            && Plain.is(candidate.facts(), key)
            && !Walk.any(key, it -> isMoving(sought, it))
            && !Walk.any(key, it -> LookupKey.isWritten(candidate, round.loop(), it));
    if (!isSteady
        || isOwnKey(sought)
        || !InOrder.is(candidate, round.loop(), list, slice(key), slice(sought.element()))) {
      return Optional.empty();
    }
    double length = inLoop.places(list);
    double times = inLoop.starts(sought.loop());
    if (length <= 1 || times <= 0) {
      return Optional.empty();
    }
    double steps = sought.isFromAfar() ? length / 3 : Math.min(NEAR, Math.sqrt(length));
    double searched = times * steps * LOOKED_AT;
    double total = candidate.load().total();
    double rest = Math.max(0, total - inLoop.time(sought.loop()));
    double after = rest + times * SOUGHT + (sought.isWhole() ? 0 : length * MADE);
    return Optional.of(
        new DropIn(
            (rest + searched) / after,
            "bisect",
            new PlaceCode(candidate, sought).how(),
            List.of(
                "a search looks at about "
                    + Math.round(steps)
                    + " elements: of two or three it is faster as it is",
                "`" + slice(key) + "` is a number, not NaN, or text")));
  }

  /** Whether it is the key of the round's own element, which is found beside it. */
  private boolean isOwnKey(SoughtPlace sought) {
    String key = RecordSteps.text(candidate, sought.key());
    String part = key.replace(RecordSteps.text(candidate, sought.element()), "");
    String list = slice(sought.element().object());
    String wanted = RecordSteps.text(candidate, sought.wanted());
    boolean isColumn =
        sought.wanted() instanceof Expression.Name name
            && name.variable().bindings().stream()
                .anyMatch(
                    it ->
                        it instanceof Binding.Unpacked one && part.equals("[" + one.index() + "]"));
    return isColumn
        || (wanted.matches("\\w+" + Pattern.quote(part)) && !part.isEmpty())
        || wanted.matches(Pattern.quote(list) + "\\[\\w+\\]" + Pattern.quote(part));
  }

  /** Whether it is a name, beside the list and the place, that a round sets. */
  private boolean isMoving(SoughtPlace sought, Expression code) {
    return code instanceof Expression.Name name
        && name.variable() != sought.place().variable()
        && RoundChanges.isSet(round.loop(), name.variable());
  }

  private String slice(Expression code) {
    return DropIn.slice(candidate, code);
  }
}
