package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.Program;

/** What a library's module does below {@code if __name__ == "__main__":}: it tries itself. */
final class SelfTest {

  /** In nanoseconds: what takes longer is waited for. */
  private static final double NOTICED = 1e9;

  private SelfTest() {}

  static boolean is(Program program, Region region) {
    Function function = region.function();
    return function.kind() == Function.Kind.MODULE
        && region.typicalNanos() * Ground.times(region) < NOTICED
        && function.body().stream()
            .anyMatch(it -> it.span().contains(region.span()) && isForMain(it))
        && isImported(program, region.unit());
  }

  private static boolean isForMain(Statement statement) {
    return statement instanceof Statement.Branch it
        && it.test() instanceof Expression.Operation test
        && test.operator() == Expression.Operator.COMPARE
        && test.operands().getFirst() instanceof Expression.Name name
        && name.variable().name().equals("__name__");
  }

  private static boolean isImported(Program program, Unit unit) {
    return program.units().stream()
        .filter(it -> !it.name().equals(unit.name()))
        .flatMap(it -> it.imports().stream())
        .anyMatch(it -> it.equals(unit.name()) || it.startsWith(unit.name() + "."));
  }
}
