package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** Parts that are kept in a list, and put to an array once, in code. */
final class GrownCode {

  private GrownCode() {}

  /**
   * The list, and the call that puts all of its parts to what there was.
   *
   * @param call {@code np.append(xs, x)}, {@code np.vstack([xs, row])}
   */
  static String ofArrays(Candidate candidate, Expression.Call call, String name) {
    List<Argument> given = call.arguments();
    String callee = DropIn.slice(candidate, call.callee());
    boolean isListed = given.getFirst().value() instanceof Expression.Collection;
    List<Expression> added =
        given.getFirst().value() instanceof Expression.Collection all
            ? all.elements().subList(1, all.elements().size())
            : List.of(given.get(1).value());
    List<Argument> options = given.subList(isListed ? 1 : 2, given.size());
    String rest =
        options.stream()
            .map(it -> ", " + candidate.region().unit().text().slice(it.start(), it.end()))
            .collect(Collectors.joining());
    String parts =
        added.stream().map(it -> DropIn.slice(candidate, it)).collect(Collectors.joining(", "));
    // of single numbers np.append makes one array by itself
    boolean isNumber = !isListed && options.isEmpty() && isNumber(candidate, added.getFirst());
    String module = callee.contains(".") ? callee.substring(0, callee.lastIndexOf('.') + 1) : "";
    String whole =
        isNumber
            ? "if ⟪parts⟫:\n    " + name + " = " + callee + "(" + name + ", ⟪parts⟫)"
            : name
                + " = "
                + (isListed ? callee : module + (options.isEmpty() ? "hstack" : "concatenate"))
                + "(["
                + name
                + ", *⟪parts⟫]"
                + rest
                + ")";
    return "⟪parts⟫ = []\nfor ...:\n    "
        + (added.size() == 1 ? "⟪parts⟫.append(" + parts + ")" : "⟪parts⟫ += [" + parts + "]")
        + "  # in the place of "
        + DropIn.slice(candidate, call)
        + "\n"
        + whole
        + "  # once, after the loop";
  }

  private static boolean isNumber(Candidate candidate, Expression added) {
    return added instanceof Expression.Literal
        || FormTypes.answer(candidate.facts(), "number", added) == Certainty.YES;
  }
}
