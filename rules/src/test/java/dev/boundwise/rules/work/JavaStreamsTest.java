package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the stages of Java's streams run. */
class JavaStreamsTest {

  @TempDir private Path folder;

  /** How often {@code f} runs in an expression. */
  private double runs(String expression) {
    String source =
        """
        import java.util.*;
        import java.util.stream.*;
        class Main {
          int f(int i) throws InterruptedException { Thread.sleep(1000); return i; }
          Object run(List<Integer> xs) throws InterruptedException { return %s; }
        }
        """
            .formatted(expression);
    return JavaWorked.java(folder, source).region("Main.run").work().of(Resource.SLEEP).typical()
        / 1e9;
  }

  @Test
  void aLimitIsTheNumberOfRounds() {
    assertThat(runs("xs.stream().map(x -> f(x)).limit(7).toList()")).isEqualTo(7);
    assertThat(runs("xs.stream().limit(7).map(x -> f(x)).toList()")).isEqualTo(7);
    assertThat(runs("IntStream.range(0, 5).limit(7).map(x -> f(x)).sum()")).isEqualTo(5);
    assertThat(runs("IntStream.range(0, 12).skip(4).map(x -> f(x)).sum()")).isEqualTo(8);
  }

  @Test
  void whatIsTestedFirstTakesMoreOfTheSource() {
    assertThat(runs("xs.stream().filter(x -> f(x) > 2).limit(7).toList()")).isEqualTo(14);
    assertThat(runs("xs.stream().filter(x -> x > 2).limit(7).map(x -> f(x)).toList()"))
        .isEqualTo(7);
  }

  @Test
  void theFirstOfWhatIsSortedNeedsAllOfIt() {
    String sorted = "IntStream.range(0, 20).boxed()%s.sorted().limit(3)%s.toList()";
    assertThat(runs(sorted.formatted(".map(x -> f(x))", ""))).isEqualTo(20);
    assertThat(runs(sorted.formatted("", ".map(x -> f(x))"))).isEqualTo(3);
  }

  @Test
  void whatSortsAsksEachElement() {
    assertThat(
            runs(
                "IntStream.range(0, 8).boxed().sorted(Comparator.comparing((Integer x) -> f(x))"
                    + ".reversed()).toList()"))
        .isEqualTo(8);
  }

  @Test
  void streamsAreMadeStepByStep() {
    assertThat(runs("Stream.iterate(1, x -> f(x)).limit(9).toList()")).isEqualTo(9);
    assertThat(runs("IntStream.generate(() -> f(1)).limit(8).sum()")).isEqualTo(8);
    assertThat(runs("IntStream.iterate(0, i -> i < 30, i -> i + 3).map(i -> f(i)).sum()"))
        .isEqualTo(10);
    assertThat(runs("IntStream.iterate(0, i -> i + 3).takeWhile(i -> i < 30).map(i -> f(i)).sum()"))
        .isEqualTo(10);
    assertThat(
            runs("IntStream.iterate(1, i -> i * 2).takeWhile(i -> i < 1000).map(i -> f(i)).sum()"))
        .isBetween(9.0, 11.0);
  }

  @Test
  void sourcesSayHowMuchThereIs() {
    assertThat(runs("IntStream.rangeClosed(1, 20).map(i -> f(i)).sum()")).isEqualTo(20);
    assertThat(runs("Arrays.stream(new int[100], 10, 20).map(i -> f(i)).sum()")).isEqualTo(10);
    assertThat(runs("new Random(1).ints(50).map(i -> f(i)).sum()")).isEqualTo(50);
    assertThat(runs("new Random(1).ints(50, 0, 9).map(i -> f(i)).sum()")).isEqualTo(50);
    assertThat(
            runs(
                "IntStream.concat(IntStream.range(0, 4), IntStream.range(0, 5)).map(i -> f(i))"
                    + ".sum()"))
        .isEqualTo(9);
  }

  @Test
  void whatIsFlattenedMayHaveStages() {
    assertThat(
            runs(
                "IntStream.range(0, 4).boxed().flatMap(i -> IntStream.range(0, 5).boxed()"
                    + ".map(j -> f(j))).toList()"))
        .isEqualTo(20);
  }

