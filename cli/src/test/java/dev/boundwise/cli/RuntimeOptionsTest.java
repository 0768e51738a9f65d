package dev.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.StartMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class RuntimeOptionsTest {

  @TempDir Path folder;

  /** What is above the folder of a test says nothing of it. */
  @BeforeEach
  void repository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  /** A command that has the options. */
  @Command(name = "boundwise")
  static final class Advise {
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();
  }

  private static RuntimeOptions options(String... typed) {
    Advise command = new Advise();
    new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(typed);
    return command.runtime;
  }

  private List<PythonRuntime> runtimes(String... typed) {
    return options(typed).runtimes(List.of(folder));
  }

  @Test
  void withoutAnythingItIsTheNewestPythonHere() {
    PythonRuntime only = runtimes().getFirst();

    assertThat(runtimes()).hasSize(1);
    assertThat(only.name()).isEqualTo("3.14");
    assertThat(only.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(only.platform()).isEqualTo(Platform.here());
    assertThat(only.packages()).isEmpty();
    assertThat(options().origin()).isEmpty();
  }

  @Test
  void severalVersionsStandSideBySide() {
    List<PythonRuntime> runtimes =
        runtimes("--python", "3.10,3.12,3.14,3.14t", "--cores=8", "--platform=linux");

    assertThat(runtimes)
        .extracting(PythonRuntime::name)
        .containsExactly("3.10", "3.12", "3.14", "3.14t");
    assertThat(runtimes).extracting(PythonRuntime::cores).containsOnly(8);
    assertThat(runtimes)
        .extracting(PythonRuntime::startMethod)
        .containsExactly(
            StartMethod.FORK, StartMethod.FORK, StartMethod.FORKSERVER, StartMethod.FORKSERVER);
  }

  @ParameterizedTest
  @CsvSource({
    "linux, 3.13, FORK",
    "linux, 3.14, FORKSERVER",
    "macos, 3.13, SPAWN",
    "Windows, 3.14, SPAWN"
  })
  void processesStartAsThatPythonStartsThem(String platform, String python, StartMethod start) {
    assertThat(runtimes("--python", python, "--platform", platform).getFirst().startMethod())
        .isEqualTo(start);
  }

  @Test
  void whoSaysHowProcessesStartIsHeard() {
    assertThat(runtimes("--start-method", "spawn", "--platform", "linux").getFirst().startMethod())
        .isEqualTo(StartMethod.SPAWN);
  }

  @Test
  void theProjectSaysWhatTheCommandLineDoesNot() throws IOException {
    Files.writeString(
        folder.resolve("pyproject.toml"),
        "[project]\nrequires-python = \">=3.10\"\ndependencies = [\"numpy==2.1\"]\n");
    RuntimeOptions options = options("--cores", "4");
    PythonRuntime read = options.runtimes(List.of(folder)).getFirst();

    assertThat(read.name()).isEqualTo("3.10");
    assertThat(read.cores()).isEqualTo(4);
    assertThat(read.packages()).containsEntry("numpy", "2.1");
    assertThat(options.origin())
        .contains(
            "3.10 (the oldest that requires-python in pyproject.toml allows; the newest is 3.14)");
    PythonRuntime typed = runtimes("--python", "3.13t").getFirst();
    assertThat(typed.name()).isEqualTo("3.13t");
    assertThat(typed.packages()).as("a project's packages hold for any").containsKey("numpy");
  }

  @Test
  void aProjectMayNameAFreeThreadedBuild() throws IOException {
    Files.writeString(folder.resolve(".python-version"), "3.14t\n");
    RuntimeOptions options = options();

    assertThat(options.runtimes(List.of(folder)).getFirst().name()).isEqualTo("3.14t");
    assertThat(options.origin()).contains("3.14t (.python-version)");
  }

  @Test
  void ofSeveralProjectsTheOldestPythonHolds() throws IOException {
    for (String version : List.of("3.12", "3.11", "3.13")) {
      Path one = Files.createDirectory(folder.resolve(version));
      Files.writeString(one.resolve(".python-version"), version);
    }
    List<Path> places =
        List.of(folder.resolve("3.12"), folder.resolve("3.11"), folder.resolve("3.13"));

    assertThat(options().runtimes(places)).extracting(PythonRuntime::name).containsExactly("3.11");
  }

  @Test
  void whatCannotBeReadIsSaidOnce() throws IOException {
    Files.writeString(folder.resolve("pyproject.toml"), "[project\n");
    RuntimeOptions options = options();

    assertThat(options.runtimes(List.of(folder, folder.resolve("x.py")))).hasSize(1);
    assertThat(options.notes()).containsExactly("pyproject.toml: line 1 is not TOML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--python 2.7 | --python takes versions from 3.8 to 3.19, such as 3.13 or 3.13,3.14t, not 2.7",
        "--python 3.10,x | --python takes versions from 3.8 to 3.19, such as 3.13 or 3.13,3.14t, not x",
        "--python 3.12t | there is no free-threaded build of 3.12; the first one is 3.13t",
        "--cores 0 | --cores takes a whole number from 1 on, not 0",
        "--platform windows --start-method fork"
            + " | Windows has no start method fork; leave --start-method out, or take spawn",
      })
  void mistakesSayWhatToDo(String typed, String sentence) {
    assertThatThrownBy(() -> runtimes(typed.split(" ", -1)))
        .isInstanceOf(Mistake.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> options(typed.split(" ", -1)).check()).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--start-method fork-server"
            + " | --start-method takes fork, forkserver or spawn, not fork-server; did you mean"
            + " forkserver?",
        "--platform linus"
            + " | --platform takes linux, macos or windows, not linus; did you mean linux?",
        "--cores many | --cores takes a whole number from 1 on, not many",
      })
  void wordsThatThereAreNotAreRefused(String typed, String sentence) {
    assertThatThrownBy(() -> options(typed.split(" ", -1)))
        .isInstanceOfSatisfying(
            ParameterException.class,
            mistake ->
                assertThat(Mistakes.sentence(mistake, List.of("advise"))).isEqualTo(sentence));
  }

  @Test
  void someCommandsTakeOneVersion() {
    options("--python=3.12").checkSingle("map");
    assertThatThrownBy(() -> options("--python=3.12,3.14").checkSingle("map"))
        .hasMessage(
            "map takes one version, such as --python 3.12; boundwise advise shows several side by"
                + " side");
    assertThatThrownBy(() -> options("--python=3.7").checkSingle("map"))
        .hasMessageContaining("3.8");
  }
}
