package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often the arms of a branch run. Where what is asked says nothing, by how they end: the means
 * that bench/calibration/arms.py counts on the open part of samples/apps.
 *
 * @param then how often the first one does, from 0 to 1
 * @param otherwise how often the second one does
 */
record Likely(double then, double otherwise) {

  /**
   * An arm that raises is for what should not happen: mostly it never runs, and the mean that is
   * counted, 0.04, is of a few that do often.
   */
  private static final double FAILING = 0.002;

  /** An arm that warns, or notes an error. */
  private static final double COMPLAINING = 0.1;

  private static final Set<String> COMPLAINTS =
      Set.of("errors", "warnings", "failures", "problems", "complaints", "errs");

  /** An arm for whoever looks for a mistake, or wants to see what happens. */
  private static final double TELLING = 0.1;

  private static final Set<String> TELLINGS =
      Set.of("debug", "debugging", "is_debug", "debug_mode", "verbose", "trace", "tracing");

  private static final Pattern LEADING = Pattern.compile("^_+");

  private static final double EVEN = 0.5;

  /** An arm that returns what was found, nothing or a constant, leaves a loop, skips a round. */
  private static final double RETURNING = 0.3;

  private static final double AT_ONCE = 0.17;
  private static final double BREAKING = 0.2;
  private static final double SKIPPING = 0.3;

  /** The first of several arms: the special case stands before the usual one. */
  private static final double FIRST = 0.35;

  /** The same, where sizes say how often it is whose turn. */
  static Likely of(Statement.Branch branch, FunctionFacts facts, Extents extents) {
    double turn = Turns.share(branch.test(), extents, facts.function());
    return turn > 0 ? new Likely(turn, 1 - turn) : of(branch, facts);
  }

  static Likely of(Statement.Branch branch, FunctionFacts facts) {
    if (branch.test() instanceof Expression.Literal test) {
      boolean isFalse =
          switch (test.kind()) {
            case FALSE, NONE -> true;
            case INTEGER -> test.text().equals("0");
            case TEXT -> test.text().isEmpty();
            case TRUE, FLOAT, BYTES, OTHER -> false;
          };
      return isFalse ? new Likely(0, 1) : new Likely(1, 0);
    }
    if (isMain(branch.test())) {
      return new Likely(1, 0);
    }
    if (isAssertion(branch)) {
      return new Likely(1, 0);
    }
    Optional<Boolean> known = Switches.of(branch.test(), facts);
    if (known.isPresent()) {
      return known.get() ? new Likely(1, 0) : new Likely(0, 1);
    }
    double said = Chances.of(branch.test(), facts);
    if (said >= 0) {
      return new Likely(said, 1 - said);
    }
    if (Kept.fills(branch, facts)) {
      return new Likely(Kept.FILLING, 1 - Kept.FILLING);
    }
    if (isTelling(branch.test())) {
      return new Likely(TELLING, 1 - TELLING);
    }
    if (grows(branch, facts)) {
      return new Likely(FAILING, 1 - FAILING);
    }
    double fails = fails(branch.then(), facts);
    double elseFails = fails(branch.otherwise(), facts);
    if (fails < elseFails) {
      return new Likely(fails, 1 - fails);
    }
    return elseFails < fails
        ? new Likely(1 - elseFails, elseFails)
        : usual(branch.then(), branch.otherwise(), facts);
  }

  /** How often an arm runs by how it ends, where what is asked says nothing. */
  private static Likely usual(
      List<Statement> then, List<Statement> otherwise, FunctionFacts facts) {
    double ends = ends(then, facts);
    double elseEnds = ends(otherwise, facts);
    if (ends < EVEN) {
      return new Likely(ends, 1 - ends);
    }
    if (elseEnds < EVEN) {
      return new Likely(1 - elseEnds, elseEnds);
    }
    return otherwise.isEmpty() ? new Likely(EVEN, EVEN) : new Likely(FIRST, 1 - FIRST);
  }

  private static double ends(List<Statement> arm, FunctionFacts facts) {
    if (arm.isEmpty()) {
      return EVEN;
    }
    return switch (arm.getLast()) {
      case Statement.Return it -> it.value() instanceof Expression.Literal ? AT_ONCE : RETURNING;
      case Statement.Jump it -> it.isBreak() ? BREAKING : SKIPPING;
      case Statement.Evaluate it -> facts.neverReturns(it.value()) ? RETURNING : EVEN;
      default -> EVEN;
    };
  }

  /** {@code if self._debug}: whether somebody wants to be told more. */
  private static boolean isTelling(Expression test) {
    return TELLINGS.contains(LEADING.matcher(name(test)).replaceFirst("").toLowerCase(Locale.ROOT));
  }

  /** {@code assert ok, repr(self)}: its message is for who made a mistake. */
  private static boolean isAssertion(Statement.Branch branch) {
    return branch.then().isEmpty()
        && branch.otherwise().size() == 1
        && branch.otherwise().getFirst() instanceof Statement.Raise it
        && it.start() == branch.start();
  }

  private static boolean isMain(Expression test) {
    return test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && it.operands().getFirst() instanceof Expression.Name name
        && name.variable().name().equals("__name__");
  }

  /** How often an arm runs, as far as it is for what should not happen. */
  private static double fails(List<Statement> arm, FunctionFacts facts) {
    if (!arm.isEmpty()
        && (arm.getLast() instanceof Statement.Raise
            || (arm.getLast() instanceof Statement.Evaluate it && facts.fails(it.value()))
            || (arm.getLast() instanceof Statement.Return it && facts.fails(it.value())))) {
      return FAILING;
    }
    return arm.stream().anyMatch(Likely::complains) ? COMPLAINING : 0.5;
  }

  /** {@code warnings.warn(...)}, {@code errors.append(...)}. */
  private static boolean complains(Statement statement) {
    return statement instanceof Statement.Evaluate it
        && it.value() instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && (method.name().equals("warn")
            || ((method.name().equals("append") || method.name().equals("add"))
                && COMPLAINTS.contains(name(method.object()))));
  }

  static String name(Expression expression) {
    return switch (expression) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }

  /** {@code if (count == array.length) array = Arrays.copyOf(array, 2 * count);}: once for many. */
  private static boolean grows(Statement.Branch branch, FunctionFacts facts) {
    if (!(branch.test() instanceof Expression.Operation test)
        || test.operator() != Expression.Operator.COMPARE) {
      return false;
    }
    for (Expression operand : test.operands()) {
      if (operand instanceof Expression.Operation length
          && length.operator() == Expression.Operator.LENGTH) {
        String array = text(length.operands().getFirst(), facts);
        for (Statement statement : branch.then()) {
          if (statement instanceof Statement.Assign it
              && it.targets().stream().anyMatch(target -> text(target, facts).equals(array))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  static String text(Expression code, FunctionFacts facts) {
    return facts.unit().text().slice(code.span());
  }
}
