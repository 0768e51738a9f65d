package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What threads without a lock lose because they touch the same objects. Measured with CPython 3.13t
 * on two cores: loops over one list of tuples that all threads read (a gain of 0.84 and 1.04 in the
 * place of 1.5), and short rounds that keep a new object each (0.5 to 1.3).
 */
final class Contention {

  /** Each element of what all rounds read: its count of references is changed by all threads. */
  private static final double ELEMENT = 100;

  /**
   * Each new object that is kept: memory, and the collector that stops all threads; half of it for
   * text.
   */
  private static final double OBJECT = 700;

  private static final Set<String> NUMBERS =
      Set.of("builtins.int", "builtins.float", "builtins.bool", "builtins.complex");

  private static final Set<String> TEXTS = Set.of("builtins.str", "builtins.bytes");

  private Contention() {}

  /** Nanoseconds of a round. */
  static double of(Candidate candidate, Round round) {
    double kept = 0;
    for (Round.Result result : round.results()) {
      kept += result.way() == Round.Way.JOIN ? 0 : objects(candidate, result.value());
    }
    return kept * OBJECT + elements(candidate, round) * ELEMENT;
  }

  private static double objects(Candidate candidate, Expression value) {
    List<Value> options = candidate.facts().valueOf(value).withoutNothing().options();
    return isAll(options, NUMBERS) ? 0 : isAll(options, TEXTS) ? 0.5 : 1;
  }

  private static boolean isAll(List<Value> options, Set<String> types) {
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && types.contains(one.type()));
  }

  /** How many elements of what all rounds read the loops in a round go over. */
  private static double elements(Candidate candidate, Round round) {
    Set<Variable> given = new HashSet<>();
    round.given().forEach(it -> given.add(it.variable()));
    if (given.isEmpty()) {
      return 0;
    }
    Works works = Works.of(candidate.program());
    Function function = candidate.region().function();
    double runs = Math.max(1, candidate.region().piece().orElseThrow().times().typical());
    double found = 0;
    for (Account.Part part : works.of(function).parts()) {
      Code code = part.code();
      if (code == round.loop() || !round.loop().span().contains(code.span())) {
        continue;
      }
      double times = part.times().typical() / runs / candidate.load().rounds();
      if (code instanceof Expression.Call call) {
        for (Routine target : part.targets()) {
          Set<Variable> passed = passed(target.function(), call, given);
          for (Account.Part inner : works.of(target).parts()) {
            found += passed.isEmpty() ? 0 : times * steps(inner, passed);
          }
        }
      } else {
        found += times * steps(part, given) / Math.max(1, part.times().typical());
      }
    }
    return found;
  }

  /** How many elements of some containers a loop goes over in one run of its function. */
  private static double steps(Account.Part part, Set<Variable> containers) {
    Statement.Loop loop =
        part.code() instanceof Statement.Loop it
            ? it
            : part.code() instanceof Expression.Comprehension it ? it.loop() : null;
    return loop != null
            && !loop.isConditional()
            && Walk.any(
                loop.source(),
                it -> it instanceof Expression.Name name && containers.contains(name.variable()))
            && !isOfNumbers(loop.source())
        ? part.times().typical() * part.trips().typical()
        : 0;
  }

  /** {@code range(len(xs))} touches none of them. */
  private static boolean isOfNumbers(Expression source) {
    return source instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals("range");
  }

  /** The parameters of a function that a call gives what is in a set. */
  private static Set<Variable> passed(
      Function function, Expression.Call call, Set<Variable> given) {
    Set<Variable> found = new HashSet<>();
    List<Argument> arguments = call.arguments();
    for (int i = 0; i < Math.min(arguments.size(), function.parameters().size()); i++) {
      if (arguments.get(i).isPositional()
          && arguments.get(i).value() instanceof Expression.Name name
          && given.contains(name.variable())) {
        found.add(function.parameters().get(i).variable());
      }
    }
    return found;
  }
}
