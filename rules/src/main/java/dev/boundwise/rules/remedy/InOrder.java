package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what a list is in order when a loop begins: it was sorted before, and stays as it is. */
final class InOrder {

  /** What does not move where a sum is compared: a number, or a name of one. */
  private static final String SHIFT = "\\w+";

  private final Candidate candidate;
  private final Statement.Loop loop;
  private final Expression.Name list;

  private InOrder(Candidate candidate, Statement.Loop loop, Expression.Name list) {
    this.candidate = candidate;
    this.loop = loop;
    this.list = list;
  }

  /**
   * Whether keys of the elements are in order.
   *
   * @param key the key of one element, in code, with {@code element} for it
   */
  static boolean is(
      Candidate candidate, Statement.Loop loop, Expression.Name list, String key, String element) {
    InOrder order = new InOrder(candidate, loop, list);
    String asked =
        key.replaceAll("\\s", "").replace(element.replaceAll("\\s", ""), SortKeys.ELEMENT);
    return order.sorted().stream()
        .flatMap(it -> SortKeys.of(candidate, it).stream())
        .anyMatch(it -> isOf(asked, it));
  }

  /** Whether it is the key, or the key and something that is the same for all. */
  private static boolean isOf(String asked, String key) {
    String whole = Pattern.quote(key);
    Matcher shifted =
        Pattern.compile("(?:(" + SHIFT + ")\\+)?" + whole + "(?:[+-](" + SHIFT + "))?")
            .matcher(asked);
    return shifted.matches();
  }

  /** The last sort before the loop; empty where the list may be another one by then. */
  private Optional<Expression.Call> sorted() {
    Variable variable = list.variable();
    if (variable.scope() != candidate.region().function()
        || !Untouched.is(new InLoop(candidate), loop, list, Set.of())) {
      return Optional.empty();
    }
    int changed = Math.max(last(variable.bindings()), last(variable.fillings()));
    if (variable.bindings().size() == 1
        && variable.bindings().getFirst() instanceof Binding.Assigned made
        && made.value() instanceof Expression.Call it
        && FormNames.isOf(candidate.facts(), it.callee(), "builtins.sorted")
        && changed <= it.end()
        && it.end() <= loop.start()) {
      return isOnlyOne(it) ? Optional.of(it) : Optional.empty();
    }
    return calls().stream()
        .filter(it -> it.start() > changed && it.end() <= loop.start())
        .reduce((one, other) -> other)
        .filter(this::isOnlyOne);
  }

  private static int last(List<? extends Binding> bindings) {
    return bindings.stream().mapToInt(it -> it.site().offset()).max().orElse(-1);
  }

  /** Whether no other method is called of it that may change its order, and nobody is given it. */
  private boolean isOnlyOne(Expression.Call sort) {
    boolean[] isOther = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        isOther[0] |=
            expression instanceof Expression.Call call
                && call.start() > sort.end()
                && call.callee() instanceof Expression.Attribute method
                && DropIn.isSame(method.object(), list)
                && !Untouched.READING.contains(method.name());
        isOther[0] |=
            expression instanceof Expression.Call call
                && call.start() > sort.end()
                && call.end() < loop.start()
                && !Untouched.isLibrary(call)
                && call.arguments().stream().anyMatch(it -> DropIn.isSame(it.value(), list));
        return true;
      }
    }.statements(candidate.region().function().body());
    return !isOther[0];
  }

  /** {@code xs.sort(...)}, as statements that run before the loop in any case. */
  private List<Expression.Call> calls() {
    List<Expression.Call> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals("sort")
            && DropIn.isSame(method.object(), list)) {
          found.add(call);
        }
        return statement.span().contains(loop.span());
      }
    }.statements(candidate.region().function().body());
    return found;
  }
}
