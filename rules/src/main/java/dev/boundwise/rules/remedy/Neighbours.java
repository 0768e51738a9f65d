package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import dev.boundwise.rules.waiting.SequentialAwaits;
import dev.boundwise.shape.Shapes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements in a row that await coroutines of the program, each for a value that no other of them
 * needs:
 *
 * <pre>{@code
 * user = json.loads(await fetch(f"users/{name}"))
 * orders = json.loads(await fetch(f"orders/{name}"))
 * }</pre>
 */
final class Neighbours extends Walk {

  /**
   * Awaits that may wait together.
   *
   * @param saved nanoseconds
   */
  record Run(double saved, String how) {}

  private record Step(Statement.Assign code, Expression.Await await, double nanos) {}

  private final Candidate candidate;
  private final IdentityHashMap<Expression, Double> waits = new IdentityHashMap<>();
  private final List<Run> found = new ArrayList<>();
  private final List<Step> row = new ArrayList<>();

  private Neighbours(Candidate candidate) {
    this.candidate = candidate;
    Function function = candidate.region().function();
    for (Account.Part part : Works.of(candidate.program()).of(function).parts()) {
      if (part.code() instanceof Expression.Call call) {
        double asleep = part.work().of(Resource.SLEEP).typical();
        double network = part.work().of(Resource.NETWORK).typical();
        waits.put(call, asleep + network + part.work().of(Resource.DATABASE).typical());
      }
    }
  }

  static List<Run> in(Candidate candidate) {
    Neighbours neighbours = new Neighbours(candidate);
    neighbours.list(candidate.region().function().body());
    return List.copyOf(neighbours.found);
  }

  private void list(List<Statement> statements) {
    Set<Variable> results = new HashSet<>();
    for (Statement statement : statements) {
      Step step = step(statement, results);
      if (step == null) {
        end();
        results.clear();
        inside(statement);
      } else {
        row.add(step);
        results.add(((Expression.Name) step.code().targets().getFirst()).variable());
      }
    }
    end();
  }

  private void inside(Statement statement) {
    if (statement instanceof Statement.Branch it) {
      list(it.then());
      list(it.otherwise());
    } else if (statement instanceof Statement.Try it) {
      list(it.body());
    }
  }

  private @Nullable Step step(Statement statement, Set<Variable> results) {
    if (!(statement instanceof Statement.Assign it)
        || it.updates()
        || it.targets().size() != 1
        || !(it.targets().getFirst() instanceof Expression.Name target)
        || results.contains(target.variable())) {
      return null;
    }
    List<Expression.Await> awaits = new ArrayList<>();
    boolean[] isPlain = {true};
    Walk.any(
        it.value(),
        one -> {
          if (one instanceof Expression.Await await) {
            awaits.add(await);
          }
          isPlain[0] &=
              !(one instanceof Expression.Name name && results.contains(name.variable()))
                  && !Gathered.isChoice(one);
          return false;
        });
    return isPlain[0] && awaits.size() == 1 && reads(awaits.getFirst(), target.variable())
        ? new Step(it, awaits.getFirst(), waits.getOrDefault(awaits.getFirst().value(), 0.0))
        : null;
  }

  /** Whether it awaits a coroutine of the program that changes nothing, and says that it reads. */
  private boolean reads(Expression.Await await, Variable target) {
    if (!(await.value() instanceof Expression.Call call)
        || waits.getOrDefault(call, 0.0) <= 0
        || call.arguments().stream().anyMatch(it -> calls(it.value()))) {
      return false;
    }
    List<Value> options = candidate.facts().valueOf(call.callee()).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Own own
        && own.function().isAsync()
        && (SequentialAwaits.isReading(own.function().name().replaceFirst("^_+", ""))
            || Gathered.isNamedAlike(target, own.function()))
        && Shapes.of(candidate.program()).onlyGives(own.function());
  }

  private static boolean calls(Expression code) {
    return Walk.any(code, Expression.Call.class::isInstance);
  }

  private void end() {
    if (row.size() > 1) {
      double longest = row.stream().mapToDouble(Step::nanos).max().orElse(0);
      double all = row.stream().mapToDouble(Step::nanos).sum();
      found.add(new Run(all - longest, written()));
    }
    row.clear();
  }

  private String written() {
    List<Statement.Assign> codes = row.stream().map(Step::code).toList();
    List<Expression.Await> awaits = row.stream().map(Step::await).toList();
    return Gathered.written(candidate.region().unit().text(), codes, awaits);
  }
}
