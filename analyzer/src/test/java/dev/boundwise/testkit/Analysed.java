package dev.boundwise.testkit;

import dev.boundwise.engine.Advising;
import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.FileProblem;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.InternalError;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.Report;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.rule.Rule;
import java.util.List;
import java.util.Map;

/** The product itself: what the command line runs. */
public final class Analysed implements Product {

  private final Analysis analysis;

  public Analysed(List<Rule> rules, Knowledge knowledge) {
    this(rules, knowledge, Advising.NONE);
  }

  /**
   * @param advising what rules about advice are told
   */
  public Analysed(List<Rule> rules, Knowledge knowledge, Advising advising) {
    // Suppressions stay off: a sample shows what rules find.
    this(Analysis.with(rules, knowledge).withSuppressions(false).withAdvice(advising));
  }

  private Analysed(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * One that reads Java without a class path: libraries are known by imports and tables alone.
   *
   * @param knowledge what is known of Java's libraries
   */
  public Analysed withJava(Knowledge knowledge) {
    return new Analysed(analysis.withJava(new JavaSetup(knowledge, List.of())));
  }

  @Override
  public Outcome analyse(Map<String, byte[]> files, int threads) {
    Report report = analysis.withThreads(threads).run(files);
    return new Outcome(
        report.findings().stream().map(Found::finding).toList(),
        report.problems().stream().map(Analysed::message).toList(),
        report.errors().stream().map(InternalError::details).toList());
  }

  private static String message(FileProblem problem) {
    return problem.path() + ": " + problem.message();
  }
}
