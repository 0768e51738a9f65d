package dev.boundwise.shape;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local variables that carry a value from one round of a loop to the next: they are read where
 * the round has not surely set them before, and some round sets them.
 */
final class Carried {

  private final Function function;
  private final Statement.Loop loop;
  private final Map<Variable, List<Expression.Name>> exposed = new LinkedHashMap<>();
  private final Map<Variable, List<Statement>> writes = new LinkedHashMap<>();
  private final Set<Statement> conditional = Collections.newSetFromMap(new IdentityHashMap<>());
  private int depth;
  private boolean mayGoOn;

  private Carried(Function function, Statement.Loop loop) {
    this.function = function;
    this.loop = loop;
  }

  static Carried in(Function function, Statement.Loop loop) {
    Carried carried = new Carried(function, loop);
    Set<Variable> defined = new HashSet<>();
    if (loop.isConditional()) {
      carried.read(loop.source(), defined);
    }
    names(loop.target(), defined);
    carried.list(loop.body(), defined);
    carried.exposed.keySet().removeIf(variable -> !carried.isSetInside(variable));
    return carried;
  }

  /** The reads that may see what an earlier round set, by variable. */
  Map<Variable, List<Expression.Name>> exposed() {
    return exposed;
  }

  /** The statements of the loop that set a variable. */
  List<Statement> writes(Variable variable) {
    return writes.getOrDefault(variable, List.of());
  }

  /** The variables that the loop's statements set. */
  Set<Variable> written() {
    return writes.keySet();
  }

  /** Whether a statement may be left out in a round. */
  boolean isConditional(Statement statement) {
    return conditional.contains(statement);
  }

  private boolean isSetInside(Variable variable) {
    return variable.bindings().stream()
        .anyMatch(it -> it.site().function() == function && isInside(it.site().offset()));
  }

  private boolean isInside(int offset) {
    // what a comprehension is assigned to is set at its end, when all of its rounds are over
    return loop.start() <= offset
        && (isComprehension(loop) ? offset < loop.end() : offset <= loop.end());
  }

  /** Whether a statement ends with the element of a comprehension, which stands for all of it. */
  private boolean isComprehension(Statement statement) {
    return switch (statement) {
      case Statement.Loop it -> isComprehension(it.body());
      case Statement.Branch it -> isComprehension(it.then());
      case Statement.Evaluate it -> it.start() == loop.start() && it.end() == loop.end();
      default -> false;
    };
  }

  private boolean isComprehension(List<Statement> list) {
    return !list.isEmpty() && isComprehension(list.getLast());
  }

  /**
   * Whether nothing but the loop sets a variable: where an inner loop had no step for it in the
   * first round, the program would end there.
   */
  private boolean isOnlySetInside(Variable variable) {
    return variable.scope() == function
        && variable.bindings().stream()
            .allMatch(
                it ->
                    it.site().function() == function
                        && loop.start() <= it.site().offset()
                        && it.site().offset() <= loop.end());
  }

  /** Goes over statements; gives what is surely set after them, null where nothing runs after. */
  private @Nullable Set<Variable> list(List<Statement> statements, Set<Variable> before) {
    Set<Variable> defined = before;
    for (Statement statement : statements) {
      Set<Variable> after = one(statement, defined);
      if (after == null) {
        return null;
      }
      defined = after;
    }
    return defined;
  }

