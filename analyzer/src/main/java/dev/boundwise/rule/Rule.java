package dev.boundwise.rule;

import dev.boundwise.advice.Advice;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns facts into findings about one problem. A rule is found by {@link java.util.ServiceLoader};
 * it has no state, and any number of threads may ask it.
 */
public interface Rule {

  RuleInfo info();

  /** Which functions it is shown. What no rule asks for is not lowered or resolved. */
  Interest interest();

  /** The languages that it understands. */
  default Set<Language> languages() {
    return Set.of(Language.PYTHON);
  }

  /** Whether it has to look at a file at all: asked once, before any of its functions is shown. */
  default boolean isFor(Unit unit) {
    return languages().contains(unit.language());
  }

  /**
   * Looks at one function.
   *
   * @param found takes the findings, in any order
   */
  default void check(FunctionFacts function, Consumer<Finding> found) {}

  /**
   * Looks at a whole program, for rules that ask for it.
   *
   * @param found takes the findings, in any order
   */
  default void check(Program program, Consumer<Finding> found) {}

  /**
   * Looks at a piece of advice that helps, for rules that ask for it.
   *
   * @param found takes the findings, in any order
   */
  default void check(Advice advice, Consumer<Finding> found) {}

  /** Functions that a rule can ask for. */
  enum Interest {
    /** Those whose call makes a coroutine or an asynchronous generator. */
    ASYNC_FUNCTIONS,
    /** All: functions, methods, lambdas, class bodies and modules. */
    ALL_CODE,
    /** The program as a whole. */
    PROGRAM,
    /** What would pay, as {@code boundwise advise} says it. */
    ADVICE
  }
}
