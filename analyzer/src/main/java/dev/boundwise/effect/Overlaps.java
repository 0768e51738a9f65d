package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds awaits of one function that happen one after the other and need not: neighbours of which
 * none uses another's result, and steps of a loop that do not see each other. Only calls that are
 * known to read over a client made for many calls at once count.
 */
public final class Overlaps {

  private static final Pattern PARALLEL =
      Pattern.compile("\\.(parallel(Stream)?|findFirst|findAny|anyMatch|noneMatch|limit)\\(");

  /** Operators that may leave out all but their first operand. */
  private static final Set<Expression.Operator> MAYBE =
      Set.of(Expression.Operator.AND, Expression.Operator.OR, Expression.Operator.CHOICE);

  private final FunctionFacts facts;
  private final Reads reads;
  private final List<Overlap> found = new ArrayList<>();

  private Overlaps(FunctionFacts facts, Predicate<String> isReading) {
    this.facts = facts;
    this.reads = new Reads(isReading);
  }

  /**
   * All overlaps that are possible in a function, in source order.
   *
   * @param isReading whether a library's function or method of a name only reads
   */
  public static List<Overlap> in(FunctionFacts facts, Predicate<String> isReading) {
    Overlaps overlaps = new Overlaps(facts, isReading);
    overlaps.list(facts.function().body());
    return !overlaps.found.isEmpty()
            && overlaps.isJava()
            && Reads.isManaged(facts, facts.function())
        ? List.of()
        : overlaps.found;
  }

  private boolean isJava() {
    return facts.unit().language() == Language.JAVA;
  }

  private void list(List<Statement> statements) {
    Run run = new Run();
    for (Statement statement : statements) {
      run.next(statement);
      inside(statement);
    }
    run.end();
  }

