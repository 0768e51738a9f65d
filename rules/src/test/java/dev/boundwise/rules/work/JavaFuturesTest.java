package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java code waits for that others do: pools, futures that are handed on, connections. */
class JavaFuturesTest {

  @TempDir private Path folder;

  /** The milliseconds of a request are forty: those that a method waits for the network. */
  private double network(String method, String members) {
    return wait(method, Resource.NETWORK, members);
  }

  private double wait(String method, Resource resource, String members) {
    String source =
        """
        import java.io.*;
        import java.net.*;
        import java.net.http.*;
        import java.util.*;
        import java.util.concurrent.*;
        class Main {
          final HttpClient client = HttpClient.newHttpClient();
          String fetch(String url) {
            try {
              return client.send(HttpRequest.newBuilder(URI.create(url)).build(),
                  HttpResponse.BodyHandlers.ofString()).body();
            } catch (Exception e) {
              return "";
            }
          }
          %s
        }
        """
            .formatted(members);
    return JavaWorked.java(folder, source).region("Main." + method).work().of(resource).typical()
        / 1e6;
  }

  private static final String URLS =
      "List<String> urls = new ArrayList<>(); for (int i = 0; i < 20; i++) { urls.add(\"u\"); }";

  @Test
  void aPoolThatIsClosedWaitsForItsTasks() {
    String run =
        "void run() { %s try (ExecutorService pool = Executors.%s) {"
            + " for (String url : urls) { pool.submit(() -> fetch(url)); } } }";
    double four = network("run", run.formatted(URLS, "newFixedThreadPool(4)"));
    double ten = network("run", run.formatted(URLS, "newFixedThreadPool(10)"));
    double each = network("run", run.formatted(URLS, "newVirtualThreadPerTaskExecutor()"));
    assertThat(four).isEqualTo(200);
    assertThat(ten).isEqualTo(80);
    assertThat(each).isEqualTo(40);
  }

  private static final String LATER =
      """
      CompletableFuture<String> later(String url) {
        return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
      }
      """;

  @Test
  void whoAsksAFutureOfAnotherFunctionWaits() {
    assertThat(network("later", LATER)).isZero();
    assertThat(network("run", LATER + "String run() { return later(\"u\").join(); }"))
        .isEqualTo(40);
    assertThat(
            network(
                "run",
                LATER
                    + "Future<String> more(String u) { return later(u); }"
                    + " String run() throws Exception { return more(\"u\").get(); }"))
        .isEqualTo(40);
    assertThat(network("run", LATER + "void run() { later(\"u\"); }")).isZero();
  }

  @Test
  void requestsThatNeedNoThreadAllWaitAtOnce() {
    assertThat(
            network(
                "run",
                LATER
                    + "void run() { "
                    + URLS
                    + " var all = urls.stream().map(u -> later(u)).toList();"
                    + " all.forEach(CompletableFuture::join); for (var one : all) { one.join(); } }"))
        .isEqualTo(40);
  }

  /** What a round starts and waits for, no other round has beside it. */
  @Test
  void whatARoundStartsAndWaitsForIsOneByOne() {
    String request =
        "client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())";
    String run = "void run() throws Exception { %s for (String url : urls) { %s; } }";
    for (String wait :
        List.of(
            "later(url).join()",
            "later(url).get(1, TimeUnit.SECONDS)",
            request + ".join()",
            request + ".thenApply(it -> it.body()).toCompletableFuture().get()",
            "var one = later(url); one.join()")) {
      assertThat(network("run", LATER + run.formatted(URLS, wait))).as(wait).isEqualTo(800);
    }
    assertThat(
            network(
                "run",
                LATER
                    + run.formatted(
                        URLS,
                        "var one = later(url); var two = later(url); one.join(); two.join()")))
        .isEqualTo(800);
    String pool = "final ExecutorService pool = Executors.newFixedThreadPool(4);";
    assertThat(network("run", pool + run.formatted(URLS, "pool.submit(() -> fetch(url)).get()")))
        .isEqualTo(800);
  }

  /** A stream takes one element through all stages before it takes the next. */
  @Test
  void stagesOfOneStreamWaitOneByOne() {
    String run = "Object run() { %s return %s; }";
    for (String stream :
        List.of(
            "urls.stream().map(u -> later(u)).map(CompletableFuture::join).toList()",
            "urls.stream().map(this::later).map(one -> one.join()).toList()")) {
      assertThat(network("run", LATER + run.formatted(URLS, stream))).as(stream).isEqualTo(800);
      assertThat(wait("run", Resource.LOCK, LATER + run.formatted(URLS, stream))).isLessThan(20);
    }
    String two =
        "urls.stream().map(u -> later(u)).toList().stream().map(CompletableFuture::join).toList()";
    assertThat(network("run", LATER + run.formatted(URLS, two))).isEqualTo(40);
  }