  private @Nullable Set<Variable> one(Statement statement, Set<Variable> known) {
    Set<Variable> defined = new HashSet<>(known);
    if (depth > 0 || mayGoOn) {
      conditional.add(statement);
    }
    switch (statement) {
      case Statement.Assign it -> {
        read(it.value(), defined);
        for (Expression target : it.targets()) {
          targetReads(target, defined);
          set(it, target, defined);
        }
      }
      case Statement.Evaluate it -> read(it.value(), defined);
      case Statement.Branch it -> {
        read(it.test(), defined);
        depth++;
        Set<Variable> then = list(it.then(), defined);
        Set<Variable> otherwise = list(it.otherwise(), defined);
        depth--;
        return both(then, otherwise);
      }
      case Statement.Loop it -> {
        read(it.source(), defined);
        Set<Variable> inside = new HashSet<>(defined);
        names(it.target(), inside);
        set(it, it.target(), new HashSet<>());
        boolean before = mayGoOn;
        depth++;
        list(it.body(), inside);
        list(it.otherwise(), defined);
        depth--;
        mayGoOn = before;
        if (!it.isConditional()) {
          // for n in range(limit): ...; rows.append(n)
          Set<Variable> targets = new HashSet<>();
          names(it.target(), targets);
          targets.stream().filter(this::isOnlySetInside).forEach(defined::add);
        }
      }
      case Statement.Try it -> {
        depth++;
        Set<Variable> body = list(it.body(), defined);
        body = body == null ? null : list(it.otherwise(), body);
        for (Statement.Handler handler : it.handlers()) {
          Set<Variable> handled = new HashSet<>(defined);
          caught(handler, handled);
          body = both(body, list(handler.body(), handled));
        }
        depth--;
        Set<Variable> last = list(it.last(), body == null ? defined : body);
        return body == null ? null : last;
      }
      case Statement.With it -> {
        read(it.context(), defined);
        names(it.target(), defined);
        set(it, it.target(), new HashSet<>());
        return list(it.body(), defined);
      }
      case Statement.Return it -> {
        read(it.value(), defined);
        return null;
      }
      case Statement.Raise it -> {
        read(it.value(), defined);
        return null;
      }
      case Statement.Jump it -> {
        mayGoOn = true;
        return null;
      }
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> defined.addAll(it.variables());
    }
    return defined;
  }

  private static @Nullable Set<Variable> both(
      @Nullable Set<Variable> one, @Nullable Set<Variable> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Set<Variable> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  private static void caught(Statement.Handler handler, Set<Variable> defined) {
    for (Statement statement : handler.body()) {
      new Walk() {
        @Override
        protected boolean enter(Expression expression) {
          if (expression instanceof Expression.Name name
              && name.variable().bindings().stream().anyMatch(it -> it instanceof Binding.Caught)) {
            defined.add(name.variable());
          }
          return true;
        }
      }.statements(List.of(statement));
    }
  }

  private void set(Statement statement, Expression target, Set<Variable> defined) {
    Set<Variable> names = new LinkedHashSet<>();
    names(target, names);
    for (Variable variable : names) {
      writes.computeIfAbsent(variable, unused -> new ArrayList<>(2)).add(statement);
    }
    defined.addAll(names);
  }

  private static void names(Expression target, Set<Variable> found) {
    if (target instanceof Expression.Name name) {
      found.add(name.variable());
    } else if (target instanceof Expression.Collection tuple) {
      tuple.elements().forEach(element -> names(element, found));
    } else if (target instanceof Expression.Operation spread) {
      spread.operands().forEach(element -> names(element, found));
    }
  }

  private void targetReads(Expression target, Set<Variable> defined) {
    switch (target) {
      case Expression.Attribute it -> read(it.object(), defined);
      case Expression.Item it -> {
        read(it.object(), defined);
        read(it.index(), defined);
      }
      case Expression.Collection it ->
          it.elements().forEach(element -> targetReads(element, defined));
      default -> {}
    }
  }

  private void read(Expression code, Set<Variable> defined) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Name it -> {
            boolean isOwn =
                it.variable().bindings().stream()
                    .allMatch(
                        binding ->
                            code.start() <= binding.site().offset()
                                && binding.site().offset() <= code.end());
            if (it.variable().scope() == function && !isOwn && !defined.contains(it.variable())) {
              exposed.computeIfAbsent(it.variable(), unused -> new ArrayList<>(2)).add(it);
            }
          }
          case Expression.Bind it -> {
            code(it.value());
            if (it.target() instanceof Expression.Name name) {
              defined.add(name.variable());
            }
            return false;
          }
          case Expression.Comprehension it when it.isLazy() -> {
            statements(List.of(it.loop()));
            return false;
          }
          default -> {}
        }
        return true;
      }
    }.code(code);
  }
}
