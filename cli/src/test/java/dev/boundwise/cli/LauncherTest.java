package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher {@code boundwise}, with Javas and a Maven that are scripts: a Java prints its name
 * and its arguments, a Maven makes the jar.
 */
class LauncherTest {

  private static final String JAVA_SCRIPT =
      """
      #!/bin/sh
      case "$*" in
        *=*.aot.[0-9]*|*=*.jsa.[0-9]*)
          for arg; do case $arg in *Output=*|*AtExit=*) echo cache >"${arg#*=}" ;; esac; done ;;
        *) printf 'NAME '; printf '[%s]' "$@"; echo; exit 7 ;;
      esac
      """;

  private static final String MAVEN_SCRIPT =
      """
      #!/bin/sh
      echo maven was here
      mkdir -p cli/target/app && echo jar >cli/target/app/boundwise.jar
      """;

  @TempDir Path folder;
  private Path home;
  private Path tools;

  /**
   * @param text both streams of the process together
   */
  private record Outcome(int exitCode, String text) {}

  @BeforeEach
  void installInAFolderWithSpaces() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
    home = Files.createDirectories(folder.resolve("a folder/bound wise"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(
        Path.of("..", "boundwise"), home.resolve("boundwise"), StandardCopyOption.COPY_ATTRIBUTES);
    script(tools.resolve("mvn"), MAVEN_SCRIPT);
  }

  @Test
  void startsThroughALinkFromAnotherFolderAndPassesTheExitCodeOn() throws Exception {
    Path java = java("jdk", "25.0.1");
    Path link = Files.createSymbolicLink(tools.resolve("bw"), Path.of("../link"));
    Files.createSymbolicLink(folder.resolve("link"), home.resolve("boundwise"));

    Outcome outcome = run(link, Map.of("JAVA_HOME", java.toString()), "check", "a b");

    assertThat(outcome.exitCode()).isEqualTo(7);
    assertThat(outcome.text())
        .contains("boundwise: building")
        .contains("jdk ")
        .endsWith("[dev.boundwise.cli.Boundwise][check][a b]\n");
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    Map<String, String> with = Map.of("JAVA_HOME", java("jdk", "25").toString());
    Path launcher = home.resolve("boundwise");
    Path source = Files.createDirectories(home.resolve("analyzer/src/main")).resolve("A.java");
    Files.writeString(home.resolve("pom.xml"), "");

    assertThat(run(launcher, with).text()).contains("maven was here");
    assertThat(run(launcher, with).text()).doesNotContain("maven was here");

    Files.writeString(source, "");
    Files.setLastModifiedTime(home.resolve("cli/target/app/boundwise.jar"), FileTime.fromMillis(0));
    assertThat(run(launcher, with).text()).contains("maven was here");
  }

  @Test
  void usesTheAotCacheFrom25OnAndClassDataSharingBefore() throws Exception {
    Path launcher = home.resolve("boundwise");

    assertThat(run(launcher, Map.of("JAVA_HOME", java("new", "25.0.1").toString())).text())
        .contains("[-XX:AOTCache=" + home.toRealPath() + "/cli/target/app/java-25.0.1.aot][-cp]");
    assertThat(run(launcher, Map.of("JAVA_HOME", java("old", "21.0.5").toString())).text())
        .contains(
            "[-XX:SharedArchiveFile="
                + home.toRealPath()
                + "/cli/target/app/java-21.0.5.jsa][-cp]");
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Path old = java("old", "17.0.1");
    Path onPath = java("good", "21");
    Files.createSymbolicLink(tools.resolve("java"), onPath.resolve("bin/java"));

    assertThat(run(home.resolve("boundwise"), Map.of("JAVA_HOME", old.toString())).text())
        .contains("good ");
  }

  @Test
  void saysWhatToDoWhenTheJavaAskedForIsTooOld() throws Exception {
    Path old = java("old", "1.8.0_402");

    Outcome outcome =
        run(home.resolve("boundwise"), Map.of("BOUNDWISE_JAVA", old + "/bin/java"), "check");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.text())
        .isEqualTo(
            "boundwise: BOUNDWISE_JAVA (%s/bin/java) is not a Java of version 21 or newer.\n"
                .formatted(old));
  }

  @Test
  void saysWhatToInstallWhereThereIsNoMaven() throws Exception {
    Files.delete(tools.resolve("mvn"));

    Outcome outcome =
        run(
            home.resolve("boundwise"),
            Map.of("JAVA_HOME", java("jdk", "25").toString(), "PATH", coreTools()));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.text()).startsWith("boundwise: needs Maven for its first start: install it");
  }

  /** A folder with what the launcher calls, and no Maven. */
  private String coreTools() throws IOException {
    Path core = Files.createDirectories(folder.resolve("core"));
    for (String tool : List.of("mkdir", "cat", "rm", "mv", "find", "readlink", "touch", "sleep")) {
      script(core.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
    }
    return core.toString();
  }

  private Path java(String name, String version) throws IOException {
    Path java = folder.resolve(name);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(
        java.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(java.resolve("bin/java"), JAVA_SCRIPT.replace("NAME", name));
    return java;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Outcome run(Path launcher, Map<String, String> with, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", tools + ":/usr/bin:/bin");
    builder.environment().putAll(with);
    Process process = builder.directory(tools.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), text);
  }
}
