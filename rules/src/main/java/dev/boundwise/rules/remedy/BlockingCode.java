package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call of a coroutine in another thread, as code. */
final class BlockingCode {

  private BlockingCode() {}

  static String inThread(Candidate candidate, Framework framework, Optional<String> twin) {
    String written =
        candidate.region().unit().text().slice(Blocking.call(candidate).callee().span());
    String callee = written.replaceAll("\\s+", " ");
    String thread = "await " + framework.offload() + "(" + arguments(candidate, callee) + ")";
    return thread + twin.map(it -> "  # or `await " + it + "(...)`").orElse("");
  }

  /**
   * What a call is given, as it is written.
   *
   * @param first something before it; empty for nothing
   */
  static String arguments(Candidate candidate, String first) {
    SourceText text = candidate.region().unit().text();
    List<String> all = new ArrayList<>();
    if (!first.isEmpty()) {
      all.add(first);
    }
    Blocking.call(candidate)
        .arguments()
        .forEach(it -> all.add(text.slice(it.span()).replaceAll("\\s+", " ")));
    return String.join(", ", all);
  }
}
