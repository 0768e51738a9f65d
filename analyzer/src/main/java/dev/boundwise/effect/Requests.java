package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.State;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the calls that make the thread wait for an answer and change nothing: Java's requests. */
final class Requests {

  /** A method by which a client only reads; what comes before a bracket is its name. */
  private static final Pattern READING =
      Pattern.compile(
          "(get|head|options|find|fetch|list|query|search|describe|lookup|download|count|exists"
              + "|resolve|scan)([A-Z].*)?");

  /** What ends a request that is built step by step. */
  private static final Set<String> ENDS =
      Set.of("body", "toEntity", "toBodilessEntity", "block", "blockOptional", "await", "get");

  /** What makes it one that writes. */
  private static final Pattern WRITING =
      Pattern.compile("(?i)(post|put|delete|patch|method|bodyValue|send.*|write.*|publish.*)");

  private static final Pattern WRITTEN =
      Pattern.compile("(?s).*\\.(POST|PUT|DELETE|PATCH|method|post|put|delete|patch)\\(.*");

  private static final Pattern BUILT =
      Pattern.compile("(?s).*(HttpRequest|Request\\.Builder|HttpGet|HttpHead)\\b.*");

  private static final Set<String> SENDING = Set.of("send", "execute");

  private static final Set<String> DECLARED_GET = Set.of("GetMapping", "GetExchange", "GET");

  private static final Set<String> CLIENTS =
      Set.of("FeignClient", "RegisterRestClient", "HttpExchange", "RetrofitClient");

  private static final int DEEPEST = 2;

  private Requests() {}

  /** Whether a library's function may be one, by its name. */
  static boolean mayBe(Knowledge knowledge, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return (SENDING.contains(last)
            || last.equals("exchange")
            || ENDS.contains(last)
            || READING.matcher(last).matches())
        && (!name.startsWith("java.")
            || knowledge.lookup(name).filter(it -> it.does() == Effect.NETWORK).isPresent());
  }

  /** Whether a call of a library, or of a client that a framework writes, is one. */
  static boolean is(FunctionFacts facts, Expression.Call call) {
    if (!(call.callee() instanceof Expression.Attribute method)) {
      return false;
    }
    for (Value callee : facts.valueOf(method).options()) {
      if (callee instanceof Value.Own own) {
        return isDeclared(facts, own.function());
      }
    }
    CallSite site = new CallSite(call, method, "", false);
    if (facts.waiting(site).filter(it -> it.fact().does() == Effect.NETWORK).isEmpty()) {
      return false;
    }
    List<String> names = new ArrayList<>();
    boolean isForMany = false;
    boolean isStarted = false;
    for (Expression at = call; at instanceof Expression.Call one; ) {
      if (!(one.callee() instanceof Expression.Attribute part)) {
        break;
      }
      isStarted |= at != call && one.arguments().isEmpty() && part.name().matches("get|head");
      names.add(part.name());
      at = part.object();
      isForMany |= isForMany(facts, at);
    }
    if (!isForMany) {
      return false;
    }
    String last = names.getFirst();
    if (SENDING.contains(last)) {
      return isReadingRequest(facts, call);
    }
    if (last.equals("exchange")) {
      return call.arguments().stream().anyMatch(it -> Written.name(it.value()).equals("GET"));
    }
    boolean writes = names.stream().anyMatch(it -> WRITING.matcher(it).matches());
    return !writes && (READING.matcher(last).matches() || (isStarted && ENDS.contains(last)));
  }

  private static boolean isForMany(FunctionFacts facts, Expression client) {
    return facts.valueOf(client).options().stream()
        .anyMatch(
            it -> it instanceof Value.Instance one && facts.knowledge().isConcurrent(one.type()));
  }

  /**
   * {@code client.send(HttpRequest.newBuilder(uri).build(), ...)}, {@code newCall(...).execute()}.
   */
  private static boolean isReadingRequest(FunctionFacts facts, Expression.Call call) {
    List<Argument> arguments = call.arguments();
    if (arguments.isEmpty()
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Call made) {
      arguments = made.arguments();
    }
    return !arguments.isEmpty() && isReading(facts, arguments.getFirst().value());
  }

  private static boolean isReading(FunctionFacts facts, Expression request) {
    if (request instanceof Expression.Name name) {
      List<Binding> bindings =
          name.variable().bindings().stream()
              .filter(it -> !(it instanceof Binding.Declared))
              .toList();
      return bindings.size() == 1
          && bindings.getFirst() instanceof Binding.Assigned it
          && it.site().function() == facts.function()
          && isReading(facts, it.value());
    }
    String text = facts.unit().text().slice(request.span());
    return BUILT.matcher(text).matches() && !WRITTEN.matcher(text).matches();
  }

