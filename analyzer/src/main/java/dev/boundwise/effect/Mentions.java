package dev.boundwise.effect;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.TypedCode;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells code that may come to certain calls of libraries from code that does not, by the names of
 * what the compiler has bound: much cheaper than to ask what each call is, and right wherever it
 * says no. Without a compiler's bindings all code may.
 */
public final class Mentions {

  private static final String PASSED = "";

  private final Program program;
  private final boolean isBound;

  /** Functions of the program that call something, both by their last names. */
  private final Map<String, Set<String>> callers = new HashMap<>();

  /** Who calls functions that are passed about. */
  private final Set<String> callersOfPassed = new HashSet<>();

  /** Who makes lambdas, by what those call. */
  private final Map<String, Set<String>> inLambdas = new HashMap<>();

  private final Set<String> libraries = new HashSet<>();
  private @Nullable Set<String> referred;

  private Mentions(Program program) {
    this.program = program;
    this.isBound = program.language() == Language.JAVA;
    if (isBound) {
      for (Unit unit : program.units()) {
        unit.calls().forEach(called -> add(called, unit.typed()));
      }
    }
  }

  private void add(Unit.Called called, TypedCode typed) {
    Function caller = called.caller();
    String in = name(caller);
    String name = name(called.call(), typed);
    if (name.equals(PASSED)) {
      callersOfPassed.add(in);
      return;
    }
    if (!isOwn(name)) {
      libraries.add(name);
    }
    String last = last(name);
    callers.computeIfAbsent(last, unused -> new HashSet<>()).add(in);
    if (caller.kind() == Function.Kind.LAMBDA) {
      inLambdas.computeIfAbsent(last, unused -> new HashSet<>()).add(in);
    }
  }

  /**
   * What comes to calls of some kind, through any number of functions.
   *
   * @param isSought whether a library's function is of the kind, by its absolute name as it is
   *     declared; a name without a dot is that of something nobody has bound
   * @param isOwn whether a function of the program is
   */
  public static Sought sought(
      Program program, Predicate<String> isSought, Predicate<Function> isOwn) {
    return program.derived(Mentions.class, Mentions::new).sought(isSought, isOwn);
  }

  private Sought sought(Predicate<String> isSought, Predicate<Function> isOwn) {
    Set<String> sought = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (String name : libraries) {
      if (isSought.test(name)) {
        sought.add(name);
        own.addAll(callers.getOrDefault(last(name), Set.of()));
      }
    }
    for (Unit unit : program.units()) {
      for (Function function : unit.functions()) {
        if (isBound && isOwn.test(function)) {
          own.add(name(function));
        }
      }
    }
    reach(own);
    boolean isPassed = isPassed(sought, own);
    if (isPassed) {
      own.addAll(callersOfPassed);
      reach(own);
    }
    return new Sought(isBound, sought, own, isPassed);
  }

  private void reach(Set<String> own) {
    Deque<String> left = new ArrayDeque<>(own);
    while (!left.isEmpty()) {
      for (String caller : callers.getOrDefault(left.pop(), Set.of())) {
        if (own.add(caller)) {
          left.add(caller);
        }
      }
    }
  }

  /** Whether a function that is passed about may come to it. */
  private boolean isPassed(Set<String> sought, Set<String> own) {
    return sought.stream().anyMatch(name -> inLambdas.containsKey(last(name)))
        || own.stream().anyMatch(name -> inLambdas.containsKey(name) || referred().contains(name));
  }

  /** The methods that something refers to without a call. */
  private Set<String> referred() {
    Set<String> known = referred;
    if (known == null) {
      known = new HashSet<>();
      for (Unit unit : program.units()) {
        References references = new References(unit.typed(), known);
        references.statements(unit.body().body());
        unit.functions().forEach(function -> references.statements(function.body()));
      }
      referred = known;
    }
    return known;
  }

  private static final class References extends Walk {
    private final TypedCode typed;
    private final Set<String> found;

    References(TypedCode typed, Set<String> found) {
      this.typed = typed;
      this.found = found;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (expression instanceof Expression.Call call) {
        call.arguments().forEach(argument -> code(argument.value()));
        if (call.callee() instanceof Expression.Attribute method) {
          code(method.object());
        } else if (!(call.callee() instanceof Expression.Name)) {
          code(call.callee());
        }
        return false;
      }
      String name = name(expression, typed);
      if (isOwn(name)) {
        found.add(last(name));
      }
      return true;
    }
  }

  /** The calls that may come to what is sought. */
  public static final class Sought {
    private final boolean isBound;
    private final Set<String> libraries;
    private final Set<String> own;
    private final boolean isPassed;

    private Sought(boolean isBound, Set<String> libraries, Set<String> own, boolean isPassed) {
      this.isBound = isBound;
      this.libraries = libraries;
      this.own = own;
      this.isPassed = isPassed;
    }

    /** Whether a call may come to it. */
    public boolean mayBe(Unit unit, Expression.Call call) {
      if (!isBound) {
        return true;
      }
      String name = name(call, unit.typed());
      return name.equals(PASSED) ? isPassed : libraries.contains(name) || own.contains(last(name));
    }

    /** Whether a call in statements, or in the lambdas that are made there, may come to it. */
    public boolean mayBeIn(Unit unit, List<Statement> statements) {
      if (!isBound) {
        return true;
      }
      if (libraries.isEmpty() && own.isEmpty()) {
        return false;
      }
      boolean[] found = {false};
      new Walk() {
        @Override
        protected boolean enter(Expression expression) {
          if (expression instanceof Expression.Call call) {
            found[0] |= mayBe(unit, call);
          } else if (expression instanceof Expression.Lambda lambda) {
            found[0] |= mayBeIn(unit, lambda.function().body());
          } else if (expression instanceof Expression.Comprehension it) {
            found[0] |= it.isLazy() && mayBeIn(unit, List.of(it.loop()));
          }
          return !found[0];
        }
      }.statements(statements);
      return found[0];
    }
  }

  private static String name(Expression.Call call, TypedCode typed) {
    return call.callee() instanceof Expression.Attribute it
            && !(typed.of(it).orElse(null) instanceof Typed.As)
        ? it.name()
        : name(call.callee(), typed);
  }

  /** What something names; nothing where that may be any function that is passed about. */
  private static String name(Expression code, TypedCode typed) {
    return switch (code) {
      case Expression.Name it -> bound(it);
      case Expression.Attribute it ->
          typed.of(it).orElse(null) instanceof Typed.As(Expression.Name method)
              ? bound(method)
              : PASSED;
      default -> PASSED;
    };
  }

  private static String bound(Expression.Name name) {
    List<Binding> bindings = name.variable().bindings();
    return bindings.size() != 1
        ? PASSED
        : switch (bindings.getFirst()) {
          case Binding.Imported it -> it.name();
          case Binding.DefinedFunction it -> "(" + name(it.function());
          // a class without a constructor that is written
          case Binding.DefinedClass it -> "(" + it.type().name();
          default -> PASSED;
        };
  }

  /** Of a lambda, that of the method which it stands in. */
  private static String name(Function function) {
    Function at = function;
    while (at.kind() == Function.Kind.LAMBDA && at.parent().isPresent()) {
      at = at.parent().get();
    }
    String name = at.name();
    int end = name.indexOf('(');
    return end < 0 ? name : name.substring(0, end);
  }

  private static String last(String name) {
    return isOwn(name) ? name.substring(1) : name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean isOwn(String name) {
    return name.startsWith("(");
  }
}
