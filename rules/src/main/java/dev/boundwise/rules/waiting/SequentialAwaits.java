package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.effect.Overlap;
import dev.boundwise.effect.Overlaps;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Awaits one after the other, none of which needs what another gives. */
@AutoService(Rule.class)
public final class SequentialAwaits extends CodeRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW202",
          "sequential-awaits",
          "Independent waits happen one after the other",
          Severity.WARNING,
          "Waits in sequence add up; waits at the same time take as long as the slowest. Requests"
              + " that do not use each other's results can be on their way together.",
          "Start them together and await them all. Where there may be many, limit how many run at"
              + " once, for the sake of whoever answers them.",
          List.of(
              "https://docs.python.org/3/library/asyncio-task.html#running-tasks-concurrently",
              "https://www.python-httpx.org/async/"));

  /** Beginnings of the names of functions that read: their order does not show. */
  private static final Set<String> READING =
      Set.of(
          ("get head options fetch find count mget hget hmget exists search retrieve list resolve"
                  + " query scan read lookup download estimate distinct embed create_embedding smembers lrange zrange ttl msearch describe")
              .split(" "));

  public SequentialAwaits() {
    super(INFO);
  }

  /** Coroutines that help tests are looked at: they are not tests themselves. */
  @Override
  public boolean isFor(Unit unit) {
    return unit.language() == Language.PYTHON ? !Tests.isFile(unit) : super.isFor(unit);
  }

  @Override
  void findings(FunctionFacts function, Consumer<Finding> found) {
    if (function.unit().language() == Language.PYTHON && !function.function().isAsync()) {
      return;
    }
    for (Overlap overlap : Overlaps.in(function, SequentialAwaits::isReading)) {
      found.accept(finding(function, overlap));
    }
  }

  /** By its first word; {@code find_one_and_update} and {@code get_or_create} write as well. */
  public static boolean isReading(String name) {
    return !name.matches(".*_(and|or)_.*")
        && READING.stream()
            .anyMatch(word -> name.matches(word + (word.length() > 4 ? ".*" : "(_.*)?")));
  }

  private static Finding finding(FunctionFacts function, Overlap overlap) {
    SourceText text = function.unit().text();
    List<Expression.Call> waits = overlap.waits();
    boolean isJava = function.unit().language() == Language.JAVA;
    return new Finding(
        INFO,
        overlap.isSure() ? Confidence.LIKELY : Confidence.POSSIBLE,
        message(function, overlap),
        new Location(text, waits.getFirst().span()),
        waits.stream()
            .skip(1)
            .map(wait -> new Related(new Location(text, wait.span()), "waits only after that"))
            .toList(),
        List.of(),
        isJava
            ? JavaAdvice.atOnce(function, overlap.isLoop())
            : Advice.atOnce(Advice.framework(function), overlap.isLoop()),
        SentAtOnce.of(function, overlap),
        function.function().qualifiedName()
            + " "
            + Wording.written(function, waits.getFirst().callee()));
  }

  private static String message(FunctionFacts function, Overlap overlap) {
    String what = overlap.effect() == Effect.DATABASE ? "the database" : "the network";
    String written = "`" + Wording.written(function, overlap.waits().getFirst().callee()) + "`";
    String first = function.unit().language() == Language.JAVA ? written : "awaiting " + written;
    if (overlap.isLoop()) {
      return first
          + " waits for "
          + what
          + " once for each element, one after the other; at once all would take as long as the"
          + " slowest";
    }
    return first
        + " and what follows waits for "
        + what
        + " "
        + overlap.waits().size()
        + " times in a row; at once they would take as long as the slowest";
  }
}
