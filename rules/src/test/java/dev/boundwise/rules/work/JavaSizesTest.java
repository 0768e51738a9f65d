package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** In seconds, of which each round takes one. */
  private double seconds(String parameters, String before, String loop) {
    return JavaWorked.java(
                folder,
                """
                class Main {
                  static void run(%s) throws Exception {
                    %s
                    %s { Thread.sleep(1000); }
                  }
                }
                """
                    .formatted(parameters, before, loop))
            .region("Main.run")
            .work()
            .total()
            .typical()
        / 1e9;
  }

  /** What is not known is not nothing, whichever way a loop goes over it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String text | | for (int i = text.length() - 1; i >= 0; i--)",
        "int[] all   | | for (int i = all.length - 1; i >= 0; i -= 1)",
        "double[] all, int n | int many = Math.max(0, (all.length - n) / 5 + 1); | for (int i = 0; i < many; i++)",
        "double[] all | int many = Math.max(0, all.length - 1000); | for (int i = 0; i < many; i++)",
        "int n | int many = Math.max(1, n); | for (int i = 0; i < many; i++)",
      })
  void downOrWithAFloor(String parameters, String before, String loop) {
    assertThat(seconds(parameters, before == null ? "" : before, loop)).isGreaterThan(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Math.max(3, 40)     | 40",
        "Math.max(0, 50 - 20)| 30",
        "Math.min(7, 40)     | 7",
        "Math.min(900, 12)   | 12",
      })
  void theLargerAndTheSmallerOfTwo(String many, int expected) {
    assertThat(seconds("", "int many = " + many + ";", "for (int i = 0; i < many; i++)"))
        .isBetween(expected * 0.99, expected * 1.01);
  }

  /** How good the best one is says nothing of how many rounds there are, and is never below 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (; moves != 0 && best < high; moves &= moves - 1, best = Math.max(best, next()))",
        "for (; best < high; best = Math.max(best, next()))",
      })
  void theBestSoFarIsNoPlace(String loop) {
    double seconds =
        JavaWorked.java(
                    folder,
                    """
                    class Main {
                      int next() { return 1; }
                      void all() throws Exception { run(5, 1_000_000); run(6, -1_000_000); }
                      void run(long moves, int high) throws Exception {
                        int best = -1_000_000;
                        %s { Thread.sleep(1000); }
                      }
                    }
                    """
                        .formatted(loop))
                .region("Main.all")
                .work()
                .total()
                .typical()
            / 1e9;
    assertThat(seconds).isBetween(2.0, 200.0);
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
    assertThat(many / few).isBetween(1000.0, 8000.0);
  }

  /** What one method takes each time, that another calls so often. */
  private double each(int calls, String body) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              String name = "x";
              List<String> names = new ArrayList<>();
              Object run() { return %s; }
              void all() { for (int i = 0; i < %d; i++) { run(); } }
            }
            """
                .formatted(body, calls));
    return seconds(work, "Main.run");
  }

  @ParameterizedTest
  @CsvSource({
    "name + 1, 1e-6, 1e-5",
    "names.stream().count(), 1e-5, 1e-4",
    "java.util.concurrent.Executors.newFixedThreadPool(2), 2e-5, 1e-4",
    "names.get(0), 1e-7, 1e-6",
  })
  void whatRunsOnceInAProgramIsCold(String body, double least, double most) {
    assertThat(each(1, body)).isBetween(least, most);
    assertThat(each(100_000, body)).isLessThan(each(1, body) / 4);
  }

  @ParameterizedTest
  @CsvSource({
    // what is put in is looked up once, and once only
    "'kept.merge(key, 1, (a, b) -> pause(a))', 1",
    "'kept.computeIfAbsent(key, it -> pause(1))', 1",
    "'java.util.Optional.of(key).map(it -> pause(1))', 1",
    "'kept.forEach((name, number) -> pause(1))', 200",
    "'kept.replaceAll((name, number) -> pause(1))', 200",
  })
  void whatIsHandedOverRunsOnceOrForEachElement(String call, double times) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              static int pause(int value) {
                try { Thread.sleep(1000); } catch (InterruptedException e) { return 0; }
                return value;
              }
              void run(Map<String, Integer> kept, String key) { %s; }
            }
            """
                .formatted(call));
    assertThat(seconds(work, "Main.run")).isBetween(times * 0.99, times * 1.02);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "List<String> kept = new ArrayList<>() | kept.add(one)              | kept",
        "List<String> kept = new ArrayList<>() | kept.add(one)              | kept()",
        "Map<String, Integer> kept = new HashMap<>() | kept.merge(one, 1, Integer::sum) | kept.values()",
        "Map<String, String> kept = new HashMap<>() | kept.computeIfAbsent(one, x -> x) | kept.values()",
        "Set<String> kept = new HashSet<>() | kept.addAll(List.of(one)) | kept",
      })
  void aFieldIsFilledByWhatOthersCall(String field, String fill, String read) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Store {
              private final %s;
              void keep(String one) { %s; }
              List<String> kept() { return kept; }
              void run() throws Exception { for (Object one : %s) { Thread.sleep(1000); } }
            }
            class Main {
              void all() { Store store = new Store(); for (int i = 0; i < 3000; i++) { store.keep("x"); } }
            }
            """
                .formatted(field, fill, read)
                .replace(
                    read.equals("kept()") ? "-" : "  List<String> kept() { return kept; }\n", ""));
    assertThat(seconds(work, "Store.run")).isBetween(2900.0, 3100.0);
  }

  @Test
  void whatARecordGivesIsWhatItHolds() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              record Page(String text, List<Integer> marks) {}
              void show(Page page) throws Exception { for (int mark : page.marks()) { Thread.sleep(1000); } }
              void all() throws Exception { show(new Page("x", new ArrayList<>(Collections.nCopies(700, 1)))); }
            }
            """);
    assertThat(seconds(work, "Main.show")).isBetween(690.0, 710.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int at = 0; while (!is(at)) { at++; %s }                               | 200",
        "long at = 0; while (!is(at)) { at = Math.addExact(at, 1); %s }         | 3",
        "for (int i = 0; i + 1 < data.length; i += 2) { %s }                    | 20",
        "Iterator<String> it = names.iterator(); while (it.hasNext()) { it.next(); %s } | 200",
        "Deque<Integer> open = new ArrayDeque<>(); boolean[] seen = new boolean[60]; open.add(0); "
            + "while (!open.isEmpty()) { int now = open.poll(); "
            + "for (int next = 0; next < 2; next++) if (!seen[next]) { seen[next] = true; open.add(next); } %s } | 60",
        "Deque<Integer> open = new ArrayDeque<>(); open.add(0); "
            + "while (open.size() > 0) { open.poll(); open.add(1); %s }         | 200",
      })
  void loopsThatGoOnUntilSomethingIsFound(String loop, double rounds) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              static boolean is(long x) { return x %% 7 == 3; }
              void run(List<String> names) throws Exception { int[] data = new int[40]; %s }
            }
            """
                .formatted(loop.formatted("Thread.sleep(1000);")));
    assertThat(seconds(work, "Main.run")).isBetween(rounds * 0.9, rounds * 1.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // all ways, with a choice less at each of nine levels
        "int run(int row) { if (row == 9) return 1; int n = 0; "
            + "for (int i = 0; i < 9; i++) { tick(); n += run(row + 1); } return n; }          | 1e5 | 1e8",
        "int run(int at) { if (at >= 50) return 0; tick(); return run(at + 1); }               | 49  | 51",
        "Map<Integer, Integer> known = new HashMap<>(); int run(int at) { if (at >= 50) return 0; "
            + "Integer found = known.get(at); if (found == null) { tick(); found = run(at + 1) + run(at + 2); "
            + "known.put(at, found); } return found; }                                           | 4   | 51",
      })
  void recursionThatCountsUp(String method, double least, double most) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import java.util.*;
            class Main {
              void tick() { try { Thread.sleep(1000); } catch (InterruptedException e) { return; } }
              %s
            }
            """
                .formatted(method));
    assertThat(seconds(work, "Main.run")).isBetween(least, most);
  }

  /** What another round has read is not read again: it goes on from the object's own place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (at < tokens.size() && \"+-\".contains(tokens.get(at))) { at++; tick(); }",
        "while (tokens.size() > at && tokens.get(at).startsWith(\"-\")) { at += 1; tick(); }",
        "while (this.at < text.length() && text.charAt(this.at) == 32) { this.at++; tick(); }",
        "while (at < codes.length && codes[at] > 0) { at++; tick(); }",
      })
  void loopsGoOnFromTheObjectsPlaceForAFewRounds(String loop) {
    assertThat(seconds(cursor("void run() { %s }".formatted(loop)), "Main.run"))
        .isBetween(1.0, 10.0);
  }

  /** A place that is the loop's own starts at the beginning, and one that is alone goes far. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < tokens.size() && !tokens.get(i).isEmpty(); i++) { tick(); }",
        "while (at < tokens.size()) { at++; tick(); }",
      })
  void loopsFromTheBeginningGoOnForMany(String loop) {
    assertThat(seconds(cursor("void run() { %s }".formatted(loop)), "Main.run"))
        .isGreaterThan(20.0);
  }

  /** A parser by precedence, which calls itself for each level. */
  @Test
  void parsersThatCallThemselvesReadEachTokenOnce() {
    JavaWorked work =
        cursor(
            """
            int run(int level) {
              if (level == 3) {
                tick();
                return tokens.get(at++).equals("(") ? run(0) : 1;
              }
              int left = run(level + 1);
              while (at < tokens.size() && "+-*".contains(tokens.get(at))) {
                at++;
                left += run(level + 1);
              }
              return left;
            }
            """);
    assertThat(seconds(work, "Main.run")).isLessThan(1000);
  }

  private JavaWorked cursor(String method) {
    return JavaWorked.java(
        folder,
        """
        import java.util.*;
        class Main {
          private final List<String> tokens;
          private final String text;
          private final int[] codes;
          private int at;
          Main(List<String> tokens, String text, int[] codes) {
            this.tokens = tokens; this.text = text; this.codes = codes;
          }
          void tick() { try { Thread.sleep(1000); } catch (InterruptedException e) { return; } }
          %s
        }
        """
            .formatted(method));
  }

  /** Two numbers of which nothing is known are not the same, whichever way a loop goes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int start, int end, int step   | for (int at = end; at >= start; at -= step)",
        "int start, int end, int step   | for (int at = start; at <= end; at += step)",
        "int from, int to, int step     | for (int at = from; at < to; at += step)",
        "int first, int last            | for (int at = last; at > first; at--)",
      })
  void fromOneGuessToAnotherIsNotNothing(String parameters, String loop) {
    assertThat(seconds(parameters, "", loop)).isBetween(5.0, 200.0);
  }

  /** {@code String[]::new} makes an array: nothing of it is unknown, and it is as long as all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String[] all = List.of(1, 2, 3).stream().map(i -> \"x\").toArray(String[]::new); | 3",
        "int[][] all = List.of(1, 2).stream().map(i -> new int[i]).toArray(int[][]::new);  | 2",
        "String[] all = List.of(\"a\", \"b\", \"c\", \"d\").toArray(String[]::new); | 4",
      })
  void arraysAreMadeByReference(String before, double expected) {
    Region region = rounds(before, "for (var x : all)").region("Main.run");

    assertThat(region.bound()).isNotEqualTo(Bound.UNKNOWN);
    assertThat(region.work().total().typical() / 1e9).isBetween(expected * 0.99, expected * 1.01);
  }

  @Test
  void arithmeticOnNumbersIsNoCallOfALibrary() {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            class Main {
              long run() { long hash = 7; for (int i = 0; i < 1_000_000; i++) { hash = 31 * hash + (hash >>> 7 & 255); } return hash; }
            }
            """);
    assertThat(seconds(work, "Main.run")).isLessThan(0.01);
  }

  private static double seconds(JavaWorked work, String method) {
    return work.region(method).work().total().typical() / 1e9;
  }

  /** What follows from itself in one way is known in others, whoever asks first. */
  @Test
  void anArrayIsAsLongAsTheOneThatItIsMadeLike() {
    JavaWorked program =
        JavaWorked.java(
            folder,
            """
            record Main(int rate, float[] samples) {
              static Main read(java.nio.ByteBuffer in) throws Exception {
                return new Main(4, new float[in.getInt()]).louder(3).slower(2);
              }
              Main louder(float by) throws Exception {
                float[] all = new float[samples.length];
                for (int i = 0; i < all.length; i++) { all[i] = samples[i] * by; Thread.sleep(1000); }
                return new Main(rate, all);
              }
              Main slower(int by) throws Exception {
                float[] all = samples.clone();
                for (int i = 0; i < all.length; i++) { all[i] += 1; Thread.sleep(1000); }
                return new Main(rate / by, all);
              }
              static Main fixed() throws Exception { return new Main(4, new float[9000]).louder(1); }
            }
            """);
    for (String method : new String[] {"louder", "slower"}) {
      double rounds = program.region("Main." + method).work().total().typical() / 1e9;
      assertThat(rounds).as(method).isGreaterThan(3000);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // by what they are called, as far as nothing else is known
        "java.nio.ByteBuffer in | float[] samples = new float[in.getInt()]; "
            + "| for (int i = 0; i < samples.length; i++)         | 10000",
        "int[] values           | int[] copy = values.clone();       "
            + "| for (int i = 0; i < copy.length; i++)            | 300",
        "String text            | String part = text.substring(3, 9); "
            + "| for (int i = 0; i < part.length(); i++)          | 6",
        "String text, int at    | String part = text.substring(at, at + 7); "
            + "| for (int i = 0; i < part.length(); i++)          | 7",
      })
  void sizesOfParts(String parameters, String before, String loop, int expected) {
    assertThat(seconds(parameters, before, loop)).isBetween(expected * 0.99, expected * 1.01);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r?\\n", "\\\\R"})
  void linesAreLongerThanWords(String ends) {
    String loop = "for (String line : text.split(\"%s\"))".formatted(ends);
    assertThat(seconds("String text", "", loop)).isBetween(39.0, 41.0);
  }
}
