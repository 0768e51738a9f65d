package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What a function's own text says about its time: how often it calls what, where the numbers that
 * are written in it count and a loop of which nothing is known has a handful of rounds.
 *
 * @param own nanoseconds of its own operations
 * @param calls in source order
 * @param loops those for which there may be a remedy, as far as their text says
 * @param itself how often it calls itself
 */
record Outline(double own, List<Called> calls, List<Loop> loops, int itself) {

  /** Rounds of a loop of which nothing is known: advice has to hold for a handful of them. */
  static final double HANDFUL = 4;

  /** An operation, in nanoseconds. */
  private static final double OPERATION = 50;

  /** Smaller numbers make no loop long. */
  private static final double LARGE = 100;

  /**
   * A call.
   *
   * @param times how often in one run of the function
   */
  record Called(Expression.Call call, boolean isAwaited, double times) {}

  /**
   * A loop.
   *
   * @param times how often it starts in one run of the function
   * @param own nanoseconds of its operations in one run of the function
   * @param from the first of the calls in it
   * @param to one after the last of them
   * @param isFree whether its rounds may run at once; else it may be arithmetic and nothing else
   */
  record Loop(double times, double own, int from, int to, boolean isFree) {}

  /**
   * Reads a function.
   *
   * @param given the largest number that is passed to what has a name, as far as is known
   */
  static Outline of(Function function, ToDoubleFunction<String> given) {
    return new Reader(function, given).read();
  }

  static String name(Expression callee) {
    return switch (callee) {
      case Expression.Name it -> it.variable().name();
      case Expression.Attribute it -> it.name();
      default -> "";
    };
  }

  /** A number that may be a size, written there or where a name of the module is set; else 0. */
  static double size(Expression code) {
    double number = number(code);
    return number >= LARGE && !isMask(number) ? number : 0;
  }

  private static double number(Expression code) {
    return switch (code) {
      case Expression.Literal it -> isSize(it) ? Double.parseDouble(it.text()) : 0;
      case Expression.Name it ->
          it.variable().scope().kind() == Function.Kind.MODULE
                  && it.variable().bindings().size() == 1
                  && it.variable().bindings().getFirst() instanceof Binding.Assigned assigned
                  && assigned.value() instanceof Expression.Literal literal
              ? number(literal)
              : 0;
      case Expression.Operation it -> {
        double product = 1;
        for (Expression operand : it.operands()) {
          product *= Math.max(1, number(operand));
        }
        yield it.operator() == Expression.Operator.ARITHMETIC ? product : 0;
      }
      default -> 0;
    };
  }

  private static boolean isSize(Expression.Literal it) {
    return it.kind() == Expression.LiteralKind.INTEGER
        && it.text().length() < 12
        && it.text().chars().allMatch(Character::isDigit);
  }

  /** Masks and sizes of buffers are powers of two, or one less. */
  private static boolean isMask(double number) {
    long whole = (long) number;
    return whole > 255 && ((whole & (whole - 1)) == 0 || (whole & (whole + 1)) == 0);
  }

  /** Whether an expression is the object of a method, as its first parameter names it. */
  static boolean isReceiver(Expression object, Function method) {
    return object instanceof Expression.Name it
        && !method.parameters().isEmpty()
        && method.parameters().getFirst().variable() == it.variable();
  }

  /** Goes over a function. */
  private static final class Reader extends Walk {

    private final Function function;
    private final ToDoubleFunction<String> given;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Called> calls = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();
    private final Set<Expression> awaited = Collections.newSetFromMap(new IdentityHashMap<>());
    private double own;
    private double times = 1;
    private int itself;

    /** A loop that is open. */
    private static final class Frame {
      private final double outer;
      private final double ownBefore;
      private final int callsBefore;
      private boolean isFree;
      private boolean isPlain = true;

      Frame(double outer, double ownBefore, int callsBefore, boolean isFree) {
        this.outer = outer;
        this.ownBefore = ownBefore;
        this.callsBefore = callsBefore;
        this.isFree = isFree;
      }
    }

    Reader(Function function, ToDoubleFunction<String> given) {
      this.function = function;
      this.given = given;
    }

    Outline read() {
      statements(function.body());
      return new Outline(own, calls, loops, itself);
    }

    @Override
    protected boolean enter(Statement statement) {
      switch (statement) {
        case Statement.Loop it -> {
          frames.push(new Frame(times, own, calls.size(), !it.isConditional() && !it.isAsync()));
          times *= rounds(it);
        }
        case Statement.Return it -> inOrder();
        case Statement.Jump it -> {
          Frame frame = frames.peek();
          if (it.isBreak() && frame != null) {
            frame.isFree = false;
          }
        }
        case Statement.Assign it -> {
          if (!it.updates() && it.targets().stream().anyMatch(this::isOfReceiver)) {
            inOrder();
          }
        }
        case Statement.With it -> isPlain(false);
        case Statement.Try it -> isPlain(false);
        default -> {}
      }
      return true;
    }

