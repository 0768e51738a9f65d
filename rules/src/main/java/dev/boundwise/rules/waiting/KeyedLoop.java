package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A loop over what may be keys of something else. */
final class KeyedLoop {

  /** Elements that are many already, or that are no keys. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i).*(chunk|batch|page|part|shard|group|slice|attempt|retr|table|sql|query|ids$).*");

  /** Collections, as elements: what is asked for with one is many already. */
  private static final Pattern MANY =
      Pattern.compile("(builtins|java\\.util)\\.(list|set|tuple|List|Set|Collection|ArrayList)");

  /** Streams that look for the first that fits, or that take many at the same time. */
  private static final Pattern SEARCHES =
      Pattern.compile(
          "\\.(findFirst|findAny|anyMatch|noneMatch|allMatch|limit|takeWhile|parallel(Stream)?)\\(");

  /** Tests whether it is known already. */
  private static final Pattern KNOWN =
      Pattern.compile("(?i)contains(key)?|getifpresent|get|.*cache.*|add|putifabsent");

  private KeyedLoop() {}

  /** Whether a loop goes over all elements of something whose size is not written. */
  static boolean is(FunctionFacts function, Statement.Loop loop) {
    return !loop.isConditional() && !isLeft(loop) && isOverKeys(function, loop);
  }

  /** The same of a loop that nothing in it can end. */
  static boolean isOverKeys(FunctionFacts function, Statement.Loop loop) {
    return !loop.isConditional()
        && !loop.isAsync()
        && loop.otherwise().isEmpty()
        && loop.target() instanceof Expression.Name element
        && (!PARTS.matcher(element.variable().name()).matches()
            || MappedRows.of(function, loop.source()).isPresent())
        && !(loop.source() instanceof Expression.Collection)
        && !(loop.source() instanceof Expression.Call call
            && call.callee() instanceof Expression.Name made
            && made.variable().name().equals("range"))
        && !isSearchOrParallel(function, loop)
        && function.valueOf(element).options().stream()
            .noneMatch(
                it -> it instanceof Value.Instance one && MANY.matcher(one.type()).matches());
  }

  /** Whether a loop is a stream that ends early, or goes through many at the same time. */
  static boolean isSearchOrParallel(FunctionFacts function, Statement.Loop loop) {
    return loop.target().start() == loop.start()
        && SEARCHES.matcher(function.unit().text().slice(loop.span())).find();
  }

  /** A search for the first that fits, or one attempt after the other. */
  private static boolean isLeft(Statement.Loop loop) {
    boolean[] left = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        left[0] |=
            statement instanceof Statement.Return
                || (statement instanceof Statement.Jump jump && jump.isBreak());
        return true;
      }
    }.statements(loop.body());
    return left[0];
  }

  /** The calls of each round, but those that are made only for what is not known yet. */
  static List<CallSite> calls(FunctionFacts function, Statement.Loop loop) {
    List<CallSite> found = new ArrayList<>(function.calls(loop.body()));
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch
            && Walk.any(branch.test(), KeyedLoop::asksWhetherKnown)) {
          found.removeIf(
              site ->
                  branch.span().contains(site.span())
                      && !branch.test().span().contains(site.span()));
        }
        return true;
      }
    }.statements(loop.body());
    return found;
  }

  private static boolean asksWhetherKnown(Expression test) {
    return test instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && KNOWN.matcher(method.name().split("\\(", 2)[0]).matches();
  }

  /** Whether nobody takes what a call gives: then it does something for each element besides. */
  static boolean isForItsEffect(FunctionFacts function, Expression.Call call) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Evaluate it
                && (it.value() == call
                    || (it.value() instanceof Expression.Await wait && wait.value() == call));
        return !found[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        // what each round of a comprehension gives is taken
        return !(expression instanceof Expression.Comprehension);
      }
    }.statements(function.function().body());
    return found[0] && function.function().kind() == Function.Kind.FUNCTION;
  }

  /** What stands for the loop's element, or is made of it. */
  static Set<Variable> given(Statement.Loop loop) {
    Set<Variable> given = new HashSet<>();
    given.add(((Expression.Name) loop.target()).variable());
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
          ForElement.derive(assign, given);
        } else if (statement instanceof Statement.Evaluate told) {
          ForElement.derive(told, given);
        }
        return true;
      }
    }.statements(loop.body());
    return given;
  }
}
