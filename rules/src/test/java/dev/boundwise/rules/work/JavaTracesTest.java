package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Confidence;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and numbers of runs that Java's sources tell by way of other methods. */
class JavaTracesTest {

  @TempDir private Path folder;

  private JavaWorked worked(String classes) {
    return JavaWorked.java(
        folder,
        """
        import java.util.*;
        import java.util.function.Function;
        import java.util.stream.Collectors;
        class Pause {
          static void one() {
            try { Thread.sleep(1000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
          }
        }
        %s
        """
            .formatted(classes));
  }

  private static double seconds(JavaWorked work, String method) {
    return work.region(method).work().total().typical() / 1e9;
  }

  /** As large as another one of the kind says nothing of how large they are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Picture copy() { return new Picture(width); }",
        "Picture like(Picture other) { return new Picture(other.width); }"
            + " static Picture of(Picture other) { Picture made = new Picture(other.width); return made; }",
      })
  void whatIsMadeAsLargeAsItselfTellsNoSize(String members) {
    JavaWorked work =
        worked(
            """
            class Picture {
              final int width;
              Picture(int width) { this.width = width; }
              void run() { for (int i = 0; i < width; i++) { Pause.one(); } }
              %s
            }
            class Main { void all() { new Picture(400).run(); } }
            """
                .formatted(members));
    assertThat(seconds(work, "Picture.run")).isBetween(396.0, 404.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groups.computeIfAbsent(one, it -> new ArrayList<>()).add(one); | 2 | 500",
        "groups.computeIfAbsent(one, it -> new ArrayList<>()).addAll(List.of(one, one)); | 2 | 500",
        "groups.put(one, List.of(one, one, one));                       | 3 | 1000",
      })
  void whatIsGroupedHasFewInEachGroup(String fill, double inside, double groups) {
    JavaWorked work =
        worked(
            """
            class Main {
              void run() {
                Map<String, List<String>> groups = new HashMap<>();
                for (int i = 0; i < 1000; i++) { String one = "x" + i; %s }
                for (String each : groups.get("x")) { Pause.one(); }
              }
              void each() {
                Map<String, List<String>> groups = new HashMap<>();
                for (int i = 0; i < 1000; i++) { String one = "x" + i; %s }
                for (String key : groups.keySet()) { Pause.one(); }
              }
            }
            """
                .formatted(fill, fill));
    assertThat(seconds(work, "Main.run")).isBetween(inside * 0.98, inside * 1.02);
    assertThat(seconds(work, "Main.each")).isBetween(groups * 0.98, groups * 1.02);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Collectors.groupingBy(it -> it, Main::made, Collectors.toList()) | 2",
        "Collectors.groupingBy(Main::slow)                                | 200",
      })
  void whatMakesAMapIsNotCalledForEachElement(String collector, double most) {
    JavaWorked work =
        worked(
            """
            class Main {
              static TreeMap<String, List<String>> made() { Pause.one(); return new TreeMap<>(); }
              static String slow(String one) { Pause.one(); return one; }
              Object run(List<String> names) { return names.stream().collect(%s); }
            }
            """
                .formatted(collector));
    assertThat(seconds(work, "Main.run")).isBetween(most == 2 ? 0 : most * 0.98, most * 1.02);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan.add(new Task(1)); plan.add(new Task(2)); plan.add(new Task(3)); plan.add(new Task(4)); | 4",
        // two may be the first of many
        "plan.add(new Task(1)); plan.add(new Task(2)); | 15",
        "for (int i = 0; i < 300; i++) { plan.add(new Task(i)); } | 300",
      })
  void whatIsWrittenDownOneByOneIsAll(String calls, double rounds) {
    JavaWorked work =
        worked(
            """
            record Task(int id) {}
            class Plan {
              private final List<Task> tasks = new ArrayList<>();
              void add(Task task) { tasks.add(task); }
              void run() { for (Task task : tasks) { Pause.one(); } }
            }
            class Main { void all() { Plan plan = new Plan(); %s plan.run(); } }
            """
                .formatted(calls));
    assertThat(seconds(work, "Plan.run")).isBetween(rounds * 0.98, rounds * 1.02);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void come(Ship ship) { port.put(ship); port.run(); } | 1",
        "void come(Ship ship) { port.put(ship); port.run(); } void go() { port.run(); } | 1",
        // it is emptied after all of them
        "void come(List<Ship> ships) { for (Ship ship : ships) { port.put(ship); } port.run(); } | 15",
        "void come(Ship ship) { port.put(ship); } void go() { port.run(); } | 15",
      })
  void whatIsEmptiedEachTimeHoldsOne(String members, double rounds) {
    JavaWorked work =
        worked(
            """
            record Ship(int id) {}
            class Port {
              private final Deque<Ship> waiting = new ArrayDeque<>();
              void put(Ship ship) { waiting.add(ship); }
              void run() { while (!waiting.isEmpty()) { waiting.poll(); Pause.one(); } }
            }
            class Main { Port port = new Port(); %s }
            """
                .formatted(members));
    assertThat(seconds(work, "Port.run")).isBetween(rounds * 0.98, rounds * 1.02);
  }

  /** With what was seen a place is gone on from once; without, each way leads there again. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "if (steps < 0 || !seen.add(at)) { return; } Pause.one(); for (int next : List.of(1, 2, 3, 4)) { run(next, steps - 1, seen); } -> 5",
        "if (steps < 0 || seen.contains(at)) { return; } seen.add(at); Pause.one(); for (int next : List.of(1, 2, 3, 4)) { run(next, steps - 1, seen); } -> 5",
        "Pause.one(); for (int next : List.of(1, 2, 3, 4)) { if (seen.add(next)) { run(next, steps - 1, seen); } } -> 5",
        "if (steps < 0) { return; } Pause.one(); for (int next : List.of(1, 2, 3, 4)) { run(next, steps - 1, seen); } -> 4096",
        // nothing was noted
        "if (steps < 0 || seen.contains(at)) { return; } Pause.one(); for (int next : List.of(1, 2, 3, 4)) { run(next, steps - 1, seen); } -> 4096",
      })
  void aSearchThatNotesWhatItHasSeen(String body, double runs) {
    JavaWorked work =
        worked(
            """
            class Main {
              void run(int at, int steps, Set<Integer> seen) { %s }
              void all() { run(0, 6, new HashSet<>()); }
            }
            """
                .formatted(body));
    double seconds = seconds(work, "Main.run");
    if (runs > 1000) {
      assertThat(seconds).isGreaterThan(100);
    } else {
      assertThat(seconds).isLessThan(runs * 1.02);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String value = get(key); if (value == null) { value = load(key); put(key, value); } return value; | 0.1",
        "String value = kept.get(key); if (value == null) { value = load(key); kept.put(key, value); } return value; | 0.1",
        // it keeps nothing
        "String value = get(key); if (value == null) { value = load(key); } return value; | 0.5",
      })
  void whatIsLookedUpAndPutBackIsLoadedSeldom(String body, double share) {
    JavaWorked work =
        worked(
            """
            class Main {
              final Map<String, String> kept = new HashMap<>();
              String get(String key) { return kept.get(key); }
              void put(String key, String value) { kept.put(key, value); }
              String load(String key) { Pause.one(); return key; }
              String run(String key) { %s }
            }
            """
                .formatted(body));
    assertThat(seconds(work, "Main.run")).isBetween(share * 0.9, share * 1.1);
  }

  /** What waits in one of several handlers is no certain wait. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Slow() | new Quick() | LIKELY",
        "new Slow() | new Slow()  | CERTAIN",
      })
  void whatRunsOneOfSeveralIsCertainWhereTheyAreAlike(
      String one, String other, Confidence expected) {
    JavaWorked work =
        worked(
            """
            interface Handler { void handle(); }
            class Slow implements Handler { public void handle() { Pause.one(); } }
            %s
            class Main {
              final Map<String, Handler> handlers = new HashMap<>();
              Main() { handlers.put("a", %s); handlers.put("b", %s); }
              void run(String name) { handlers.get(name).handle(); }
              void looked(String name) { Handler handler = handlers.get(name); handler.handle(); }
            }
            """
                .formatted(
                    other.equals("new Quick()")
                        ? "class Quick implements Handler { public void handle() { } }"
                        : "",
                    one,
                    other));
    assertThat(work.region("Main.run").certainty()).isEqualTo(expected);
    assertThat(work.region("Main.looked").certainty()).isEqualTo(expected);
  }

  @Test
  void aParameterIsAsLongAsItsNameSaysWhereCallersKnowNothing() {
    JavaWorked work =
        worked(
            """
            class Main {
              void run(Map<String, String> headers) { for (String name : headers.keySet()) { Pause.one(); } }
              void all(Map<String, String> given) { run(given); }
            }
            """);
    assertThat(seconds(work, "Main.run")).isBetween(7.8, 8.2);
  }
}
