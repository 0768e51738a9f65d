package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/**
 * A loop whose rounds do nothing but arithmetic on numbers, as native code does it for a whole
 * array.
 *
 * @param operations how many operations a round writes
 * @param inputs how many sequences a round reads an element of
 * @param isArray whether one of them is an array already
 * @param hasLoop whether there is a loop inside
 * @param isOpen whether a loop inside goes on for as long as its numbers ask: a round's own length
 */
record Kernel(int operations, int inputs, boolean isArray, boolean hasLoop, boolean isOpen) {

  private static final Set<String> NUMBERS =
      Set.of("builtins.int", "builtins.float", "builtins.bool", "builtins.complex");

  private static final Set<String> PLAIN =
      Set.of(
          "builtins.abs",
          "builtins.min",
          "builtins.max",
          "builtins.float",
          "builtins.int",
          "builtins.range",
          "builtins.len",
          "builtins.sum",
          "builtins.round",
          "builtins.zip",
          "builtins.enumerate");

  private static final int DEEPEST = 2;

  /** What stands in for no kernel at all. */
  static final Kernel NONE = new Kernel(0, 0, false, false, false);

  boolean isSome() {
    return operations > 0;
  }

  static Kernel of(FunctionFacts facts, Round round) {
    if (round.loop().isAsync() || !round.loop().otherwise().isEmpty()) {
      return NONE;
    }
    Reader reader = new Reader(facts);
    boolean isOne = reader.all(round.loop().body()) && reader.source(round.loop().source());
    return isOne && reader.operations > 0 && reader.isSure
        ? new Kernel(
            reader.operations, reader.inputs, reader.isArray, reader.hasLoop, reader.isOpen)
        : NONE;
  }

  private static final class Reader {
    private FunctionFacts facts;
    private int depth;
    private int operations;
    private int inputs;
    private boolean isArray;
    private boolean hasLoop;
    private boolean isOpen;
    private boolean isSure;

    Reader(FunctionFacts facts) {
      this.facts = facts;
    }

    boolean all(List<Statement> statements) {
      return statements.stream().allMatch(this::statement);
    }

