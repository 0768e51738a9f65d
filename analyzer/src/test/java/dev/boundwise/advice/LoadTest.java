package dev.boundwise.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadTest {

  /** Sums of fractions depend on the order in which they are added. */
  @Test
  void waitsStayInOrder() {
    List<Resource> waits =
        Stream.of(Resource.values()).filter(Resource::isWait).toList().reversed();
    Map<Resource, Double> nanos = new LinkedHashMap<>();
    waits.forEach(each -> nanos.put(each, 0.1));

    Load load = new Load(1, 0, 0, nanos);

    assertThat(load.waits().keySet()).containsExactlyElementsOf(waits);
    assertThat(waits).hasSizeGreaterThan(3);
  }
}
