package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.boundwise.source.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonSourceTest {

  private static PythonSource read(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return PythonSource.read("x.py", all.toByteArray());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static String text(PythonSource source) {
    return new String(source.text().utf8(), UTF_8);
  }

  @Test
  void plainUtf8IsNotCopied() {
    byte[] bytes = "é = '\u0000 \uD83D\uDE00'\r\n".getBytes(UTF_8);

    PythonSource source = PythonSource.read("x.py", bytes);

    assertThat(source.text().utf8()).isSameAs(bytes);
    assertThat(source.diagnostics()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoText() {
    PythonSource source = read(bytes(0xEF, 0xBB, 0xBF), "x = 'é'".getBytes(UTF_8));

    assertThat(text(source)).isEqualTo("x = 'é'");
    assertThat(source.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# coding: latin-1\n",
        "# -*- coding: ISO_8859-1 -*-\n",
        "#!/usr/bin/python\n# vim: set fileencoding=l1 :\n",
        "\n# coding=latin_1\n",
        " \t\f# coding:   iso-8859-15\r\n",
        "#\r# coding: cp1252\r",
      })
  void declarationsAreFound(String head) {
    PythonSource source = read(head.getBytes(UTF_8), bytes('\'', 0xE9, '\''));

    assertThat(text(source)).isEqualTo(head + "'é'");
    assertThat(source.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n# coding: latin-1\n",
        "x = 1\n# coding: latin-1\n",
        "x = 1  # coding: latin-1\n",
        "'''\n# coding: latin-1\n'''",
        "# coding : latin-1\n",
        "# coding:\n# latin-1\n",
      })
  void othersAreNoDeclarations(String head) {
    PythonSource source = read(head.getBytes(UTF_8), "'é'".getBytes(UTF_8));

    assertThat(text(source)).isEqualTo(head + "'é'");
    assertThat(source.diagnostics()).isEmpty();
  }

  @Test
  void whatIsNotUtf8IsReadAsLatin1AndNamedAtItsPlace() {
    PythonSource source = read("x = 'a".getBytes(UTF_8), bytes(0xE9, 'b', 0x80, 0xC3, 0xA9, '\''));

    assertThat(text(source)).isEqualTo("x = 'aéb\uFFFDé'");
    assertThat(source.diagnostics()).hasSize(1);
    Diagnostic diagnostic = source.diagnostics().getFirst();
    assertThat(source.text().slice(diagnostic.span())).isEqualTo("é");
    assertThat(diagnostic.message())
        .isEqualTo("byte 0xE9 is not UTF-8, and no other encoding is declared");
  }

  @Test
  void surrogatesOverlongAndTooLargeFormsAreNotUtf8() {
    for (byte[] bad :
        List.of(
            bytes(0xED, 0xA0, 0x80),
            bytes(0xC0, 0xAF),
            bytes(0xE0, 0x80, 0xAF),
            bytes(0xF0, 0x80, 0x80, 0xAF),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
            bytes(0xE2, 0x82))) {
      assertThat(read(bad).diagnostics()).hasSize(1);
      assertThat(new String(read(bad).text().utf8(), UTF_8).getBytes(UTF_8))
          .isEqualTo(read(bad).text().utf8());
    }
  }

  @Test
  void unknownEncodingsAreNamedAtTheirPlace() {
    PythonSource source = read("#!x\n# coding: klingon\nx = 'é'".getBytes(UTF_8));

    assertThat(source.diagnostics()).hasSize(1);
    Diagnostic diagnostic = source.diagnostics().getFirst();
    assertThat(source.text().slice(diagnostic.span())).isEqualTo("klingon");
    assertThat(diagnostic.message()).isEqualTo("no encoding of Python source is called klingon");
    assertThat(text(source)).contains("'é'");
  }

  @Test
  void whatTheDeclaredEncodingCannotReadIsNamedAtItsPlace() {
    PythonSource source = read("# coding: cp1252\n'é".getBytes(ISO_8859_1), bytes(0x81, '\''));

    assertThat(text(source)).isEqualTo("# coding: cp1252\n'é\uFFFD'");
    assertThat(source.diagnostics()).hasSize(1);
    assertThat(source.text().slice(source.diagnostics().getFirst().span())).isEqualTo("\uFFFD");
  }

  @Test
  void scriptsAreKnownByTheirFirstLine() {
    assertThat(PythonSource.isScript("#!/usr/bin/env python3\nx".getBytes(UTF_8))).isTrue();
    assertThat(PythonSource.isScript("#!/opt/x/bin/pypy3.10 -u\n".getBytes(UTF_8))).isTrue();
    assertThat(PythonSource.isScript("#!/usr/bin/env -S uv run --script\n".getBytes(UTF_8)))
        .isTrue();
    assertThat(PythonSource.isScript("#!/bin/sh\n# python\n".getBytes(UTF_8))).isFalse();
    assertThat(PythonSource.isScript("# python".getBytes(UTF_8))).isFalse();
    assertThat(PythonSource.isScript(bytes(0x7F, 'E', 'L', 'F'))).isFalse();
    assertThat(PythonSource.isName("a.pyi")).isFalse();
    assertThat(PythonSource.isName("a.pyw")).isTrue();
  }

  /** Python prints each codec's names, and what the bytes 0x20 to 0xFF, one by one, are in it. */
  private static final String CODECS =
      """
      import codecs, encodings, encodings.aliases as a, pkgutil
      for m in sorted(x.name for x in pkgutil.iter_modules(encodings.__path__)):
          try:
              codec = codecs.lookup(m)
              if not codec._is_text_encoding or '# coding: x'.encode(m) != b'# coding: x':
                  continue
          except (LookupError, UnicodeError, AttributeError):
              continue
          chars = []
          for i in range(32, 256):
              try:
                  c = bytes([i]).decode(m)
                  chars.append(str(ord(c)) if len(c) == 1 else '-1')
              except UnicodeError:
                  chars.append('-1')
          for name in [m] + [k for k, v in a.aliases.items() if v == m]:
              print(name, ' '.join(chars))
      """;

  @Test
  void encodingsAreThoseOfPython() throws IOException {
    Optional<String> codecs = python(CODECS);
    assumeTrue(codecs.isPresent(), "Python is not installed");
    List<String> wrong = new ArrayList<>();
    int known = 0;
    for (String line : codecs.get().lines().toList()) {
      String[] words = line.split(" ", -1);
      Optional<Charset> charset = PythonCodecs.charset(words[0]);
      // Old tables of which Java and Python know different editions: a few signs differ.
      if (charset.isEmpty() || words[0].matches("mac_?[cgit].*|cp1006|cp856")) {
        continue;
      }
      known++;
      for (int i = 1; i < words.length; i++) {
        int expected = Integer.parseInt(words[i]);
        String actual = new String(bytes(31 + i), charset.get());
        boolean same = actual.length() == 1 && actual.charAt(0) == expected;
        // Python leaves more bytes undefined than Java does; where both know one, they agree.
        if (expected >= 0 && !same && !actual.equals("\uFFFD") && expected > 0x9F) {
          wrong.add("%s 0x%02X: Python %x, we %s".formatted(words[0], 31 + i, expected, actual));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(known).isGreaterThan(200);
  }

  private static Optional<String> python(String program) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(program.getBytes(UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return out.isEmpty() ? Optional.empty() : Optional.of(out);
  }
}
