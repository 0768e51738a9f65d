package dev.boundwise.rule;

import java.util.List;

/**
 * A problem that a rule found.
 *
 * @param message the problem and its effect at this place, one sentence without a full stop
 * @param primary where it is best mended
 * @param related other places that explain it, in the order in which to read them
 * @param flow the steps from {@code primary} to where it happens, empty when it happens there
 * @param instead what to write here, in the project's own framework
 * @param fixes changes that mend it, the best one first
 * @param subject what stays the same when lines move: the enclosing function and the thing found,
 *     such as {@code "Client.fetch time.sleep"}; the fingerprint is made from it
 */
public record Finding(
    RuleInfo rule,
    Confidence confidence,
    String message,
    Location primary,
    List<Related> related,
    List<Related> flow,
    String instead,
    List<Fix> fixes,
    String subject) {

  public Finding {
    related = List.copyOf(related);
    flow = List.copyOf(flow);
    fixes = List.copyOf(fixes);
  }
}
