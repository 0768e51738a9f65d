package dev.boundwise.rules.shape;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.shape.Shapes;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;

/** A module, and the shape of the loop that a comment {@code # here} ends the line of. */
final class Shaped {

  private static final String MARK = "# here";

  private final Unit unit;
  private final int line;

  private Shaped(Unit unit, int line) {
    this.unit = unit;
    this.line = line;
  }

  /** The marked loop of a module, by itself. */
  static LoopShape shape(String source) {
    return find("main.py", source).orElseThrow(() -> new AssertionError("no loop in " + source));
  }

  /** The same; empty where the marked line has neither loop nor recursion. */
  static Optional<LoopShape> find(String path, String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().endsWith(MARK)) {
        SourceText text = SourceText.of(path, source);
        return new Shaped(Lowering.lower(PythonParser.parse(text), "main", false), i + 1).read();
      }
    }
    throw new AssertionError("no mark in " + path);
  }

  static List<Obstacle.Kind> obstacles(String source) {
    return shape(source).obstacles().stream().map(Obstacle::kind).distinct().toList();
  }

  private Optional<LoopShape> read() {
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    Shapes shapes = Shapes.of(program);
    return Regions.of(program).in(unit).stream()
        .filter(region -> unit.text().lineAt(region.span().start()) == line)
        .flatMap(region -> shape(shapes, region).stream())
        .findFirst();
  }

  private static Optional<LoopShape> shape(Shapes shapes, Region region) {
    return switch (region.kind()) {
      case LOOP, COMPREHENSION -> shapes.of(region.function(), region.piece().orElseThrow().code());
      case CALL ->
          region.piece().orElseThrow().code() instanceof Expression.Call call
              ? shapes.of(region.function(), call)
              : Optional.empty();
      case FUNCTION -> shapes.of(region.function());
      case MODULE -> Optional.empty();
    };
  }
}
