package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.List;

/** Whether code gives elements another key. */
final class KeyWrites {

  private KeyWrites() {}

  /** Whether some statements set an attribute, or an item, of a key's name. */
  static boolean are(Candidate about, List<Statement> body, String key) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          found[0] |=
              it.targets().stream()
                  .anyMatch(
                      one ->
                          (one instanceof Expression.Attribute || one instanceof Expression.Item)
                              && quoted(DropIn.slice(about, one)).endsWith(quoted(key)));
        }
        return true;
      }
    }.statements(body);
    return found[0];
  }

  private static String quoted(String code) {
    return code.replace('\'', '"');
  }
}
