package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Where names of modules and attributes of classes are set when the modules are loaded already. */
final class LaterSites {

  private final Program program;
  private final Reached reached;
  private final Loading loading;

  /**
   * @param reached what sets things for itself
   */
  LaterSites(Program program, Reached reached, Loading loading) {
    this.program = program;
    this.reached = reached;
    this.loading = loading;
  }

  /** Where what is read is set while the program runs. */
  Optional<Binding.Site> of(Expression code, Function reader) {
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
        .filter(SetLater::sets)
        .map(Binding::site)
        .filter(this::isLater)
        .findFirst()
        .or(
            () ->
                attributes()
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
    return attributes()
        .filter(it -> it.attribute().equals(name) && SetLater.sets(it.binding()))
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

  private Stream<Unit.SetAttribute> attributes() {
    return program.units().stream().flatMap(it -> it.sets().stream());
  }

  private boolean isLater(Binding.Site site) {
    return !reached.contains(site.function(), site.offset())
        && !loading.runs(site.function(), site.offset());
  }
}