  @Test
  void whoIsGivenFuturesWaitsForThem() {
    String asked = LATER + "String ask(Future<String> one) throws Exception { return one.get(); }";
    assertThat(
            network("run", asked + "String run() throws Exception { return ask(later(\"u\")); }"))
        .isEqualTo(40);
  }

  @Test
  void aQueueOrALatchIsNoResultOfAFuture() {
    String latch = "void run() throws Exception { later(\"u\"); new CountDownLatch(1).await(); }";
    assertThat(network("run", LATER + latch)).isZero();
    assertThat(wait("run", Resource.LOCK, LATER + latch)).isPositive();
  }

  @Test
  void whatInvokeAllGivesHasEnded() {
    String members =
        """
        final ExecutorService pool = Executors.newFixedThreadPool(4);
        String run(List<Callable<String>> jobs) throws Exception {
          String all = "";
          for (Future<String> one : pool.invokeAll(jobs)) { all = ask(one); }
          return all;
        }
        static String ask(Future<String> one) throws Exception { return one.get(); }
        """;
    assertThat(wait("ask", Resource.LOCK, members)).isZero();
    String other = members.replace("pool.invokeAll(jobs)", "all(jobs)");
    assertThat(
            wait(
                "ask",
                Resource.LOCK,
                other + "List<Future<String>> all(List<Callable<String>> jobs) { return null; }"))
        .isPositive();
  }

  @Test
  void aConnectionAnswersOnce() {
    String open = "HttpURLConnection c = (HttpURLConnection) url.openConnection();";
    String run = "int run(URL url) throws IOException { %s }";
    assertThat(network("run", run.formatted(open + " return c.getResponseCode();"))).isEqualTo(40);
    assertThat(
            network(
                "run",
                run.formatted(
                    open
                        + " int code = c.getResponseCode(); c.getInputStream();"
                        + " c.getHeaderField(\"a\"); return code;")))
        .isEqualTo(40);
    assertThat(
            network(
                "run",
                run.formatted(
                    open
                        + open.replace(" c ", " d ")
                        + " c.getInputStream(); return d.getResponseCode();")))
        .isEqualTo(80);
  }

  @Test
  void whatIsKeptIsLoadedSeldom() {
    String members =
        """
        final Map<String, String> known = new ConcurrentHashMap<>();
        String kept(String key) { return known.computeIfAbsent(key, it -> fetch(it)); }
        String made(String key) {
          Map<String, String> own = new HashMap<>();
          return own.computeIfAbsent(key, it -> fetch(it));
        }
        """;
    assertThat(network("kept", members)).isEqualTo(4);
    assertThat(network("made", members)).isEqualTo(40);
  }

  @Test
  void whatIsThereIsNotWaitedForAgain() {
    String begin =
        """
        CompletableFuture<String> begin(String url) {
          return client.sendAsync(HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body);
        }
        """;
    for (String run :
        List.of(
            "CompletableFuture<String> a = begin(\"a\"); a.join(); return a.join();",
            "CompletableFuture<String> a = begin(\"a\"), b = begin(\"b\");"
                + " CompletableFuture.allOf(a, b).join(); return a.join() + b.join();",
            URLS
                + " List<CompletableFuture<String>> all = new ArrayList<>();"
                + " for (String url : urls) { all.add(begin(url)); }"
                + " CompletableFuture.allOf(all.toArray(new CompletableFuture[0])).join();"
                + " return all.stream().map(CompletableFuture::join).toList();")) {
      String members = begin + "Object run() { " + run + " }";
      assertThat(network("run", members)).as(run).isGreaterThan(0);
      assertThat(wait("run", Resource.LOCK, members)).as(run).isLessThan(0.9);
    }
    String given =
        begin + "Object run(CompletableFuture<String> one) { begin(\"a\"); return one.join(); }";
    assertThat(network("run", given)).isEqualTo(40);
    String alone = "Object run(CompletableFuture<String> one) { return one.join(); }";
    assertThat(wait("run", Resource.LOCK, alone)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void futuresOfLibrariesStandForWhatTheyBegan() {
    String members =
        """
        com.google.common.util.concurrent.ListenableFuture<String> hello(io.grpc.Channel channel) {
          return io.grpc.stub.ClientCalls.futureUnaryCall(channel.newCall(null, null), "x");
        }
        String run(io.grpc.Channel channel) throws Exception { return hello(channel).get(); }
        """;
    assertThat(network("run", members)).isEqualTo(40);
  }
}