    @Override
    protected void leave(Statement statement) {
      if (statement instanceof Statement.Loop) {
        Frame frame = frames.pop();
        times = frame.outer;
        if (frame.isFree || frame.isPlain) {
          loops.add(
              new Loop(
                  times, own - frame.ownBefore, frame.callsBefore, calls.size(), frame.isFree));
        }
      }
    }

    /** {@code self.last = ...}: what the last round sets is there after it. */
    private boolean isOfReceiver(Expression target) {
      return target instanceof Expression.Attribute it && isReceiver(it.object(), function);
    }

    /** Something hands on what rounds give, ends them, or shows which one was the last. */
    private void inOrder() {
      frames.forEach(frame -> frame.isFree = false);
    }

    private void isPlain(boolean is) {
      frames.forEach(frame -> frame.isPlain &= is);
    }

    private double rounds(Statement.Loop loop) {
      boolean isRange =
          loop.source() instanceof Expression.Call call && name(call.callee()).equals("range");
      return Math.max(HANDFUL, largest(loop.source(), isRange || loop.isConditional()));
    }

    /**
     * The largest number that is written in an expression, or that its names are bound to.
     *
     * @param isNumber whether it is about numbers: then what is passed counts as well
     */
    private double largest(Expression code, boolean isNumber) {
      double[] most = {0};
      Walk.any(
          code,
          inner -> {
            most[0] = Math.max(most[0], size(inner));
            if (inner instanceof Expression.Name name
                && name.variable().scope().kind() != Function.Kind.MODULE) {
              name.variable()
                  .bindings()
                  .forEach(it -> most[0] = Math.max(most[0], bound(it, isNumber)));
            } else if (inner instanceof Expression.Attribute && isNumber) {
              most[0] = Math.max(most[0], given());
            }
            return false;
          });
      return most[0];
    }

    private double bound(Binding binding, boolean isNumber) {
      return switch (binding) {
        case Binding.Assigned it -> {
          double[] most = {0};
          Walk.any(
              it.value(),
              inner -> {
                most[0] = Math.max(most[0], size(inner));
                return false;
              });
          yield most[0];
        }
        case Binding.Passed it -> isNumber ? Math.max(size(it.defaultValue()), given()) : 0;
        default -> 0;
      };
    }

    /** The largest number that something of its name, or its class, is called with. */
    private double given() {
      double most = given.applyAsDouble(function.name());
      return function
          .owner()
          .map(it -> Math.max(most, given.applyAsDouble(it.name())))
          .orElse(most);
    }

    @Override
    protected boolean enter(Expression expression) {
      switch (expression) {
        case Expression.Await it -> awaited.add(it.value());
        case Expression.Call it -> call(it);
        case Expression.Operation it -> own += OPERATION * times;
        case Expression.Item it -> own += OPERATION * times;
        case Expression.Yield it -> inOrder();
        case Expression.Comprehension it -> {
          if (it.isLazy()) {
            statements(List.of(it.loop()));
            return false;
          }
        }
        default -> {}
      }
      return true;
    }

    private void call(Expression.Call call) {
      own += OPERATION * times;
      isPlain(mayBePlain(call.callee()));
      if (isItself(call.callee())) {
        itself++;
      } else {
        calls.add(new Called(call, awaited.contains(call), times));
      }
    }

    /** {@code fib(n)} in a function, {@code self.fib(n)} in a method. */
    private boolean isItself(Expression callee) {
      return name(callee).equals(function.name())
          && (callee instanceof Expression.Name
              || (callee instanceof Expression.Attribute it && isReceiver(it.object(), function)));
    }

    /** {@code abs(x)}, {@code math.sqrt(x)}, {@code found.append(x)}. */
    private static boolean mayBePlain(Expression callee) {
      return !(callee instanceof Expression.Attribute it)
          || it.name().equals("append")
          || (it.object() instanceof Expression.Name name
              && name.variable().bindings().stream().anyMatch(Binding.Imported.class::isInstance));
    }
  }

  /** The largest number that is passed by a call, or that a parameter has without it. */
  static double passed(Expression.Call call) {
    double most = 0;
    for (Argument argument : call.arguments()) {
      double number = number(argument.value());
      most = isMask(number) ? most : Math.max(most, number);
    }
    return most;
  }
}
