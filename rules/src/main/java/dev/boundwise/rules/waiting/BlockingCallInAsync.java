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

/** A call that waits, reached from an event loop through any chain of calls. */
@AutoService(Rule.class)
public final class BlockingCallInAsync implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW201",
          "blocking-call-in-async",
          "A call that waits stops the event loop",
          Severity.WARNING,
          "An event loop runs one thing at a time. While a call waits without `await`, no other task,"
              + " timer or connection of the program moves on; under load the waits add up.",
          "Await an asynchronous function that does the same, or move the call to a thread.",
          List.of(
              "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
              "https://trio.readthedocs.io/en/stable/reference-core.html#worker-threads"));

  /** Java's locks are held for moments mostly, as a {@code synchronized} block holds them. */
  private static final String LOCKS = "java.util.concurrent.locks.";

  private static final Set<String> LOCKING =
      Set.of(
          LOCKS + "Lock.lock",
          LOCKS + "Lock.lockInterruptibly",
          LOCKS + "StampedLock.readLock",
          LOCKS + "StampedLock.readLockInterruptibly",
          LOCKS + "StampedLock.writeLock",
          LOCKS + "StampedLock.writeLockInterruptibly");

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
    LoopFindings.of(program, effect -> effect.waits() && effect != Effect.DISK, entry -> true)
        .stream()
        .filter(entries -> !LOCKING.contains(entries.end()))
        .forEach(entries -> found.accept(entries.finding(INFO)));
  }
}
