package dev.boundwise.cli.report;

import dev.boundwise.engine.Calls;
import dev.boundwise.engine.Found;
import dev.boundwise.rule.RuleInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of {@code check} found.
 *
 * @param version of Boundwise
 * @param folder the absolute folder that relative paths in {@code results} start from
 * @param rules those that ran, by code
 * @param results suppressed ones too, in the order of the report: by path, then by place; iterated
 *     once or twice, never kept
 * @param problems by path, then by place
 * @param calls how far they could be followed
 * @param isStrict whether to list the calls that could not
 * @param exitCode what the process will end with
 */
public record Run(
    String version,
    Path folder,
    List<RuleInfo> rules,
    Iterable<Found> results,
    List<Problem> problems,
    Calls calls,
    boolean isStrict,
    int exitCode) {

  public Run {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }
}
