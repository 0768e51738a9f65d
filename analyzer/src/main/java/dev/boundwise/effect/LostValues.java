package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the calls of a function whose value goes nowhere from where it could still be awaited: it
 * is thrown away, or used for what only a result is good for.
 */
public final class LostValues extends Walk {

  /** What becomes of a value. */
  public enum Use {
    THROWN_AWAY,
    NEVER_READ,
    TESTED,
    /** Has an attribute read. */
    USED,
    /** Is used for what nothing that is awaited is good for: items, operators, text, a length. */
    COMPUTED_WITH,
    /** Gone over or unpacked. */
    ITERATED,
    ASYNC_ITERATED,
    ENTERED,
    ASYNC_ENTERED
  }

  /**
   * A call whose value is lost.
   *
   * @param isLazy whether it stands in a generator expression
   */
  public record Lost(Expression.Call call, Use use, boolean isLazy) {}

  /** A call whose value a variable holds. */
  private record Held(Expression.Call call, Variable variable) {}

  private static final Set<String> OF_COROUTINES = Set.of("send", "throw", "close");

  /** What texts, bytes and dictionaries have, and nothing that is awaited. */
  private static final Set<String> OF_DATA =
      Set.of(
          "split",
          "rsplit",
          "splitlines",
          "strip",
          "lstrip",
          "rstrip",
          "decode",
          "encode",
          "startswith",
          "endswith",
          "lower",
          "upper",
          "items",
          "keys");

  private static final Set<String> OF_NUMBERS_AND_SIZES = Set.of("len", "int", "float");

  private static final Set<String> GOING_OVER =
      Set.of("list", "tuple", "set", "sorted", "enumerate", "reversed", "sum");

  /** What looks at a function's variables without naming them. */
  private static final Set<String> SEES_ALL = Set.of("locals", "vars", "eval", "exec");

  private final Function function;
  private final List<Lost> lost = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final Set<Statement> elements = identitySet();
  private final Set<Expression> thrownAway = identitySet();
  private final Set<Expression> targets = identitySet();
  private final IdentityHashMap<Expression, Use> lostNames = new IdentityHashMap<>();
  private final Map<Variable, List<Expression>> reads = new HashMap<>();
  private boolean seesAll;
  private int lazy;

  private LostValues(Function function) {
    this.function = function;
  }

  /** All lost values of a function, in the order in which they are lost. */
  public static List<Lost> in(FunctionFacts facts) {
    LostValues walk = new LostValues(facts.function());
    walk.statements(facts.function().body());
    for (Held one : walk.held) {
      List<Expression> read = walk.reads.getOrDefault(one.variable, List.of());
      boolean isOnly = one.variable.bindings().size() == 1;
      if ((read.isEmpty() || (isOnly && walk.lostNames.keySet().containsAll(read)))
          && !walk.seesAll
          && !isReadInside(facts, one.variable)) {
        walk.lost.add(new Lost(one.call, walk.use(read), false));
      }
    }
    return walk.lost;
  }

  private Use use(List<Expression> reads) {
    if (reads.isEmpty()) {
      return Use.NEVER_READ;
    }
    return reads.stream().anyMatch(read -> lostNames.get(read) == Use.COMPUTED_WITH)
        ? Use.COMPUTED_WITH
        : Use.USED;
  }

