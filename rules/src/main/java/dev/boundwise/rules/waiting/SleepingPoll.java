package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.effect.Poll;
import dev.boundwise.effect.Polls;
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
import java.util.function.Consumer;

/** A loop that sleeps and asks again, where it could wait to be told. */
@AutoService(Rule.class)
public final class SleepingPoll extends CodeRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW212",
          "sleeping-poll",
          "A loop sleeps and asks again for what could be waited for",
          Severity.NOTE,
          "A loop that sleeps between two looks goes on late, by half a pause on average and by a"
              + " whole one at worst, and wakes for nothing all the times before. A shorter pause is"
              + " less late and wakes more often; waiting is neither.",
          "Wait for it: futures, threads, processes, executors, queues and events have a method that"
              + " waits, with a time limit where one is needed. Let code that sets a flag set an event"
              + " or count down a latch as well.",
          List.of(
              "https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/package-summary.html",
              "https://docs.python.org/3/library/threading.html#event-objects"));

  public SleepingPoll() {
    super(INFO);
  }

  @Override
  void findings(FunctionFacts function, Consumer<Finding> found) {
    Polls.in(function).forEach(poll -> found.accept(finding(function, poll)));
  }

  private static Finding finding(FunctionFacts function, Poll poll) {
    SourceText text = function.unit().text();
    String asked = Wording.written(function, poll.asked());
    return new Finding(
        INFO,
        confidence(poll),
        message(poll, asked, Wording.written(function, poll.sleep())),
        new Location(text, poll.sleep().span()),
        List.of(new Related(new Location(text, poll.asked().span()), "this is what it asks for")),
        List.of(),
        PollAdvice.instead(function, poll),
        PollFix.of(function, poll),
        function.function().qualifiedName() + " " + asked);
  }

  /**
   * Where it only sleeps while there is nothing to do, whatever else it does may need the pause.
   */
  private static Confidence confidence(Poll poll) {
    return poll.waits().isEmpty() || poll.kind() == Poll.Kind.IDLES
        ? Confidence.LIKELY
        : Confidence.CERTAIN;
  }

  private static String message(Poll poll, String asked, String sleep) {
    return switch (poll.kind()) {
      case WAITS ->
          "this loop asks for `"
              + asked
              + "` again and again, with `"
              + sleep
              + "` between: it goes on late and wakes for nothing";
      case IDLES ->
          "where `"
              + asked
              + "` has nothing, `"
              + sleep
              + "` waits out its time: what comes meanwhile lies there until it is over";
      case HELPED ->
          "`"
              + sleep
              + "` asks for `"
              + asked
              + "` again and again and sleeps between: it goes on late and wakes for nothing";
      case REPEATS -> "`" + sleep + "` sleeps on when `" + asked + "` is set: the loop ends late";
    };
  }
}
