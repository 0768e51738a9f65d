package dev.boundwise.rules.remedy;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What methods set of an object that a module holds: {@code settings.load(path)}. */
final class SetByMethods {

  private final Program program;
  private final Predicate<LaterSites.Place> isLater;
  private final Set<String> read;

  /**
   * @param isLater whether code at a place runs when the modules are loaded already
   * @param read the names of all attributes that are read
   */
  SetByMethods(Program program, Predicate<LaterSites.Place> isLater, Set<String> read) {
    this.program = program;
    this.isLater = isLater;
    this.read = read;
  }

  /** Where a method that is called later sets what is read of an object. */
  Optional<LaterSites.Place> of(Variable own, Values values) {
    for (Value value : values.options()) {
      if (value instanceof Value.OwnObject object) {
        for (ClassType type : program.ancestors(object.type())) {
          Optional<LaterSites.Place> found =
              read.stream()
                  .filter(it -> !type.attribute(it).isEmpty())
                  .sorted()
                  .flatMap(
                      it -> Stream.concat(type.attribute(it).stream(), type.fillings(it).stream()))
                  .filter(SetLater::sets)
                  .map(it -> new LaterSites.Place(it.site()))
                  .filter(it -> isLater.test(it) && isCalledLater(it.function(), own))
                  .findFirst();
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isCalledLater(Function method, Variable own) {
    return program.callsOf(method).stream()
        .anyMatch(
            it ->
                it.call().callee() instanceof Expression.Attribute callee
                    && ModuleNames.isOf(program, callee.object(), own)
                    && isLater.test(new LaterSites.Place(it.caller(), it.call().start())));
  }
}
