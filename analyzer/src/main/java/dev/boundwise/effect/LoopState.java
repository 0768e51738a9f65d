package dev.boundwise.effect;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What one round of a loop changes, and what stays for the next as it was. */
public final class LoopState {

  /** Methods that only ask, by the names that they have in libraries; called without arguments. */
  private static final Set<String> ASKING =
      Set.of(
          "is_set",
          "done",
          "cancelled",
          "empty",
          "full",
          "qsize",
          "locked",
          "is_alive",
          "running",
          "is_running",
          "is_closed",
          "is_closing",
          "is_connected",
          "is_ready",
          "poll");

  /** Built-in functions that change nothing. */
  private static final Set<String> PLAIN =
      Set.of(
          "abs",
          "all",
          "any",
          "bool",
          "float",
          "hasattr",
          "id",
          "int",
          "isinstance",
          "len",
          "max",
          "min",
          "print",
          "range",
          "repr",
          "round",
          "str",
          "sum",
          "type");

  /** Those of them that give the same for the same. */
  private static final Set<String> SAME =
      Set.of("abs", "all", "any", "bool", "isinstance", "len", "max", "min", "sum");

  private static final Set<String> LOGGING =
      Set.of("debug", "info", "warning", "error", "exception", "critical", "log");

  private static final String THREADS =
      ".*(?i:thread|executor|concurrent\\.futures|multiprocessing|run_sync).*";

  private final FunctionFacts facts;
  private final Set<Variable> variables = new HashSet<>();
  private final Set<String> attributes = new HashSet<>();
  private boolean changesItems;
  private boolean callsOthers;

  private LoopState(FunctionFacts facts) {
    this.facts = facts;
  }

  /** Of a loop in a function. */
  public static LoopState of(FunctionFacts facts, Statement.Loop loop) {
    LoopState state = new LoopState(facts);
    Changes changes = state.new Changes();
    changes.code(loop.source());
    state.assign(loop.target());
    changes.statements(loop.body());
    return state;
  }

  /** Whether code is called that could change anything, or raise what ends the loop. */
  public boolean callsOthers() {
    return callsOthers;
  }

