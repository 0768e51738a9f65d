package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Reads whether code does nothing but arithmetic on numbers. */
final class KernelReader {

  private static final int DEEPEST = 2;

  private Numbers numbers;
  private int depth;
  private int operations;
  private int inputs;
  private boolean hasLoop;
  private boolean isOpen;

  KernelReader(FunctionFacts facts) {
    this.numbers = new Numbers(facts);
  }

  Kernel read(Statement.Loop loop) {
    return all(loop.body()) && source(loop.source()) && operations > 0 && numbers.isSure()
        ? new Kernel(operations, inputs, numbers.isArray(), hasLoop, isOpen)
        : Kernel.NONE;
  }

  private boolean all(List<Statement> statements) {
    return statements.stream().allMatch(this::statement);
  }

  private boolean statement(Statement statement) {
    return switch (statement) {
      case Statement.Assign it -> it.targets().stream().allMatch(this::target) && is(it.value());
      case Statement.Evaluate it ->
          is(it.value()) || Numbers.appended(it.value()).filter(this::is).isPresent();
      case Statement.Loop it -> {
        hasLoop = true;
        isOpen |= it.isConditional();
        yield !it.isAsync()
            && (it.isConditional() ? is(it.source()) : source(it.source()))
            && all(it.body())
            && it.otherwise().isEmpty();
      }
      case Statement.Branch it -> is(it.test()) && all(it.then()) && all(it.otherwise());
      case Statement.Jump it -> true;
      case Statement.Return it -> depth > 0 && (numbers.isSequence(it.value()) || is(it.value()));
      default -> false;
    };
  }

  private boolean target(Expression target) {
    return switch (target) {
      case Expression.Name it -> true;
      case Expression.Item it -> it.object() instanceof Expression.Name ? is(it.index()) : is(it);
      case Expression.Collection it -> it.elements().stream().allMatch(this::target);
      default -> false;
    };
  }

  /** What is gone over: a range, sequences, or some of them side by side. */
  private boolean source(Expression source) {
    if (source instanceof Expression.Call call) {
      return numbers.isPlain(call.callee())
          && call.arguments().stream().map(Argument::value).allMatch(this::source);
    }
    numbers.noteArray(source);
    inputs++;
    return source instanceof Expression.Name
        || source instanceof Expression.Attribute
        || source instanceof Expression.Item
        || source instanceof Expression.Literal
        || source instanceof Expression.Operation;
  }

  /** Whether an expression is a number, made of numbers. */
  private boolean is(Expression code) {
    return switch (code) {
      case Expression.Literal it ->
          switch (it.kind()) {
            case INTEGER, FLOAT, TRUE, FALSE -> true;
            case NONE, TEXT, BYTES, OTHER -> false;
          };
      case Expression.Name it -> numbers.mayBeNumber(it);
      case Expression.Attribute it -> numbers.mayBeNumber(it);
      case Expression.Item it -> {
        numbers.noteArray(it.object());
        inputs++;
        yield (it.object() instanceof Expression.Name || Numbers.isItem(it.object()))
            && is(it.index())
            && numbers.mayBeNumber(it);
      }
      case Expression.Operation it ->
          switch (it.operator()) {
            case ARITHMETIC, DIVIDE, COMPARE, AND, OR, NOT, CHOICE -> {
              operations++;
              if (it.operands().stream().anyMatch(Numbers::isFloat)) {
                numbers.sure();
              }
              yield it.operands().stream().allMatch(this::is);
            }
            case UNION, IS, IS_NOT, FORMAT, LENGTH, SLICE, SPREAD, MATCH, DELETE -> false;
          };
      case Expression.Call it -> {
        operations += 2;
        numbers.noteCall(it.callee());
        yield it.arguments().stream()
                .allMatch(one -> numbers.isSequence(one.value()) || is(one.value()))
            && (numbers.isPlain(it.callee()) || isOwn(it.callee()));
      }
      case Expression.Collection it ->
          (it.kind() == Expression.CollectionKind.TUPLE
                  || it.kind() == Expression.CollectionKind.LIST)
              && it.elements().stream().allMatch(this::is);
      case Expression.Comprehension it -> {
        hasLoop = true;
        yield (it.kind() == Expression.CollectionKind.LIST
                || it.kind() == Expression.CollectionKind.GENERATOR)
            && source(it.loop().source())
            && all(it.loop().body());
      }
      default -> false;
    };
  }

  /** Whether a function of the program is called that does nothing but arithmetic itself. */
  private boolean isOwn(Expression callee) {
    List<Value> options = numbers.facts().valueOf(callee).options();
    if (depth >= DEEPEST
        || options.size() != 1
        || !(options.getFirst() instanceof Value.Own own)
        || own.function().isAsync()
        || own.function().isGenerator()
        || !own.function().decorators().isEmpty()) {
      return false;
    }
    Numbers caller = numbers;
    numbers = new Numbers(caller.facts().of(own.function()));
    depth++;
    boolean isKernel = all(own.function().body());
    depth--;
    caller.join(numbers);
    numbers = caller;
    return isKernel;
  }
}
