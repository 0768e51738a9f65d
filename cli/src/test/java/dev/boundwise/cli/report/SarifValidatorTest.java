package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
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

  @Test
  void validatorHasNothingToSay() throws IOException, InterruptedException {
    Path program = validator();
    Path report = FOLDER.resolve("report.sarif");
    Path verdict = FOLDER.resolve("verdict.sarif");
    try (Writer out = Files.newBufferedWriter(report)) {
      Format.SARIF.write(Examples.run(Examples.all()), new Page(80, false), out);
    }
    Files.deleteIfExists(verdict);

    // Its starter hands the arguments to a shell, which would end the command at the semicolon.
    String kinds = "'Sarif;GHAS'";
    run(
        program.toString(),
        "validate",
        report.toString(),
        "--rule-kind",
        kinds,
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

  /** Installs it on the first run. */
  private static Path validator() throws IOException, InterruptedException {
    assumeFalse(File.separatorChar == '\\', "the validator's starter is quoted for a Unix shell");
    Path program = FOLDER.resolve("node_modules/.bin/sarif-multitool");
    if (!Files.exists(program)) {
      assumeTrue(onPath("npm") && onPath("node"), "there is no npm to get the validator with");
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}\n");
      int exitCode = run("npm", "install", "--no-audit", "--no-fund", "--silent", VALIDATOR);
      assumeTrue(exitCode == 0 && Files.exists(program), "npm could not install " + VALIDATOR);
    }
    return program;
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
            .redirectOutput(FOLDER.resolve("output.txt").toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
