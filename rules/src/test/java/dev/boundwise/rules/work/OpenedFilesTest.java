package dev.boundwise.rules.work;

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
import dev.boundwise.rules.Catalogue;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file holds, text or bytes, is what it was opened for. */
class OpenedFilesTest {

  private static Values read(String opened) {
    String source =
        """
        import bz2, gzip, io, lzma, os, tempfile, tokenize
        from pathlib import Path

        BINARY = "rb"

        def f(path, mode, options, is_text):
            own = "rb"
            either = "rb"
            if is_text:
                either = "r"
            with OPENED as file:
                return file.read()
        """
            .replace("OPENED", opened);
    SourceText text = SourceText.of("main.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    Function function =
        unit.functions().stream().filter(it -> it.name().equals("f")).findFirst().orElseThrow();
    Statement.With with = (Statement.With) function.body().getLast();
    Expression result = ((Statement.Return) with.body().getFirst()).value();
    return program.facts(function).valueOf(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open(path, 'rb')",
        "open(path, mode='br')",
        "open(file=path, mode=BINARY)",
        "io.open(path, own)",
        "open(path, 'rb' if is_text else 'r+b')",
        "os.fdopen(path, 'rb')",
        "Path(path).open('rb')",
        "gzip.open(path)",
        "bz2.open(path, 'r')",
        "lzma.open(path, mode='rb')",
        "tempfile.TemporaryFile()",
        "tempfile.NamedTemporaryFile(delete=False)",
      })
  void whatIsOpenedForBytesHoldsBytes(String opened) {
    assertThat(read(opened)).isEqualTo(Values.of(new Value.Instance("builtins.bytes")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open(path)",
        "open(path, encoding='ascii')",
        "io.open(path, 'w+')",
        "os.fdopen(path)",
        "Path(path).open()",
        "gzip.open(path, 'rt')",
        "bz2.open(path, mode='rt')",
        "tokenize.open(path)",
        "tempfile.TemporaryFile('w+')",
        "tempfile.NamedTemporaryFile(mode='w+', delete=False)",
      })
  void whatIsOpenedForTextHoldsText(String opened) {
    assertThat(read(opened)).isEqualTo(Values.of(new Value.Instance("builtins.str")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open(path, mode)",
        "open(path, *options)",
        "open(path, either)",
        "open(path, options.MODE)",
        "open(path, 'r' if is_text else BINARY)",
        "gzip.open(path, mode)",
      })
  void whereNobodyKnowsWhatForItIsNotSure(String opened) {
    Values values = read(opened);

    assertThat(values.isComplete() && values.options().size() == 1).isFalse();
  }
}
