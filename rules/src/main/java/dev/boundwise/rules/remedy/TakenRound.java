package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;

/** A round that searches for an element, takes it out, and may do more. */
final class TakenRound {

  private static final Set<String> FILLING = Set.of("append", "add", "extend", "update");

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final Expression.Call search;
  private final Expression.Name all;

  TakenRound(
      Candidate candidate, Statement.Loop loop, Expression.Call search, Expression.Name all) {
    this.candidate = candidate;
    this.loop = loop;
    this.search = search;
    this.all = all;
  }

  /** Whether a round does nothing that could change what is compared, or what there is. */
  boolean leavesRest(Expression.Call removed, Expression.Name taken) {
    boolean[] is = {isKey() && InLoop.uses(loop.body(), all.variable()) == uses() + 1};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        is[0] &= !(statement instanceof Statement.Jump) && !(statement instanceof Statement.Try);
        if (statement instanceof Statement.Assign it && !it.value().equals(search)) {
          is[0] &=
              it.targets().stream()
                  .allMatch(
                      one ->
                          (one instanceof Expression.Name && !DropIn.isSame(one, taken))
                              || (one instanceof Expression.Item item
                                  && item.object() instanceof Expression.Name
                                  && !DropIn.isSame(item.object(), taken)));
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        is[0] &=
            !(expression instanceof Expression.Await) && !(expression instanceof Expression.Yield);
        if (expression instanceof Expression.Call it && !it.equals(search) && !it.equals(removed)) {
          is[0] &= isFilling(it) || Plain.isLibrary(candidate.facts(), it.callee());
        }
        return true;
      }
    }.statements(loop.body());
    return is[0];
  }

  private int uses() {
    int[] found = {0};
    Walk.any(
        search,
        it -> {
          found[0] += DropIn.isSame(it, all) ? 1 : 0;
          return false;
        });
    return found[0];
  }

  /** {@code top.append(word)}: of a list of its own. */
  private boolean isFilling(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && FILLING.contains(method.name())
        && method.object() instanceof Expression.Name into
        && into.variable().scope().equals(candidate.region().function());
  }

  /** Whether what elements are compared by is the same in all rounds. */
  private boolean isKey() {
    List<Argument> given = search.arguments();
    if (given.size() == 1) {
      return true;
    }
    if (given.size() != 2 || !given.getLast().name().equals("key")) {
      return false;
    }
    Expression key = given.getLast().value();
    boolean isPlain = SearchKey.isPlain(key);
    return isPlain
        && !Walk.any(key, it -> it instanceof Expression.Name name && isChanged(name))
        && (!(key instanceof Expression.Lambda it) || !reads(it.function()));
  }

  /** Whether a lambda reads what rounds change. */
  private boolean reads(Function key) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression instanceof Expression.Name name
                && !name.variable().scope().equals(key)
                && isChanged(name);
        return true;
      }
    }.statements(key.body());
    return found[0];
  }

  private boolean isChanged(Expression.Name name) {
    Variable variable = name.variable();
    return !variable.equals(all.variable())
        && (RoundChanges.isSet(loop, variable) || RoundChanges.isFilled(loop, variable));
  }
}
