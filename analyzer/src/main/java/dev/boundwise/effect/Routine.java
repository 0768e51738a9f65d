package dev.boundwise.effect;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Situation;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Code that runs when it is called or iterated: a function's body, or a lazy comprehension's. */
public final class Routine {

  private final FunctionFacts facts;
  private final List<Statement> body;
  private final Expression.@Nullable Comprehension stream;
  private final @Nullable ClassType receiver;
  private final List<Situation.Captured> captured;

  /**
   * @param stream null for the body of {@code facts}' function
   * @param receiver the class of the object whose method it is; null where it is not known
   * @param captured what variables of functions around it are that it calls; none where that is not
   *     told apart
   */
  Routine(
      FunctionFacts facts,
      Expression.@Nullable Comprehension stream,
      @Nullable ClassType receiver,
      List<Situation.Captured> captured) {
    this.facts = facts;
    this.stream = stream;
    this.body = stream == null ? facts.function().body() : stream.loop().body();
    this.receiver = receiver;
    this.captured = captured;
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

  /** What variables of functions around it are that it calls, as far as that is told apart. */
  public List<Situation.Captured> captured() {
    return captured;
  }

  /** What a variable that it calls is here; null where that is not told apart. */
  public @Nullable Values captured(@Nullable Variable variable) {
    for (Situation.Captured one : captured) {
      if (one.variable() == variable) {
        return one.values();
      }
    }
    return null;
  }

  /** What a call that stands in it may call. */
  public List<Value> callees(CallSite site) {
    Values told = site.callee() instanceof Expression.Name it ? captured(it.variable()) : null;
    return (told == null ? facts.callee(site) : told).withoutNothing().options();
  }
}
