package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells Java's queries that are built step by step, or that are told what they ask for before they
 * ask: {@code entities.createQuery("...").setParameter("id", id).getSingleResult()}, {@code
 * statement.setLong(1, id); statement.executeQuery()}.
 */
final class BuiltQuery {

  /** What has a built query ask. */
  private static final Pattern ASKING =
      Pattern.compile(
          "executeQuery|getSingleResult(OrNull)?|getResult(List|Stream)|uniqueResult(Optional)?"
              + "|first|into|fetch(One|Any|Optional|Single|First|Into|Count)?|list|one|optional"
              + "|single|query");

  /** What is asked for with one key of many, without a step before. */
  private static final Pattern KEYED = Pattern.compile("get|hget|hgetAll");

  private static final Pattern TELLING = Pattern.compile("(set[A-Z]|bind)\\w*");

  /** What changes rows, or asks for many at once. */
  private static final Pattern OTHERS =
      Pattern.compile("(?i)(insert|update|delete|merge|upsert).*|in");

  private static final Pattern QUERY = Pattern.compile("create\\w*Query\\b.*");

  private static final Pattern SELECTING = Pattern.compile("(?is).*\\bfrom\\b.*");

  private static final Pattern JOINING =
      Pattern.compile("(?is).*(join\\s+fetch|(fetch|load)graph).*");

  private BuiltQuery() {}

  /** Whether a name is that of one, for those who look for names alone. */
  static boolean mayBe(String name) {
    return ASKING.matcher(name).matches() || KEYED.matcher(name).matches();
  }

  /**
   * Whether a call is one.
   *
   * @param isGiven whether an expression says what to ask for
   */
  static boolean is(FunctionFacts function, CallSite site, Predicate<Expression> isGiven) {
    if (function.unit().language() != Language.JAVA
        || !(site.code() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)) {
      return false;
    }
    String name = Query.name(method.name());
    boolean isKeyed =
        KEYED.matcher(name).matches()
            && call.arguments().stream().anyMatch(it -> isGiven.test(it.value()));
    boolean isBuilt = ASKING.matcher(name).matches() && isTold(method.object(), isGiven);
    return (isKeyed || isBuilt)
        && function.waiting(site).filter(it -> it.fact().does() == Effect.DATABASE).isPresent();
  }

  private static boolean isTold(Expression built, Predicate<Expression> isGiven) {
    boolean isTold = false;
    Expression at = built;
    while (at instanceof Expression.Call step
        && step.callee() instanceof Expression.Attribute method) {
      if (OTHERS.matcher(Query.name(method.name())).matches()) {
        return false;
      }
      isTold |= step.arguments().stream().anyMatch(it -> isGiven.test(it.value()));
      at = method.object();
    }
    return isTold || (at instanceof Expression.Name name && isMade(name) && isGiven.test(name));
  }

  /** Whether a variable is no element of the loop, and no parameter. */
  private static boolean isMade(Expression.Name name) {
    return name.variable().bindings().stream()
        .noneMatch(it -> it instanceof Binding.Element || it instanceof Binding.Passed);
  }

  /**
   * Whether a query that is built joins what belongs to its rows, or may: its text is not there.
   */
  static boolean mayJoin(Expression built) {
    if (!(built instanceof Expression.Call)) {
      return false;
    }
    boolean isMade = Walk.any(built, BuiltQuery::isOfText);
    boolean isWritten = Walk.any(built, it -> isText(it, SELECTING));
    return Walk.any(built, it -> isText(it, JOINING)) || (isMade && !isWritten);
  }

  private static boolean isOfText(Expression code) {
    return code instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && QUERY.matcher(method.name()).matches();
  }

  private static boolean isText(Expression code, Pattern wanted) {
    return code instanceof Expression.Literal text && wanted.matcher(text.text()).matches();
  }

  /** The variable that a call tells what to ask for: {@code statement.setLong(1, id)}. */
  static Optional<Variable> told(Expression.Call call) {
    return call.callee() instanceof Expression.Attribute method
            && method.object() instanceof Expression.Name name
            && TELLING.matcher(Query.name(method.name())).matches()
        ? Optional.of(name.variable())
        : Optional.empty();
  }
}
