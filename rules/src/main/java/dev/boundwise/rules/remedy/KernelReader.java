package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whether code does nothing but arithmetic on numbers: its loops and statements. */
final class KernelReader {

  private final KernelLoops loops = new KernelLoops();
  private final KernelTerms terms;
  private final KernelAssigns assigns;
  private @Nullable Picks picks;
  private @Nullable Code other;

  KernelReader(FunctionFacts facts, Statement.Loop loop) {
    this.terms = new KernelTerms(KernelScope.of(facts, loop.body()), this, loops);
    this.assigns = new KernelAssigns(terms, loops);
  }

  Kernel read(Round round) {
    Statement.Loop loop = round.loop();
    picks = Picks.of(terms.scope().numbers().facts().unit().text(), loop.body());
    Code code = round.comprehension().isPresent() ? round.comprehension().get() : loop;
    boolean is = loop(loop, code, round.function());
    Layer root = loops.root();
    boolean isSome =
        is
            && root != null
            && loops.isSome()
            && terms.scope().numbers().isSure()
            && !terms.places().isOfRows();
    return new Kernel(
        isSome ? root : null,
        loops.flows(),
        terms.scope().numbers().isWhole(),
        terms.isOnArrays(),
        other);
  }

  /** Notes the first thing that is no arithmetic. */
  boolean no(Code code) {
    other = other == null ? code : other;
    return false;
  }

  /** A loop, and all in it. */
  boolean loop(Statement.Loop loop, Code code, Function function) {
    boolean isOpen = loop.isConditional() && !CountedEnd.is(loop);
    KernelFrame frame = loops.open(function, code, isOpen);
    frame.binds(loop.target());
    if (loop.target() instanceof Expression.Name name
        && loop.source() instanceof Expression.Call range) {
      // for j in range(i, i + 8)
      range.arguments().stream()
          .filter(it -> !Walk.any(it.value(), Expression.Call.class::isInstance))
          .forEach(it -> frame.follows(name.variable(), it.value()));
    }
    boolean is =
        !loop.isAsync()
            && loop.otherwise().isEmpty()
            && (loop.isConditional()
                ? terms.is(loop.source())
                : terms.places().source(loop.source(), loop.target()))
            && all(loop.body());
    if (code instanceof Expression.Comprehension it
        && it.kind() == Expression.CollectionKind.LIST
        && loop.body().getLast() instanceof Statement.Evaluate result) {
      loops.gives(result.value(), "");
    }
    loops.close();
    return is || no(loop.source());
  }

  boolean all(List<Statement> statements) {
    return statements.stream().allMatch(this::statement);
  }

  private boolean statement(Statement statement) {
    return switch (statement) {
      case Statement.Assign it -> assigns.is(it, picks) || no(it);
      case Statement.Evaluate it ->
          it.value() instanceof Expression.Literal || evaluate(it.value()) || no(it);
      case Statement.Loop it -> loop(it, it, terms.function());
      case Statement.Branch it -> {
        loops.operation(2);
        yield (terms.is(it.test()) && all(it.then()) && all(it.otherwise())) || no(it);
      }
      case Statement.Jump it -> true;
      case Statement.Return it ->
          (terms.isInside() && (terms.isSequence(it.value()) || terms.is(it.value()))) || no(it);
      default -> no(statement);
    };
  }

  /** {@code results.append(value)}, or arithmetic that nobody uses. */
  private boolean evaluate(Expression value) {
    if (value instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.name().equals("append")
        && method.object() instanceof Expression.Name into
        && call.arguments().size() == 1) {
      Expression one = call.arguments().getFirst().value();
      if (terms.isSequence(one)) {
        return !MadeRows.isRepeated(one) && !KernelPlaces.isSlice(one);
      }
      loops.gives(one, into.variable().name());
      return (picks != null && picks.isPicked(one)) || terms.is(one);
    }
    if (loops.isInner() && MadeRows.isOne(terms, value)) {
      loops.operation(1);
      return true;
    }
    return terms.is(value);
  }

  /** Whether all of a call's arguments are numbers, or hold some. */
  boolean arguments(Expression.Call call) {
    return call.arguments().stream()
        .map(Argument::value)
        .allMatch(it -> terms.isSequence(it) || terms.is(it));
  }
}
