package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Works;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a program sets of its own process or thread, and a worker does not have: how deep functions
 * may call themselves, how long a number in letters may be, how exact decimals are.
 *
 * <p>Sources: the pages of {@code sys} and {@code decimal} of CPython's documentation, and tried
 * with 3.13: a new thread has the decimals' context that the module starts with, a process that is
 * not forked has all of them as the interpreter starts.
 */
final class Settings {

  private final Candidate candidate;
  private final Program program;
  private final Reached reached;
  private final Loading loading;

  Settings(Candidate candidate, Reached reached, Loading loading) {
    this.candidate = candidate;
    this.program = candidate.program();
    this.reached = reached;
    this.loading = loading;
  }

  /** What a worker does not have that loads the modules anew. */
  Optional<Obstacle> ofProcess(String workers) {
    return calls("setrecursionlimit", "sys")
        .filter(it -> isLater(it) && recurs())
        .map(it -> obstacle(it, "sets how deep functions call themselves", workers))
        .findFirst()
        .or(
            () ->
                calls("set_int_max_str_digits", "sys")
                    .filter(it -> isLater(it) && isOfDigits())
                    .map(it -> obstacle(it, "sets how many digits are read and written", workers))
                    .findFirst())
        .or(
            () ->
                contexts()
                    .filter(it -> isLater(it) && isOfDecimals())
                    .map(it -> obstacle(it, "sets how decimals are computed", workers))
                    .findFirst());
  }

  /**
   * What a thread does not have.
   *
   * @param inherits whether a new thread has the contexts of the one that starts it
   */
  Optional<Obstacle> ofThread(boolean inherits) {
    Optional<Obstacle> context =
        inherits
            ? Optional.empty()
            : contexts()
                .filter(it -> !reached.contains(it.function(), it.code().start()) && isOfDecimals())
                .map(it -> obstacle(it, "sets how decimals are computed", "a thread of a pool"))
                .findFirst();
    return context.or(() -> new OfOneThread(program, reached).first());
  }

  private Obstacle obstacle(Reached.Place place, String does, String workers) {
    return new Obstacle(
        program.unitOf(place.function()),
        place.code().span(),
        Obstacle.Kind.OUTSIDE,
        does + ", for its own thread or process alone: not for " + workers,
        Certainty.YES);
  }

  private boolean isLater(Reached.Place place) {
    return !reached.contains(place.function(), place.code().start())
        && !loading.runs(place.function(), place.code().start());
  }

  private Stream<Reached.Place> calls(String name, String module) {
    return program.callsNamed(name).stream()
        .filter(it -> isOf(it, module + "." + name))
        .map(it -> new Reached.Place(it.caller(), it.call()));
  }

  private boolean isOf(Unit.Called called, String name) {
    return program.facts(called.caller()).valueOf(called.call().callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Symbol symbol && symbol.name().equals(name));
  }

  /** {@code getcontext().prec = 60}, {@code setcontext(exact)}, {@code with localcontext():}. */
  private Stream<Reached.Place> contexts() {
    Stream<Reached.Place> set =
        calls("getcontext", "decimal")
            .flatMap(
                it ->
                    program.unitOf(it.function()).sets().stream()
                        .filter(one -> one.object() == it.code())
                        .map(one -> it));
    // the context holds for what is called below alone
    Stream<Reached.Place> local =
        calls("localcontext", "decimal").filter(it -> loading.leadsHere(it.function()));
    return Stream.concat(Stream.concat(set, calls("setcontext", "decimal")), local);
  }

  private boolean isOfDecimals() {
    return reached
        .first(
            (function, code) ->
                (code instanceof Expression.Name || code instanceof Expression.Call)
                    && OfOneThread.isOne(program, function, code, Set.of("decimal.Decimal")))
        .isPresent();
  }

  private boolean isOfDigits() {
    return reached
        .first(
            (function, code) ->
                code instanceof Expression.Call call
                    && call.callee() instanceof Expression.Name name
                    && List.of("str", "int", "repr").contains(name.variable().name()))
        .isPresent();
  }

  /** Whether a function that rounds call calls itself, directly or through one other. */
  private boolean recurs() {
    Works works = Works.of(program);
    return Stream.concat(reached.functions().stream(), Stream.of(candidate.region().function()))
        .anyMatch(
            it ->
                works.of(it).parts().stream()
                    .flatMap(part -> part.targets().stream())
                    .anyMatch(
                        target ->
                            target.function() == it
                                || works.of(target).parts().stream()
                                    .flatMap(part -> part.targets().stream())
                                    .anyMatch(next -> next.function() == it)));
  }
}
