package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Language;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Heavy computing, reached from an event loop through any chain of calls. */
@AutoService(Rule.class)
public final class CpuWorkOnEventLoop implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW203",
          "cpu-work-on-event-loop",
          "Heavy computing stops the event loop",
          Severity.WARNING,
          "An event loop runs one thing at a time. A call or a loop that computes for tens of"
              + " milliseconds keeps all other tasks, timers and connections of the program waiting"
              + " for as long, each time.",
          "Compute elsewhere: in a thread where the call lets go of the Global Interpreter Lock"
              + " while it computes, in a process (or an interpreter with a lock of its own) where"
              + " it does not.",
          List.of(
              "https://docs.python.org/3/library/asyncio-eventloop.html#executing-code-in-thread-or-process-pools",
              "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.PROGRAM;
  }

  @Override
  public Set<Language> languages() {
    return EnumSet.allOf(Language.class);
  }

  @Override
  public void check(Program program, Consumer<Finding> found) {
    LoopFindings.of(program, effect -> effect == Effect.COMPUTE, entry -> true)
        .forEach(entries -> found.accept(entries.finding(INFO)));
    LongRunFindings.of(program).forEach(runs -> found.accept(runs.finding(INFO)));
  }
}
