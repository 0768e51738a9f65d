package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two pieces of code are written alike: the same tree, with the same operators, names and
 * literals. Spaces, comments and brackets that change nothing do not count.
 */
class Likeness {

  private final SourceText ours;
  private final SourceText theirs;

  Likeness(SourceText ours, SourceText theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  final boolean isLike(List<Statement> one, List<Statement> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> isLike(one.get(i), other.get(i)));
  }

  final boolean isLike(Statement one, Statement other) {
    return switch (one) {
      case Statement.Assign a -> other instanceof Statement.Assign b && isAssigned(a, b);
      case Statement.Evaluate a ->
          other instanceof Statement.Evaluate b && isLike(a.value(), b.value());
      case Statement.Loop a -> other instanceof Statement.Loop b && isLoop(a, b);
      case Statement.Branch a ->
          other instanceof Statement.Branch b
              && isLike(a.test(), b.test())
              && isLike(a.then(), b.then())
              && isLike(a.otherwise(), b.otherwise());
      case Statement.Return a ->
          other instanceof Statement.Return b && isLike(a.value(), b.value());
      case Statement.Jump a -> other instanceof Statement.Jump b && a.isBreak() == b.isBreak();
      case Statement.Try it -> false;
      case Statement.With it -> false;
      case Statement.Raise it -> false;
      case Statement.DefineFunction it -> false;
      case Statement.DefineClass it -> false;
      case Statement.Import it -> false;
    };
  }

  boolean isLoop(Statement.Loop one, Statement.Loop other) {
    return one.isAsync() == other.isAsync()
        && one.isConditional() == other.isConditional()
        && isLike(one.source(), other.source())
        && (one.isConditional() || isLike(one.target(), other.target()))
        && isLike(one.body(), other.body())
        && isLike(one.otherwise(), other.otherwise());
  }

  private boolean isAssigned(Statement.Assign one, Statement.Assign other) {
    return mayUpdate(one, other)
        && one.targets().size() == other.targets().size()
        && isLike(one.value(), other.value())
        && all(one.targets(), other.targets());
  }

  /** Whether two assignments are of one kind: {@code x += y} is not {@code x = x + y}. */
  boolean mayUpdate(Statement.Assign one, Statement.Assign other) {
    return one.updates() == other.updates();
  }

  private boolean all(List<Expression> one, List<Expression> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> isLike(one.get(i), other.get(i)));
  }

  boolean isLike(Expression one, Expression other) {
    return switch (one) {
      case Expression.Name a -> other instanceof Expression.Name b && a.variable() == b.variable();
      case Expression.Attribute a ->
          other instanceof Expression.Attribute b
              && a.name().equals(b.name())
              && isLike(a.object(), b.object());
      case Expression.Item a ->
          other instanceof Expression.Item b
              && isLike(a.object(), b.object())
              && isLike(a.index(), b.index());
      case Expression.Call a ->
          other instanceof Expression.Call b
              && isLike(a.callee(), b.callee())
              && arguments(a.arguments(), b.arguments());
      case Expression.Operation a ->
          other instanceof Expression.Operation b
              && a.operator() == b.operator()
              && a.operands().size() == b.operands().size()
              && Operators.of(ours, a).equals(Operators.of(theirs, b))
              && all(a.operands(), b.operands());
      case Expression.Literal a ->
          other instanceof Expression.Literal b && a.kind() == b.kind() && isSame(a, b);
      case Expression.Collection a ->
          other instanceof Expression.Collection b
              && a.kind() == b.kind()
              && all(a.elements(), b.elements());
      case Expression.Comprehension a ->
          other instanceof Expression.Comprehension b
              && a.kind() == b.kind()
              && isLike(a.loop(), b.loop());
      case Expression.Await it -> false;
      case Expression.Yield it -> false;
      case Expression.Bind it -> false;
      case Expression.Lambda it -> false;
      // a bound that is not written, as in xs[1:]
      case Expression.Unknown a ->
          other instanceof Expression.Unknown
              && a.start() == a.end()
              && other.start() == other.end();
    };
  }

  private boolean isSame(Expression.Literal one, Expression.Literal other) {
    return switch (one.kind()) {
      case TEXT, INTEGER -> one.text().equals(other.text());
      case NONE, TRUE, FALSE, FLOAT, BYTES, OTHER ->
          ours.slice(one.span()).equals(theirs.slice(other.span()));
    };
  }

  private boolean arguments(List<Argument> one, List<Argument> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).name().equals(other.get(i).name())
          || !isLike(one.get(i).value(), other.get(i).value())) {
        return false;
      }
    }
    return true;
  }
}
