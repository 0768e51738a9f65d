package dev.boundwise.rules.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.cost.Polynomial;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.source.SourceText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program, and what its functions take. It is written with a library of the tests' own, whose
 * calls take a second or a known number of seconds each, so that what a function takes is counted
 * in them: all else takes too little to be seen. The other libraries are those of the catalogue.
 */
final class Worked {

  private static final double SECOND = 1e9;

  /** What takes less is the language's own operations. */
  private static final double LEAST = 2e-3;

  private static final String TICK =
      """
      tick.step|none|held|-|-|-|-|the tests'
      takes tick.step|interpreter $s|the tests'
      tick.each|none|held|-|-|-|-|the tests'
      takes tick.each|interpreter 1s*len(@0)|the tests'
      tick.crunch|compute|released|-|-|-|-|the tests'
      takes tick.crunch|native $s|the tests'
      tick.crunch_each|compute|released|-|-|-|-|the tests'
      takes tick.crunch_each|native 1s*len(@0)|the tests'
      tick.wait|network|released|-|-|-|-|the tests'
      takes tick.wait|network 1s|the tests'
      tick.read|network|released|-|-|-|-|the tests'
      takes tick.read|answer 1s|the tests'
      tick.brief|none|held|-|-|-|-|the tests'
      takes tick.brief|interpreter $ms|the tests'
      tick.fetch|async network|released|-|-|-|-|the tests'
      takes tick.fetch|network 1s|the tests'
      """;

  private static final Knowledge KNOWLEDGE = knowledge();

  private final List<Unit> units = new ArrayList<>();
  private final Knowledge knowledge;

  private Worked(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The program of a module that is called {@code main}. */
  static Worked work(String source) {
    return new Worked(KNOWLEDGE).and("main", source);
  }

  /** The same, with one more module. */
  Worked and(String module, String source) {
    String path = module.replace('.', '/') + ".py";
    SourceText text = SourceText.of(path, source);
    units.add(Lowering.lower(PythonParser.parse(text), module, false));
    return this;
  }

  /** Calls are said to take longer in programs than tables say: here all take a round time. */
  private static Knowledge knowledge() {
    Worked one = new Worked(Knowledge.from(tables(1)));
    one.and("main", "from tick import step\ndef f():\n    step()\n");
    double nanos = one.region("f").work().of(Resource.INTERPRETER).typical();
    return Knowledge.from(tables(SECOND / nanos));
  }

  private static Tables tables(double scale) {
    Tables catalogue = Tables.beside(Catalogue.class, "/knowledge/python");
    String time = BigDecimal.valueOf(scale).setScale(9, RoundingMode.HALF_EVEN).toPlainString();
    String rows = TICK.replace("$", time).replace('|', '\t');
    return name ->
        name.equals("tick")
            ? Optional.of(rows.getBytes(UTF_8))
            : name.equals("operations")
                ? catalogue.read(name).map(Worked::patient)
                : catalogue.read(name);
  }

  /** Of tables where no run is too long to be likely: all here take seconds. */
  private static byte[] patient(byte[] operations) {
    return new String(operations, UTF_8)
        .lines()
        .filter(it -> !it.startsWith("prior guessed-run"))
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
  }

  /**
   * What a function takes: seconds for each resource, {@code interpreter 2*len(xs); network 1};
   * {@code 0} for next to nothing.
   */
  String of(String function) {
    return written(region(function));
  }

  static String written(Region region) {
    List<String> all = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      Polynomial time = region.work().time().getOrDefault(resource, Polynomial.ZERO);
      if (time.typical() >= LEAST * SECOND) {
        all.add(resource.word() + " " + time.written(symbol -> symbol.name(), Worked::seconds));
      }
    }
    return all.isEmpty() ? "0" : String.join("; ", all);
  }

  private static String seconds(double nanos) {
    return new BigDecimal(nanos / SECOND)
        .round(new MathContext(3))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What a function of the first module is bound by; of a loop, {@code f:12} for its line. */
  Region region(String function) {
    Program program = Program.link(units, knowledge);
    Unit main = units.getFirst();
    int colon = function.indexOf(':');
    String name = colon < 0 ? function : function.substring(0, colon);
    for (Region region : Regions.of(program).in(main)) {
      boolean isHere =
          colon < 0
              ? region.kind() == Region.Kind.FUNCTION
              : line(main, region) == Integer.parseInt(function.substring(colon + 1))
                  && (region.kind() == Region.Kind.LOOP
                      || region.kind() == Region.Kind.COMPREHENSION);
      if (isHere && region.function().qualifiedName().equals(name)) {
        return region;
      }
    }
    throw new AssertionError("no function " + function);
  }

  private static int line(Unit unit, Region region) {
    return unit.text().lineAt(region.span().start());
  }
}
