package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Pattern;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Writes a loop anew, in the names of its source. */
public final class Recipe {

  private static final String ONE = "one_round";

  private final SourceText text;
  private final Round round;
  private final int tasks;
  private final List<Expression.Name> given;
  private final FunctionFacts facts;
  private final boolean isTwice;
  private final Optional<Expression.Call> call;

  /** Whether rounds join results in a way that has no form of its own here. */
  private final boolean joins;

  /** Whether some rounds give no result, or several: each fills containers of its own. */
  private final boolean fills;

  /** The loop that stays, where others are asked ahead. */
  private final Optional<AheadCode> ahead;

  private Recipe(Candidate candidate, Round round) {
    this.text = candidate.region().unit().text();
    this.round = round;
    this.given = candidate.ahead().isPresent() ? round.given() : round.takes();
    this.facts = candidate.facts();
    this.isTwice = Twice.mayBe(facts, round.loop().source());
    boolean isPart = round.results().stream().anyMatch(it -> !it.isAlways());
    // counts[word] = counts.get(word, 0) + 1: what rounds put there is not theirs alone
    boolean isMerged =
        candidate.shape().filter(it -> it.pattern() == Pattern.GROUP_BY).isPresent()
            && round.comprehension().isEmpty();
    boolean isJoined =
        candidate
            .shape()
            .filter(it -> !it.reductions().isEmpty() || it.pattern() == Pattern.GROUP_BY)
            .isPresent();
    // most = max(most, y), beside total += y: no result of a round says so
    boolean isMore =
        isJoined
            && Sums.of(round).keySet().stream()
                .anyMatch(
                    it -> round.results().stream().noneMatch(one -> one.into().equals(it.name())));
    this.fills =
        isPart
            && !isMerged
            && !isMore
            && round.results().stream().noneMatch(it -> it.way() == Round.Way.JOIN);
    this.joins =
        isMerged || isMore || (isPart && !fills) || (round.results().isEmpty() && isJoined);
    // table[key(x)] = f(x): a round gives the key as well
    boolean isEntry =
        round.results().stream().anyMatch(it -> it.way() == Round.Way.ITEM && !isKeyed(it));
    this.call =
        round
            .onlyCall()
            .filter(it -> !isEntry && !isWrapped(it) && takesElements(it))
            .filter(it -> !PrivateNames.isOne(it.callee()) && !isOfModule(it));
    this.tasks = candidate.runtime().cores() * Speedup.TASKS_PER_WORKER;
    this.ahead =
        candidate
            .ahead()
            .map(
                it ->
                    new AheadCode(
                        facts,
                        (Statement.Loop) candidate.region().piece().orElseThrow().code(),
                        it));
  }

  public static Recipe of(Candidate candidate, Round round) {
    return new Recipe(candidate, round);
  }

  /** Whether a name of the module means a function that pickle does not find: a decorator's. */
  private boolean isWrapped(Expression.Call it) {
    return it.callee() instanceof Expression.Name name
        && name.variable().scope().kind() == Function.Kind.MODULE
        && !FunctionNames.isFound(facts, name);
  }

  /** Whether it names objects of the module, {@code ENGINE.score(x)}: workers have their own. */
  private boolean isOfModule(Expression.Call it) {
    Stream<Expression> objects =
        it.callee() instanceof Expression.Attribute method
            ? Stream.of(method.object())
            : Stream.empty();
    return Stream.concat(objects, it.arguments().stream().map(Argument::value))
        .anyMatch(
            one ->
                one instanceof Expression.Name name
                    && name.variable().scope().kind() == Function.Kind.MODULE
                    && facts.function().kind() != Function.Kind.MODULE
                    && facts.valueOf(name).options().stream().anyMatch(Recipe::isObject));
  }

  private static boolean isObject(Value value) {
    return value instanceof Value.OwnObject
        || (value instanceof Value.Instance it && !it.type().startsWith("builtins."));
  }

