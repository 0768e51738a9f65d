package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search that is called, and the dict that stands in for it, in code. */
final class SearchCode {

  private final Candidate candidate;
  private final Candidate about;
  private final Expression.Call call;
  private final KeySearch search;

  SearchCode(Candidate candidate, Candidate about, Expression.Call call, KeySearch search) {
    this.candidate = candidate;
    this.about = about;
    this.call = call;
    this.search = search;
  }

  /** What a call gives for a parameter; null for other names. */
  static @Nullable Expression argument(Expression.Call call, Expression.Name name) {
    Parameter parameter =
        name.variable().bindings().size() == 1
                && name.variable().bindings().getFirst() instanceof Binding.Passed it
            ? it.parameter()
            : null;
    if (parameter == null) {
      return null;
    }
    boolean isMethod =
        name.variable().scope().parameters().stream()
            .flatMap(it -> it.variable().bindings().stream())
            .anyMatch(Binding.Receiver.class::isInstance);
    int place = parameter.index() - (isMethod ? 1 : 0);
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument one = call.arguments().get(i);
      if (one.isPositional() ? i == place : one.name().equals(name.variable().name())) {
        return one.value();
      }
    }
    return null;
  }

  /** What is looked for, with what the call gives; null where that is more than values. */
  @Nullable String wanted() {
    Edited edited = new Edited(about);
    boolean[] isOther = {false};
    Walk.any(
        search.wanted(),
        it -> {
          if (it instanceof Expression.Name name) {
            Expression given = argument(call, name);
            if (given == null || !Plain.is(candidate.facts(), given)) {
              isOther[0] = true;
            } else {
              String text = DropIn.slice(candidate, given);
              boolean isBare =
                  given instanceof Expression.Operation
                      && !(search.wanted() instanceof Expression.Name);
              edited.with(name, isBare ? "(" + text + ")" : text);
            }
          }
          return false;
        });
    return isOther[0] ? null : edited.shown(search.wanted()).orElse(null);
  }

  /** Whether each round looks for another one. */
  boolean changes(Round round) {
    List<Expression> given = new ArrayList<>();
    Walk.any(
        search.wanted(),
        it -> {
          Expression one = it instanceof Expression.Name name ? argument(call, name) : null;
          if (one != null) {
            given.add(one);
          }
          return false;
        });
    return given.stream()
        .anyMatch(
            it ->
                Walk.any(
                    it,
                    one ->
                        one instanceof Expression.Name name
                            && (round.isElement(name)
                                || RoundChanges.isSet(round.loop(), name.variable()))));
  }

  String how(String rows, String wanted) {
    String own = search.element().variable().name();
    String name = "⟪" + own + "⟫";
    String key = name + DropIn.slice(about, search.key()).substring(own.length());
    String value = name + DropIn.slice(about, search.value()).substring(own.length());
    String dict = "⟪" + rows.substring(rows.lastIndexOf('.') + 1) + "_by_" + word(key) + "⟫";
    return dict
        + " = {}  # before the loop\nfor "
        + name
        + " in "
        + rows
        + ":\n    "
        + dict
        + ".setdefault("
        + key
        + ", "
        + value
        + ")\n\n... "
        + dict
        + ".get("
        + wanted
        + (search.none().equals("None") ? "" : ", " + search.none())
        + ") ...  # in the place of "
        + DropIn.slice(candidate, call);
  }

  private static String word(String key) {
    String last = key.replaceAll("\\W+$", "").replaceAll("^.*\\W", "");
    return last.matches("[a-z]\\w*") ? last : "key";
  }
}
