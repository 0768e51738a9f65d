package dev.boundwise.advice;

import dev.boundwise.cost.Bulks;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Ahead;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a round of a loop takes from outside and gives back.
 *
 * @param function that the loop is in
 * @param loop of a comprehension, its first one
 * @param comprehension the comprehension whose loop it is; empty for a statement
 * @param elements the names that the loop gives a value in each round
 * @param given a use of each variable of a function that a round reads and no round changes
 * @param results what rounds hand over, in source order
 */
public record Round(
    Function function,
    Statement.Loop loop,
    Optional<Expression.Comprehension> comprehension,
    List<Expression.Name> elements,
    List<Expression.Name> given,
    List<Result> results) {

  /** How a value leaves its round. */
  public enum Way {
    /** {@code results.append(value)}, or the element of a list that is made. */
    APPEND,
    /** {@code seen.add(value)}, or the element of a set. */
    ADD,
    /** {@code results.extend(value)}. */
    EXTEND,
    /** {@code seen.update(value)}. */
    UPDATE,
    /** {@code table[key] = value}, or the entry of a map. */
    ITEM,
    /** {@code total += value}. */
    JOIN,
    /** The element of a generator. */
    STREAM
  }

  /**
   * A value that leaves its round.
   *
   * @param into the name of what takes it; empty for a comprehension's
   * @param container what takes it, where it is an object
   * @param key of an item; the value itself for others
   * @param isAlways whether each round hands over exactly one
   * @param place the code that hands it over
   */
  public record Result(
      Way way,
      String into,
      @Nullable Expression container,
      Expression key,
      Expression value,
      boolean isAlways,
      Span place) {

    /** Whether what takes the value is known to have {@code update}, as no list has. */
    boolean isMap(FunctionFacts facts) {
      return container != null
          && facts.valueOf(container).isComplete()
          && facts.valueOf(container).options().stream()
              .allMatch(it -> it instanceof Value.Instance one && MAPS.contains(one.type()));
    }
  }

  private static final Set<String> MAPS =
      Set.of(
          "builtins.dict",
          "collections.OrderedDict",
          "collections.defaultdict",
          "collections.Counter");

  private static final Map<String, Way> FILLING =
      Map.of(
          "append",
          Way.APPEND,
          "appendleft",
          Way.APPEND,
          "add",
          Way.ADD,
          "extend",
          Way.EXTEND,
          "update",
          Way.UPDATE);

  public Round {
    elements = List.copyOf(elements);
    given = List.copyOf(given);
    results = List.copyOf(results);
  }

  /** That of a loop or a comprehension; empty for other regions. */
  public static Optional<Round> of(Region region) {
    if (region.piece().isEmpty()) {
      return Optional.empty();
    }
    return switch (region.piece().get().code()) {
      case Statement.Loop it -> Optional.of(new Reader(region.function(), it).read(null));
      case Expression.Comprehension it ->
          Optional.of(new Reader(region.function(), it.loop()).read(it));
      default -> Optional.empty();
    };
  }

  /** That of a loop whose rounds are one call, which gives the only result. */
  static Round of(Function function, Ahead ahead) {
    Round whole = new Reader(function, ahead.rounds()).read(null);
    Result answer =
        new Result(Way.APPEND, "", null, ahead.call(), ahead.call(), true, ahead.call().span());
    return new Round(
        function,
        ahead.rounds(),
        Optional.empty(),
        whole.elements(),
        whole.given(),
        List.of(answer));
  }

  /** The call that makes a result, where a round is that call and nothing else. */
  public Optional<Expression.Call> onlyCall() {
    List<Statement> body = loop.body();
    if (results.size() > 1 || body.isEmpty() || body.size() > 2) {
      return Optional.empty();
    }
    Expression value =
        results.isEmpty()
            ? body.getLast() instanceof Statement.Evaluate it ? it.value() : null
            : results.getFirst().value();
    boolean isPlain =
        results.isEmpty() || (results.getFirst().isAlways() && isLast(body.getLast()));
    if (value instanceof Expression.Name name && body.size() == 2) {
      // y = f(x); results.append(y)
      value =
          body.getFirst() instanceof Statement.Assign made
                  && made.targets().size() == 1
                  && made.targets().getFirst() instanceof Expression.Name target
                  && target.variable() == name.variable()
              ? made.value()
              : null;
    } else if (body.size() == 2) {
      value = null;
    }
    value = value instanceof Expression.Await it ? it.value() : value;
    return isPlain && value instanceof Expression.Call call && isOfNames(call)
        ? Optional.of(call)
        : Optional.empty();
  }

  private boolean isLast(Statement statement) {
    Expression value = results.getFirst().value();
    return statement.start() <= value.start()
        && value.end() <= statement.end()
        && !(statement instanceof Statement.Branch)
        && !(statement instanceof Statement.Loop)
        && !(statement instanceof Statement.Try)
        && !(statement instanceof Statement.With);
  }

  /** Whether a call names its function and what it gives it. */
  private static boolean isOfNames(Expression.Call call) {
    boolean isNamed = call.callee() instanceof Expression.Name || isPath(call.callee());
    return isNamed
        && call.arguments().stream()
            .allMatch(
                it ->
                    it.isPositional()
                        && (it.value() instanceof Expression.Name
                            || it.value() instanceof Expression.Literal
                            || isPath(it.value())));
  }

  private static boolean isPath(Expression code) {
    return code instanceof Expression.Attribute it
        && (it.object() instanceof Expression.Name || isPath(it.object()));
  }

  /** How many places have the lists that rounds change an element of, {@code sums[place] += x}. */
  public Polynomial places(Program program) {
    Bulks bulks = Bulks.of(program);
    Map<Variable, Polynomial> found = new LinkedHashMap<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Item item
                && item.object() instanceof Expression.Name name
                && isList(program, name)) {
              found.put(name.variable(), bulks.places(name, function));
            }
          }
        }
        return true;
      }
    }.statements(loop.body());
    return found.values().stream().reduce(Polynomial.ZERO, Polynomial::plus);
  }

  private boolean isList(Program program, Expression code) {
    return program.facts(function).valueOf(code).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Instance one
                    && (one.type().equals("builtins.list")
                        || one.type().equals("builtins.bytearray")));
  }

  /** Whether an expression is one of the names that the loop gives a value. */
  public boolean isElement(Expression code) {
    return code instanceof Expression.Name name
        && elements.stream().anyMatch(it -> it.variable() == name.variable());
  }

  /**
   * What is given, and lists and tables of which rounds read what they replace: {@code xs[i] =
   * f(xs[i])}.
   */
  List<Expression.Name> takes() {
    Map<Variable, Expression.Name> all = new LinkedHashMap<>();
    given.forEach(it -> all.put(it.variable(), it));
    Set<Variable> replaced = new HashSet<>();
    for (Result result : results) {
      if (result.way() == Way.ITEM
          && result.container() instanceof Expression.Name it
          && it.variable().scope().kind() == Function.Kind.FUNCTION) {
        replaced.add(it.variable());
      }
    }
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Item item
            && item.object() instanceof Expression.Name name
            && replaced.contains(name.variable())
            && results.stream().noneMatch(it -> it.container() == name)) {
          all.putIfAbsent(name.variable(), name);
        }
        return true;
      }
    }.statements(loop.body());
    return List.copyOf(all.values());
  }

  /** What a round puts into things outside that is none of its results: it needs the things. */
  public List<LoopShape.Put> lost(LoopShape shape) {
    return shape.puts().stream()
        .filter(it -> results.stream().noneMatch(one -> one.place().contains(it.span())))
        .toList();
  }

  /** Whether a round makes anything of what the loop gives it. */
  public boolean isAnyElementRead() {
    boolean[] found = {comprehension.isPresent()};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= isElement(expression);
        if (expression instanceof Expression.Lambda
            || (expression instanceof Expression.Comprehension it && it.isLazy())) {
          found[0] = true;
        }
        return !found[0];
      }
    }.statements(loop.body());
    return found[0];
  }

  /** Whether a round lets other tasks run in its middle. */
  public boolean awaits() {
    boolean[] found = {loop.isAsync()};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |= expression instanceof Expression.Await;
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  /** Goes over a loop's body. */
  private static final class Reader extends Walk {
    private final Function function;
    private final Statement.Loop loop;
    private final Map<Variable, Expression.Name> read = new LinkedHashMap<>();
    private final Map<Variable, Integer> uses = new HashMap<>();
    private final Map<Variable, Integer> filled = new HashMap<>();

    /** How often something is put into a part of an object: {@code self.seen[key] = value}. */
    private final Map<Variable, Integer> parts = new HashMap<>();

    private final List<Result> results = new ArrayList<>();
    private int depth;

    /** How many statements are around that may leave out, or repeat, what is in them. */
    private int choices;

    private boolean mayGoOn;

    Reader(Function function, Statement.Loop loop) {
      this.function = function;
      this.loop = loop;
    }

    Round read(Expression.@Nullable Comprehension comprehension) {
      statements(loop.body());
      List<Expression.Name> elements = new ArrayList<>();
      targets(loop.target(), elements);
      if (loop.isConditional()) {
        code(loop.source());
      }
      if (comprehension != null) {
        element(comprehension);
      }
      List<Expression.Name> given = new ArrayList<>();
      read.forEach(
          (variable, name) -> {
            if (isGiven(variable)) {
              given.add(name);
            }
          });
      return new Round(
          function, loop, Optional.ofNullable(comprehension), elements, given, results);
    }

    private void element(Expression.Comprehension it) {
      Statement inner = it.loop();
      while (!(inner instanceof Statement.Evaluate)) {
        inner =
            inner instanceof Statement.Loop next
                ? next.body().getFirst()
                : ((Statement.Branch) inner).then().getFirst();
      }
      Expression value = ((Statement.Evaluate) inner).value();
      boolean isAlways = loop.body().getFirst() == inner;
      switch (it.kind()) {
        case LIST, TUPLE ->
            results.add(new Result(Way.APPEND, "", null, value, value, isAlways, value.span()));
        case SET ->
            results.add(new Result(Way.ADD, "", null, value, value, isAlways, value.span()));
        case GENERATOR ->
            results.add(new Result(Way.STREAM, "", null, value, value, isAlways, value.span()));
        case MAP -> {
          boolean isPair =
              value instanceof Expression.Collection pair && pair.elements().size() == 2;
          Expression key = isPair ? ((Expression.Collection) value).elements().getFirst() : value;
          Expression entry = isPair ? ((Expression.Collection) value).elements().getLast() : value;
          results.add(new Result(Way.ITEM, "", null, key, entry, isAlways, value.span()));
        }
      }
    }

    private static void targets(Expression target, List<Expression.Name> found) {
      switch (target) {
        case Expression.Name it -> found.add(it);
        case Expression.Collection it -> it.elements().forEach(one -> targets(one, found));
        default -> {}
      }
    }

    /** Whether a variable of a function comes from outside and is more than what is filled. */
    private boolean isGiven(Variable variable) {
      if (variable.isUnbound()
          || variable.scope().kind() == Function.Kind.MODULE
          || variable.scope().kind() == Function.Kind.CLASS_BODY
          || uses.getOrDefault(variable, 0)
              <= filled.getOrDefault(variable, 0) + parts.getOrDefault(variable, 0)
          || (filled.containsKey(variable) && isOutside(variable))) {
        return false;
      }
      for (Binding binding : variable.bindings()) {
        Binding.Site site = binding.site();
        if (binding instanceof Binding.Imported) {
          return false; // who needs a module imports it
        }
        if (site.function() == function
            && loop.start() <= site.offset()
            && site.offset() <= loop.end()) {
          return false;
        }
      }
      return true;
    }

    @Override
    protected boolean enter(Expression expression) {
      switch (expression) {
        case Expression.Name it -> {
          read.putIfAbsent(it.variable(), it);
          uses.merge(it.variable(), 1, Integer::sum);
        }
        case Expression.Call it -> fills(it);
        case Expression.Comprehension it when it.isLazy() -> statements(it.loop().body());
        case Expression.Lambda it -> statements(it.function().body());
        default -> {}
      }
      return true;
    }

    private void fills(Expression.Call call) {
      if (call.callee() instanceof Expression.Attribute method
          && FILLING.containsKey(method.name())
          && call.arguments().size() == 1) {
        Argument argument = call.arguments().getFirst();
        Way way = FILLING.getOrDefault(method.name(), Way.APPEND);
        handed(way, method.object(), argument.value(), argument.value(), call.span());
      }
    }

    /** Notes what is put into a container that has a name of its own or as a part of an object. */
    private void handed(
        Way way, Expression container, Expression key, Expression value, Span place) {
      String path = path(container);
      Variable root = path.isEmpty() ? null : root(container);
      if (root != null) {
        (container instanceof Expression.Name ? filled : parts).merge(root, 1, Integer::sum);
        if (isOutside(root)) {
          results.add(new Result(way, path, container, key, value, isAlways(), place));
        }
      }
    }

    /** {@code self.seen}; nothing where it is more than names. */
    private static String path(Expression container) {
      return switch (container) {
        case Expression.Name it -> it.variable().name();
        case Expression.Attribute it -> {
          String object = path(it.object());
          yield object.isEmpty() ? "" : object + "." + it.name();
        }
        default -> "";
      };
    }

    private static @Nullable Variable root(Expression container) {
      return switch (container) {
        case Expression.Name it -> it.variable();
        case Expression.Attribute it -> root(it.object());
        default -> null;
      };
    }

    private boolean isOutside(Variable variable) {
      return variable.bindings().stream()
          .noneMatch(
              it ->
                  it.site().function() == function
                      && loop.start() <= it.site().offset()
                      && it.site().offset() <= loop.end());
    }

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.Assign it && it.targets().size() == 1) {
        Expression target = it.targets().getFirst();
        if (target instanceof Expression.Item item && !it.updates()) {
          handed(Way.ITEM, item.object(), item.index(), it.value(), it.span());
        } else if (target instanceof Expression.Item item
            && item.object() instanceof Expression.Name name) {
          filled.merge(name.variable(), 1, Integer::sum);
        } else if (it.updates()
            && target instanceof Expression.Name name
            && it.value() instanceof Expression.Operation operation
            && operation.operands().size() == 2
            && depth == 0) {
          results.add(
              new Result(
                  Way.JOIN,
                  name.variable().name(),
                  null,
                  operation.operands().getLast(),
                  operation.operands().getLast(),
                  isAlways(),
                  it.span()));
        }
      }
      mayGoOn |= statement instanceof Statement.Jump && depth == 0;
      depth += statement instanceof Statement.Loop ? 1 : 0;
      choices += isChoice(statement) ? 1 : 0;
      return true;
    }

    private boolean isAlways() {
      return choices == 0 && !mayGoOn;
    }

    private static boolean isChoice(Statement statement) {
      return statement instanceof Statement.Loop
          || statement instanceof Statement.Branch
          || statement instanceof Statement.Try;
    }

    @Override
    protected void leave(Statement statement) {
      depth -= statement instanceof Statement.Loop ? 1 : 0;
      choices -= isChoice(statement) ? 1 : 0;
    }
  }
}
