package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.stream.Stream;

/** Whether whole numbers may be negative, where a negative one would mean something else. */
final class Signs {

  private static final int DEEPEST = 6;

  private final Candidate candidate;
  private int depth;

  Signs(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Whether it is 0 or more: NO where it may well be less, such as a difference. */
  Certainty isNotNegative(Expression code) {
    if (depth >= DEEPEST) {
      return Certainty.UNKNOWN;
    }
    depth++;
    Certainty found =
        switch (code) {
          case Expression.Literal it ->
              it.kind() == Expression.LiteralKind.INTEGER ? Certainty.YES : Certainty.NO;
          case Expression.Operation it -> operation(it);
          case Expression.Name it -> isNotNegative(it.variable(), it.start());
          case Expression.Call it -> call(it);
          default -> Certainty.UNKNOWN;
        };
    depth--;
    return found;
  }

  /** The same of the value that a variable has at an offset. */
  Certainty isNotNegative(Variable variable, int offset) {
    List<Binding> bindings = variable.reaching(offset, candidate.region().function());
    return bindings.isEmpty() ? Certainty.UNKNOWN : all(bindings.stream().map(this::bound));
  }

  private Certainty bound(Binding binding) {
    return switch (binding) {
      case Binding.Assigned it -> isNotNegative(it.value());
      case Binding.Element it ->
          it.iterable() instanceof Expression.Call call && Stride.isRange(candidate, call)
              ? range(call.arguments())
              : Certainty.UNKNOWN;
      case Binding.Unpacked it ->
          it.index() == 0
                  && it.whole() instanceof Binding.Element element
                  && element.iterable() instanceof Expression.Call call
                  && FormNames.isOf(candidate.facts(), call.callee(), "builtins.enumerate")
              ? all(call.arguments().stream().skip(1).map(one -> isNotNegative(one.value())))
              : Certainty.UNKNOWN;
      default -> Certainty.UNKNOWN;
    };
  }

  /** {@code for n in range(2, limit)}. */
  private Certainty range(List<Argument> given) {
    return switch (given.size()) {
      case 1 -> Certainty.YES;
      case 2 -> isNotNegative(given.getFirst().value());
      default ->
          all(Stream.of(given.getFirst(), given.getLast()).map(it -> isNotNegative(it.value())));
    };
  }

  private Certainty operation(Expression.Operation it) {
    List<Expression> parts = it.operands();
    return switch (it.method()) {
      case "__mul__" ->
          DropIn.isSame(parts.getFirst(), parts.getLast())
              ? Certainty.YES
              : all(parts.stream().map(this::isNotNegative));
      case "__pow__" ->
          DropIn.isInteger(parts.getLast(), "2")
              ? Certainty.YES
              : all(parts.stream().map(this::isNotNegative));
      case "__add__", "__floordiv__", "__mod__", "__rshift__", "__and__", "__lshift__" ->
          all(parts.stream().map(this::isNotNegative));
      default -> Certainty.NO;
    };
  }

  private Certainty call(Expression.Call it) {
    String name =
        it.callee() instanceof Expression.Name callee && callee.variable().isUnbound()
            ? callee.variable().name()
            : "";
    boolean isOneEnough =
        name.equals("max")
            && it.arguments().stream().anyMatch(one -> isNotNegative(one.value()) == Certainty.YES);
    return isOneEnough || name.equals("len") || name.equals("abs")
        ? Certainty.YES
        : Certainty.UNKNOWN;
  }

  private static Certainty all(Stream<Certainty> answers) {
    List<Certainty> known = answers.toList();
    return known.contains(Certainty.NO)
        ? Certainty.NO
        : known.contains(Certainty.UNKNOWN) ? Certainty.UNKNOWN : Certainty.YES;
  }
}
