package dev.boundwise.engine;

import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import java.util.List;

/**
 * A finding in a report.
 *
 * @param fingerprint 16 hexadecimal digits that stay the same when lines move: made from the file's
 *     name, the rule, the finding's subject, and its place among findings with the same three
 * @param suppressedBy the comment that suppresses it; none or one
 */
public record Found(Finding finding, String fingerprint, List<Location> suppressedBy) {

  public Found {
    suppressedBy = List.copyOf(suppressedBy);
  }

  public boolean isSuppressed() {
    return !suppressedBy.isEmpty();
  }
}
