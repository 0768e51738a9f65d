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

/** Loops with a known answer: none that has to stay in order is free, nearly all others are. */
class LoopCorpusTest {

  private static final double FOUND = 0.9;

  @Test
  void loopsThatMustStayInOrderAreNeverFree() throws Exception {
    List<String> free = new ArrayList<>();
    int all = 0;
    for (Path file : files("mustnot")) {
      all++;
      if (shape(file).filter(LoopShape::isFree).isPresent()) {
        free.add(file.getFileName().toString());
      }
    }

    assertThat(all).isGreaterThanOrEqualTo(120);
    assertThat(free).isEmpty();
  }

  @Test
  void loopsThatMayRunAtOnceAreFound() throws Exception {
    List<String> held = new ArrayList<>();
    int all = 0;
    for (Path file : files("may")) {
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

  private static List<Path> files(String answer) throws IOException, URISyntaxException {
    List<Path> found = new ArrayList<>();
    for (String part : List.of("open", "held")) {
      Path folder =
          Path.of(LoopCorpusTest.class.getResource("/loops/" + part + "/" + answer).toURI());
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(it -> it.toString().endsWith(".py")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
