package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Regions;
import java.util.ArrayList;
import java.util.List;

/** What functions look for in a list that they are given. */
final class LookedInto {

  private final Candidate candidate;

  LookedInto(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Where a function looks into a parameter; empty where it does anything else with it. */
  List<Expression.Operation> tests(Function function, Argument argument, int place) {
    Variable parameter =
        function.parameters().stream()
            .filter(
                it ->
                    argument.name().isEmpty()
                        ? it.index() == place
                        : it.variable().name().equals(argument.name()))
            .map(it -> it.variable())
            .findFirst()
            .orElse(null);
    List<Expression.Operation> found = new ArrayList<>();
    if (parameter == null
        || parameter.bindings().size() != 1
        || function.isGenerator()
        || Afterwards.isReadElsewhere(
            Regions.of(candidate.program()).of(function).unit(), function, parameter)) {
      return found;
    }
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it
            && it.method().equals("__contains__")
            && it.operands().size() == 2
            && DropIn.isOf(it.operands().getLast(), parameter)
            && FormTypes.answer(
                    candidate.program().facts(function), "hashable", it.operands().getFirst())
                != Certainty.NO) {
          found.add(it);
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return true;
      }
    }.statements(function.body());
    return found.size() == InLoop.uses(function.body(), parameter) ? found : List.of();
  }

  /** How often code of a function runs in one run of it. */
  double times(Function function, Expression code) {
    double times = 1;
    int smallest = Integer.MAX_VALUE;
    for (Account.Part part : Works.of(candidate.program()).of(function).parts()) {
      int length = part.code().end() - part.code().start();
      if (!part.isCall() && part.code().span().contains(code.span()) && length < smallest) {
        smallest = length;
        times = part.times().typical() * part.trips().typical();
      }
    }
    return times;
  }
}
