package dev.boundwise.effect;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that runs when it is called or iterated: a function's body, or a lazy comprehension's. */
public final class Routine {

  private final FunctionFacts facts;
  private final List<Statement> body;
  private final Expression.@Nullable Comprehension stream;
  private final @Nullable ClassType receiver;

  /**
   * @param stream null for the body of {@code facts}' function
   * @param receiver the class of the object whose method it is; null where it is not known
   */
  Routine(
      FunctionFacts facts,
      Expression.@Nullable Comprehension stream,
      @Nullable ClassType receiver) {
    this.facts = facts;
    this.stream = stream;
    this.body = stream == null ? facts.function().body() : stream.loop().body();
    this.receiver = receiver;
  }

  public FunctionFacts facts() {
    return facts;
  }

  public Function function() {
    return facts.function();
  }

  public List<Statement> body() {
    return body;
  }

  public Expression.@Nullable Comprehension stream() {
    return stream;
  }

  public @Nullable ClassType receiver() {
    return receiver;
  }
}
