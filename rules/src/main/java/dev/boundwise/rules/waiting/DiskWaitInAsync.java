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

/** Work on files, reached from an event loop through any chain of calls. */
@AutoService(Rule.class)
public final class DiskWaitInAsync implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW205",
          "disk-wait-in-async",
          "Work on a file stops the event loop",
          Severity.NOTE,
          "Files are read and written in microseconds where they are cached, and in seconds on a"
              + " busy disk, a network share or an SD card. For that time no other task, timer or"
              + " connection of the program moves on. No operating system that CPython runs on"
              + " makes a plain file wait for an event loop, so even asynchronous libraries use"
              + " threads.",
          "Read and write in a thread, all of it in one piece. Where files are small and the disk"
              + " is known to be fast, leave it, and ignore this rule.",
          List.of(
              "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
              "https://trio.readthedocs.io/en/stable/reference-io.html#background-why-is-async-file-i-o-useful-the-answer-may-surprise-you"));

  /** What is behind one of these is mostly memory; a file is reported where it is opened. */
  private static final Set<String> ANY_STREAM =
      Set.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          // around another one, which may be a text's: new PemReader(new StringReader(key))
          "java.io.BufferedReader",
          "java.io.LineNumberReader",
          "java.io.PushbackReader",
          "java.io.BufferedInputStream",
          "java.io.PushbackInputStream",
          "java.io.DataInputStream",
          "java.io.BufferedWriter",
          "java.io.BufferedOutputStream",
          "java.io.DataOutputStream");

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
    List<LoopFindings> all =
        LoopFindings.of(
                program, effect -> effect == Effect.DISK, entry -> !Tests.hold(entry.function()))
            .stream()
            .filter(entries -> !isOfAnyStream(entries.end()))
            .toList();
    SameFile.groups(all).forEach(group -> found.accept(SameFile.finding(group, INFO)));
  }

  private static boolean isOfAnyStream(String name) {
    return ANY_STREAM.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }
}