  /** {@code @GetMapping} of a {@code @FeignClient}. */
  private static boolean isDeclared(FunctionFacts facts, Function method) {
    return method.isAbstract()
        && isMarked(facts, method.decorators(), method, DECLARED_GET)
        && method
            .owner()
            .filter(it -> isMarked(facts, it.decorators(), it.body(), CLIENTS))
            .isPresent();
  }

  /** Whether annotations are among those of some names. */
  static boolean isMarked(
      FunctionFacts facts, List<Expression> marks, Function marked, Set<String> names) {
    return marks.stream()
        .map(it -> it instanceof Expression.Call call ? call.callee() : it)
        .flatMap(it -> facts.of(marked).around().valueOf(it).options().stream())
        .anyMatch(
            it ->
                it instanceof Value.Symbol one
                    && names.contains(one.name().substring(one.name().lastIndexOf('.') + 1)));
  }

  /** What a call that is no request does to what others may see. */
  static Purity purity(FunctionFacts facts, Expression.Call call) {
    return purity(facts, call, 0);
  }

  private static Purity purity(FunctionFacts facts, Expression.Call call, int depth) {
    Purity all = facts.valueOf(call.callee()).isComplete() ? Purity.PURE : Purity.CHANGES;
    for (Value callee : facts.valueOf(call.callee()).options()) {
      all =
          all.and(
              switch (callee) {
                case Value.Method it ->
                    isOfNewObject(facts, call) ? Purity.PURE : purity(facts, it.qualifiedName());
                case Value.Symbol it ->
                    isMaking(facts, it) ? Purity.PURE : purity(facts, it.name());
                case Value.OwnClass it -> Purity.PURE;
                case Value.Own it ->
                    isPlain(facts, it.function(), depth) ? Purity.PURE : Purity.CHANGES;
                default -> Purity.CHANGES;
              });
    }
    return all;
  }

  /**
   * {@code new Builder().with(...)}, {@code Request.newBuilder().build()}: no other has seen it.
   */
  private static boolean isOfNewObject(FunctionFacts facts, Expression.Call call) {
    Expression at = call;
    while (at instanceof Expression.Call one
        && one.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Call) {
      at = method.object();
    }
    return at != call
        && at instanceof Expression.Call made
        && (!isOfObject(made) || makesBuilder(facts, made));
  }

  private static boolean makesBuilder(FunctionFacts facts, Expression.Call call) {
    return facts.valueOf(call.callee()).options().stream()
        .allMatch(
            it ->
                it instanceof Value.Symbol made
                    && made.name().matches(".*\\.(newB|b)uilder")
                    && isMaking(facts, made));
  }

  private static boolean isOfObject(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
        && !(method.object() instanceof Expression.Unknown);
  }

  /** Whether a static method, or a constructor, does nothing that tables are for. */
  private static boolean isMaking(FunctionFacts facts, Value.Symbol callee) {
    State state = facts.knowledge().state(callee.name()).orElse(State.NONE);
    return state == State.NONE
        && facts.knowledge().covers(callee.name())
        && facts.knowledge().handover(callee.name()).isEmpty()
        && facts.fact(callee).filter(it -> it.does().waits()).isEmpty();
  }

  private static Purity purity(FunctionFacts facts, String name) {
    State state = facts.knowledge().state(name).orElse(null);
    return state == State.NONE || facts.knowledge().isClass(name) ? Purity.PURE : Purity.CHANGES;
  }

  /** A method that computes what it gives, or a constructor. */
  private static boolean isPlain(FunctionFacts facts, Function function, int depth) {
    if (depth == DEEPEST || function.isAbstract()) {
      return false;
    }
    FunctionFacts inside = facts.of(function);
    boolean[] plain = {true};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        plain[0] &=
            !(expression instanceof Expression.Call call)
                || purity(inside, call, depth + 1) == Purity.PURE;
      }

      @Override
      protected boolean enter(Statement statement) {
        plain[0] &=
            !(statement instanceof Statement.Assign it)
                || function.name().equals("__init__")
                || it.targets().stream().allMatch(one -> one instanceof Expression.Name);
        return plain[0];
      }
    }.statements(function.body());
    return plain[0];
  }
}
