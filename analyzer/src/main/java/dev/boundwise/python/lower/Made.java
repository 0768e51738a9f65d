package dev.boundwise.python.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Optional;

/**
 * An object that a function makes for itself: {@code words = Words()} of a class above in the
 * module, or {@code words = cls()} of its own.
 *
 * @param offset from where on the variable has it
 */
record Made(ClassType type, int offset) {

  /**
   * Empty where a variable holds anything else, or something else as well, by what stands above.
   */
  static Optional<Made> of(Variable variable, Function function) {
    return only(variable.bindings())
        .filter(Binding.Assigned.class::isInstance)
        .map(Binding.Assigned.class::cast)
        .filter(it -> it.site().function() == function)
        .flatMap(it -> type(it.value()).map(type -> new Made(type, it.site().offset())));
  }

  /** The class that a name stands for, or its object: {@code cls} and {@code self} of a method. */
  static Optional<ClassType> named(Variable variable) {
    return only(variable.bindings())
        .flatMap(
            it ->
                switch (it) {
                  case Binding.DefinedClass defined -> Optional.of(defined.type());
                  case Binding.Receiver own -> Optional.of(own.type());
                  default -> Optional.empty();
                });
  }

  private static Optional<ClassType> type(Expression value) {
    if (!(value instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Name name)) {
      return Optional.empty();
    }
    return only(name.variable().bindings())
        .flatMap(
            it ->
                switch (it) {
                  case Binding.DefinedClass defined -> Optional.of(defined.type());
                  case Binding.Receiver own when !own.isInstance() -> Optional.of(own.type());
                  default -> Optional.empty();
                });
  }

  private static Optional<Binding> only(List<Binding> bindings) {
    return bindings.size() == 1 ? Optional.of(bindings.getFirst()) : Optional.empty();
  }
}
