package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.Report;
import org.junit.jupiter.api.Test;

/** A finding of lower severity than its rule's is suppressed by the rule's code all the same. */
class SuppressedNotesTest {

  @Test
  void commentThatSuppressesANoteIsUsed() {
    String code = "async def f():\n    return open('a')  # noqa: BW205\n";

    Report report =
        Analysis.with(Catalogue.rules(), Catalogue.knowledge()).run("a.py", code.getBytes(UTF_8));

    assertThat(report.findings())
        .extracting(found -> found.finding().rule().code())
        .containsExactly("BW205");
    assertThat(report.findings()).allMatch(Found::isSuppressed);
  }
}