  /** Whether a function that is made inside of this one uses a variable of it. */
  private static boolean isReadInside(FunctionFacts facts, Variable variable) {
    for (Function other : facts.unit().functions()) {
      if (isInside(other, facts.function())) {
        LostValues walk = new LostValues(other);
        walk.statements(other.body());
        if (walk.seesAll || walk.reads.containsKey(variable)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isInside(Function other, Function function) {
    Optional<Function> around = other.parent();
    while (around.isPresent() && around.get() != function) {
      around = around.get().parent();
    }
    return around.isPresent();
  }

  @Override
  protected void expression(Expression expression) {
    if (expression instanceof Expression.Name name && !targets.contains(name)) {
      seesAll |= name.variable().isUnbound() && SEES_ALL.contains(name.variable().name());
      reads.computeIfAbsent(name.variable(), unused -> new ArrayList<>(2)).add(name);
    }
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Evaluate it -> {
        if (!elements.contains(it)) {
          throwAway(it.value());
        }
      }
      case Statement.Branch it -> test(it.test());
      case Statement.Loop it -> {
        bind(it.target());
        if (it.isConditional()) {
          test(it.source());
        } else {
          lose(it.source(), it.isAsync() ? Use.ASYNC_ITERATED : Use.ITERATED);
        }
      }
      case Statement.With it -> {
        bind(it.target());
        lose(it.context(), it.isAsync() ? Use.ASYNC_ENTERED : Use.ENTERED);
      }
      case Statement.Assign it -> assign(it);
      case Statement.Try it -> {}
      case Statement.Return it -> {}
      case Statement.Raise it -> {}
      case Statement.Jump it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
    return true;
  }

  private void assign(Statement.Assign it) {
    if (!it.updates()) {
      it.targets().forEach(this::bind);
    }
    for (Expression target : it.targets()) {
      if (target instanceof Expression.Collection) {
        lose(it.value(), Use.ITERATED);
      }
    }
    if (it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Name name
        && it.value() instanceof Expression.Call call
        && name.variable().scope() == function
        && function.kind() == Function.Kind.FUNCTION
        && !it.updates()) {
      held.add(new Held(call, name.variable()));
    }
  }

  @Override
  protected boolean enter(Expression expression) {
    if (expression instanceof Expression.Attribute it && !isOfCoroutines(it.name())) {
      lose(it.object(), OF_DATA.contains(it.name()) ? Use.COMPUTED_WITH : Use.USED);
    } else if (expression instanceof Expression.Item it) {
      lose(it.object(), Use.COMPUTED_WITH);
    } else if (expression instanceof Expression.Operation it) {
      operation(it);
    } else if (expression instanceof Expression.Comprehension it) {
      if (!thrownAway.contains(it)) {
        elements.add(innermost(it.loop()));
      }
      if (it.isLazy()) {
        lazy++;
        statements(List.of(it.loop()));
        lazy--;
        return false;
      }
    } else if (expression instanceof Expression.Call it) {
      quantifier(it);
      builtin(it);
    }
    return true;
  }

  /** {@code len(...)}, {@code list(...)}. */
  private void builtin(Expression.Call it) {
    if (it.callee() instanceof Expression.Name name
        && name.variable().isUnbound()
        && !it.arguments().isEmpty()
        && it.arguments().getFirst().isPositional()) {
      Expression given = it.arguments().getFirst().value();
      if (OF_NUMBERS_AND_SIZES.contains(name.variable().name())) {
        lose(given, Use.COMPUTED_WITH);
      } else if (GOING_OVER.contains(name.variable().name())) {
        lose(given, Use.ITERATED);
      }
    }
  }

  /** {@code any(... for x in y)} and {@code all} test what they are given. */
  private void quantifier(Expression.Call it) {
    if (it.callee() instanceof Expression.Name name
        && name.variable().isUnbound()
        && (name.variable().name().equals("any") || name.variable().name().equals("all"))
        && it.arguments().size() == 1
        && it.arguments().getFirst().value() instanceof Expression.Comprehension each) {
      boolean isLazy = each.isLazy();
      lazy += isLazy ? 1 : 0;
      test(((Statement.Evaluate) innermost(each.loop())).value());
      lazy -= isLazy ? 1 : 0;
    }
  }

  private void operation(Expression.Operation it) {
    List<Expression> operands = it.operands();
    switch (it.operator()) {
      case NOT -> test(operands.getFirst());
      case CHOICE -> test(operands.getFirst());
      case AND, OR -> operands.subList(0, operands.size() - 1).forEach(this::test);
      case ARITHMETIC, DIVIDE, UNION, COMPARE, IS, IS_NOT, FORMAT, LENGTH ->
          operands.forEach(operand -> lose(operand, Use.COMPUTED_WITH));
      case MATCH -> lose(operands.getFirst(), Use.COMPUTED_WITH);
      case SPREAD -> lose(operands.getFirst(), Use.ITERATED);
      case SLICE, DELETE -> {}
    }
  }

  /** What else reads no value, but asks whether it is true. */
  private void test(Expression tested) {
    if (tested instanceof Expression.Operation it
        && (it.operator() == Operator.AND || it.operator() == Operator.OR)) {
      // enter() tests all operands but the last
      test(it.operands().getLast());
    } else if (tested instanceof Expression.Operation it && it.operator() == Operator.CHOICE) {
      test(it.operands().get(1));
      test(it.operands().get(2));
    } else {
      lose(tested, Use.TESTED);
    }
  }

  private void throwAway(Expression value) {
    if (value instanceof Expression.Operation it
        && (it.operator() == Operator.AND || it.operator() == Operator.OR)) {
      throwAway(it.operands().getLast());
    } else if (value instanceof Expression.Operation it && it.operator() == Operator.CHOICE) {
      throwAway(it.operands().get(1));
      throwAway(it.operands().get(2));
    } else if (value instanceof Expression.Collection it) {
      it.elements().forEach(this::throwAway);
    } else if (value instanceof Expression.Comprehension it && !it.isLazy()) {
      thrownAway.add(it);
    } else if (value instanceof Expression.Call call) {
      lost.add(new Lost(call, Use.THROWN_AWAY, lazy > 0));
    }
  }

  private void lose(Expression value, Use use) {
    if (value instanceof Expression.Call call) {
      lost.add(new Lost(call, use, lazy > 0));
    } else if (value instanceof Expression.Name) {
      lostNames.put(value, use);
    }
  }

  /** {@code send}, {@code throw}, {@code close}, {@code cr_frame}, {@code __await__} ... */
  private static boolean isOfCoroutines(String name) {
    return name.startsWith("__") || name.startsWith("cr_") || OF_COROUTINES.contains(name);
  }

  private static Statement innermost(Statement.Loop loop) {
    Statement inner = loop.body().getFirst();
    while (!(inner instanceof Statement.Evaluate)) {
      inner =
          inner instanceof Statement.Loop next
              ? next.body().getFirst()
              : ((Statement.Branch) inner).then().getFirst();
    }
    return inner;
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private void bind(Expression target) {
    if (target instanceof Expression.Name) {
      targets.add(target);
    } else if (target instanceof Expression.Collection it) {
      it.elements().forEach(this::bind);
    }
  }
}
