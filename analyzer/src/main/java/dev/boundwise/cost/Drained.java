package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that are emptied as often as something is put into them, {@code queue(ship); assign();}: a
 * run takes out what the last one left and what has come since, one on average.
 */
final class Drained {

  private final Program program;
  private final Extents extents;
  private final Function function;

  /**
   * @param function what takes out
   */
  Drained(Program program, Extents extents, Function function) {
    this.program = program;
    this.extents = extents;
    this.function = function;
  }

  /** Whether all that put one thing into a field have it emptied each time. */
  boolean isEachTime(Expression container) {
    if (program.language() != Language.JAVA
        || !(container instanceof Expression.Attribute field)
        || !isOwn(field)) {
      return false;
    }
    List<Binding.Filled> fillings = fillings(field);
    return !fillings.isEmpty() && fillings.stream().allMatch(this::isEmptied);
  }

  private boolean isOwn(Expression.Attribute field) {
    return program.facts(function).valueOf(field.object()).options().stream()
        .anyMatch(it -> it instanceof Value.OwnObject);
  }

  private List<Binding.Filled> fillings(Expression.Attribute field) {
    List<Binding.Filled> all = new ArrayList<>();
    for (Value value : program.facts(function).valueOf(field.object()).options()) {
      if (value instanceof Value.OwnObject object) {
        for (ClassType type : program.ancestors(object.type())) {
          all.addAll(type.fillings(field.name()));
        }
      }
    }
    return all;
  }

  private boolean isEmptied(Binding.Filled filling) {
    Function filler = filling.site().function();
    List<CallOf> puts = program.callsOf(filler);
    return !filling.isMany()
        && filler != function
        && extents.nest(filler).isOutside(filling.site().offset())
        && (empties(filler)
            || (!puts.isEmpty()
                && puts.stream()
                    .allMatch(
                        it ->
                            empties(it.caller())
                                && extents.nest(it.caller()).isOutside(it.call().start()))));
  }

  private boolean empties(Function caller) {
    return program.callsOf(function).stream().anyMatch(it -> it.caller() == caller);
  }
}
