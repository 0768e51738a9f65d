package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.source.Cell;
import dev.boundwise.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {

  private static PythonSource read(String json) {
    return PythonSource.read("x.ipynb", json.getBytes(UTF_8));
  }

  private static String cell(String code) {
    byte[] bytes = code.getBytes(UTF_8);
    Magics.blank(bytes);
    assertThat(bytes).hasSize(code.getBytes(UTF_8).length);
    return new String(bytes, UTF_8);
  }

  @Test
  void codeCellsBecomeOneText() {
    PythonSource source =
        read(
            """
            {"metadata": {"kernelspec": {"name": "python3", "language": "python"}},
             "cells": [
              {"cell_type": "markdown", "source": "# Title"},
              {"source": ["a = 1\\n", "b = 'é'"], "cell_type": "code",
               "outputs": [{"source": ["no"], "data": {"x": [1, {"y": 2}]}}]},
              {"cell_type": "code", "source": ""},
              {"cell_type": "code", "source": "await f()\\n"}
             ]}
            """);

    assertThat(new String(source.text().utf8(), UTF_8)).isEqualTo("a = 1\nb = 'é'\n\nawait f()\n");
    assertThat(source.text().cells())
        .containsExactly(new Cell(2, 1), new Cell(3, 3), new Cell(4, 4));
    assertThat(source.text().cellAt(2)).contains(new Cell(2, 1));
    assertThat(source.text().cellAt(4).orElseThrow().lineInCell(4)).isEqualTo(1);
    assertThat(source.diagnostics()).isEmpty();
    assertThat(PythonParser.parse(source.text()).diagnostics()).isEmpty();
  }

  @Test
  void worksheetsOfFormat3AreRead() {
    PythonSource source =
        read(
            """
            {"nbformat": 3, "worksheets": [{"metadata": {}, "cells": [
              {"cell_type": "code", "language": "python", "input": ["x = 1"]}]}]}
            """);

    assertThat(source.text().lineText(1)).isEqualTo("x = 1");
  }

  @Test
  void otherLanguagesAreLeftAlone() {
    PythonSource source =
        read(
            """
            {"cells": [{"cell_type": "code", "source": "x <- 1"}],
             "metadata": {"language_info": {"name": "R"}}}
            """);

    assertThat(source.text().length()).isZero();
    assertThat(source.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{",
        "null",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"x\", ",
        "{]",
        "{\"cells\": [{\"cell_type\": \"co",
        "\u0000",
        "{\"a\": tru}"
      })
  void brokenJsonIsADiagnostic(String json) {
    PythonSource source = read(json);

    assertThat(source.diagnostics()).hasSize(1);
    assertThat(source.diagnostics().getFirst().message()).startsWith("this is not a notebook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cells\": 3}", "{\"cells\": [1, [2], null, {}]}", "{\"cells\": {\"a\": [1]}}",
        "{\"metadata\": [1], \"worksheets\": 1}", "{\"cells\": [{\"source\": {\"a\": 1}}]}", "{}"
      })
  void oddShapesAreEmpty(String json) {
    PythonSource source = read(json);

    assertThat(source.text().length()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "%matplotlib inline|0#atplotlib inline",
        "!ls|0#s",
        "!|0",
        "?print|0#rint",
        "print?|0#int?",
        "a.b??|0#b??",
        "x = !ls -l|x = 0#s -l",
        "x.y, z = %env A|x.y, z = 0#nv A",
        "  !ls|  0#s",
        "%time f(1)|0;    f(1)",
        "%timeit -n 2 f()|0#imeit -n 2 f()",
        "%é|0#_",
        "x = a % b|x = a % b",
        "x %= b|x %= b",
        "x != b|x != b",
        "x = '?'|x = '?'",
        "x = 1  # why?|x = 1  # why?",
        "f(x, !a)|f(x, !a)",
      })
  void magicsBecomePython(String code, String python) {
    assertThat(cell(code + "\n")).isEqualTo(python + "\n");
  }

  @Test
  void magicsInStringsAndBracketsAreNone() {
    String code = "x = '''\n%a\n!b\nc?\n'''\ny = (a\n  % b)\nz = a \\\n  % b\n";

    assertThat(cell(code)).isEqualTo(code);
  }

  @Test
  void cellsUnderAMagicAreComments() {
    assertThat(cell("\n%%bash\nls -l\n\n  é done\n")).isEqualTo("\n#%bash\n#s -l\n\n  #_ done\n");
    assertThat(cell("%%time\nx = 1\n!ls\n")).isEqualTo("#%time\nx = 1\n0#s\n");
  }

  @Test
  void joinedLinesOfACommandAreComments() {
    assertThat(cell("!ls \\\n  -l\nx = 1\n")).isEqualTo("0#s \\\n  #l\nx = 1\n");
  }

  @Test
  void aBlockOfMagicsAloneStaysABlock() {
    String code = cell("if x:\n    !ls\n    %cd ..\nelse:\n    y?\n");

    assertThat(PythonParser.parse(SourceText.of("x", code)).diagnostics()).isEmpty();
  }
}
