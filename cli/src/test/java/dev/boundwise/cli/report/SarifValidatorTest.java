package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the SARIF report to Microsoft's validator with GitHub's rules on. */
class SarifValidatorTest {

  private static final String VALIDATOR = "@microsoft/sarif-multitool@5.7.0";

  /** "The tool does not provide informationUri": there is no page about it yet. */
  private static final String NO_HOME_PAGE = "SARIF2005";

  private static final Path FOLDER = Path.of("target", "sarif-validator").toAbsolutePath();

  private static final Path OUTPUT = FOLDER.resolve("output.txt");

  @Test
  void validatorHasNothingToSay() throws IOException, InterruptedException {
    Path program = validator();
    Path report = FOLDER.resolve("report.sarif");
    Path verdict = FOLDER.resolve("verdict.sarif");
    try (Writer out = Files.newBufferedWriter(report)) {
      Format.SARIF.write(Examples.run(Examples.all()), new Page(80, false), out);
    }
    Files.deleteIfExists(verdict);

    run(
        program.toString(),
        "validate",
        report.toString(),
        "--rule-kind",
        "Sarif;GHAS",
        "-o",
        verdict.toString());

    // It ends with 0 whatever it finds: what counts is in its own report.
    assertThat(verdict).exists();
    JsonNode run =
        new JsonMapper()
            .readTree(Files.readString(verdict).replace("\uFEFF", ""))
            .get("runs")
            .get(0);
    assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isTrue();
    List<String> complaints = new ArrayList<>();
    for (JsonNode result : run.path("results")) {
      if (!result.get("ruleId").asString().equals(NO_HOME_PAGE)) {
        complaints.add(result.toString());
      }
    }
    assertThat(complaints).isEmpty();
  }

  /**
   * The program itself, installed on the first run. Its starter would hand the arguments to a shell
   * without quotes.
   */
  private static Path validator() throws IOException, InterruptedException {
    assumeTrue(onPath("npm") && onPath("node"), "there is no npm to get the validator with");
    Path installed = FOLDER.resolve("node_modules/@microsoft/sarif-multitool");
    if (!Files.exists(installed)) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}\n");
      int exitCode = run("npm", "install", "--no-audit", "--no-fund", "--silent", VALIDATOR);
      assumeTrue(exitCode == 0 && Files.exists(installed), "npm could not install " + VALIDATOR);
    }
    run("node", "-p", "require('@microsoft/sarif-multitool')");
    return Path.of(Files.readString(OUTPUT).strip());
  }

  private static boolean onPath(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return true;
      }
    }
    return false;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(OUTPUT.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
