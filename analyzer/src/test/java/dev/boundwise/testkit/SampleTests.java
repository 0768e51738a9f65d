package dev.boundwise.testkit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests that every rule has for free: one for each sample and property. */
public final class SampleTests {

  private SampleTests() {}

  /**
   * All tests of some samples.
   *
   * @param rules the names of all rules, each of which needs samples
   */
  public static Stream<DynamicNode> of(Product product, List<String> rules, List<Sample> samples) {
    SampleRunner runner = new SampleRunner(product);
    Stream<DynamicNode> eachSample =
        samples.stream()
            .map(
                sample ->
                    DynamicContainer.dynamicContainer(
                        sample.path(),
                        List.of(
                            test("finds what is marked", sample, runner::findings),
                            test("fixes mend", sample, runner::fixes),
                            test("survives every beginning", sample, runner::prefixes),
                            test("says the same twice", sample, runner::secondRun),
                            test("says the same with threads", sample, runner::manyThreads))));
    Stream<DynamicNode> eachRule =
        rules.stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(
                        rule + " has hits, clean cases and examples",
                        () -> fail(SampleRunner.coverage(rule, samples))));
    return Stream.concat(eachSample, eachRule);
  }

  private static DynamicTest test(
      String name, Sample sample, Function<Sample, List<String>> property) {
    return DynamicTest.dynamicTest(name, () -> fail(property.apply(sample)));
  }

  private static void fail(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", wrong));
    }
  }
}
