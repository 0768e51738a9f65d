package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.List;

/** By what a call of {@code sort} or {@code sorted} puts elements in order. */
final class SortKeys {

  /** Stands for an element. */
  static final String ELEMENT = "\u0000";

  private SortKeys() {}

  /** What elements are sorted by, in code; of several keys, the first one is in order as well. */
  static List<String> of(Candidate candidate, Expression.Call sort) {
    List<Argument> named = sort.arguments().stream().filter(it -> !it.isPositional()).toList();
    if (named.isEmpty()) {
      return List.of(ELEMENT, ELEMENT + "[0]");
    }
    if (named.size() != 1 || !named.getFirst().name().equals("key")) {
      return List.of();
    }
    return switch (named.getFirst().value()) {
      case Expression.Lambda it
          when it.function().parameters().size() == 1
              && it.function().body().getFirst() instanceof Statement.Return given ->
          parts(candidate, given.value(), it.function().parameters().getFirst().variable());
      case Expression.Call it
          when it.arguments().size() == 1
              && FormNames.isOf(candidate.facts(), it.callee(), "operator.itemgetter") ->
          List.of(ELEMENT + "[" + DropIn.slice(candidate, it.arguments().getFirst().value()) + "]");
      case Expression.Call it
          when it.arguments().size() == 1
              && it.arguments().getFirst().value() instanceof Expression.Literal name
              && FormNames.isOf(candidate.facts(), it.callee(), "operator.attrgetter") ->
          List.of(ELEMENT + "." + name.text());
      default -> List.of();
    };
  }

  private static List<String> parts(Candidate candidate, Expression given, Variable element) {
    List<String> found = new ArrayList<>();
    List<Expression> all = new ArrayList<>(List.of(given));
    if (given instanceof Expression.Collection it && it.kind() == Expression.CollectionKind.TUPLE) {
      all.add(it.elements().getFirst());
    }
    for (Expression one : all) {
      String text = DropIn.slice(candidate, one).replaceAll("\\s", "");
      found.add(text.replaceAll("\\b" + element.name() + "\\b", ELEMENT));
    }
    return found;
  }
}
