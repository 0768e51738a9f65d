package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of Java that are made of others, objects that are tasks, and methods that hand on. */
class JavaFunctionsTest {

  @TempDir private Path folder;

  private JavaWorked program(String members) {
    return JavaWorked.java(
        folder,
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;
        import java.util.stream.*;
        class Main {
          static int f(Integer x) {
            try { Thread.sleep(1000); } catch (InterruptedException e) { }
            return x;
          }
          static boolean is(Integer x) { return f(x) > 3; }
          %s
        }
        """
            .formatted(members));
  }

  /** In seconds. */
  private double sleeps(String method, String members) {
    return program(members).region(method).work().of(Resource.SLEEP).typical() / 1e9;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xs.sort(Comparator.comparing(Main::f));",
        "xs.sort(Comparator.comparing(Main::f).reversed());",
        "xs.sort(Comparator.comparing(Main::f).thenComparing(x -> x));",
        "xs.sort(Comparator.<Integer, Integer>comparing(x -> x).thenComparing(Main::f).reversed());",
        "Collections.max(xs, Comparator.comparingInt(Main::f).reversed());",
        "Predicate<Integer> is = Main::is; xs.removeIf(is.negate());",
        "Predicate<Integer> is = Main::is; xs.removeIf(is.and(x -> x > 4));",
        "Function<Integer, Integer> g = x -> x + 1; xs.stream().map(g.andThen(Main::f)).toList();",
      })
  void aFunctionThatIsMadeOfOthersCallsThem(String code) {
    assertThat(sleeps("Main.run", "void run(List<Integer> xs) { " + code + " }")).isGreaterThan(10);
  }

  @Test
  void whatIsMadeOfNothingOfTheProgramIsLeftAlone() {
    String sorts = "void run(List<Integer> xs) { xs.sort(Comparator.<Integer>naturalOrder()%s); }";
    assertThat(program(sorts.formatted(".reversed()")).region("Main.run").work().total().typical())
        .isBetween(
            0.5 * program(sorts.formatted("")).region("Main.run").work().total().typical(),
            2 * program(sorts.formatted("")).region("Main.run").work().total().typical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool.invoke(new Act()); return 1;",
        "return new ForkJoinPool(3).invoke(new Task());",
        "return ForkJoinPool.commonPool().submit(new Task()).get();",
        "return new Task().invoke();",
        "Task task = new Task(); task.fork(); return task.join();",
        "return others.submit(new Job()).get();",
        "return others.submit(new Call()).get();",
        "Call call = new Call(); return others.submit(call).get();",
      })
  void anObjectThatIsATaskRuns(String code) {
    assertThat(
            sleeps(
                "Main.run",
                """
                static class Act extends RecursiveAction { @Override protected void compute() { f(1); } }
                static class Task extends RecursiveTask<Integer> {
                  @Override protected Integer compute() { return f(1); }
                }
                static class Job implements Runnable { @Override public void run() { f(1); } }
                static class Call implements Callable<Integer> { @Override public Integer call() { return f(1); } }
                Object run(ForkJoinPool pool, ExecutorService others) throws Exception { %s }
                """
                    .formatted(code)))
        .isEqualTo(1);
  }

  @Test
  void aTaskThatIsSplitInTwoIsGoneOverOnce() {
    double millis =
        program(
                    """
                    static class Sum extends RecursiveTask<Long> {
                      final long[] data; final int from; final int to;
                      Sum(long[] data, int from, int to) { this.data = data; this.from = from; this.to = to; }
                      @Override protected Long compute() {
                        if (to - from < 10_000) {
                          long sum = 0;
                          for (int i = from; i < to; i++) { sum += data[i]; }
                          return sum;
                        }
                        int middle = (from + to) / 2;
                        Sum left = new Sum(data, from, middle);
                        left.fork();
                        return new Sum(data, middle, to).compute() + left.join();
                      }
                    }
                    long run() { return new ForkJoinPool(4).invoke(new Sum(new long[5_000_000], 0, 5_000_000)); }
                    """)
                .region("Main.run")
                .work()
                .of(Resource.LOCK)
                .typical()
            / 1e6;
    assertThat(millis).isGreaterThan(1);
  }

  private static final String STORES =
      """
      interface Store { void put(String key); int size(); }
      static class Disk implements Store {
        public void put(String key) { f(1); }
        public int size() { return f(1); }
      }
      static class Logged implements Store {
        private final Store inner;
        Logged(Store inner) { this.inner = inner; }
        public void put(String key) { System.out.println(key); inner.put(key); }
        public int size() { return inner.size(); }
      }
      static class Counted implements Store {
        private final Store inner;
        private int puts;
        Counted(Store inner) { this.inner = inner; }
        public void put(String key) { puts++; inner.put(key); }
        public int size() { return inner.size(); }
      }
      static class Pair implements Store {
        private final Store left;
        private final Store right;
        Pair(Store left, Store right) { this.left = left; this.right = right; }
        public void put(String key) { left.put(key); }
        public int size() { return left.size() + right.size(); }
      }
      void run() { new Logged(new Counted(new Disk())).put("a"); }
      """;

  @Test
  void aMethodThatHandsOnEndsInAnother() {
    assertThat(sleeps("Main.Logged.put", STORES)).isEqualTo(1);
    assertThat(sleeps("Main.Counted.put", STORES)).isEqualTo(1);
    assertThat(sleeps("Main.run", STORES)).isEqualTo(1);
  }

  @Test
  void whatHandsOnToTwoOfItsPartsIsATree() {
    assertThat(sleeps("Main.Pair.size", STORES)).isGreaterThan(2);
  }
}
