package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Rule;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

  private static final Rule RULE = new WordBad("BW990", "bad-word");
  private static final Rule OTHER = new WordBad("BW991", "other-word");

  private static Analysis analysis() {
    Knowledge nothing = Knowledge.from(Tables.beside(SuppressionsTest.class, "/none"));
    return Analysis.with(List.of(RULE, OTHER), nothing);
  }

  /** What is left of {@code bad} words: their lines and codes. */
  private static List<String> left(String code) {
    List<String> left = new ArrayList<>();
    for (Found found : analysis().run("x.py", code.getBytes(UTF_8)).findings()) {
      if (!found.isSuppressed() && !found.finding().rule().equals(Analysis.UNUSED_SUPPRESSION)) {
        SourceText text = found.finding().primary().file();
        int line = text.lineAt(found.finding().primary().span().start());
        left.add(line + " " + found.finding().rule().code());
      }
    }
    return left;
  }

  private static List<String> unused(String code) {
    return unused(analysis(), code);
  }

  private static List<String> unused(Analysis analysis, String code) {
    return analysis.run("x.py", code.getBytes(UTF_8)).findings().stream()
        .filter(f -> f.finding().rule().equals(Analysis.UNUSED_SUPPRESSION))
        .map(f -> f.finding().message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad  # noqa",
        "bad  #noqa",
        "bad  # NoQA",
        "bad  # type: ignore  # noqa",
        "bad  # noqa: BW990, BW991",
        "bad  # noqa:BW990,BW991",
        "bad  # noqa: E501 bw990 bw991 because it is",
        "bad  # noqa: BW9",
        "bad  # noqa : BW99",
        "bad  # noqa: the reason",
        "bad  # boundwise: ignore",
        "bad  # Boundwise:ignore",
        "bad  # boundwise: ignore because it is",
        "bad  # boundwise: ignore[BW990, other-word]",
        "# boundwise: ignore\nbad",
        "# boundwise: ignore\n# the reason\nbad",
        "x = 1\nbad\n# boundwise: ignore-file",
        "# boundwise: ignore-file[BW990, BW991] why\n\n\nbad",
        "x = (1,  # noqa\n  bad,\n  3)",
        "x = (1,\n  bad,\n  3)  # noqa",
        "x = (1,\n  # noqa\n  bad)",
        "x = bad + \\\n  1  # noqa",
        "x = [\n  # boundwise: ignore\n  bad]",
        "if (a and\n   bad):  # noqa\n  pass",
        "def f(\n  x=bad,\n  # what: for\n) -> int:  # noqa\n  pass",
        "@bad\ndef f(): pass  # noqa",
        "# boundwise: ignore\n@bad\ndef f(x=(1,\n  bad)): pass",
        "class A(bad,\n  B):  # noqa\n  pass",
        "with (bad as x,\n   y\n):  # noqa\n  pass",
        "try:\n  pass\nexcept (bad,\n  E):  # noqa\n  pass",
        "for x in (bad,\n 1):  # noqa\n  pass",
        "match x:\n  case 1 if (\n    bad):  # noqa\n    pass",
        "if x:\n  pass\nelif (\n   bad):  # noqa\n  pass",
        "x = 1; y = bad  # noqa",
        "x = '''\n bad'''  # noqa",
      })
  void suppressesTheStatement(String code) {
    assertThat(left(code + "\n")).isEmpty();
    assertThat(left(code.replace("\n", "\r\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad\nx = 1  # noqa",
        "# noqa\nbad",
        "# boundwise: ignore\n\nbad",
        "# boundwise: ignore\nx = 1\nbad",
        "bad  # noqa: E501, W605",
        "bad  # noqaX",
        "bad  # noqa-file",
        "bad  # nothing",
        "bad  # boundwise: ignored",
        "bad  # boundwise: ignore[E501]",
        "bad  # boundwise ignore",
        "bad; x = '# noqa'",
        "if x:  # noqa\n  bad",
        "def f():  # noqa\n  bad",
        "class A:  # boundwise: ignore\n  bad",
        "def f():  # noqa\n  pass\nbad",
        "while x:  # noqa\n  pass\nelse:\n  bad",
        "try:  # noqa\n  bad\nfinally:\n  pass",
      })
  void suppressesNothingElse(String code) {
    assertThat(left(code + "\n")).hasSize(2);
  }

  @Test
  void suppressesTheRulesItNames() {
    assertThat(left("bad  # noqa: BW990\n")).containsExactly("1 BW991");
    assertThat(left("bad  # boundwise: ignore[other-word]\n")).containsExactly("1 BW990");
    assertThat(left("# boundwise: ignore-file[BW991]\nbad\n")).containsExactly("2 BW990");
  }

  @Test
  void canBeTurnedOff() {
    Report report = analysis().withSuppressions(false).run("x.py", "bad # noqa".getBytes(UTF_8));

    assertThat(report.findings()).hasSize(2).noneMatch(Found::isSuppressed);
  }

  @Test
  void sayWhereTheyAre() {
    Report report = analysis().run("x.py", "x = 1\nbad # noqa\n".getBytes(UTF_8));

    Found found = report.findings().getFirst();
    assertThat(found.suppressedBy()).hasSize(1);
    assertThat(found.finding().primary().file().slice(found.suppressedBy().getFirst().span()))
        .isEqualTo("# noqa");
    assertThat(report.perRule()).isEmpty();
  }

  @Test
  void thoseOfOursThatSuppressNothingAreReported() {
    assertThat(unused("x = 1  # noqa: BW990\n"))
        .containsExactly("this comment suppresses nothing: no finding of `BW990` is here");
    assertThat(unused("bad  # noqa: BW990, BW123, E501\n"))
        .containsExactly("this comment suppresses nothing: there is no rule `BW123`");
    assertThat(unused("x = 1  # boundwise: ignore\n"))
        .containsExactly("this comment suppresses nothing");
    assertThat(unused("bad  # boundwise: ignored[BW990]\n"))
        .containsExactly(
            "this comment suppresses nothing: it is not of the form `# boundwise: ignore[BW201]`");
    assertThat(unused("# boundwise: ignore-file[bad-wrod]\nbad\n"))
        .containsExactly("this comment suppresses nothing: there is no rule `bad-wrod`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1  # noqa",
        "x = 1  # noqa: E501",
        "bad  # noqa: BW990, BW991",
        "bad  # boundwise: ignore",
        "x = 1  # boundwise: ignore[BW990, BW001]",
        "x = (  # noqa: BW990",
      })
  void othersAreNot(String code) {
    assertThat(unused(code + "\n")).isEmpty();
  }

  @Test
  void whatDidNotRunMaySuppressSomething() {
    Analysis one = analysis().withSelection(rule -> !rule.code().equals("BW990"));

    assertThat(unused(one, "x = 1  # noqa: BW990\n")).isEmpty();
    assertThat(unused(one, "x = 1  # boundwise: ignore\n")).isEmpty();
    assertThat(unused(one, "x = 1  # noqa: BW991\n")).hasSize(1);
    assertThat(
            unused(
                analysis().withSelection(rule -> !rule.code().equals("BW001")),
                "x = 1  # noqa: BW991\n"))
        .isEmpty();
  }

  @Test
  void removalIsOffered() {
    Report report = analysis().run("x.py", "x = 1  # noqa: BW990\n".getBytes(UTF_8));

    Edit edit = report.findings().getFirst().finding().fixes().getFirst().edits().getFirst();
    assertThat(edit.location().file().slice(edit.location().span())).isEqualTo("  # noqa: BW990");
    assertThat(edit.replacement()).isEmpty();
  }
}
