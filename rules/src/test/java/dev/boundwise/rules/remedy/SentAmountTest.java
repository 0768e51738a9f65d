package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Round;
import dev.boundwise.advice.Transfer;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much goes to a worker with an object. */
class SentAmountTest {

  private static final String TABLE =
      """
      class Store:
          def __init__(self):
              self.names = [str(i) for i in range(10_000)]

      class Cell:
          def __init__(self, store: Store, value):
              self.store = store
              self.notes = {"text": str(value), "size": 1}

      class Row:
          def __init__(self, table, values):
              self.table = table
              self.cells = [Cell(table.store, value) for value in values]

      class Table:
          def __init__(self, store: Store):
              self.store = store
              self.rows = ROWS

          def put(self, key, values):
              FILLED

          def filled(self):
              for i in range(1000):
                  self.put(i, [1, 2, 3, 4])

      def f(table: Table, indexes: list[int]):
          return [weight(table, index) for index in indexes]
      """;

  /** Objects of the table, as pickle counts them. */
  private static double objects(String source) {
    SourceText text = SourceText.of("main.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    Round round =
        Regions.of(program).in(unit).stream()
            .filter(it -> it.kind() == Region.Kind.COMPREHENSION)
            .filter(it -> it.function().name().equals("f"))
            .findFirst()
            .flatMap(Round::of)
            .orElseThrow();
    return Transfer.of(program, round).given().objects().typical();
  }

  @Test
  void whatOtherMethodsPutIntoAnObjectGoesWithIt() {
    double filled =
        objects(
            TABLE.replace("ROWS", "{}").replace("FILLED", "self.rows[key] = Row(self, values)"));
    double replaced =
        objects(
            TABLE
                .replace("ROWS", "None")
                .replace("FILLED", "self.rows = [Row(self, values) for i in range(1000)]"));

    // a row has four cells, each of which has a dict of two
    assertThat(filled).isBetween(60_000.0, 300_000.0);
    assertThat(replaced).isBetween(60_000.0, 300_000.0);
  }

  @Test
  void whatIsHandedToEachOfManyIsSentOnce() {
    double shared = objects(TABLE.replace("ROWS", "[]").replace("FILLED", "pass"));

    assertThat(shared).isLessThan(40_000);
  }
}