  private boolean takesElements(Expression.Call it) {
    return !round.elements().isEmpty()
        && isWhole(it)
        && it.arguments().stream().anyMatch(argument -> round.isElement(argument.value()));
  }

  /** Whether a call takes the one element, or all of them in their order and nothing else. */
  private boolean isWhole(Expression.Call it) {
    List<Expression> values = it.arguments().stream().map(Argument::value).toList();
    if (round.loop().target() instanceof Expression.Name) {
      // f(x, x): what can be gone over once is not given twice
      return isTwice || values.stream().filter(round::isElement).count() == 1;
    }
    if (isNested() || values.size() != round.elements().size()) {
      return false;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof Expression.Name name)
          || name.variable() != round.elements().get(i).variable()) {
        return false;
      }
    }
    return true;
  }

  /**
   * With a pool that maps a function over the elements.
   *
   * @param executor the class of the pool
   * @param more further arguments of its map; empty for none
   */
  public String pool(String executor, String more) {
    if (ahead.isPresent()) {
      return round.function().isAsync()
          ? ahead.get().inExecutor(executor)
          : ahead.get().pool(executor);
    }
    if (isInBatches()) {
      return new Batches(text, round, tasks).pool(executor);
    }
    if (round.function().isAsync()) {
      return function("def") + inExecutor(executor);
    }
    String made = "with " + executor + "() as pool:\n";
    String function = function("def");
    return (isNested() && call.isEmpty() ? packed(function) : function)
        + made
        + indented(taken(mapped("pool.map", more)));
  }

  /**
   * Whether many rounds are handed out together, and give back one thing: what they have added up.
   */
  public boolean isInBatches() {
    return joins
        && ahead.isEmpty()
        && round.comprehension().isEmpty()
        && !round.function().isAsync();
  }

  /** With a coroutine for each element, so many at a time. */
  public String gathered(int limit) {
    if (ahead.isPresent()) {
      return ahead.get().gathered(limit);
    }
    String given = call.map(it -> slice(it)).orElse(ONE + "(" + arguments() + ")");
    return function("async def")
        + "limit = asyncio.Semaphore("
        + limit
        + ")\n\nasync def limited("
        + String.join(", ", round.elements().stream().map(this::slice).toList())
        + "):\n    async with limit:\n        return await "
        + given
        + "\n\n"
        + awaited("limited(" + elements() + ")", true);
  }

  /** With a thread for each call, beside the event loop. */
  public String inThreads() {
    if (ahead.isPresent()) {
      return ahead.get().inThreads();
    }
    return function("def")
        + awaited("asyncio.to_thread(" + called() + ", " + callArguments() + ")", true);
  }

  /** With arrays in the place of elements. */
  public String vectorised() {
    return new Vectorised(facts, text, round).written();
  }

  /** The event loop goes on meanwhile. */
  private String inExecutor(String executor) {
    String each = "loop.run_in_executor(pool, " + called() + ", " + callArguments() + ")";
    return "loop = asyncio.get_running_loop()\nwith "
        + executor
        + "() as pool:\n"
        + indented(awaited(each, false));
  }

  /**
   * All at once.
   *
   * @param each what is awaited for an element
   * @param isCoroutine whether it starts as late as somebody waits for it
   */
  private String awaited(String each, boolean isCoroutine) {
    String rounds = " for " + slice(round.loop().target()) + " in " + source();
    if (!keepsOnError() || !KeptOnError.is(round)) {
      return taken("await asyncio.gather(*(" + each + rounds + "))");
    }
    Round.Result result = round.results().getFirst();
    String task = isCoroutine ? "asyncio.create_task(" + each + ")" : each;
    boolean isKeyed = result.way() == Round.Way.ITEM && isKeyed(result);
    return "answers = ["
        + task
        + rounds
        + "]\nfor "
        + (isKeyed ? "key, answer in zip(" + source() + ", answers)" : "answer in answers")
        + ":  # those before an error are kept\n"
        + (isKeyed
            ? "    " + result.into() + "[key] = await answer"
            : "    part = await answer\n    " + put(result, "part"));
  }

  /** Whether what rounds gave before one that raises stays as the loop leaves it. */
  boolean keepsOnError() {
    return round.function().isAsync() ? !joins && !fills && round.results().size() == 1 : !joins;
  }

  private String callArguments() {
    return call.map(
            it ->
                String.join(", ", it.arguments().stream().map(one -> slice(one.value())).toList()))
        .orElse(arguments());
  }

  private String elements() {
    return String.join(", ", round.elements().stream().map(this::slice).toList());
  }

  private String arguments() {
    List<String> names = new ArrayList<>();
    round.elements().forEach(it -> names.add(slice(it)));
    given.forEach(it -> names.add(slice(it)));
    return String.join(", ", names);
  }

  /** A function for what a round does, where it is not one call already. */
  private String function(String head) {
    return call.isPresent() ? "" : PrivateNames.outside(round.function(), written(head));
  }

  private String written(String head) {
    int first = text.lineAt(round.loop().body().getFirst().start());
    int last = text.lineAt(Math.max(0, round.loop().body().getLast().end() - 1));
    String lines = first == last ? "line " + first : "lines " + first + " to " + last;
    if (fills) {
      return head + " " + ONE + "(" + arguments() + "):\n" + filled(lines);
    }
    String back =
        round.results().isEmpty() || joins
            ? ""
            : "    return "
                + String.join(
                    ", ", round.results().stream().map(it -> given(it)).distinct().toList())
                + "\n";
    String known =
        round.comprehension().isPresent()
            ? " "
            : round.results().size() == 1 && !joins
                ? Body.before(text, round.loop(), round.results().getFirst(), "    ")
                : round.results().isEmpty() && !joins && Body.isWhole(round.loop())
                    ? Body.of(text, round.loop(), "    ")
                    : "";
    if (!known.isEmpty()) {
      return head
          + " "
          + ONE
          + "("
          + arguments()
          + "):\n"
          + known.stripTrailing()
          + (known.isBlank() ? "" : "\n")
          + back
          + "\n";
    }
    return head
        + " "
        + ONE
        + "("
        + arguments()
        + "):\n    ...  # "
        + lines
        + (joins
            ? ", on values of its own, which it returns, without what changes "
            : ", without what changes ")
        + (joins || round.results().isEmpty()
            ? "things outside"
            : "`" + round.results().getFirst().into() + "`")
        + "\n"
        + back
        + "\n";
  }

  /** A round that fills containers of its own. */
  private String filled(String lines) {
    if (round.comprehension().isPresent()) {
      return "    return " + rest(round.comprehension().get()) + "\n\n";
    }
    StringBuilder made = new StringBuilder();
    for (String name : containers()) {
      made.append("    ").append(local(name)).append(" = ").append(empty(name)).append("\n");
    }
    boolean isWhole =
        Body.isWhole(round.loop()) && containers().stream().noneMatch(this::isReplaced);
    String body = isWhole ? Body.of(text, round.loop(), "    ") : "";
    for (String name : containers()) {
      body =
          name.contains(".")
              ? body.replaceAll("\\b" + name.replace(".", "\\.") + "\\b", local(name))
              : body;
    }
    return made
        + (body.isEmpty()
            ? "    ...  # "
                + lines
                + ", which fill "
                + (containers().size() == 1 ? "it" : "them")
                + "\n"
            : body)
        + "    return "
        + String.join(", ", containers().stream().map(this::local).toList())
        + "\n\n";
  }

  /** The name of what a round fills in the place of {@code self.seen}. */
  private String local(String container) {
    return (isReplaced(container) ? "new_" : "") + container.replace('.', '_');
  }

  /** {@code if xs[i] > 9: xs[i] = f(xs[i])}: what rounds read, or a list, is no empty table. */
  private boolean isReplaced(String container) {
    return round.results().stream()
        .filter(it -> it.into().equals(container) && it.way() == Round.Way.ITEM)
        .anyMatch(
            it -> !it.isMap(facts) || given.stream().anyMatch(one -> slice(one).equals(container)));
  }

  /** A comprehension over one element: none, one or several results. */
  private String rest(Expression.Comprehension it) {
    String target = slice(round.loop().target());
    String element = target.contains(",") && !target.startsWith("(") ? "(" + target + ")" : target;
    String after = text.slice(round.loop().source().end(), it.end()).replaceAll("\\s+", " ");
    String more = after.replaceFirst("[\\])}]\\s*$", "");
    Round.Result result = round.results().getFirst();
    boolean isMap = it.kind() == Expression.CollectionKind.MAP;
    String value =
        isMap ? slice(result.key()) + ": " + slice(result.value()) : slice(result.value());
    return (isMap ? "{" : "[")
        + value
        + " for "
        + target
        + " in ["
        + element
        + "]"
        + more
        + (isMap ? "}" : "]");
  }

  private List<String> containers() {
    return round.results().stream().map(Round.Result::into).distinct().toList();
  }

  private boolean isList(String name) {
    return round.results().stream()
        .filter(it -> it.into().equals(name))
        .allMatch(it -> it.way() == Round.Way.APPEND || it.way() == Round.Way.EXTEND);
  }

  private String empty(String name) {
    if (isList(name)) {
      return "[]";
    }
    List<Round.Way> ways =
        round.results().stream()
            .filter(it -> it.into().equals(name))
            .map(Round.Result::way)
            .toList();
    return ways.contains(Round.Way.ITEM)
        ? "{}"
        : ways.contains(Round.Way.ADD) ? "set()" : "...  # an empty one";
  }

  private String emptied(String all) {
    StringBuilder each = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (String name : containers()) {
      String part = containers().size() == 1 ? "part" : "part" + (names.size() + 1);
      names.add(part);
      each.append("\n    ")
          .append(
              isReplaced(name)
                  ? "for key, value in " + part + ".items():\n        " + name + "[key] = value"
                  : name + (isList(name) ? ".extend(" : ".update(") + part + ")");
    }
    return "for " + String.join(", ", names) + " in " + all + ":" + each;
  }

  private String given(Round.Result result) {
    boolean isEntry =
        result.way() == Round.Way.ITEM && (round.results().size() > 1 || !isKeyed(result));
    return isEntry
        ? "(" + part(result.key()) + ", " + part(result.value()) + ")"
        : round.results().size() > 1 ? part(result.value()) : slice(result.value());
  }

  private String mapped(String map, String more) {
    List<String> given = new ArrayList<>();
    String source = source();
    boolean isOne = round.loop().target() instanceof Expression.Name;
    if (call.isPresent()) {
      given.add(slice(call.get().callee()));
      if (isOne) {
        for (Argument argument : call.get().arguments()) {
          boolean isElement = round.isElement(argument.value());
          given.add(isElement ? source : "repeat(" + slice(argument.value()) + ")");
        }
      } else {
        given.add("*zip(*" + source + ")");
      }
    } else {
      given.add(ONE);
      given.add(isOne || isNested() ? source : "*zip(*" + source + ")");
      this.given.forEach(it -> given.add("repeat(" + slice(it) + ")"));
    }
    if (!more.isEmpty()) {
      given.add(more);
    }
    return map + "(" + String.join(", ", given) + ")";
  }

  private String source() {
    return slice(round.loop().source());
  }

  /** Whether the element itself is the key of an entry, not a part of it, and can be had again. */
  private boolean isKeyed(Round.Result result) {
    return isTwice
        && round.loop().target() instanceof Expression.Name
        && round.isElement(result.key());
  }

  /** {@code for i, (x, y) in rows}, {@code for key, *rest in rows}: parts that have parts. */
  private boolean isNested() {
    return round.loop().target() instanceof Expression.Collection parts
        && (slice(parts).contains("*")
            || parts.elements().stream().anyMatch(it -> !(it instanceof Expression.Name)));
  }

  /** The function for a round that takes its element whole. */
  private String packed(String function) {
    String own = elements();
    return function
        .replace(ONE + "(" + own, ONE + "(item")
        .replaceFirst(
            "\\):\\R",
            "):\n    " + Matcher.quoteReplacement(slice(round.loop().target())) + " = item\n");
  }

  /** What becomes of the results. */
  private String taken(String all) {
    if (round.comprehension().isPresent()) {
      boolean isKeyed = !round.results().isEmpty() && isKeyed(round.results().getFirst());
      return new ComprehensionCode(text, round, fills, isKeyed)
          .made(round.comprehension().get(), all);
    }
    if (fills) {
      return emptied(all);
    }
    if (joins) {
      return "parts = list(" + all + ")\n# then join `parts` in their order, as the loop does";
    }
    if (round.results().isEmpty()) {
      return "for _ in " + all + ":\n    pass  # raises what a round raised";
    }
    if (round.results().size() > 1) {
      StringBuilder each = new StringBuilder();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < round.results().size(); i++) {
        names.add("part" + (i + 1));
        each.append("\n    ").append(put(round.results().get(i), names.getLast()));
      }
      return "for " + String.join(", ", names) + " in " + all + ":" + each;
    }
    Round.Result result = round.results().getFirst();
    return switch (result.way()) {
      case APPEND -> result.into() + ".extend(" + all + ")";
      case ADD -> result.into() + ".update(" + all + ")";
      case STREAM -> all;
      case ITEM ->
          !isKeyed(result)
              ? "for key, value in " + all + ":\n    " + result.into() + "[key] = value"
              : result.isMap(facts)
                  ? result.into() + ".update(zip(" + source() + ", " + all + "))"
                  : "for key, value in zip("
                      + source()
                      + ", "
                      + all
                      + "):\n    "
                      + result.into()
                      + "[key] = value";
      case EXTEND, UPDATE, JOIN -> "for part in " + all + ":\n    " + put(result, "part");
    };
  }

  private String put(Round.Result result, String part) {
    return switch (result.way()) {
      case APPEND, STREAM -> result.into() + ".append(" + part + ")";
      case ADD -> result.into() + ".add(" + part + ")";
      case EXTEND -> result.into() + ".extend(" + part + ")";
      case UPDATE -> result.into() + ".update(" + part + ")";
      case ITEM -> result.into() + "[" + part + "[0]] = " + part + "[1]";
      case JOIN -> joining(result) + " " + part;
    };
  }

  /** {@code total +=}, as the source has it. */
  private String joining(Round.Result result) {
    int line = text.lineStart(text.lineAt(result.value().start()));
    String before = text.slice(line, result.value().start()).strip();
    return before.endsWith("=") ? before : result.into() + " +=";
  }

  /** What is handed to workers as it stands: a function, and what it is given. */
  public List<Expression> handed() {
    Optional<Expression.Call> handed =
        ahead.isPresent() ? ahead.get().handedCall() : call.filter(it -> !isInBatches());
    List<Expression> all = new ArrayList<>();
    handed.ifPresent(
        it -> {
          all.add(it.callee());
          it.arguments().forEach(argument -> all.add(argument.value()));
        });
    return all;
  }

  /** The function that a round calls, or one to be written for it. */
  public String called() {
    return call.map(it -> slice(it.callee())).orElse(ONE);
  }

  /** Whether a function has to be written for what a round does. */
  public boolean needsFunction() {
    return ahead.map(AheadCode::needsFunction).orElse(call.isEmpty() || isInBatches());
  }

  /** {@code table[x, y] = f(x), g(y)}: as a part of a tuple, another one wants parentheses. */
  private String part(Expression code) {
    boolean isBare =
        code instanceof Expression.Collection it
            && it.kind() == Expression.CollectionKind.TUPLE
            && (!slice(it).startsWith("(")
                || (!it.elements().isEmpty() && it.elements().getFirst().start() == it.start()));
    return isBare ? "(" + slice(code) + ")" : slice(code);
  }

  private String slice(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }

  private static String indented(String code) {
    return "    " + code.replace("\n", "\n    ");
  }
}
