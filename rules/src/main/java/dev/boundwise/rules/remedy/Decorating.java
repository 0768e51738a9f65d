package dev.boundwise.rules.remedy;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The functions that decorate something where a module is loaded. */
final class Decorating {
  private final Set<Function> functions = new HashSet<>();

  Decorating(Program program) {
    for (Unit unit : program.units()) {
      unit.functions().forEach(it -> add(program, it.parent().orElse(it), it.decorators()));
      for (ClassType type : unit.classes()) {
        add(program, type.body().parent().orElse(unit.body()), type.decorators());
      }
    }
  }

  private void add(Program program, Function reader, List<Expression> decorators) {
    for (Expression decorator : decorators) {
      for (Value value : program.facts(reader).valueOf(decorator).options()) {
        if (value instanceof Value.Own own) {
          functions.add(own.function());
        }
      }
      if (decorator instanceof Expression.Call call) {
        add(program, reader, List.of(call.callee()));
      }
    }
  }

  Set<Function> functions() {
    return functions;
  }
}
