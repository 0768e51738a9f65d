package dev.boundwise.rules.gain;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.program.Statement;
import dev.boundwise.region.Region;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Says in a finding what is advised: there is one such rule for each code of advice. */
abstract class AdviceRule implements Rule {

  private final RuleInfo info;
  private final String problem;

  /**
   * @param problem what the code does as it is, without a full stop
   */
  AdviceRule(RuleInfo info, String problem) {
    this.info = info;
    this.problem = problem;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final Interest interest() {
    return Interest.ADVICE;
  }

  @Override
  public final void check(Advice advice, Consumer<Finding> found) {
    if (advice.code().equals(info.code())) {
      found.accept(finding(advice));
    }
  }

  /** A finding at the head of a loop or function. */
  private Finding finding(Advice advice) {
    Region region = advice.region();
    SourceText text = region.unit().text();
    Verdict best = advice.best();
    String message =
        "%s: %s would make it about %s times as fast"
            .formatted(problem, means(best.remedy()), Ground.number(best.speedup()));
    return new Finding(
        info,
        Confidence.LIKELY,
        message,
        head(region),
        List.of(),
        List.of(),
        "%s %s. `boundwise advise --at %s:%d` has the change in code"
            .formatted(info.instead(), said(best), text.path(), line(region)),
        List.of(),
        region.function().qualifiedName() + " " + region.kind().word());
  }

  private static Location head(Region region) {
    SourceText text = region.unit().text();
    int start = region.span().start();
    int head =
        region
            .piece()
            .map(
                it ->
                    it.code() instanceof Statement.Loop loop
                        ? loop.source().end()
                        : it.code().end())
            .orElse(region.span().end());
    int end = Math.min(head, text.lineEnd(line(region)));
    return new Location(text, new Span(start, Math.max(start, end)));
  }

  private static int line(Region region) {
    return region.unit().text().lineAt(region.span().start());
  }

  /** The figures, and what they rest on. */
  private static String said(Verdict best) {
    String why = Character.toUpperCase(best.why().charAt(0)) + best.why().substring(1);
    return best.assumptions().isEmpty()
        ? why
        : why + " (assuming " + String.join("; ", best.assumptions()) + ")";
  }

  private static String means(RemedyKind remedy) {
    return switch (remedy) {
      case PROCESSES -> "processes";
      case THREADS -> "threads";
      case ASYNC -> "tasks that wait together";
      case INTERPRETERS -> "interpreters";
      case FREE_THREADING -> "threads without the GIL";
      case NATIVE -> "native code";
      case DISTRIBUTED -> "several machines";
      case NONE -> "nothing";
    };
  }
}
