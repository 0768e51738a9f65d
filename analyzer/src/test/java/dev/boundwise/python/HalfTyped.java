package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample of code as it is while somebody types it. The samples stand in {@code
 * resources/python/halftyped}:
 *
 * <pre>
 * === a name for the sample
 * its lines
 * ---
 * 2: words of the diagnostic on line 2
 * keeps: def f, call(), import a
 * </pre>
 *
 * @param diagnostics line and message, in order; nothing else may be reported
 * @param keeps {@link Trees#landmarks} of the tree
 */
record HalfTyped(String name, String code, List<String> diagnostics, String keeps) {

  static Stream<HalfTyped> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/python/halftyped"))) {
      return files.sorted().toList().stream().flatMap(HalfTyped::in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<HalfTyped> in(Path file) {
    String[] sections;
    try {
      sections = Files.readString(file, UTF_8).split("(?m)^=== ", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.of(sections).skip(1).map(HalfTyped::sample);
  }

  private static HalfTyped sample(String section) {
    int code = section.indexOf('\n') + 1;
    int end = section.indexOf("\n---\n", code - 1) + 1;
    List<String> diagnostics = new ArrayList<>();
    String keeps = "";
    for (String line : section.substring(end + 4).lines().toList()) {
      if (line.startsWith("keeps:")) {
        keeps = line.substring(6).strip();
      } else if (!line.isBlank()) {
        diagnostics.add(line.strip());
      }
    }
    return new HalfTyped(
        section.substring(0, code).strip(), section.substring(code, end), diagnostics, keeps);
  }

  @Override
  public String toString() {
    return name;
  }
}
