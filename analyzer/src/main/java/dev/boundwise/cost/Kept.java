package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is found or made once and kept: the code that makes it runs once for many runs. */
final class Kept {

  /**
   * How often what is kept is not there yet. Between 0.02 and 0.3 by how many runs an object sees;
   * with this one 80.0 % of 2,206 measured functions come out within ten times of what they take,
   * with 0.02 it is 79.6 %.
   */
  static final double FILLING = 0.1;

  /** Of two numbers one is more: that does not ask whether something is there. */
  private static final Set<String> ORDER = Set.of("__lt__", "__le__", "__gt__", "__ge__");

  private static final Set<String> GETTING = Set.of("get", "getIfPresent", "lookup", "peek");

  private static final Set<String> PUTTING = Set.of("put", "set", "store", "putIfAbsent");

  private Kept() {}

  /**
   * {@code if self.x is None: self.x = ...}, {@code if key not in cache: cache[key] = ...}, {@code
   * if self.x is empty: self._setup()}: the arm keeps what the test did not find.
   */
  static boolean fills(Statement.Branch branch, FunctionFacts facts) {
    Expression asked = asked(branch.test());
    if (asked == null) {
      return false;
    }
    boolean[] found = {isHandedBack(asked, branch.then(), facts.function())};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it && !it.updates()) {
          for (Expression target : it.targets()) {
            found[0] |= isKept(target, facts) && reads(branch.test(), place(target), facts);
          }
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        found[0] |=
            expression instanceof Expression.Call call
                && asked instanceof Expression.Attribute attribute
                && sets(call, attribute, facts);
      }
    }.statements(branch.then());
    return found[0];
  }

  /** {@code value = get(key); if (value == null) { value = load(key); put(key, value); }}. */
  private static boolean isHandedBack(Expression asked, List<Statement> arm, Function function) {
    if (!(asked instanceof Expression.Name name)
        || name.variable().bindings().stream().noneMatch(Kept::isLookedUp)) {
      return false;
    }
    boolean[] found = {false};
    boolean[] recurs = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        // how a recursion that remembers shrinks is counted as a whole
        recurs[0] |=
            expression instanceof Expression.Call it && isNamed(it, Set.of(function.name()));
        found[0] |=
            expression instanceof Expression.Call call
                && call.arguments().size() == 2
                && isNamed(call, PUTTING)
                && call.arguments().getLast().value() instanceof Expression.Name given
                && given.variable() == name.variable();
      }
    }.statements(arm);
    return found[0] && !recurs[0];
  }

  private static boolean isLookedUp(Binding binding) {
    return binding instanceof Binding.Assigned it
        && it.value() instanceof Expression.Call call
        && call.arguments().size() == 1
        && isNamed(call, GETTING);
  }

  /** A method of the program has the types of its parameters behind its name. */
  private static boolean isNamed(Expression.Call call, Set<String> names) {
    return names.contains(Sizes.nameOf(call.callee()).split("\\(", 2)[0]);
  }

  /** What outlives the call: of an object, or of a container, or of the module. */
  static boolean isKept(Expression target, FunctionFacts facts) {
    return switch (target) {
      case Expression.Item it -> true;
      case Expression.Attribute it -> true;
      case Expression.Name it -> it.variable().scope() != facts.function();
      default -> false;
    };
  }

  /** Whether a method of the same object sets what was asked for. */
  private static boolean sets(
      Expression.Call call, Expression.Attribute asked, FunctionFacts facts) {
    if (!(call.callee() instanceof Expression.Attribute method)
        || !Likely.text(method.object(), facts).equals(Likely.text(asked.object(), facts))) {
      return false;
    }
    return facts.valueOf(call.callee()).options().stream()
        .anyMatch(it -> it instanceof Value.Own own && sets(own.function(), asked.name()));
  }

  private static boolean sets(Function function, String attribute) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Assign it
                && it.targets().stream()
                    .anyMatch(
                        target ->
                            target instanceof Expression.Attribute set
                                && set.name().equals(attribute));
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  /**
   * {@code if self.x is not None: return self.x}, {@code if key in cache: return cache[key]}, where
   * what follows keeps something there: what follows runs once for many.
   */
  static boolean finds(Statement.Branch branch, List<Statement> rest, FunctionFacts facts) {
    if (branch.then().isEmpty()
        || !branch.otherwise().isEmpty()
        || !(branch.then().getLast() instanceof Statement.Return found)) {
      return false;
    }
    Expression looked = lookedUpIn(place(found.value()), facts.function());
    boolean isFresh =
        looked != null
            && Walk.any(
                branch.test(), it -> it instanceof Expression.Name one && isSame(one, found));
    String kept = Likely.text(looked == null ? place(found.value()) : looked, facts);
    boolean isPlace =
        place(found.value()) instanceof Expression.Attribute
            || (place(found.value()) instanceof Expression.Name name
                && (name.variable().scope() != facts.function()
                    || found.value() instanceof Expression.Item));
    boolean isAsked =
        isPlace
            && (reads(branch.test(), place(found.value()), facts)
                || Likely.text(branch.test(), facts).equals(kept));
    if (!isAsked && !isFresh) {
      return false;
    }
    boolean[] keeps = {false};
    boolean[] recurs = {false};
    String own = facts.function().name();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            keeps[0] |= Likely.text(place(target), facts).equals(kept);
          }
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        // how a recursion that remembers shrinks is counted as a whole
        recurs[0] |=
            expression instanceof Expression.Call it && Likely.name(it.callee()).equals(own);
      }
    }.statements(rest);
    return keeps[0] && !recurs[0];
  }

  private static boolean isSame(Expression.Name one, Statement.Return found) {
    return place(found.value()) instanceof Expression.Name it && it.variable() == one.variable();
  }

  /**
   * {@code known = self.parsed.get(key); if known and known[0] == stamp: return known[1]}: the
   * container; null where a name is no such element.
   */
  private static @Nullable Expression lookedUpIn(Expression place, Function function) {
    return place instanceof Expression.Name name
            && name.variable().scope() == function
            && name.variable().bindings().size() == 1
            && isLookedUp(name.variable().bindings().getFirst())
            && name.variable().bindings().getFirst() instanceof Binding.Assigned it
            && it.value() instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Attribute container
        ? container
        : null;
  }

  /** The container of an element, or what is set itself. */
  private static Expression place(Expression target) {
    return target instanceof Expression.Item item ? item.object() : target;
  }

  /** What a test asks for, {@code self.x is None}, {@code not self.x}; null for other tests. */
  private static @Nullable Expression asked(Expression test) {
    Expression.Operation question = question(test);
    return question == null || question.operator() == Expression.Operator.IS_NOT
        ? null
        : value(question.operands().getFirst());
  }

  private static boolean reads(Expression test, Expression kept, FunctionFacts facts) {
    Expression.Operation question = question(test);
    String text = Likely.text(kept, facts);
    return question != null
        && question.operands().stream().anyMatch(it -> Likely.text(value(it), facts).equals(text));
  }

  private static Expression value(Expression operand) {
    return operand instanceof Expression.Bind bind ? bind.value() : operand;
  }

  private static Expression.@Nullable Operation question(Expression test) {
    if (!(test instanceof Expression.Operation it)) {
      return null;
    }
    return switch (it.operator()) {
      case IS, IS_NOT -> it;
      case COMPARE -> ORDER.contains(it.method()) ? null : it;
      // known and known.stamp == stamp: there, and not too old
      case AND -> question(it.operands().getLast());
      case NOT -> {
        Expression.Operation inner = question(it.operands().getFirst());
        yield inner == null ? it : inner;
      }
      default -> null;
    };
  }
}
