package dev.boundwise.rules.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.shape.LoopShape;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Loops with a known answer: none of those that were worked with is free that has to stay in order,
 * and nearly all others are. Of those set aside one is taken for free; which of them nobody has
 * looked at.
 */
class LoopCorpusTest {

  private static final double FOUND = 0.9;

  private static final int MISTAKEN_OF_HELD = 1;

  @Test
  void loopsThatMustStayInOrderAreNeverFree() throws Exception {
    assertThat(free("open")).isEmpty();
  }

  @Test
  void ofLoopsSetAsideFewAreMistaken() throws Exception {
    assertThat(free("held")).hasSizeLessThanOrEqualTo(MISTAKEN_OF_HELD);
  }

  private static List<String> free(String part) throws Exception {
    List<String> free = new ArrayList<>();
    List<Path> files = files(part, "mustnot");
    assertThat(files).hasSizeGreaterThanOrEqualTo(40);
    for (Path file : files) {
      if (shape(file).filter(LoopShape::isFree).isPresent()) {
        free.add(file.getFileName().toString());
      }
    }
    return free;
  }

  @Test
  void loopsThatMayRunAtOnceAreFound() throws Exception {
    List<String> held = new ArrayList<>();
    int all = 0;
    List<Path> files = new ArrayList<>(files("open", "may"));
    files.addAll(files("held", "may"));
    for (Path file : files) {
      all++;
      if (!shape(file).filter(LoopShape::isFree).isPresent()) {
        held.add(file.getFileName().toString());
      }
    }

    assertThat(all).isGreaterThanOrEqualTo(120);
    assertThat(held).hasSizeLessThanOrEqualTo((int) (all * (1 - FOUND)));
  }

  private static Optional<LoopShape> shape(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Shaped.find(file.getFileName().toString(), new String(in.readAllBytes(), UTF_8));
    }
  }

  private static List<Path> files(String part, String answer)
      throws IOException, URISyntaxException {
    Path folder =
        Path.of(LoopCorpusTest.class.getResource("/loops/" + part + "/" + answer).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".py")).sorted().toList();
    }
  }
}
