package dev.boundwise.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What bounds the code of a program.
 *
 * @param files by path; none where somebody else was given them one by one
 * @param problems by file and place
 * @param errors by file; empty unless we have a defect
 * @param phases what each took, of all threads together, in their order
 */
public record MapReport(
    List<FileRegions> files,
    List<FileProblem> problems,
    List<InternalError> errors,
    Counts counts,
    Map<Phase, Duration> phases) {

  public MapReport {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    errors = List.copyOf(errors);
  }
}
