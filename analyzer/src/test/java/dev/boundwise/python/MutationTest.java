package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files give a tree that holds together, whatever was done to them. */
class MutationTest {

  private static final int MUTANTS_OF_A_FILE = 20;

  static Stream<Path> grammar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/python/grammar"))) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("grammar")
  void mutants(Path file) throws IOException {
    byte[] text = Files.readAllBytes(file);
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < MUTANTS_OF_A_FILE; i++) {
      survives(Mutations.mutate(text, random));
    }
  }

  @Test
  void cutAtEachByte() {
    byte[] text = String.join("", HalfTyped.all().map(HalfTyped::code).toList()).getBytes(UTF_8);
    byte[] start = Arrays.copyOf(text, Math.min(text.length, 1000));
    for (int end = 0; end <= start.length; end++) {
      survives(Arrays.copyOf(start, end));
    }
  }

  @Test
  void legalCodeCutAtEachByte() {
    String code = new Programs(new Random(11)).program(12);
    byte[] text = code.getBytes(UTF_8);
    for (int end = 0; end <= Math.min(text.length, 1000); end++) {
      survives(Arrays.copyOf(text, end));
    }
  }

  /** Every token is left out, written twice, and swapped with the next. */
  @Test
  void eachTokenLeftOutDoubledAndSwapped() {
    byte[] text = new Programs(new Random(5)).program(12).getBytes(UTF_8);
    Lexer lexer = new Lexer(new Names());
    lexer.lex(text);
    Tokens tokens = lexer.tokens;
    String code = new String(text, UTF_8);
    assertEquals(code.length(), text.length, "one byte for each character");
    for (int i = 0; i + 1 < tokens.count; i++) {
      int start = tokens.start[i];
      int end = tokens.end[i];
      int next = tokens.end[i + 1];
      String token = code.substring(start, end);
      survives(code.substring(0, start) + code.substring(end));
      survives(code.substring(0, end) + " " + token + code.substring(end));
      String swapped = code.substring(end, next) + " " + token;
      survives(code.substring(0, start) + swapped + code.substring(next));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomBytes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] text = new byte[random.nextInt(400)];
      random.nextBytes(text);
      survives(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomCharactersOfPython(long seed) {
    Random random = new Random(seed);
    byte[] characters = "()[]{}:,.;=!@+-*'\"\\\n\r\t  #fr0xe_if\0".getBytes(UTF_8);
    for (int i = 0; i < 300; i++) {
      byte[] text = new byte[random.nextInt(120)];
      for (int j = 0; j < text.length; j++) {
        text[j] = characters[random.nextInt(characters.length)];
      }
      survives(text);
    }
  }

  @Test
  void nulBytesAnywhere() {
    String code = "def f(a):\n    return g(a, 'b', f\"{c}\")  # d\n";
    for (int i = 0; i <= code.length(); i++) {
      survives(code.substring(0, i) + "\0" + code.substring(i));
    }
  }

  private static void survives(String text) {
    survives(text.getBytes(UTF_8));
  }

  private static void survives(byte[] text) {
    try {
      SourceText source = new SourceText("mutant.py", text);
      PythonFile file = PythonParser.parse(source);
      TreeChecks.check(file);
      PythonFile again = PythonParser.parse(source);
      assertEquals(file.diagnostics(), again.diagnostics());
      assertEquals(
          CanonicalDump.of(source, file.module()), CanonicalDump.of(source, again.module()));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("of this text:\n" + new String(text, UTF_8), e);
    }
  }
}