    private boolean statement(Statement statement) {
      return switch (statement) {
        case Statement.Assign it -> it.targets().stream().allMatch(this::target) && is(it.value());
        case Statement.Evaluate it -> is(it.value()) || isAppend(it.value());
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
        case Statement.Try it -> false;
        case Statement.With it -> false;
        case Statement.Return it -> depth > 0 && (isSequence(it.value()) || is(it.value()));
        case Statement.Raise it -> false;
        case Statement.DefineFunction it -> false;
        case Statement.DefineClass it -> false;
        case Statement.Import it -> false;
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

    private boolean isAppend(Expression value) {
      return value instanceof Expression.Call call
          && call.callee() instanceof Expression.Attribute method
          && method.name().equals("append")
          && method.object() instanceof Expression.Name
          && call.arguments().size() == 1
          && is(call.arguments().getFirst().value());
    }

    /** What is gone over: a range, sequences, or some of them side by side. */
    boolean source(Expression source) {
      if (source instanceof Expression.Call call) {
        return isPlain(call.callee())
            && call.arguments().stream().map(Argument::value).allMatch(this::source);
      }
      noteArray(source);
      inputs++;
      return source instanceof Expression.Name
          || source instanceof Expression.Attribute
          || source instanceof Expression.Item
          || source instanceof Expression.Literal
          || source instanceof Expression.Operation;
    }

    private void noteArray(Expression source) {
      for (Value value : facts.valueOf(source).options()) {
        boolean is = value instanceof Value.Instance it && it.type().equals("numpy.ndarray");
        isArray |= is;
        isSure |= is;
      }
    }

    /** Whether an expression is a number, made of numbers. */
    private boolean is(Expression code) {
      return switch (code) {
        case Expression.Literal it ->
            switch (it.kind()) {
              case INTEGER, FLOAT, TRUE, FALSE -> true;
              case NONE, TEXT, BYTES, OTHER -> false;
            };
        case Expression.Name it -> mayBeNumber(it);
        case Expression.Attribute it -> mayBeNumber(it);
        case Expression.Item it -> {
          noteArray(it.object());
          inputs++;
          yield (it.object() instanceof Expression.Name || isItem(it.object()))
              && is(it.index())
              && mayBeNumber(it);
        }
        case Expression.Operation it ->
            switch (it.operator()) {
              case ARITHMETIC, DIVIDE, COMPARE, AND, OR, NOT, CHOICE -> {
                operations++;
                isSure |= it.operands().stream().anyMatch(Reader::isFloat);
                yield it.operands().stream().allMatch(this::is);
              }
              case UNION, IS, IS_NOT, FORMAT, SLICE, SPREAD, MATCH, DELETE -> false;
            };
        case Expression.Call it -> {
          operations += 2;
          yield it.arguments().stream().allMatch(one -> isSequence(one.value()) || is(one.value()))
              && (isPlain(it.callee()) || isOwn(it.callee()));
        }
        case Expression.Collection it ->
            (it.kind() == Expression.CollectionKind.TUPLE
                    || it.kind() == Expression.CollectionKind.LIST)
                && it.elements().stream().allMatch(this::is);
        case Expression.Bind it -> false;
        case Expression.Await it -> false;
        case Expression.Yield it -> false;
        case Expression.Comprehension it -> {
          hasLoop = true;
          yield (it.kind() == Expression.CollectionKind.LIST
                  || it.kind() == Expression.CollectionKind.GENERATOR)
              && source(it.loop().source())
              && all(it.loop().body());
        }
        case Expression.Lambda it -> false;
        case Expression.Unknown it -> false;
      };
    }

    /** Whether it names a list or an array, whose elements are judged where they are read. */
    private boolean isSequence(Expression code) {
      if (!(code instanceof Expression.Name) && !isItem(code)) {
        return false;
      }
      List<Value> options = facts.valueOf(code).withoutNothing().options();
      return !options.isEmpty()
          && options.stream()
              .allMatch(
                  it ->
                      it instanceof Value.Instance object
                          && (object.type().equals("builtins.list")
                              || object.type().equals("numpy.ndarray")));
    }

    private boolean isItem(Expression code) {
      return code instanceof Expression.Item it && it.object() instanceof Expression.Name;
    }

    private static boolean isFloat(Expression code) {
      return code instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.FLOAT;
    }

    /** Whether nothing says that it is something else; that it is one makes the kernel sure. */
    private boolean mayBeNumber(Expression code) {
      for (Value value : facts.valueOf(code).withoutNothing().options()) {
        boolean isNumber =
            value instanceof Value.Instance it
                && (NUMBERS.contains(it.type()) || it.type().startsWith("numpy."));
        if (!isNumber) {
          return false;
        }
        isSure |= value instanceof Value.Instance it && !it.type().equals("builtins.int");
      }
      return true;
    }

    /** Whether a function of the program is called that does nothing but arithmetic itself. */
    private boolean isOwn(Expression callee) {
      List<Value> options = facts.valueOf(callee).options();
      if (depth >= DEEPEST
          || options.size() != 1
          || !(options.getFirst() instanceof Value.Own own)
          || own.function().isAsync()
          || own.function().isGenerator()
          || !own.function().decorators().isEmpty()) {
        return false;
      }
      FunctionFacts caller = facts;
      facts = facts.of(own.function());
      depth++;
      boolean isKernel = all(own.function().body());
      depth--;
      facts = caller;
      return isKernel;
    }

    private boolean isPlain(Expression callee) {
      List<Value> options = facts.valueOf(callee).options();
      return options.size() == 1
          && options.getFirst() instanceof Value.Symbol it
          && (PLAIN.contains(it.name()) || it.name().startsWith("math."));
    }
  }
}
