package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Names that a round gives elements before anything else: {@code other = rows[j]}, {@code a, b =
 * rows[i], rows[j]}.
 */
final class ElementNames {

  private final Candidate candidate;
  private final Map<Variable, Expression.Item> elements = new LinkedHashMap<>();
  private int statements;

  private ElementNames(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Those at the start of a loop's body, each set once in a round. */
  static ElementNames of(Candidate candidate, Statement.Loop loop) {
    ElementNames names = new ElementNames(candidate);
    for (Statement one : loop.body()) {
      if (!(one instanceof Statement.Assign it) || !names.read(loop, it)) {
        break;
      }
      names.statements++;
    }
    return names;
  }

  private boolean read(Statement.Loop loop, Statement.Assign it) {
    if (it.updates() || it.targets().size() != 1) {
      return false;
    }
    Expression target = it.targets().getFirst();
    boolean isMany =
        target instanceof Expression.Collection names
            && it.value() instanceof Expression.Collection values
            && names.elements().size() == values.elements().size();
    List<Expression> names = isMany ? ((Expression.Collection) target).elements() : List.of(target);
    List<Expression> values =
        isMany ? ((Expression.Collection) it.value()).elements() : List.of(it.value());
    for (int i = 0; i < names.size(); i++) {
      if (!(names.get(i) instanceof Expression.Name name)
          || !(values.get(i) instanceof Expression.Item item)
          || !(item.object() instanceof Expression.Name)
          || !(item.index() instanceof Expression.Name)
          || name.variable().bindings().stream()
                  .map(one -> one.site().offset())
                  .filter(at -> loop.start() <= at && at <= loop.end())
                  .count()
              != 1) {
        return false;
      }
    }
    for (int i = 0; i < names.size(); i++) {
      elements.put(((Expression.Name) names.get(i)).variable(), (Expression.Item) values.get(i));
    }
    return true;
  }

  /** How many statements give them. */
  int statements() {
    return statements;
  }

  /** The element that a name stands for; empty for other names. */
  Optional<Expression.Item> element(Expression.Name name) {
    return Optional.ofNullable(elements.get(name.variable()));
  }

  /** Code without the names. */
  String written(Expression code) {
    Edited edited = new Edited(candidate);
    Walk.any(
        code,
        it -> {
          if (it instanceof Expression.Name name && elements.containsKey(name.variable())) {
            edited.with(name, DropIn.slice(candidate, elements.get(name.variable())));
          }
          return false;
        });
    return edited.shown(code).orElseGet(() -> DropIn.slice(candidate, code));
  }

  /** The same of code that is a text. */
  String written(String code) {
    String made = code;
    for (Map.Entry<Variable, Expression.Item> one : elements.entrySet()) {
      made =
          made.replaceAll(
              "(?<![.\\w])" + one.getKey().name() + "\\b",
              Matcher.quoteReplacement(DropIn.slice(candidate, one.getValue())));
    }
    return made;
  }
}
