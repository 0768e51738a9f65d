package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large things are in Java, and how often loops over them run. */
class JavaSizesTest {

  @TempDir private Path folder;

  /** Of a method {@code run} that sleeps for a second in each round. */
  private JavaWorked rounds(String before, String loop) {
    return JavaWorked.java(
        folder,
        """
        import java.util.*;
        class Main {
          static final int COUNT = 500;
          static final int[] TABLE = new int[700];
          static int[] grid(int n) { return new int[n]; }
          void run() throws Exception {
            %s
            %s { Thread.sleep(1000); }
          }
        }
        """
            .formatted(before, loop));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                                                 | for (int i = 0; i < COUNT; i++)      | 500",
        "                                                 | for (int x : TABLE)                  | 700",
        "int[] all = new int[40];                         | for (int x : all)                    | 40",
        "int[] all = grid(30);                            | for (int x : all)                    | 30",
        "List<Integer> all = new ArrayList<>(); for (int i = 0; i < 70; i++) { all.add(i); } "
            + "                                          | for (int x : all)                    | 70",
        "Map<Integer, Integer> all = new HashMap<>(); for (int i = 0; i < 70; i++) { all.put(i, i); } "
            + "                                          | for (int x : all.values())           | 70",
        "String text = \"abcde\";                        | for (int at = 0; at < text.length(); at++) | 5",
      })
  void sizesThatTheSourceShows(String before, String loop, int expected) {
    assertThat(
            rounds(before == null ? "" : before, loop).region("Main.run").work().total().typical()
                / 1e9)
        .isBetween(expected * 0.99, expected * 1.01);
  }

  @Test
  void aRecordsFieldsAreWhatIsPassedForEachOfThem() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            class Main {
              record Plain(int seed, int size) {
                void run() throws Exception { for (int i = 0; i < size; i++) Thread.sleep(1000); }
              }
              record Checked(int seed, int size) {
                Checked { if (seed < 0) throw new IllegalArgumentException(); }
                void run() throws Exception { for (int i = 0; i < size; i++) Thread.sleep(1000); }
              }
              void all() throws Exception { new Plain(3, 900).run(); new Checked(4, 800).run(); }
            }
            """);
    assertThat(work.of("Main.Plain.run")).endsWith("sleep 900");
    assertThat(work.of("Main.Checked.run")).endsWith("sleep 1*this.size");
    assertThat(seconds(work, "Main.Checked.run")).isBetween(790.0, 810.0);
  }

  @Test
  void aFieldIsFilledAsOftenAsLoopsCallWhatFillsIt() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              private final List<String> kept = new ArrayList<>();
              void keep(String one) { kept.add(one); }
              void fill() { for (int i = 0; i < 4000; i++) { keep("x"); } }
              void run() throws Exception { for (String one : kept) { Thread.sleep(1000); } }
            }
            """);
    assertThat(work.of("Main.run")).endsWith("sleep 1*size(this.kept)");
    assertThat(seconds(work, "Main.run")).isBetween(3900.0, 4100.0);
  }

  @Test
  void aPictureHasThousandsOfPixels() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.awt.image.BufferedImage;
            class Main {
              void run(BufferedImage image) throws Exception {
                for (int y = 0; y < image.getHeight(); y++) {
                  for (int x = 0; x < image.getWidth(); x++) { Thread.sleep(1000); }
                }
              }
            }
            """);
    assertThat(seconds(work, "Main.run")).isGreaterThan(10_000);
  }

  @Test
  void readingAReaderAroundASocketWaitsForTheNetwork() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.io.*;
            import java.net.Socket;
            class Main {
              private final BufferedReader in;
              Main(Socket socket) throws IOException {
                in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
              }
              String run() throws IOException { return in.readLine(); }
            }
            """);
    assertThat(work.region("Main.run").bound().word()).isEqualTo("io");
  }

  /** Code that runs a few times is not compiled: what is called often costs less each time. */
  @Test
  void whatIsCalledOftenTakesLessEachTime() {
    String source =
        """
        class Main {
          double run(double x) { double y = x; for (int i = 0; i < %s; i++) { y += Math.sin(y); } return y; }
        }
        """;
    double few = seconds(JavaWorked.java(folder, source.formatted("100")), "Main.run");
    double many = seconds(JavaWorked.java(folder, source.formatted("1000000")), "Main.run");
    assertThat(many / few).isBetween(1000.0, 6000.0);
  }

  private static double seconds(JavaWorked work, String method) {
    return work.region(method).work().total().typical() / 1e9;
  }
}
