package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;

/** All numbers packed by one call, in code. */
final class PackedCode {

  private PackedCode() {}

  static String how(Candidate candidate, Expression.Call pack, Statement.Loop loop, String result) {
    Expression number = pack.arguments().getLast().value();
    String source = DropIn.slice(candidate, loop.source());
    boolean isWhole =
        DropIn.isSame(number, loop.target())
            && loop.source() instanceof Expression.Name name
            && KnownLists.are(candidate, name);
    String values = isWhole ? source : "⟪values⟫";
    String form = ((Expression.Literal) pack.arguments().getFirst().value()).text();
    int last = form.length() - 1;
    String made =
        isWhole
            ? ""
            : "⟪values⟫ = ["
                + DropIn.slice(candidate, number)
                + " for "
                + DropIn.slice(candidate, loop.target())
                + " in "
                + source
                + "]\n";
    return made
        + result
        + DropIn.slice(candidate, pack.callee())
        + "(f\""
        + form.substring(0, last)
        + "{len("
        + values
        + ")}"
        + form.substring(last)
        + "\", *"
        + values
        + ")";
  }
}
