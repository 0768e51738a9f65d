package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.shape.Obstacle;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rounds read of modules and classes and what is set while the program runs: a worker that
 * loads the modules anew has what they are made with.
 *
 * <pre>{@code
 * options = None
 * def score(text):
 *     return len(text) * options.weight  # None in a worker
 * if __name__ == "__main__":
 *     options = parse()
 * }</pre>
 *
 * <p>What rounds themselves set, such as what they remember, is none of it: a worker sets its own.
 */
final class SetLater {

  private final Program program;
  private final Reached reached;
  private final Loading loading;

  private SetLater(Candidate candidate) {
    this.program = candidate.program();
    this.reached = Reached.by(candidate);
    this.loading = new Loading(program, candidate.region().function());
  }

  /**
   * The first thing that is read, in the order of the code.
   *
   * @param workers what they are called
   */
  static Optional<Obstacle> first(Candidate candidate, String workers) {
    return new SetLater(candidate).find(workers);
  }

  private Optional<Obstacle> find(String workers) {
    Set<Expression> filled = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Expression, Function> read = new LinkedHashMap<>();
    Set<String> attributes = new HashSet<>();
    reached.expressions(
        (function, expression) -> {
          if (expression instanceof Expression.Name || expression instanceof Expression.Attribute) {
            read.put(expression, function);
          }
          if (expression instanceof Expression.Attribute it) {
            attributes.add(it.name());
          }
          if (expression instanceof Expression.Call call
              && call.callee() instanceof Expression.Attribute method
              && method.name().equals("append")) {
            filled.add(method.object());
          }
        });
    LaterSites sites = new LaterSites(program, reached, loading, attributes);
    for (Map.Entry<Expression, Function> one : read.entrySet()) {
      Optional<LaterSites.Place> site =
          filled.contains(one.getKey()) ? Optional.empty() : sites.of(one.getKey(), one.getValue());
      if (site.isPresent()) {
        return Optional.of(obstacle(one.getKey(), one.getValue(), site.get(), workers));
      }
    }
    return Optional.empty();
  }

  private Obstacle obstacle(
      Expression code, Function reader, LaterSites.Place site, String workers) {
    Unit unit = program.unitOf(reader);
    Unit other = program.unitOf(site.function());
    String line = "line " + other.text().lineAt(site.offset());
    String place =
        other.text().path().equals(unit.text().path())
            ? line
            : other.text().path() + ", " + line + ",";
    return new Obstacle(
        unit,
        code.span(),
        Obstacle.Kind.GLOBAL,
        "reads '"
            + unit.text().slice(code.span())
            + "', which "
            + place
            + " sets while the program runs: "
            + workers
            + " has what its module makes, where no initializer sets it",
        Certainty.YES);
  }

  /** Whether a binding gives a variable a value that is more than an empty one. */
  static boolean sets(Binding binding) {
    return switch (binding) {
      case Binding.Assigned it -> !isEmpty(it.value());
      case Binding.Unpacked it -> true;
      case Binding.Rest it -> true;
      case Binding.Element it -> true;
      case Binding.Entered it -> true;
      case Binding.Other it -> true;
      case Binding.Filled it -> true;
      case Binding.Declared it -> false;
      case Binding.Caught it -> false;
      case Binding.DefinedFunction it -> false;
      case Binding.DefinedClass it -> false;
      case Binding.Imported it -> false;
      case Binding.Passed it -> false;
      case Binding.Receiver it -> false;
      case Binding.Narrowed it -> false;
    };
  }

  /** What is made empty again is as it was when the module was loaded. */
  private static boolean isEmpty(Expression value) {
    return switch (value) {
      case Expression.Literal it -> it.kind() == Expression.LiteralKind.NONE;
      case Expression.Collection it -> it.elements().isEmpty();
      default -> false;
    };
  }
}