  private void inside(Statement statement) {
    switch (statement) {
      case Statement.Loop it -> {
        code(it.source());
        Optional<Overlap> overlap = loop(it);
        overlap.ifPresent(found::add);
        if (overlap.isEmpty()) {
          list(it.body());
        }
        list(it.otherwise());
      }
      case Statement.Branch it -> {
        code(it.test());
        list(it.then());
        list(it.otherwise());
      }
      case Statement.Try it -> {
        list(it.body());
        it.handlers().forEach(handler -> list(handler.body()));
        list(it.otherwise());
        list(it.last());
      }
      case Statement.With it -> {
        code(it.context());
        // a lock, a transaction, a limit: what is inside is meant to be one after the other
        if (isJava()
            ? it.target() instanceof Expression.Name
            : !it.isAsync() || reads.isOpenContext(facts, it.context())) {
          list(it.body());
        }
      }
      case Statement.Assign it -> code(it.value());
      case Statement.Evaluate it -> code(it.value());
      case Statement.Return it -> code(it.value());
      case Statement.Raise it -> {}
      case Statement.Jump it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
  }

  /** Comprehensions that await. */
  private void code(Expression code) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it && !it.isLazy()) {
          loop(it.loop()).ifPresent(found::add);
          return false;
        }
        return true;
      }
    }.code(code);
  }

  private Optional<Overlap> loop(Statement.Loop loop) {
    if (loop.isAsync()
        || loop.isConditional()
        || !loop.otherwise().isEmpty()
        || !Reads.mayBeIn(facts, loop.body())
        || (isJava() && isParallel(loop))) {
      return Optional.empty();
    }
    Inspection inspection = new Inspection(reads, facts, loop);
    inspection.statements(loop.body());
    return inspection.overlap();
  }

  /** A stream that takes many elements at the same time, or just the first. */
  private boolean isParallel(Statement.Loop loop) {
    return loop.target().start() == loop.start()
        && PARALLEL.matcher(facts.unit().text().slice(loop.span())).find();
  }

  /** Neighbours in a list of statements. */
  private final class Run {
    private final List<Expression.Call> waits = new ArrayList<>();
    private final Set<Variable> results = new HashSet<>();
    private Effect effect = Effect.NONE;
    private boolean isSure = true;

    void next(Statement statement) {
      if (statement instanceof Statement.Assign assign && !assign.updates()) {
        Set<Variable> targets = new HashSet<>();
        boolean isPlain = names(assign.targets(), targets);
        if (isPlain && isWait(assign.value(), targets)) {
          results.addAll(targets);
          return;
        }
        if (isPlain && isQuiet(assign.value())) {
          if (uses(assign.value())) {
            results.addAll(targets);
          }
          return;
        }
        if (isPlain && targets.stream().noneMatch(results::contains)) {
          boolean isGiven = !isJava() || uses(assign.value()) || asks(assign.value());
          new Within().code(assign.value());
          if (isGiven) {
            results.addAll(targets);
          }
          return;
        }
      }
      switch (statement) {
        case Statement.Assign it -> new Within().code(it.value());
        case Statement.Evaluate it -> new Within().code(it.value());
        case Statement.Return it -> new Within().code(it.value());
        default -> {}
      }
      end();
    }

    /** What one statement computes: {@code new Page(fetch(one), fetch(other))}. */
    private final class Within extends Walk {

      @Override
      protected boolean enter(Expression expression) {
        if (isWait(expression, Set.of())) {
          return false;
        }
        if (!isJava() && expression instanceof Expression.Call call && holds(call)) {
          end();
          return false;
        }
        return switch (expression) {
          case Expression.Operation it -> {
            boolean isChoice = MAYBE.contains(it.operator());
            if (isChoice) {
              code(it.operands().getFirst());
              boolean calls = it.operands().stream().skip(1).anyMatch(one -> !isQuiet(one));
              if (calls) {
                end();
              }
            }
            yield !isChoice;
          }
          case Expression.Comprehension it -> {
            end();
            yield false;
          }
          default -> true;
        };
      }

      /** What others may see in its turn parts what waits before it from what waits after it. */
      @Override
      protected void expression(Expression expression) {
        boolean isSeen =
            switch (expression) {
              case Expression.Call it ->
                  !(it.callee() instanceof Expression.Lambda)
                      && reads.purity(facts, it, unused -> false) != Purity.PURE;
              case Expression.Await it -> true;
              case Expression.Yield it -> true;
              case Expression.Bind it -> true;
              default -> false;
            };
        if (isSeen) {
          end();
        }
      }
    }

    private boolean isWait(Expression value, Set<Variable> targets) {
      Expression waited =
          value instanceof Expression.Await await
              ? await.value()
              : isJava() ? value : new Expression.Unknown(value.start(), value.end());
      if (!(waited instanceof Expression.Call call)) {
        return false;
      }
      boolean isPlain =
          call.arguments().stream().allMatch(argument -> isPlainArgument(argument.value()));
      Optional<Reads.Read> read = isPlain ? reads.of(facts, call) : Optional.empty();
      if (read.isEmpty()) {
        return false;
      }
      boolean isFirst = isJava() && holds(call);
      if (isFirst) {
        // get(get(name)): what is asked for inside comes first
        call.arguments().forEach(argument -> new Within().code(argument.value()));
      }
      boolean again = targets.stream().anyMatch(results::contains);
      if (isFirst || uses(value) || again || (!waits.isEmpty() && effect != read.get().effect())) {
        end();
      }
      waits.add(call);
      effect = read.get().effect();
      isSure &= read.get().isSure();
      return true;
    }

    /** Whether what a call is given waits as well. */
    private boolean holds(Expression.Call call) {
      return call.arguments().stream().anyMatch(argument -> asks(argument.value()));
    }

    private boolean asks(Expression value) {
      return Walk.any(
          value, it -> it instanceof Expression.Call inner && reads.of(facts, inner).isPresent());
    }

    private boolean uses(Expression value) {
      return Walk.any(
          value, it -> it instanceof Expression.Name name && results.contains(name.variable()));
    }

    void end() {
      if (waits.size() > 1) {
        found.add(new Overlap(false, waits, effect, isSure));
      }
      waits.clear();
      results.clear();
      isSure = true;
    }
  }

  private static boolean isPlainArgument(Expression value) {
    return !Walk.any(
        value,
        it ->
            it instanceof Expression.Await
                || it instanceof Expression.Yield
                || it instanceof Expression.Bind);
  }

  /** Whether nothing is called: no effect whose order could show. */
  private static boolean isQuiet(Expression value) {
    return isPlainArgument(value) && !Walk.any(value, it -> it instanceof Expression.Call);
  }

  private static boolean names(List<Expression> targets, Set<Variable> found) {
    for (Expression target : targets) {
      if (target instanceof Expression.Name name) {
        found.add(name.variable());
      } else if (!(target instanceof Expression.Collection tuple)
          || !names(tuple.elements(), found)) {
        return false;
      }
    }
    return true;
  }
}
