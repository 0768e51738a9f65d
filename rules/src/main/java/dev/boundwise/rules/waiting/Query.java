package dev.boundwise.rules.waiting;

import dev.boundwise.effect.Mentions;
import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call that asks a database for one thing. */
final class Query {

  /** What asks, by its name. */
  private static final Pattern ASKING =
      Pattern.compile(
          "find(One|ById|All|By.*)?|(query|select)(For|One|List)?[A-Za-z]*|find_one|exists.*"
              + "|getReferenceById|getById|aget|get_or_none|hget|hgetall");

  /** What asks for many already. */
  private static final Pattern MANY = Pattern.compile(".*(In|Ids|AllById)");

  /** What asks where it is given a query as it is written. */
  private static final Pattern EXECUTING =
      Pattern.compile(
          "execute(Query)?|fetch(val|row|_one|_all|all)?|exec|scalars?|stream(_scalars)?");

  private static final Pattern WRITING =
      Pattern.compile(
          "(?i)_?(save|delete|update|insert|persist|merge|remove|store|create|send|publish|assign"
              + "|register|add|import|refresh|sync).*");

  private static final Pattern CACHED = Pattern.compile("(?i).*(cache|memoize|once).*");

  private Query() {}

  /** What may ask, by its name. */
  private record Asking(Mentions.Sought calls) {
    Asking(Program program) {
      this(
          Mentions.sought(
              program,
              name -> mayBe(name.substring(name.lastIndexOf('.') + 1)),
              function -> function.isAbstract() && mayBe(name(function.name()))));
    }
  }

  /** Whether some code may come to one, by the names of what it calls. */
  static boolean mayBeIn(FunctionFacts function, List<Statement> code) {
    return function
        .program()
        .derived(Asking.class, Asking::new)
        .calls()
        .mayBeIn(function.unit(), code);
  }

  private static boolean mayBe(String name) {
    return EXECUTING.matcher(name).matches()
        || ASKING.matcher(name).matches()
        || BuiltQuery.mayBe(name);
  }

  /** The name of a method before what tells it from others of the same name. */
  static String name(String method) {
    int end = method.indexOf('(');
    return end < 0 ? method : method.substring(0, end);
  }

  /** Whether a call is one. */
  static boolean is(FunctionFacts function, CallSite site) {
    Optional<ApiFact> fact = fact(function, site);
    if (fact.isEmpty() || fact.get().does() != Effect.DATABASE) {
      return false;
    }
    String name = fact.get().name();
    String method = name.substring(name.lastIndexOf('.') + 1);
    boolean isWritten =
        site.code() instanceof Expression.Call call
            && !call.arguments().isEmpty()
            && MapperQuery.selects(function, call.arguments().getFirst().value());
    String written = site.callee() instanceof Expression.Attribute it ? name(it.name()) : method;
    return EXECUTING.matcher(method).matches()
        ? isWritten
        : ASKING.matcher(written).matches() && !MANY.matcher(written).matches();
  }

  /** What a call does that waits, or that is awaited. */
  static Optional<ApiFact> fact(FunctionFacts function, CallSite site) {
    return function
        .waiting(site)
        .map(it -> it.fact())
        .or(
            () ->
                site.isAwaited()
                    ? function.callee(site).options().stream()
                        .flatMap(it -> function.fact(it).stream())
                        .filter(ApiFact::async)
                        .findFirst()
                    : Optional.empty());
  }

  /** Whether a helper changes something besides: then it has to be called for each. */
  static boolean writes(FunctionFacts helper) {
    return isWriting(name(helper.function().name()))
        || helper.calls().stream()
            .filter(
                it ->
                    it.callee() instanceof Expression.Attribute method && isWriting(method.name()))
            .anyMatch(
                it ->
                    helper.waiting(it).isPresent()
                        || helper.callee(it).options().stream()
                            .anyMatch(one -> one instanceof Value.Own));
  }

  private static boolean isWriting(String name) {
    return WRITING.matcher(name).matches();
  }

  /** Whether a helper may keep what it has asked for. */
  static boolean isCached(Function helper) {
    return helper.decorators().stream()
            .map(it -> it instanceof Expression.Call call ? call.callee() : it)
            .anyMatch(
                it ->
                    it instanceof Expression.Attribute at
                        ? CACHED.matcher(at.name()).matches()
                        : it instanceof Expression.Name name
                            && CACHED.matcher(name.variable().name()).matches())
        || CACHED.matcher(helper.name()).matches();
  }
}
