package dev.boundwise.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The forms that a report comes in. */
public enum Format {
  /** A code frame for each finding, for people. */
  TEXT,
  /** One line for each finding. */
  CONCISE,
  /** Boundwise's own schema, described in docs/reports.md. */
  JSON,
  /** SARIF 2.1.0, for code hosts and editors. */
  SARIF,
  /** GitHub Actions' workflow commands, which become annotations. */
  GITHUB;

  /** Writes a run's report; {@code out} is neither flushed nor closed. */
  public void write(Run run, Page page, Writer out) throws IOException {
    try {
      switch (this) {
        case TEXT -> new TextReport(page, out).write(run);
        case CONCISE -> LineReport.concise(run, page, out);
        case JSON -> JsonReport.write(run, out);
        case SARIF -> SarifReport.write(run, out);
        case GITHUB -> LineReport.github(run, out);
      }
    } catch (JacksonException e) { // a wrapper: who reads has gone, or the disk is full
      throw Optional.ofNullable(e.getCause())
          .filter(IOException.class::isInstance)
          .map(IOException.class::cast)
          .orElseThrow(() -> e);
    }
  }
}
