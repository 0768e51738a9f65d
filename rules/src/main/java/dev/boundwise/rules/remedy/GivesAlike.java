package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Shapes;
import java.util.List;
import java.util.function.Predicate;

/**
 * Calls that give equal values for equal arguments and change nothing, the program's own functions
 * among them: {@code set(row["tags"])}, {@code name.lower().split()}, {@code shingles(name)}.
 */
final class GivesAlike {

  private static final int DEEPEST = 3;

  private final Candidate candidate;
  private final int depth;

  private GivesAlike(Candidate candidate, int depth) {
    this.candidate = candidate;
    this.depth = depth;
  }

  /**
   * Whether a call does, where all that it reads is kept.
   *
   * @param isKept of a variable that it reads
   */
  static boolean is(Candidate candidate, Expression.Call call, Predicate<Variable> isKept) {
    return new GivesAlike(candidate, 0).isPlain(candidate.facts(), List.of(), call, isKept);
  }

  /** Whether code makes its value of what is kept, and of what it has set itself. */
  private boolean isPlain(
      FunctionFacts facts, List<Statement> body, Expression code, Predicate<Variable> isKept) {
    boolean[] is = {true};
    Walk walk =
        new Walk() {
          @Override
          protected boolean enter(Statement statement) {
            is[0] &=
                !(statement instanceof Statement.Try
                    || statement instanceof Statement.With
                    || statement instanceof Statement.DefineFunction
                    || statement instanceof Statement.DefineClass
                    || statement instanceof Statement.Import);
            return is[0];
          }

          @Override
          protected boolean enter(Expression expression) {
            switch (expression) {
              case Expression.Name it -> is[0] &= isKept.test(it.variable());
              case Expression.Call it -> is[0] &= isCalled(facts, it);
              case Expression.Comprehension it -> {
                if (it.isLazy()) {
                  statements(List.of(it.loop()));
                  return false;
                }
              }
              case Expression.Await it -> is[0] = false;
              case Expression.Yield it -> is[0] = false;
              case Expression.Lambda it -> is[0] = false;
              case Expression.Bind it -> is[0] = false;
              default -> {}
            }
            return is[0];
          }
        };
    walk.code(code);
    walk.statements(body);
    return is[0];
  }

  private boolean isCalled(FunctionFacts facts, Expression.Call call) {
    List<Value> options = facts.valueOf(call.callee()).options();
    boolean isMethod =
        call.callee() instanceof Expression.Attribute method
            && AlikeNames.METHODS.contains(method.name());
    return call.arguments().stream().noneMatch(Argument::isSpread)
        && (options.isEmpty()
            ? isMethod
            : options.stream().allMatch(it -> isCalled(it) || isMethodOf(it)));
  }

  private static boolean isMethodOf(Value value) {
    return value instanceof Value.Method it
        && (AlikeNames.METHODS.contains(it.name())
            || AlikeNames.FUNCTIONS.contains(it.object().type() + "." + it.name()));
  }

  private boolean isCalled(Value value) {
    return switch (value) {
      case Value.Symbol it -> {
        String name = it.name();
        String last = name.substring(name.lastIndexOf('.') + 1);
        yield name.startsWith("builtins.")
            ? AlikeNames.BUILTINS.contains(name.substring("builtins.".length()))
                || AlikeNames.METHODS.contains(last)
            : name.startsWith("math.")
                || MadeAlike.isConstant(name)
                || AlikeNames.FUNCTIONS.contains(name);
      }
      case Value.Own it -> isOwn(it.function());
      default -> false;
    };
  }

  private boolean isOwn(Function function) {
    return depth < DEEPEST
        && function.kind() == Function.Kind.FUNCTION
        && function.owner().isEmpty()
        && function.decorators().isEmpty()
        && !function.isAsync()
        && !function.isGenerator()
        && Shapes.of(candidate.program()).onlyGives(function)
        && new GivesAlike(candidate, depth + 1)
            .isPlain(
                candidate.program().facts(function),
                function.body(),
                new Expression.Unknown(function.start(), function.start()),
                it -> it.scope() == function || isConstant(it));
  }

  /** Whether what is made outside of a function stays what it was made as. */
  static boolean isConstant(Variable variable) {
    return variable.isUnbound()
        || (variable.bindings().size() == 1
            && variable.fillings().isEmpty()
            && variable.scope().kind() == Function.Kind.MODULE);
  }
}