  /** Whether an expression gives the same in each round. */
  public boolean stays(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> true;
      case Expression.Name it ->
          !variables.contains(it.variable()) && (!callsOthers || isFixed(it));
      case Expression.Attribute it ->
          !callsOthers && !attributes.contains(it.name()) && stays(it.object());
      case Expression.Item it ->
          !callsOthers && !changesItems && stays(it.object()) && stays(it.index());
      case Expression.Operation it -> isCombining(it.operator()) && allStay(it.operands());
      case Expression.Collection it -> allStay(it.elements());
      case Expression.Comprehension it -> staysIn(it.loop());
      case Expression.Call it -> !callsOthers && isSame(it);
      case Expression.Await it -> false;
      case Expression.Yield it -> false;
      case Expression.Bind it -> false;
      case Expression.Lambda it -> false;
      case Expression.Unknown it -> false;
    };
  }

  private boolean allStay(List<Expression> expressions) {
    return expressions.stream().allMatch(this::stays);
  }

  private boolean staysIn(Statement statement) {
    return switch (statement) {
      case Statement.Loop it ->
          !it.isAsync() && stays(it.source()) && it.body().stream().allMatch(this::staysIn);
      case Statement.Branch it -> stays(it.test()) && it.then().stream().allMatch(this::staysIn);
      case Statement.Evaluate it -> stays(it.value());
      default -> false;
    };
  }

  private static boolean isCombining(Operator operator) {
    return switch (operator) {
      case AND, OR, NOT, CHOICE, COMPARE, IS, IS_NOT, ARITHMETIC, DIVIDE, UNION -> true;
      case FORMAT, LENGTH, SLICE, SPREAD, MATCH, DELETE -> false;
    };
  }

  /** Whether no code outside of the function's own can change what a name stands for. */
  private boolean isFixed(Expression.Name name) {
    Values values = facts.valueOf(name);
    return name.variable().scope() == facts.function()
        && name.variable().bindings().stream()
            .allMatch(it -> it.site().function() == facts.function())
        && values.isComplete()
        && values.options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Nothing
                        || (it instanceof Value.Instance one
                            && one.type().matches("builtins\\.(bool|int|float|str|bytes)")));
  }

  private boolean isSame(Expression.Call call) {
    if (isAsking(call)) {
      return stays(((Expression.Attribute) call.callee()).object());
    }
    return isBuiltin(call.callee(), SAME)
        && call.arguments().stream().map(Argument::value).allMatch(this::stays);
  }

  private static boolean isAsking(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && call.arguments().isEmpty()
        && ASKING.contains(method.name());
  }

  private static boolean isBuiltin(Expression callee, Set<String> names) {
    return callee instanceof Expression.Name name
        && name.variable().isUnbound()
        && names.contains(name.variable().name());
  }

  /** Whether an attribute or an answer may be computed by code that nothing is known of. */
  public boolean isSure(Expression expression) {
    return !Walk.any(
        expression,
        it ->
            (it instanceof Expression.Call call
                    && call.callee() instanceof Expression.Attribute method
                    && !isOfLibrary(method))
                || (it instanceof Expression.Attribute at && !isStored(at) && !isOfLibrary(at)));
  }

  /** Whether the file hands work to other threads, which run on while the event loop does not. */
  public static boolean usesThreads(FunctionFacts facts) {
    boolean[] uses = {facts.unit().imports().stream().anyMatch(it -> it.matches(THREADS))};
    Walk walk =
        new Walk() {
          @Override
          protected void expression(Expression expression) {
            uses[0] |= Written.name(expression).matches(THREADS);
          }
        };
    walk.statements(facts.unit().body().body());
    facts.unit().functions().forEach(it -> walk.statements(it.body()));
    return uses[0];
  }

  private boolean isOfLibrary(Expression.Attribute attribute) {
    Values values = facts.valueOf(attribute);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream()
            .allMatch(it -> it instanceof Value.Method || it instanceof Value.Symbol);
  }

  /** Whether the object's class is known to hold the attribute: nothing runs to read it. */
  private boolean isStored(Expression.Attribute attribute) {
    Values objects = facts.valueOf(attribute.object());
    return objects.isComplete()
        && !objects.options().isEmpty()
        && objects.options().stream()
            .allMatch(
                it ->
                    it instanceof Value.OwnObject own
                        && (!own.type().attribute(attribute.name()).isEmpty()
                            || own.type().member(attribute.name()).stream()
                                .anyMatch(
                                    one ->
                                        one instanceof Binding.Assigned
                                            || one instanceof Binding.Declared))
                        && own.type().member(attribute.name()).stream()
                            .noneMatch(one -> one instanceof Binding.DefinedFunction));
  }

  private void assign(Expression target) {
    switch (target) {
      case Expression.Name it -> variables.add(it.variable());
      case Expression.Attribute it -> attributes.add(it.name());
      case Expression.Item it -> changesItems = true;
      case Expression.Collection it -> it.elements().forEach(this::assign);
      default -> {}
    }
  }

  private final class Changes extends Walk {

    @Override
    protected boolean enter(Statement statement) {
      switch (statement) {
        case Statement.Assign it -> it.targets().forEach(LoopState.this::assign);
        case Statement.Loop it -> {
          assign(it.target());
          callsOthers |= !it.isConditional() && !isPlainSource(it.source());
        }
        case Statement.With it -> callsOthers = true;
        case Statement.DefineFunction it -> callsOthers |= !it.function().decorators().isEmpty();
        case Statement.DefineClass it -> callsOthers = true;
        case Statement.Import it -> it.variables().forEach(variables::add);
        case Statement.Evaluate it -> {}
        case Statement.Branch it -> {}
        case Statement.Try it -> {}
        case Statement.Return it -> {}
        case Statement.Raise it -> {}
        case Statement.Jump it -> {}
      }
      return true;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (expression instanceof Expression.Comprehension it) {
        // its variables are its own; going over what stays changes nothing
        code(it.loop().source());
        it.loop().body().forEach(one -> statements(List.of(one)));
        return false;
      }
      return true;
    }

    @Override
    protected void expression(Expression expression) {
      if (expression instanceof Expression.Call call) {
        callsOthers |= !isPlain(call);
      } else if (expression instanceof Expression.Bind it) {
        assign(it.target());
      } else if (expression instanceof Expression.Operation it
          && it.operator() == Operator.DELETE) {
        it.operands().forEach(LoopState.this::assign);
      }
    }

    /** A literal or a range: what is gone over is not taken from anything. */
    private boolean isPlainSource(Expression source) {
      return source instanceof Expression.Collection
          || (source instanceof Expression.Call call && isBuiltin(call.callee(), PLAIN))
          || source instanceof Expression.Name
          || source instanceof Expression.Attribute;
    }
  }

  private boolean isPlain(Expression.Call call) {
    return isAsking(call)
        || isBuiltin(call.callee(), PLAIN)
        || isLogging(call.callee())
        || isPlainLibrary(facts.valueOf(call.callee()));
  }

  private static boolean isLogging(Expression callee) {
    if (!(callee instanceof Expression.Attribute method) || !LOGGING.contains(method.name())) {
      return false;
    }
    String name =
        method.object() instanceof Expression.Name it
            ? it.variable().name()
            : method.object() instanceof Expression.Attribute it ? it.name() : "";
    return name.toLowerCase(Locale.ROOT).matches("_*(log|logger|logging)");
  }

  /** What tables know, and calls nothing that it is given. */
  private boolean isPlainLibrary(Values callee) {
    return callee.isComplete()
        && !callee.options().isEmpty()
        && callee.options().stream().allMatch(this::isPlainLibrary);
  }

  private boolean isPlainLibrary(Value callee) {
    return facts.fact(callee).isPresent()
        && !(callee instanceof Value.Method)
        && facts
            .fact(callee)
            .map(it -> it.name())
            .filter(it -> facts.knowledge().handover(it).isEmpty())
            .filter(it -> facts.knowledge().calls(it).isEmpty())
            .isPresent();
  }
}
