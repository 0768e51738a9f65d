package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Bulks;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a loop does again and again with a container: how often, and how large it is. */
final class InLoop {

  /** What nobody says is rarely as large as products of guesses are. */
  private static final double MOST_GUESSED = 1000;

  private final Candidate candidate;

  InLoop(Candidate candidate) {
    this.candidate = candidate;
  }

  /** How often code inside the region runs in one run of it, at typical sizes. */
  double times(Code code) {
    Function function = candidate.region().function();
    double times = candidate.load().rounds();
    int smallest = Integer.MAX_VALUE;
    for (Account.Part part : Works.of(candidate.program()).of(function).parts()) {
      int length = part.code().end() - part.code().start();
      boolean isInside =
          !part.isCall()
              && candidate.region().span().contains(part.code().span())
              && part.code().span().contains(code.span());
      if (isInside && length < smallest) {
        smallest = length;
        times = part.times().typical() * part.trips().typical() / runs();
      }
    }
    return times;
  }

  /** What a loop or a call inside the region takes in one run of it, in nanoseconds. */
  double time(Code code) {
    return part(code).map(it -> it.work().total().typical() / runs()).orElse(0.0);
  }

  /** What the longest loop or call of the region takes that stands before or after some code. */
  double longestBeside(int start, int end) {
    return Works.of(candidate.program()).of(candidate.region().function()).parts().stream()
        .filter(it -> candidate.region().span().contains(it.code().span()))
        .filter(it -> it.code().end() <= start || end <= it.code().start())
        .mapToDouble(it -> it.work().total().typical() / runs())
        .max()
        .orElse(0);
  }

  /** What all calls of the region take that stand before or after some code. */
  double callsBeside(int start, int end) {
    return Works.of(candidate.program()).of(candidate.region().function()).parts().stream()
        .filter(it -> it.isCall() && candidate.region().span().contains(it.code().span()))
        .filter(it -> it.code().end() <= start || end <= it.code().start())
        .mapToDouble(it -> it.work().total().typical() / runs())
        .sum();
  }

  /** How often a loop or a call inside the region is begun in one run of it. */
  double starts(Code code) {
    return part(code).map(it -> it.times().typical() / runs()).orElse(0.0);
  }

  private double runs() {
    return Math.max(1, candidate.region().piece().orElseThrow().times().typical());
  }

  private Optional<Account.Part> part(Code code) {
    return Works.of(candidate.program()).of(candidate.region().function()).parts().stream()
        .filter(it -> it.code() == code)
        .findFirst();
  }

  /** How many elements a container has, at typical sizes; 0 where that is not known. */
  double places(Expression container) {
    Polynomial places =
        Bulks.of(candidate.program()).places(container, candidate.region().function());
    boolean isGuess = places.symbols().stream().anyMatch(Symbol::isGuess);
    return isGuess ? Math.min(MOST_GUESSED, places.typical()) : places.typical();
  }

  /** Whether the number of a container's elements follows from what the program says. */
  boolean isCounted(Expression container) {
    Polynomial places =
        Bulks.of(candidate.program()).places(container, candidate.region().function());
    return places.typical() > 0 && places.symbols().stream().noneMatch(Symbol::isGuess);
  }

  /** How often a variable is read or written in some statements, functions inside left out. */
  static int uses(List<Statement> statements, Variable variable) {
    int[] found = {0};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] += DropIn.isOf(expression, variable) ? 1 : 0;
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
        return true;
      }
    }.statements(statements);
    return found[0];
  }

  /** Whether a function's own variable is used by no function inside of it either. */
  boolean isAlone(Variable variable) {
    Function function = candidate.region().function();
    return isOwn(variable)
        && !Afterwards.isReadElsewhere(candidate.region().unit(), function, variable);
  }

  /** Whether no function but the region's own changes what a variable holds. */
  boolean isLeft(Variable variable) {
    Function function = candidate.region().function();
    return Stream.concat(variable.bindings().stream(), variable.fillings().stream())
        .map(it -> it.site().function())
        .allMatch(it -> it == function || it.kind() == Function.Kind.MODULE);
  }

  /** Whether no round changes it by another name, or in a function that it calls, either. */
  boolean isLeft(Statement.Loop loop, Variable variable) {
    return isLeft(variable) && !OtherNames.change(candidate, loop, variable);
  }

  /** Whether a variable is a function's own, set there and nowhere else, by no caller. */
  boolean isOwn(Variable variable) {
    Function function = candidate.region().function();
    return variable.scope() == function
        && function.kind() == Function.Kind.FUNCTION
        && function.parameters().stream().noneMatch(it -> it.variable() == variable)
        && variable.bindings().stream().allMatch(it -> it.site().function() == function);
  }
}
