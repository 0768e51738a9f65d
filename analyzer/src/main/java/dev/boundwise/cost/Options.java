package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.CommandLine;
import dev.boundwise.resolve.Program;
import java.util.HashMap;
import java.util.Map;

/** How large the options of a command are, as {@code parser.add_argument} declares them. */
final class Options {

  static final String TYPE = "argparse.Namespace";

  /** What people write on a command line is some names. */
  private static final Plausible WRITTEN = Plausible.around(4, 10);

  private final Program program;
  private final Extents extents;
  private final Map<String, Extent> known = new HashMap<>();

  Options(Program program, Extents extents) {
    this.program = program;
    this.extents = extents;
  }

  Extent of(String name) {
    Extent before = known.get(name);
    if (before != null) {
      return before;
    }
    // an option whose default follows from itself is not known
    known.put(name, FixedExtent.UNKNOWN);
    Extent all = FixedExtent.UNKNOWN;
    for (Unit.Called called : program.callsNamed("add_argument")) {
      if (CommandLine.declares(called.call(), name)) {
        all = all.or(declared(called, name));
      }
    }
    known.put(name, all);
    return all;
  }

  private Extent declared(Unit.Called called, String name) {
    Extent all = FixedExtent.UNKNOWN;
    for (Argument argument : called.call().arguments()) {
      switch (argument.name()) {
        case "default" -> {
          Extent usual = extents.of(argument.value(), called.caller());
          Polynomial number = usual.number();
          all = number == null ? all.or(usual) : Extent.ofNumber(number.estimated());
        }
        case "nargs" ->
            all =
                Extent.ofLength(
                    Polynomial.of(
                        extents
                            .symbols()
                            .of(
                                called.call(),
                                0,
                                extents.symbols().written(name, 0, true),
                                () -> WRITTEN)));
        default -> {}
      }
    }
    return all;
  }
}
