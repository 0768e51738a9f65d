package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.Obstacle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    reached.expressions(
        (function, expression) -> {
          if (expression instanceof Expression.Name || expression instanceof Expression.Attribute) {
            read.put(expression, function);
          }
          if (expression instanceof Expression.Call call
              && call.callee() instanceof Expression.Attribute method
              && method.name().equals("append")) {
            filled.add(method.object());
          }
        });
    for (Map.Entry<Expression, Function> one : read.entrySet()) {
      Optional<Binding.Site> site =
          filled.contains(one.getKey()) ? Optional.empty() : set(one.getKey(), one.getValue());
      if (site.isPresent()) {
        return Optional.of(obstacle(one.getKey(), one.getValue(), site.get(), workers));
      }
    }
    return Optional.empty();
  }

  private Obstacle obstacle(Expression code, Function reader, Binding.Site site, String workers) {
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

  /** Where what is read is set while the program runs. */
  private Optional<Binding.Site> set(Expression code, Function reader) {
    return switch (code) {
      case Expression.Name it ->
          it.variable().scope().kind() == Function.Kind.MODULE
              ? ofModule(it.variable())
              : Optional.empty();
      case Expression.Attribute it -> attribute(it, reader);
      default -> Optional.empty();
    };
  }

  private Optional<Binding.Site> ofModule(Variable variable) {
    Variable own = defined(variable);
    return Stream.concat(own.bindings().stream(), own.fillings().stream())
        .filter(Loading::sets)
        .map(Binding::site)
        .filter(this::isLater)
        .findFirst()
        .or(
            () ->
                sets()
                    .filter(
                        it -> it.object() instanceof Expression.Name name && name.variable() == own)
                    .map(it -> it.binding().site())
                    .filter(this::isLater)
                    .findFirst());
  }

  /** The variable of the module that a name is imported from. */
  private Variable defined(Variable variable) {
    for (Binding binding : variable.bindings()) {
      if (binding instanceof Binding.Imported it) {
        Optional<Binding.Site> site = program.definition(variable).map(Binding::site);
        if (site.isPresent() && site.get().function().kind() == Function.Kind.MODULE) {
          String name = it.name().substring(it.name().lastIndexOf('.') + 1);
          Variable found = program.unitOf(site.get().function()).names().get(name);
          return found == null ? variable : found;
        }
      }
    }
    return variable;
  }

  private Optional<Binding.Site> attribute(Expression.Attribute code, Function reader) {
    for (Value value : program.facts(reader).valueOf(code.object()).options()) {
      Optional<Binding.Site> found =
          switch (value) {
            case Value.OwnModule module ->
                program
                    .variable(module, code.name())
                    .flatMap(this::ofModule)
                    .or(() -> ofObject(code.name(), module));
            case Value.OwnClass type -> ofClass(type.type(), code.name());
            default -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Binding.Site> ofClass(ClassType type, String name) {
    return type.variable(name).stream()
        .flatMap(it -> it.fillings().stream())
        .map(Binding::site)
        .filter(this::isLater)
        .findFirst()
        .or(() -> ofObject(name, new Value.OwnClass(type)));
  }

  private Optional<Binding.Site> ofObject(String name, Value object) {
    return sets()
        .filter(it -> it.attribute().equals(name) && Loading.sets(it.binding()))
        .filter(it -> isLater(it.binding().site()))
        .filter(
            it ->
                program
                    .facts(it.binding().site().function())
                    .valueOf(it.object())
                    .options()
                    .contains(object))
        .map(it -> it.binding().site())
        .findFirst();
  }

  private Stream<Unit.SetAttribute> sets() {
    return program.units().stream().flatMap(it -> it.sets().stream());
  }

  private boolean isLater(Binding.Site site) {
    return !reached.contains(site.function(), site.offset())
        && !loading.runs(site.function(), site.offset());
  }
}
