package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where names of modules and attributes of classes are set when the modules are loaded already. */
final class LaterSites {

  /** A place where something is set. */
  record Place(Function function, int offset) {

    Place(Binding.Site site) {
      this(site.function(), site.offset());
    }
  }

  private final Program program;
  private final Reached reached;
  private final Loading loading;
  private final SetByName named;
  private final Set<String> read;

  /**
   * @param reached what sets things for itself
   * @param read the names of all attributes that are read
   */
  LaterSites(Program program, Reached reached, Loading loading, Set<String> read) {
    this.program = program;
    this.reached = reached;
    this.loading = loading;
    this.named = program.derived(SetByName.class, SetByName::new);
    this.read = read;
  }

  /** Where what is read is set while the program runs. */
  Optional<Place> of(Expression code, Function reader) {
    return switch (code) {
      case Expression.Name it ->
          it.variable().scope().kind() == Function.Kind.MODULE
              ? ofModule(it.variable(), program.facts(reader).valueOf(it))
              : Optional.empty();
      case Expression.Attribute it -> attribute(it, reader);
      default -> Optional.empty();
    };
  }

  private Optional<Place> ofModule(Variable variable, Values values) {
    Variable own = ModuleNames.defined(program, variable);
    return Stream.concat(own.bindings().stream(), own.fillings().stream())
        .filter(SetLater::sets)
        .map(it -> new Place(it.site()))
        .filter(this::isLater)
        .findFirst()
        .or(
            () ->
                attributes()
                    .filter(
                        it -> it.object() instanceof Expression.Name name && name.variable() == own)
                    .map(it -> new Place(it.binding().site()))
                    .filter(this::isLater)
                    .findFirst())
        .or(() -> named.of(own, read).filter(this::isLater).findFirst())
        .or(() -> new SetByMethods(program, this::isLater, read).of(own, values));
  }

  private Optional<Place> attribute(Expression.Attribute code, Function reader) {
    for (Value value : program.facts(reader).valueOf(code.object()).options()) {
      Optional<Place> found =
          switch (value) {
            case Value.OwnModule module ->
                program
                    .variable(module, code.name())
                    .flatMap(it -> ofModule(it, program.facts(reader).valueOf(code)))
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

  private Optional<Place> ofClass(ClassType type, String name) {
    return type.variable(name).stream()
        .flatMap(it -> it.fillings().stream())
        .map(it -> new Place(it.site()))
        .filter(this::isLater)
        .findFirst()
        .or(() -> ofObject(name, new Value.OwnClass(type)));
  }

  private Optional<Place> ofObject(String name, Value object) {
    return attributes()
        .filter(it -> it.attribute().equals(name) && SetLater.sets(it.binding()))
        .filter(it -> isLater(new Place(it.binding().site())))
        .filter(
            it ->
                program
                    .facts(it.binding().site().function())
                    .valueOf(it.object())
                    .options()
                    .contains(object))
        .map(it -> new Place(it.binding().site()))
        .findFirst()
        .or(() -> named.of(object, name).filter(this::isLater).findFirst());
  }

  private Stream<Unit.SetAttribute> attributes() {
    return program.units().stream().flatMap(it -> it.sets().stream());
  }

  private boolean isLater(Place site) {
    return !reached.contains(site.function(), site.offset())
        && !loading.runs(site.function(), site.offset());
  }
}
