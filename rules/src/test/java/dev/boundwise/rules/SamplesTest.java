package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Advising;
import dev.boundwise.rule.Rule;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.testkit.Analysed;
import dev.boundwise.testkit.Sample;
import dev.boundwise.testkit.SampleTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, held to every sample. */
class SamplesTest {

  static final Path SAMPLES = Path.of("..", "samples", "python");

  /** What advice in samples is for, whatever they are tested on. */
  private static final List<PythonRuntime> RUNTIMES =
      List.of(PythonRuntime.of(PythonVersion.NEWEST, false, 4, Platform.LINUX));

  @TestFactory
  Stream<DynamicNode> samples() throws IOException {
    List<Rule> rules = Catalogue.rules();
    List<String> names = rules.stream().map(rule -> rule.info().name()).toList();
    return SampleTests.of(
        new Analysed(rules, Catalogue.knowledge(), new Advising(Catalogue.remedies(), RUNTIMES)),
        names,
        Sample.in(SAMPLES, names));
  }

  @Test
  void noTwoRulesShareACodeOrAName() {
    List<Rule> rules = Catalogue.rules();

    assertThat(rules).isNotEmpty();
    assertThat(rules).extracting(rule -> rule.info().code()).doesNotHaveDuplicates();
    assertThat(rules).extracting(rule -> rule.info().name()).doesNotHaveDuplicates();
  }
}
