package dev.boundwise.cli;

import dev.boundwise.cli.report.Problem;
import dev.boundwise.cli.report.Run;
import dev.boundwise.engine.FileProblem;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.InternalError;
import dev.boundwise.engine.Report;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what the engine found to what a report says. */
final class Runs {
  private Runs() {}

  static Run of(Report report, List<RuleInfo> rules, boolean isStrict, int exitCode) {
    List<Problem> problems = new ArrayList<>();
    report.problems().forEach(problem -> problems.add(problem(problem)));
    report.errors().forEach(error -> problems.add(defect(error)));
    return new Run(
        Version.text(),
        Path.of("").toAbsolutePath(),
        rules,
        report.findings(),
        problems,
        report.calls(),
        isStrict,
        exitCode);
  }

  /** Whether a finding makes {@code check} end with exit code 1. */
  static boolean fails(Found found) {
    return !found.isSuppressed()
        && found.finding().confidence() == Confidence.CERTAIN
        && found.finding().rule().severity() != Severity.NOTE;
  }

  /** A line that says where it is and what it is about. */
  static String line(FileProblem problem) {
    return problem(problem).line();
  }

  private static Problem problem(FileProblem problem) {
    return switch (problem) {
      case FileProblem.Unread unread ->
          new Problem(Problem.Kind.UNREADABLE, unread.path(), Optional.empty(), unread.message());
      case FileProblem.NotUnderstood part ->
          new Problem(
              Problem.Kind.SYNTAX, part.path(), Optional.of(part.location()), part.message());
    };
  }

  private static Problem defect(InternalError error) {
    return new Problem(
        Problem.Kind.INTERNAL,
        error.path(),
        Optional.empty(),
        "a defect of Boundwise, please report it: " + error.details());
  }
}
