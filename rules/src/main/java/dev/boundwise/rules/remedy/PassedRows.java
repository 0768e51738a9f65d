package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import java.util.List;

/** What a function is called with in a kernel: another row in each round of the loops around. */
final class PassedRows {

  private PassedRows() {}

  /** Notes which parameters follow from the rounds of a loop. */
  static void to(KernelFrame frame, Function called, List<Argument> given) {
    boolean isMethod =
        called.parameters().stream()
            .flatMap(it -> it.variable().bindings().stream())
            .anyMatch(Binding.Receiver.class::isInstance);
    for (Parameter parameter : called.parameters()) {
      int position = parameter.index() - (isMethod ? 1 : 0);
      if (position >= 0 && position < given.size()) {
        frame.follows(parameter.variable(), given.get(position).value());
      }
    }
  }
}
