package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Advising;
import dev.boundwise.program.Language;
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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, held to every sample. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  /** What advice in samples is for, whatever they are tested on. */
  private static final List<PythonRuntime> RUNTIMES =
      List.of(PythonRuntime.of(PythonVersion.NEWEST, false, 4, Platform.LINUX));

  @TestFactory
  Stream<DynamicNode> python() throws IOException {
    return samples(Language.PYTHON);
  }

  @TestFactory
  Stream<DynamicNode> java() throws IOException {
    return samples(Language.JAVA);
  }

  private static Stream<DynamicNode> samples(Language language) throws IOException {
    List<Rule> rules = Catalogue.rules();
    List<String> covering =
        rules.stream()
            .filter(rule -> rule.languages().contains(language))
            .map(rule -> rule.info().name())
            .toList();
    return SampleTests.of(
        new Analysed(rules, Catalogue.knowledge(), new Advising(Catalogue.remedies(), RUNTIMES))
            .withJava(Catalogue.javaKnowledge()),
        covering,
        in(language));
  }

  /** The samples in a language. */
  static List<Sample> in(Language language) throws IOException {
    List<String> names = Catalogue.rules().stream().map(rule -> rule.info().name()).toList();
    return Sample.in(SAMPLES.resolve(language.name().toLowerCase(Locale.ROOT)), names);
  }

  @Test
  void noTwoRulesShareACodeOrAName() {
    List<Rule> rules = Catalogue.rules();

    assertThat(rules).isNotEmpty();
    assertThat(rules).extracting(rule -> rule.info().code()).doesNotHaveDuplicates();
    assertThat(rules).extracting(rule -> rule.info().name()).doesNotHaveDuplicates();
  }
}
