package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to write in the interpreter what one call does natively.
 *
 * @param says what stands in
 * @param figure the name of what was measured
 * @param unit what the figure is
 * @param needs what has to be known of places
 * @param assumes what the same result rests on beside that
 * @param minor the version of Python 3 that has it
 * @param ways the code that it stands in for
 */
record Form(
    String name,
    String says,
    String figure,
    Unit unit,
    List<Need> needs,
    List<String> assumes,
    int minor,
    List<Way> ways) {

  /** What a call takes, however little it is given. */
  private static final double CALL = 100;

  /** How many times as fast it would be. */
  double factor(Candidate candidate) {
    double measured = DropIn.figure(candidate, figure);
    double rounds = Math.max(2, candidate.load().rounds());
    double total = candidate.load().total();
    double source = Round.of(candidate.region()).map(it -> Heavy.source(candidate, it)).orElse(0.0);
    return switch (unit) {
      case TIMES -> total / (CALL + source + (total - source) / measured);
      case ROUND -> total / (CALL + source + rounds * measured);
      case DOUBLING -> total / (CALL + source + rounds * Math.log(rounds) / Math.log(2) * measured);
    };
  }

  /** What a figure is. */
  enum Unit {
    /** How many times as fast it is. */
    TIMES,
    /** What a round takes then, in nanoseconds. */
    ROUND,
    /** What a round takes then for each doubling of how many there are, in nanoseconds. */
    DOUBLING
  }

  /**
   * Something that has to be known of a place.
   *
   * @param question a type, or {@code constant}
   * @param isAssumed whether it is assumed where nothing is known
   */
  record Need(String question, String place, boolean isAssumed) {}

  /**
   * Code, and what stands in for it.
   *
   * @param text of the pattern
   * @param function that holds the pattern; one that is a form itself has parameters
   * @param becomes the code, in the same places
   * @param loop the place of its first loop; how many statements there are without one
   * @param depth how many expressions its comprehension stands in
   */
  record Way(SourceText text, Function function, String becomes, int loop, int depth) {

    static Way of(String code, String becomes) {
      boolean isFunction = code.startsWith("def ");
      String whole = isFunction ? code : "def f():\n    " + code.replace("\n", "\n    ") + "\n";
      SourceText text = SourceText.of("form", whole);
      var unit = Lowering.lower(PythonParser.parse(text), "form", false);
      Function function = unit.functions().getFirst();
      int loop = 0;
      while (loop < function.body().size()
          && !(function.body().get(loop) instanceof Statement.Loop)) {
        loop++;
      }
      List<Expression> around = new ArrayList<>();
      if (function.body().size() == 1
          && function.body().getFirst() instanceof Statement.Evaluate evaluated) {
        Around.collect(evaluated.value(), around);
      }
      return new Way(text, function, becomes, loop, around.size() - 1);
    }

    /** Whether a loop has statements of the same kinds, which is all that most forms lack. */
    boolean isAlike(Statement.Loop other) {
      Statement.Loop own = (Statement.Loop) body().get(loop);
      List<Statement> statements = own.body();
      if (own.isConditional() != other.isConditional()
          || statements.size() != other.body().size()) {
        return false;
      }
      for (int i = 0; i < statements.size(); i++) {
        if (statements.get(i).getClass() != other.body().get(i).getClass()) {
          return false;
        }
      }
      return true;
    }

    boolean isFunction() {
      return !function.parameters().isEmpty();
    }

    List<Statement> body() {
      return function.body();
    }
  }
}
