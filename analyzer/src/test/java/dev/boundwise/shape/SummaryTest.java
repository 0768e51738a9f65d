package dev.boundwise.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Function MODULE =
      new Function(Function.Kind.MODULE, "", null, 0, 1, false, List.of());

  /** Obstacles are named in that order, which must be the same in every run. */
  @Test
  void whatIsReturnedStaysInTheOrderInWhichItWasFound() {
    List<Origin> found =
        IntStream.range(0, 40).mapToObj(i -> Origin.of(new Variable("v" + i, MODULE))).toList();
    Set<Origin> returns = new LinkedHashSet<>(found);

    assertThat(new Summary(List.of(), List.of(), returns).returns())
        .containsExactlyElementsOf(found);
  }
}
