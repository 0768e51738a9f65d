package dev.boundwise.rules.waiting;

import dev.boundwise.effect.LoopEntry;
import dev.boundwise.effect.Sink;
import dev.boundwise.effect.Witness;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.resolve.Program;
import java.util.List;
import java.util.regex.Pattern;

/** What of Java stops event loops in tests alone, or not at all, and is left out. */
final class JavaEntries {

  /** An address, as it is named or written: looking it up asks nobody. */
  private static final Pattern ADDRESS = Pattern.compile("(?i).*(ip|addr).*|\"[0-9.:]+\"");

  private JavaEntries() {}

  /** Those that count. */
  static List<LoopEntry> of(Program program, List<LoopEntry> entries) {
    return program.language() != Language.JAVA
        ? entries
        : entries.stream()
            .filter(entry -> !isOfTests(program, entry) && !isOfAddress(program, entry))
            .toList();
  }

  /** A test may stop an event loop, and hand what waits to code that else never does. */
  private static boolean isOfTests(Program program, LoopEntry entry) {
    for (Witness at = entry.way(); at != null; at = at.next()) {
      if (Tests.hold(program.facts(at.function()))) {
        return true;
      }
    }
    return Tests.hold(entry.function());
  }

  private static boolean isOfAddress(Program program, LoopEntry entry) {
    Witness last = entry.way().last();
    Sink sink = last.sink();
    return sink != null
        && sink.fact().name().startsWith("java.net.InetAddress.get")
        && sink.code() instanceof Expression.Call call
        && !call.arguments().isEmpty()
        && ADDRESS
            .matcher(
                Wording.written(
                    program.facts(last.function()), call.arguments().getFirst().value()))
            .matches();
  }
}
