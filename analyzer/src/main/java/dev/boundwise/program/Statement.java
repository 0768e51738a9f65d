package dev.boundwise.program;

import java.util.List;

/** One step of a function. */
public sealed interface Statement extends Code {

  /**
   * {@code targets = value}, from left to right.
   *
   * @param updates whether the target is read as well, as in {@code x += value}
   */
  record Assign(int start, int end, List<Expression> targets, Expression value, boolean updates)
      implements Statement {}

  /** An expression on its own. */
  record Evaluate(int start, int end, Expression value) implements Statement {}

  /**
   * A loop.
   *
   * @param isAsync whether each step may wait for others
   * @param target what each element is assigned to; unknown for a loop with a condition
   * @param source the iterable or the condition
   * @param isConditional whether {@code source} is a condition
   * @param otherwise what runs when the loop ends by itself
   */
  record Loop(
      int start,
      int end,
      boolean isAsync,
      boolean isConditional,
      Expression target,
      Expression source,
      List<Statement> body,
      List<Statement> otherwise)
      implements Statement {}

  /** {@code if test: then else: otherwise}. */
  record Branch(
      int start, int end, Expression test, List<Statement> then, List<Statement> otherwise)
      implements Statement {}

  /** {@code try}. */
  record Try(
      int start,
      int end,
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> last)
      implements Statement {}

  /**
   * A handler of a {@link Try}: the body runs for exceptions of {@code type}.
   *
   * @param type unknown for all
   */
  record Handler(Expression type, List<Statement> body) {}

  /**
   * A context entered for the time of {@code body}.
   *
   * @param target unknown where its value has no name
   */
  record With(
      int start,
      int end,
      boolean isAsync,
      Expression context,
      Expression target,
      List<Statement> body)
      implements Statement {}

  /** {@code return value}. */
  record Return(int start, int end, Expression value) implements Statement {}

  /** {@code raise value}. */
  record Raise(int start, int end, Expression value) implements Statement {}

  /** {@code break} or {@code continue}. */
  record Jump(int start, int end, boolean isBreak) implements Statement {}

  /** A function is made here; its decorators and defaults run. */
  record DefineFunction(int start, int end, Function function) implements Statement {}

  /** A class is made here; its body runs. */
  record DefineClass(int start, int end, ClassType type) implements Statement {}

  /** Names are bound to other modules or to what is in them. */
  record Import(int start, int end, List<Variable> variables) implements Statement {}
}
