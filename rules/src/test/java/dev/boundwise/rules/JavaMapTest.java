package dev.boundwise.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.MapReport;
import dev.boundwise.program.Language;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bounds Java: that all of the language comes down to the neutral program. */
class JavaMapTest {

  private static final String NAP =
      """
        static void nap() {
          try {
            Thread.sleep(200);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      """;

  @TempDir private Path folder;

  private MapReport map() {
    MapReport report =
        Analysis.with(List.of(), Catalogue.knowledge())
            .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
            .withWorkingFolder(folder)
            .map(List.of(Path.of("")));
    assertThat(report.errors()).isEmpty();
    return report;
  }

  /** The regions of a class's methods, the class being called {@code A}. */
  private List<Region> regions(String body) throws IOException {
    write(
        "A.java",
        "import java.util.*;\nimport java.util.concurrent.*;\nimport java.util.function.*;\n"
            + "class A {\n"
            + body
            + NAP
            + "}\n");
    MapReport report = map();
    assertThat(report.problems()).isEmpty();
    return report.files().getFirst().regions();
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static Region method(List<Region> regions, String name) {
    return regions.stream()
        .filter(region -> region.kind() == Region.Kind.FUNCTION)
        .filter(region -> region.function().qualifiedName().equals("A." + name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void callsThroughAnInterfaceReachItsOneImplementation() throws IOException {
    List<Region> regions =
        regions(
            """
              interface Store { String get(String key); }
              static class Slow implements Store {
                @Override public String get(String key) { nap(); return key; }
              }
              private final Store store;
              A(Store store) { this.store = store; }
              String find(String key) { return store.get(key); }
            """);

    Region find = method(regions, "find");
    assertThat(find.bound()).isEqualTo(Bound.IO);
    assertThat(find.witness().getLast().call()).isEqualTo("java.lang.Thread.sleep");
  }

  @Test
  void overloadsAreToldApart() throws IOException {
    List<Region> regions =
        regions(
            """
              static int load(int id) { return id; }
              static int load(String id) { nap(); return 1; }
              int quick() { return load(7); }
              int slow() { return load("7"); }
            """);

    assertThat(method(regions, "quick").bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(method(regions, "slow").bound()).isEqualTo(Bound.IO);
  }

  @Test
  void functionsRunWhereTheyAreCalled() throws IOException {
    List<Region> regions =
        regions(
            """
              static void twice(Runnable work) { work.run(); work.run(); }
              static <T> T ask(Supplier<T> from) { return from.get(); }
              void lambda() { twice(() -> nap()); }
              void reference() { twice(A::nap); }
              int supplied() { return ask(() -> { nap(); return 1; }); }
              void object() { twice(new Runnable() { @Override public void run() { nap(); } }); }
              static void quietly(Runnable work) { work.run(); }
              void idle() { quietly(() -> { }); }
              Runnable later() { return () -> nap(); }
            """);

    for (String name : List.of("lambda", "reference", "supplied", "object")) {
      assertThat(method(regions, name).bound()).as(name).isEqualTo(Bound.IO);
    }
    assertThat(method(regions, "lambda").typicalNanos()).isBetween(380e6, 420e6);
    assertThat(method(regions, "idle").bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(method(regions, "later").bound()).isEqualTo(Bound.TRIVIAL);
  }

  @Test
  void functionsMayBeObjectsOfTheProgramsOwnInterfaces() throws IOException {
    List<Region> regions =
        regions(
            """
              interface Step { void run(String text) throws Exception; }
              static void once(Step step) throws Exception { step.run("x"); }
              static void each(List<Step> steps) throws Exception {
                for (Step step : steps) { step.run("x"); }
              }
              private final Map<String, Step> steps = new HashMap<>();
              private final List<Step> more = new ArrayList<>();
              private Step field = text -> nap();
              A() { steps.put("a", text -> nap()); more.add(text -> nap()); }
              static Step made() { return text -> nap(); }
              void passed() throws Exception { once(text -> nap()); }
              void listed() throws Exception { each(List.of(text -> nap(), text -> { })); }
              void mapped(String key) throws Exception { steps.get(key).run("x"); }
              void held() throws Exception { field.run("x"); }
              void kept() throws Exception { for (Step step : more) { step.run("x"); } }
              void returned() throws Exception { made().run("x"); }
              void quiet() throws Exception { Step step = text -> { }; step.run("x"); }
            """);

    for (String name : List.of("passed", "listed", "mapped", "held", "kept", "returned")) {
      assertThat(method(regions, name).bound()).as(name).isEqualTo(Bound.IO);
    }
    assertThat(method(regions, "quiet").bound()).isEqualTo(Bound.TRIVIAL);
  }

  @Test
  void qualifiedNamesMeanClassesThatAreNotThere() throws IOException {
    List<Region> regions =
        regions(
            """
              String page(String url) {
                return new org.springframework.web.client.RestTemplate()
                    .getForObject(url, String.class);
              }
              static class Holder { Holder io; String readFileToString(String name) { return name; } }
              String file() {
                return org.apache.commons.io.FileUtils.readFileToString(new java.io.File("x"));
              }
              String local(Holder org) { return org.io.readFileToString("x"); }
            """);

    assertThat(method(regions, "page").bound()).isEqualTo(Bound.IO);
    assertThat(method(regions, "file").waits()).isNotEmpty();
    assertThat(method(regions, "local").waits()).isEmpty();
  }

  /** Lombok does not run: what it writes is known, on no class path. */
  @Test
  void membersThatLombokWritesAreCalled() throws IOException {
    write(
        "b/Order.java",
        """
        package b;
        import java.util.List;
        import lombok.*;
        import lombok.experimental.SuperBuilder;

        @Data @Builder(toBuilder = true) @AllArgsConstructor
        public class Order {
          private String id;
          private boolean isPaid;
          private final List<Line> lines;
          @Getter(AccessLevel.NONE) private int hidden;
          @Singular private List<String> notes;

          @Value @RequiredArgsConstructor(staticName = "of")
          public static class Line { String name; int count; }
        }

        @SuperBuilder
        class Base { private String a; }

        @SuperBuilder @Getter
        class Below extends Base { private String b; }

        @lombok.experimental.UtilityClass
        class Tools { String upper(String text) { return text.toUpperCase(); } }
        """);
    List<Region> regions =
        regions(
            """
              private final b.Desk desk = new b.Desk(null);
              void all() throws Exception { desk.lines(null); }
              """);
    write(
        "b/Desk.java",
        """
        package b;
        import java.util.List;
        import lombok.RequiredArgsConstructor;
        import lombok.extern.slf4j.Slf4j;
        import lombok.val;

        @Slf4j @RequiredArgsConstructor
        public class Desk {
          private final Order last;
          public void lines(Order order) throws Exception {
            for (var line : order.getLines()) { wait(line); }
          }
          private static void wait(Order.Line line) throws Exception {
            Thread.sleep(line.getCount() > 3 ? 100 : 200);
          }
          List<String> names(Order order) {
            return order.getLines().stream().map(Order.Line::getName).map(String::strip).toList();
          }
          void often(Order order) {
            for (int i = 0; i < 10_000; i++) { names(order); }
          }
          Order made() {
            val order = Order.builder().id("a").isPaid(true).note("b").build();
            log.info("made {}", order.getId());
            order.setId(Tools.upper(order.getId()));
            return order.toBuilder().id("b").build();
          }
          String below() { return Below.builder().a("a").b("b").build().getB(); }
          Order.Line line() { return Order.Line.of("a", 1); }
        }
        """);
    MapReport report = map();
    Map<String, Region> found = new HashMap<>();
    for (FileRegions file : report.files()) {
      for (Region region : file.regions()) {
        if (region.kind() == Region.Kind.FUNCTION) {
          found.put(region.function().qualifiedName(), region);
        }
      }
    }
    assertThat(regions).isNotEmpty();
    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "A.all",
            "A.nap",
            "A.<init>",
            "Desk.lines",
            "Desk.wait",
            "Desk.names",
            "Desk.often",
            "Desk.made",
            "Desk.below",
            "Desk.line",
            "Tools.upper");
    assertThat(requireNonNull(found.get("Desk.lines")).bound()).isEqualTo(Bound.IO);
    assertThat(requireNonNull(found.get("A.all")).bound()).isEqualTo(Bound.IO);
    for (String name : List.of("Desk.names", "Desk.made", "Desk.below", "Desk.line")) {
      Region quick = requireNonNull(found.get(name));
      assertThat(quick.bound()).as(name).isEqualTo(Bound.TRIVIAL);
      assertThat(quick.unknownCalls()).as(name).isZero();
    }
  }

  @Test
  void whatIsHandedOverIsNotTheCallers() throws IOException {
    String body =
        """
          private final ExecutorService pool = Executors.newFixedThreadPool(2);
          void hand() { pool.execute(() -> nap()); }
          void start() { new Thread(A::nap).start(); }
        """;
    List<Region> regions = regions(body);

    assertThat(method(regions, "hand").waits()).isEmpty();
    assertThat(method(regions, "start").waits()).isEmpty();
  }

  @Test
  void streamsAreLoops() throws IOException {
    List<Region> regions =
        regions(
            """
              static int slow(int x) { nap(); return x; }
              List<Integer> all(List<Integer> xs) {
                return xs.stream().filter(x -> x > 0).map(x -> slow(x)).toList();
              }
              int sum() {
                return List.of(1, 2, 3, 4, 5).stream().mapToInt(A::slow).sum();
              }
              boolean idle(List<String> xs) { return xs.stream().anyMatch(String::isEmpty); }
            """);

    assertThat(method(regions, "all").bound()).isEqualTo(Bound.IO);
    assertThat(method(regions, "sum").typicalNanos()).isBetween(900e6, 1100e6);
    assertThat(method(regions, "idle").bound()).isEqualTo(Bound.TRIVIAL);
    assertThat(regions).filteredOn(region -> region.kind() == Region.Kind.COMPREHENSION).hasSize(3);
  }

  @Test
  void everyStatementIsFollowed() throws IOException {
    List<Region> regions =
        regions(
            """
              enum Mode { FAST, SLOW { @Override void run() { nap(); } }; void run() { } }
              record Point(int x, int y) { Point { if (x < 0) nap(); } int far() { return x(); } }
              sealed interface Shape permits Circle, Square { }
              record Circle(int r) implements Shape { }
              record Square(int a) implements Shape { }
              int arrow(int k) { return switch (k) { case 1 -> { nap(); yield 2; } default -> 0; }; }
              void colon(int k) { switch (k) { case 1: case 2: nap(); break; default: break; } }
              int pattern(Shape s) { return switch (s) { case Circle c -> c.r(); case Square q -> big(); }; }
              static int big() { nap(); return 1; }
              void tried() { try { idle(); } finally { nap(); } }
              void guarded() { synchronized (this) { nap(); } }
              void loop() { do { nap(); } while (idle()); }
              void labelled() { outer: for (int i = 0; i < 3; i++) { for (;;) { nap(); break outer; } } }
              boolean chosen(boolean b) { return b ? slow() : slow(); }
              static boolean slow() { nap(); return true; }
              boolean idle() { return false; }
              void mode(Mode mode) { mode.run(); }
              void closed() throws Exception { try (Open o = new Open()) { idle(); } }
              static class Open implements AutoCloseable { @Override public void close() { nap(); } }
              static class Base { void work() { nap(); } }
              static class Derived extends Base { @Override void work() { super.work(); } }
              void derived() { new Derived().work(); }
              static class Made { final boolean done = slow(); }
              Made made() { return new Made(); }
              int counted() { int n = 0; for (int i = 0; i < 10; i++) { nap(); n += i; } return n; }
            """);

    for (String name :
        List.of(
            "arrow",
            "colon",
            "pattern",
            "tried",
            "guarded",
            "loop",
            "labelled",
            "chosen",
            "mode",
            "closed",
            "derived",
            "made",
            "counted")) {
      assertThat(method(regions, name).bound()).as(name).isEqualTo(Bound.IO);
    }
    assertThat(method(regions, "counted").typicalNanos()).isBetween(1.9e9, 2.1e9);
  }

  @Test
  void fieldsGetTheirValuesOnceWhateverTheNumberOfConstructors() throws IOException {
    List<Region> regions =
        regions(
            """
              private final Runnable work = new Runnable() {
                @Override public void run() { nap(); }
              };
              private final boolean ready = slow();
              A() { }
              A(int size) { work.run(); }
              static boolean slow() { nap(); return true; }
              A one() { return new A(); }
              A two() { return new A(2); }
            """);

    assertThat(regions)
        .filteredOn(region -> region.kind() == Region.Kind.FUNCTION)
        .extracting(region -> region.function().qualifiedName())
        .containsOnlyOnce("A.<fields>.Runnable.run");
    assertThat(regions).doesNotHaveDuplicates();
    assertThat(method(regions, "one").typicalNanos()).isBetween(190e6, 210e6);
    assertThat(method(regions, "two").typicalNanos()).isBetween(380e6, 420e6);
  }

  @Test
  void computingIsBoundByTheProcessorWithoutALock() throws IOException {
    List<Region> regions =
        regions(
            """
              static long primes() {
                long found = 0;
                for (int i = 2; i < 200_000; i++) {
                  boolean is = true;
                  for (int j = 2; j < 100; j++) { is &= i % j != 0 || i == j; }
                  found += is ? 1 : 0;
                }
                return found;
              }
            """);

    Region primes = method(regions, "primes");
    assertThat(primes.bound()).isEqualTo(Bound.CPU);
    assertThat(primes.share()).containsOnlyKeys(dev.boundwise.knowledge.Resource.NATIVE);
  }

  @Test
  void readersDoWhatTheStreamInsideDoes() throws IOException {
    String body =
        """
          static String first(java.net.Socket socket) throws java.io.IOException {
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
            return in.readLine();
          }
        """;

    assertThat(method(regions(body), "first").waits())
        .containsExactly(dev.boundwise.knowledge.Resource.NETWORK);
  }

  @Test
  void bothLanguagesAreOneRun() throws IOException {
    write("a.py", "import time\ndef f():\n    time.sleep(1)\n");
    write("src/main/java/p/B.java", "package p;\nclass B { void g() { C.h(); } }\n");
    write(
        "src/main/java/p/C.java",
        "package p;\nclass C { static void h() { new java.util.Random().ints(5).sum(); } }\n");

    MapReport report = map();

    assertThat(report.files())
        .extracting(file -> file.unit().text().path())
        .containsExactlyInAnyOrder("a.py", "src/main/java/p/B.java", "src/main/java/p/C.java");
    assertThat(report.files())
        .extracting(FileRegions::languages)
        .allSatisfy(
            languages ->
                assertThat(languages).containsExactlyInAnyOrder(Language.PYTHON, Language.JAVA));
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void brokenCodeHasADiagnosticAndTheRestIsRead() throws IOException {
    write("A.java", "class A {\n  void f( { }\n  int g() { return 1 }\n  void h() { g(); }\n}\n");

    MapReport report = map();

    assertThat(report.problems()).isNotEmpty();
    assertThat(report.files().getFirst().regions())
        .extracting(region -> region.function().qualifiedName())
        .contains("A.h");
  }
}
