package dev.boundwise.engine;

import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Comments that suppress nothing. A bare {@code # noqa} and other linters' codes are none of our
 * business; what names a rule that did not run may well suppress something.
 */
final class UnusedSuppressions {

  static final RuleInfo INFO =
      new RuleInfo(
          "BW001",
          "unused-suppression",
          "Comment that suppresses nothing",
          Severity.NOTE,
          "A suppression that outlived its finding hides the next one, which may be another.",
          "Remove the comment, or the code in it that suppresses nothing.",
          List.of("docs/decisions/0005-comments-that-suppress.md"));

  private final List<RuleInfo> known;
  private final Selection selection;

  UnusedSuppressions(List<Rule> rules, Selection selection) {
    this.known = rules.stream().map(Rule::info).toList();
    this.selection = selection;
  }

  /**
   * @param used for each suppression of the file, the codes of the rules whose findings it
   *     suppressed
   */
  List<Finding> in(SourceText text, Suppressions suppressions, List<Set<String>> used) {
    List<Finding> found = new ArrayList<>();
    for (Span comment : suppressions.notUnderstood()) {
      found.add(
          finding(
              text,
              comment,
              "this comment suppresses nothing: it is not of the form `# boundwise: ignore[BW201]`",
              text.slice(comment),
              List.of()));
    }
    for (int i = 0; i < suppressions.all().size(); i++) {
      check(text, suppressions.all().get(i), used.get(i), found);
    }
    return found;
  }

  private void check(
      SourceText text, Suppression suppression, Set<String> used, List<Finding> found) {
    if (suppression.names().stream().anyMatch(name -> Suppression.means(name, INFO))) {
      return;
    }
    if (suppression.names().isEmpty()) {
      if (suppression.own() && used.isEmpty() && ran(text, known)) {
        found.add(
            finding(
                text,
                suppression.comment(),
                "this comment suppresses nothing",
                "all rules",
                removal(text, suppression)));
      }
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String name : suppression.names()) {
      boolean ours = suppression.own() || name.toUpperCase(Locale.ROOT).startsWith("BW");
      if (!ours || !seen.add(name)) {
        continue;
      }
      List<RuleInfo> meant = known.stream().filter(r -> Suppression.means(name, r)).toList();
      String problem =
          meant.isEmpty()
              ? "this comment suppresses nothing: there is no rule `" + name + "`"
              : "this comment suppresses nothing: no finding of `" + name + "` is here";
      if (ran(text, meant) && meant.stream().map(RuleInfo::code).noneMatch(used::contains)) {
        found.add(finding(text, suppression.comment(), problem, name, removal(text, suppression)));
      }
    }
  }

  private boolean ran(SourceText text, List<RuleInfo> rules) {
    return rules.stream()
        .allMatch(rule -> selection.runs(rule) && selection.runsIn(rule, text.path()));
  }

  private static Finding finding(
      SourceText text, Span comment, String message, String subject, List<Fix> fixes) {
    return new Finding(
        INFO,
        Confidence.CERTAIN,
        message,
        new Location(text, comment),
        List.of(),
        List.of(),
        INFO.instead(),
        fixes,
        subject);
  }

  /** Offered where the comment says nothing else. */
  private static List<Fix> removal(SourceText text, Suppression suppression) {
    Span comment = suppression.comment();
    boolean alone = text.slice(comment).lastIndexOf('#') == 0;
    if (!alone || suppression.names().size() > 1) {
      return List.of();
    }
    int start = comment.start();
    int lineStart = text.lineStart(text.lineAt(start));
    while (start > lineStart && (text.utf8()[start - 1] == ' ' || text.utf8()[start - 1] == '\t')) {
      start--;
    }
    Location place = new Location(text, new Span(start, comment.end()));
    return List.of(new Fix("Remove the comment", true, List.of(new Edit(place, ""))));
  }
}
