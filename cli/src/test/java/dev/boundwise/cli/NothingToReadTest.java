package dev.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where there is no code, or none that a command is about. */
class NothingToReadTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... args) {
    InputStream in = InputStream.nullInputStream();
    return new Boundwise(new Terminal(in, out, err, false, false, 80, Map.of())).run(args);
  }

  @Test
  void adviseSaysThatItIsNotAboutJava() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("A.java"), "class A {\n  void f() { while (true) { } }\n}\n");

    assertThat(run("advise", folder.toString())).isZero();
    assertThat(err.toString())
        .contains("boundwise: advise is about Python alone;")
        .contains("no Python was read")
        .doesNotContain("nothing to change");
    assertThat(out.toString()).isEmpty();

    assertThat(run("advise", folder.toString(), "--at", file + ":2")).isEqualTo(Boundwise.MISTAKE);
    assertThat(err.toString()).contains("boundwise: advise is about Python; boundwise map");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "map", "advise"})
  void aFolderWithoutCodeIsNotCalledWell(String command) throws IOException {
    Files.writeString(folder.resolve("README.md"), "nothing to read here\n");

    assertThat(run(command, folder.toString())).isZero();
    assertThat(err.toString()).startsWith("● no Python or Java file, and no notebook, was found");
  }
}
