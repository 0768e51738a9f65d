package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.MapReport;
import dev.boundwise.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files are read in parts at the same time, and are one program all the same. */
class JavaPartsTest {

  private static final int FILES = 420;

  /** Files that each part has. */
  private static final int STRAYS = 60;

  @TempDir private Path folder;

  /** Each class calls the next one, whichever part that is in; some wait. */
  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < FILES; i++) {
      int next = i + 1;
      String go =
          switch (i % 4) {
            case 0 -> "p%1$d.C%2$d.go();".formatted(next % 7, next);
            case 1 -> "new p%1$d.C%2$d.Inner().go();".formatted(next % 7, next);
            // Declared in a file of another name.
            case 2 -> "p%1$d.C%2$d.beside();".formatted(next % 7, next);
            default -> "new p%1$d.C%2$d().run();".formatted(next % 7, next);
          };
      String body = next % 20 == 0 ? "Thread.sleep(200);" : go;
      Path file = folder.resolve("src/main/java/p%d/C%d.java".formatted(i % 7, i));
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          """
          package p%1$d;
          public class C%2$d implements Runnable {
            public static class Inner { public void go() throws Exception { C%2$d.go(); } }
            public static void beside() throws Exception { new Beside%2$d().go(); }
            public static void go() throws Exception { %3$s }
                    @Override public void run() { try { go(); } catch (Exception e) { } }
          }
          """
              .formatted(i % 7, i, body));
      Files.writeString(
          file.resolveSibling("Many%d.java".formatted(i)),
          """
          package p%1$d;
          class Beside%2$d { public void go() throws Exception { C%2$d.go(); } }
          """
              .formatted(i % 7, i));
    }
    Files.createDirectories(folder.resolve("src/main/java/elsewhere"));
    Files.writeString(
        folder.resolve("src/main/java/elsewhere/Stray.java"),
        "package p3;\npublic class Stray { void go() throws Exception { new Beside3().go(); } }\n");
    for (int i = 0; i < STRAYS; i++) {
      Files.writeString(
          folder.resolve("src/main/java/elsewhere/Other%d.java".formatted(i)),
          """
          package p3;
          class Pool%1$d { static final Object LOG = make(); static Object make() { return LOG; } }
          class Other%1$d extends Pool%1$d { void go() throws Exception { LOG.wait(); new Beside3().go(); } }
          """
              .formatted(i));
    }
  }

  private Map<String, String> bounds(int threads) {
    MapReport report =
        Analysis.with(List.of(), Catalogue.knowledge())
            .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
            .withWorkingFolder(folder)
            .withThreads(threads)
            .map(List.of(Path.of("")));
    assertThat(report.errors()).isEmpty();
    assertThat(report.problems()).isEmpty();
    Map<String, String> bounds = new TreeMap<>();
    report
        .files()
        .forEach(
            file ->
                file.regions().stream()
                    .filter(region -> region.kind() == Region.Kind.FUNCTION)
                    .forEach(
                        region ->
                            bounds.put(
                                file.unit().text().path() + " " + region.function().qualifiedName(),
                                region.bound()
                                    + " by "
                                    + region.witness().stream().map(Region.Step::call).toList())));
    return bounds;
  }

  @Test
  void partsSeeOneAnother() {
    Map<String, String> whole = bounds(1);

    assertThat(whole)
        .hasEntrySatisfying(
            "src/main/java/p0/C0.java C0.go", bound -> assertThat(bound).startsWith("IO by"))
        .hasEntrySatisfying(
            "src/main/java/elsewhere/Stray.java Stray.go",
            bound -> assertThat(bound).startsWith("IO by"));
    assertThat(whole)
        .allSatisfy(
            (method, bound) ->
                assertThat(bound).startsWith(method.endsWith(".make") ? "TRIVIAL" : "IO by"));
    for (int round = 0; round < 3; round++) {
      assertThat(bounds(4)).isEqualTo(whole);
    }
  }
}
