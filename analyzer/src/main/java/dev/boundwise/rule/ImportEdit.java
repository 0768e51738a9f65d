package dev.boundwise.rule;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Optional;

/** Makes a module's own name known in a file. */
public final class ImportEdit {

  private ImportEdit() {}

  /**
   * What has to be inserted so that {@code module} means the module in all of the function's file:
   * nothing where it does already; empty where the name means something else anywhere in it.
   */
  public static Optional<List<Edit>> of(FunctionFacts function, String module) {
    Unit unit = function.unit();
    if (!function.meansOnlyModule(module)) {
      return Optional.empty();
    }
    int place = -1;
    for (Statement statement : unit.body().body()) {
      if (statement instanceof Statement.Import it) {
        if (it.variables().stream().anyMatch(variable -> variable.name().equals(module))) {
          return Optional.of(List.of());
        }
        boolean isFirst = place < 0 && !isFuture(it);
        place = isFirst ? it.start() : place;
      }
    }
    if (place < 0 || unit.imports().contains(module)) {
      return Optional.empty();
    }
    Location location = new Location(unit.text(), new Span(place, place));
    return Optional.of(List.of(new Edit(location, "import " + module + "\n")));
  }

  private static boolean isFuture(Statement.Import it) {
    return it.variables().stream()
        .flatMap(variable -> variable.bindings().stream())
        .anyMatch(
            binding ->
                binding instanceof Binding.Imported name && name.name().startsWith("__future__"));
  }
}