  /** How often {@code f} runs in a method, of those that give streams to each other. */
  private double runsOf(String method) {
    String source =
        """
        import java.util.*;
        import java.util.stream.*;
        class Main {
          static int f(int i) {
            try { Thread.sleep(1000); } catch (InterruptedException e) { }
            return i;
          }
          Stream<Integer> later() { return Stream.of(1, 2, 3).map(Main::f); }
          IntStream numbers() { return IntStream.range(0, 5).map(x -> f(x)); }
          Stream<Integer> more() { return later().filter(x -> x > 1); }
          Stream<Integer> closing() { return Stream.of(1).onClose(() -> f(1)); }
          void nobody() { later(); }
          int count() { return later().mapToInt(x -> x).sum(); }
          List<Integer> all() { return more().toList(); }
          int sum() { return numbers().sum(); }
          void each() { later().forEach(x -> { }); }
          int given() { return taken(later()); }
          int taken(Stream<Integer> some) { return some.mapToInt(x -> x).sum(); }
        }
        """;
    return JavaWorked.java(folder, source)
            .region("Main." + method)
            .work()
            .of(Resource.SLEEP)
            .typical()
        / 1e9;
  }

  @Test
  void aStreamThatIsGivenToOthersRunsWhereItIsGoneOver() {
    assertThat(runsOf("later")).isZero();
    assertThat(runsOf("more")).isZero();
    assertThat(runsOf("nobody")).isZero();
    assertThat(runsOf("count")).isEqualTo(3);
    assertThat(runsOf("all")).isEqualTo(3);
    assertThat(runsOf("sum")).isEqualTo(5);
    assertThat(runsOf("each")).isEqualTo(3);
    assertThat(runsOf("given")).isEqualTo(3);
    assertThat(runsOf("taken")).isEqualTo(3);
  }

  @Test
  void whatACollectorLooksUpTakesItsTime() {
    String source =
        """
        import java.util.*;
        import java.util.stream.*;
        class Main {
          record Sale(String region, int cents) { }
          Object grouped(List<Sale> sales) {
            return sales.stream().collect(Collectors.groupingBy(Sale::region));
          }
          Object nested(List<Sale> sales) {
            return sales.stream()
                .collect(Collectors.collectingAndThen(
                    Collectors.toMap(Sale::region, Sale::cents), all -> all));
          }
          Object listed(List<Sale> sales) {
            return sales.stream().map(Sale::region).collect(Collectors.toList());
          }
        }
        """;
    JavaWorked program = JavaWorked.java(folder, source);
    double listed = program.region("Main.listed").work().total().typical();
    assertThat(program.region("Main.grouped").work().total().typical()).isGreaterThan(listed * 1.1);
    assertThat(program.region("Main.nested").work().total().typical()).isGreaterThan(listed * 1.1);
  }

  @Test
  void streamsOfMissingLibrariesAreKnownByTheirOperations() {
    for (String stream :
        List.of(
            "xs.stream().map(x -> store.of(x)).map(y -> f(y)).toList()",
            "xs.stream().map(x -> store.of(x)).filter(y -> f(y) > 0).collect(Collectors.toSet())",
            "xs.stream().flatMap(x -> store.of(x).stream().map(y -> f(y))).limit(1).toList()",
            "store.all().stream().map(y -> f(y)).toList()",
            "store.all().stream().filter(y -> y.isOpen()).map(y -> f(y)).toList()",
            "xs.stream().map(store::of).map(y -> f(y)).count()",
            "xs.stream().map(x -> store.of(x)).sorted(store.order()).map(y -> f(y)).toList()")) {
      String source =
          """
          import com.missing.Store;
          import java.util.*;
          import java.util.stream.*;
          class Main {
            Store store;
            int f(Object i) { try { Thread.sleep(1000); } catch (Exception e) { } return 1; }
            Object run(List<Integer> xs) { return %s; }
            Object twelve() { return IntStream.range(0, 12).boxed().map(x -> store.of(x)).map(y -> f(y)).toList(); }
            void kept() { Optional.of(1).map(x -> store.of(x)).map(y -> f(y)).orElse(null); }
          }
          """
              .formatted(stream);
      JavaWorked worked = JavaWorked.java(folder, source);
      assertThat(worked.region("Main.run").work().of(Resource.SLEEP).typical())
          .as(stream)
          .isGreaterThan(stream.contains("limit") ? 0 : 1e10);
      assertThat(worked.region("Main.twelve").work().of(Resource.SLEEP).typical()).isEqualTo(12e9);
      assertThat(worked.region("Main.kept").work().of(Resource.SLEEP).typical()).isEqualTo(1e9);
    }
  }
}
