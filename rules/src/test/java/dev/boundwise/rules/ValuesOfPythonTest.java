package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions of Python are known to give, by operators and by the tables. */
class ValuesOfPythonTest {

  private static final String BEFORE =
      """
      import datetime, math, string
      from decimal import Decimal
      from urllib.parse import urlsplit
      def f(x, when: datetime.datetime, names: list, row: tuple, data: bytearray):
          return\s""";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max(1, 2) | int",
        "max([1.5, 2.5]) | float",
        "max(0, 1.5) | int float",
        "min(0.0, x) | float ?",
        "min(*names) | ?",
        "round(2.5) | int",
        "round(2.5, 1) | float",
        "round(2.5, ndigits=1) | float",
        "divmod(7, 2)[0] | int",
        "2 * math.pi | float",
        "2 * math.pi / 365 | float",
        "1 / 3 | float",
        "1 / x | float ?",
        "1 / Decimal(3) | Decimal",
        "-2j / 3 | complex",
        "Decimal(1) / 3 | Decimal",
        "(1, 2) + (0.5,) | Tuple",
        "((1, 2) + (0.5,))[2] | float",
        "(1, 2) + tuple(names) | tuple",
        "(0.5,) * 3 | tuple",
        "names[1:] | list",
        "list(names)[:3] | list",
        "row[1:] | tuple",
        "data[:4] | bytearray",
        "when.hour | int",
        "when + datetime.timedelta(days=1) | datetime",
        "datetime.timedelta(days=1) * 2 | timedelta",
        "datetime.timedelta(days=1).days | int",
        "string.digits | str",
        "urlsplit('http://a/b').path | str",
      })
  void whatIsReturnedIsKnown(String code, String expected) {
    assertThat(types(BEFORE + code + "\n")).isEqualTo(expected);
  }

  /** The last parts of the names of the types, and a question mark where it may be others. */
  private static String types(String source) {
    Unit unit = Lowering.lower(PythonParser.parse(SourceText.of("m.py", source)), "m", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    Function function =
        unit.functions().stream().filter(it -> it.name().equals("f")).findFirst().orElseThrow();
    Expression given = ((Statement.Return) function.body().getLast()).value();
    Values values = program.facts(function).valueOf(given);
    String known =
        values.options().stream().map(ValuesOfPythonTest::name).collect(Collectors.joining(" "));
    return (known + (values.isComplete() ? "" : " ?")).strip();
  }

  private static String name(Value value) {
    String name = value instanceof Value.Instance it ? it.type() : value.getClass().getSimpleName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
