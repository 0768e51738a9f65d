package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells loops that go over entities of a query and load an association of each. What stands at a
 * field is not in the program: it is read in the class's text.
 */
final class LazyAssociations {

  /** Loaded when they are looked at, unless they say otherwise. */
  private static final String MANY =
      "@(?:OneToMany|ManyToMany|ElementCollection)\\b(?![^;]{0,200}EAGER)";

  private static final String ONE = "@(?:ManyToOne|OneToOne)\\b(?=[^;]{0,200}LAZY)";

  /** Loaded for many at once. */
  private static final Pattern TOGETHER = Pattern.compile("@[\\w.]*(BatchSize|Fetch)\\b");

  private static final Pattern JOINED = Pattern.compile("(?is).*(join\\s+fetch|EntityGraph).*");

  private LazyAssociations() {}

  /** The first call in a loop that loads one. */
  static Optional<CallSite> in(FunctionFacts function, Statement.Loop loop) {
    Variable element = ((Expression.Name) loop.target()).variable();
    if (!isFromQuery(function, loop.source(), 0)) {
      return Optional.empty();
    }
    return KeyedLoop.calls(function, loop).stream()
        .filter(
            site ->
                site.callee() instanceof Expression.Attribute method
                    && method.object() instanceof Expression.Name name
                    && name.variable() == element
                    && isLoaded(loop, site)
                    && loads(function, method))
        .findFirst();
  }

  /** Whether a query gives what is gone over, and not what it joins. */
  private static boolean isFromQuery(FunctionFacts function, Expression source, int depth) {
    if (source instanceof Expression.Name name && depth < 2) {
      List<Binding> bindings =
          name.variable().bindings().stream()
              .filter(it -> !(it instanceof Binding.Declared))
              .toList();
      return bindings.size() == 1
          && bindings.getFirst() instanceof Binding.Assigned it
          && isFromQuery(function, it.value(), depth + 1);
    }
    if (!(source instanceof Expression.Call call)) {
      return false;
    }
    CallSite site = new CallSite(call, call.callee(), "", false);
    boolean asks =
        function.waiting(site).filter(it -> it.fact().does() == Effect.DATABASE).isPresent();
    return asks
        && call.callee() instanceof Expression.Attribute method
        && !BuiltQuery.mayJoin(method.object())
        && function.valueOf(method.object()).options().stream()
            .noneMatch(
                it -> it instanceof Value.OwnObject own && joins(function, own.type(), method));
  }

  /** Whether the query that a repository's method stands for joins something. */
  private static boolean joins(
      FunctionFacts function, ClassType repository, Expression.Attribute method) {
    String name = method.name().split("\\(", 2)[0];
    String text =
        function
            .of(repository.body())
            .unit()
            .text()
            .slice(repository.body().start(), repository.body().end());
    Matcher declared = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(text);
    while (declared.find()) {
      // its annotations stand behind the end of what is before it
      String before = text.substring(0, declared.start());
      int from = Math.max(before.lastIndexOf(";\n"), before.lastIndexOf("}\n"));
      if (JOINED.matcher(before.substring(from + 1)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether more is done with it than to hand it on: {@code order.getItems().size()}. */
  private static boolean isLoaded(Statement.Loop loop, CallSite site) {
    boolean[] used = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        used[0] |= statement instanceof Statement.Loop inner && inner.source() == site.code();
        return !used[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        used[0] |=
            expression instanceof Expression.Attribute outer
                && outer.object() == site.code()
                && !outer.name().startsWith("getId");
        return !used[0];
      }
    }.statements(loop.body());
    return used[0];
  }

  private static boolean loads(FunctionFacts function, Expression.Attribute getter) {
    String name = getter.name().split("\\(", 2)[0];
    if (!name.startsWith("get") || name.length() < 4) {
      return false;
    }
    String field = name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
    return function.valueOf(getter.object()).options().stream()
        .anyMatch(it -> it instanceof Value.OwnObject own && isLazy(function, own.type(), field));
  }

  private static boolean isLazy(FunctionFacts function, ClassType type, String field) {
    Function body = type.body();
    String text = function.of(body).unit().text().slice(body.start(), body.end());
    Matcher lazy =
        Pattern.compile("(?s)(" + MANY + "|" + ONE + ")([^;{}]*?)\\b" + field + "\\s*[;=]")
            .matcher(text);
    return lazy.find() && !TOGETHER.matcher(lazy.group()).find();
  }
}
