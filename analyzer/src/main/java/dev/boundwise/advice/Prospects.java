package dev.boundwise.advice;

import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.List;

/** The functions in which advice may save much, as far as a glance shows. */
final class Prospects {

  private Prospects() {}

  static List<Function> of(Program program) {
    Glance glance = new Glance(program);
    TestCode tests = TestCode.of(program);
    List<Function> found = new ArrayList<>();
    for (Unit unit : program.units()) {
      if (tests.holds(unit.body(), unit)) {
        continue;
      }
      if (glance.isLong(unit.body())) {
        found.add(unit.body());
      }
      for (Function function : unit.functions()) {
        if (function.kind() == Function.Kind.FUNCTION
            && !tests.holds(function, unit)
            && glance.isLong(function)) {
          found.add(function);
        }
      }
    }
    return found;
  }
}
