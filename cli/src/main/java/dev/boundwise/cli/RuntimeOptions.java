package dev.boundwise.cli;

import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The runtimes that code is analysed for. */
final class RuntimeOptions {

  @Option(
      names = "--python",
      paramLabel = "VERSION",
      split = ",",
      hideParamSyntax = true,
      description = "The Python that the code runs on, such as 3.13; 3.14t has no GIL.")
  private List<String> python = List.of("3.14");

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "How many cores the code may use; as many as there are here.")
  private int cores = Runtime.getRuntime().availableProcessors();

  /**
   * At least one.
   *
   * @param places of the code that runs there
   */
  List<PythonRuntime> runtimes(List<Path> places) {
    List<PythonRuntime> runtimes = new ArrayList<>();
    for (String typed : python) {
      if (!typed.matches("3\\.([89]|1\\d)t?")) {
        throw new Mistake("--python takes a version from 3.8 to 3.19, such as 3.13, not " + typed);
      }
      boolean isFree = typed.endsWith("t");
      runtimes.add(
          PythonRuntime.of(
              PythonVersion.of(isFree ? typed.substring(0, typed.length() - 1) : typed)
                  .orElseThrow(),
              isFree,
              RunOptions.atLeastOne("--cores", cores),
              Platform.LINUX));
    }
    return runtimes;
  }
}
