package dev.boundwise.shape;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What a round asks before a call, whose answer it keeps by a key:
 *
 * <pre>{@code
 * if owner not in names:
 *     names[owner] = fetch(owner)
 * }</pre>
 *
 * @param arm the statements that run where the key is not there
 * @param branch that has them
 * @param key of the dictionary
 * @param absent whether it is not there, as code
 */
record CacheGuard(Statement.Branch branch, List<Statement> arm, Expression key, String absent) {

  /** The guard that a call of a loop stands behind; empty where the loop uses more of the cache. */
  static Optional<CacheGuard> of(FunctionFacts facts, Statement.Loop loop, Expression.Call call) {
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Branch branch && branch.span().contains(call.span())) {
        return new Reader(facts.unit().text(), facts, loop).of(branch, call);
      }
    }
    return Optional.empty();
  }

  private record Reader(SourceText text, FunctionFacts facts, Statement.Loop loop) {

    Optional<CacheGuard> of(Statement.Branch branch, Expression.Call call) {
      boolean isThen = branch.then().stream().anyMatch(it -> it.span().contains(call.span()));
      List<Statement> arm = isThen ? branch.then() : branch.otherwise();
      if (!(branch.test() instanceof Expression.Operation test) || test.operands().size() != 2) {
        return Optional.empty();
      }
      Expression first = test.operands().getFirst();
      Expression last = test.operands().getLast();
      if (test.method().equals("__contains__")) {
        boolean isAbsent = between(test).equals("not in");
        return isThen == isAbsent
            ? guard(branch, arm, first, last, written(first) + " not in " + written(last))
            : Optional.empty();
      }
      boolean isNone =
          test.operator() == (isThen ? Operator.IS : Operator.IS_NOT)
              && last instanceof Expression.Literal it
              && it.kind() == Expression.LiteralKind.NONE;
      return isNone && first instanceof Expression.Name name
          ? got(branch, name.variable())
              .flatMap(it -> guard(branch, arm, key(it), cache(it), written(it) + " is None"))
          : Optional.empty();
    }

    /** {@code name = names.get(owner)} before {@code if name is None}. */
    private Optional<Expression.Call> got(Statement.Branch branch, Variable variable) {
      return loop.body().stream()
          .filter(it -> it.start() < branch.start())
          .filter(Statement.Assign.class::isInstance)
          .map(Statement.Assign.class::cast)
          .filter(it -> it.targets().size() == 1)
          .filter(
              it ->
                  it.targets().getFirst() instanceof Expression.Name name
                      && name.variable() == variable)
          .reduce((one, other) -> other)
          .filter(
              it ->
                  it.value() instanceof Expression.Call one
                      && isGet(one)
                      && one.arguments().size() == 1)
          .map(it -> (Expression.Call) it.value());
    }

    private static boolean isGet(Expression.Call call) {
      return call.callee() instanceof Expression.Attribute method && method.name().equals("get");
    }

    private static Expression key(Expression.Call get) {
      return get.arguments().getFirst().value();
    }

    private static Expression cache(Expression.Call get) {
      return ((Expression.Attribute) get.callee()).object();
    }

    private Optional<CacheGuard> guard(
        Statement.Branch branch,
        List<Statement> arm,
        Expression key,
        Expression cache,
        String absent) {
      return cache instanceof Expression.Name name
              && name.variable().scope() == facts.function()
              && arm.stream().anyMatch(it -> keeps(it, name.variable(), key))
              && isUsedByKeyOnly(name.variable())
          ? Optional.of(new CacheGuard(branch, arm, key, absent))
          : Optional.empty();
    }

    /** {@code names[owner] = ...}. */
    private boolean keeps(Statement statement, Variable cache, Expression key) {
      return statement instanceof Statement.Assign assign
          && !assign.updates()
          && assign.targets().stream()
              .anyMatch(
                  it ->
                      it instanceof Expression.Item item
                          && isOf(item.object(), cache)
                          && written(item.index()).equals(written(key)));
    }

    /** Whether nothing in the loop takes entries out, or hands the cache on. */
    private boolean isUsedByKeyOnly(Variable cache) {
      int[] uses = {0};
      new Walk() {
        @Override
        protected boolean enter(Expression expression) {
          uses[0] +=
              switch (expression) {
                case Expression.Name it -> it.variable() == cache ? 1 : 0;
                case Expression.Item it -> isOf(it.object(), cache) ? -1 : 0;
                case Expression.Call it -> isGet(it) && isOf(cache(it), cache) ? -1 : 0;
                case Expression.Operation it -> {
                  boolean isIn =
                      it.method().equals("__contains__") && isOf(it.operands().getLast(), cache);
                  boolean isTaken =
                      it.operator() == Operator.DELETE
                          && it.operands().stream().anyMatch(one -> isEntry(one, cache));
                  yield isIn ? -1 : isTaken ? 1 : 0;
                }
                default -> 0;
              };
          return true;
        }
      }.statements(loop.body());
      return uses[0] == 0;
    }

    private static boolean isEntry(Expression code, Variable cache) {
      return code instanceof Expression.Item item && isOf(item.object(), cache);
    }

    private static boolean isOf(Expression code, Variable variable) {
      return code instanceof Expression.Name it && it.variable() == variable;
    }

    private String between(Expression.Operation test) {
      int start = test.operands().getFirst().end();
      int end = test.operands().getLast().start();
      return text.slice(start, end).replaceAll("[\\s()]+", " ").strip();
    }

    private String written(Expression code) {
      return text.slice(code.span()).replaceAll("\\s+", " ");
    }
  }
}
