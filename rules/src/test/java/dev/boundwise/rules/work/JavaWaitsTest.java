package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java code waits for: through futures, streams around streams, and what is tried. */
class JavaWaitsTest {

  @TempDir private Path folder;

  private Region region(String method, String members) {
    return JavaWorked.java(
            folder,
            """
            import java.io.*;
            import java.net.*;
            import java.net.http.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.zip.*;
            class Main {
              final HttpClient client = HttpClient.newHttpClient();
              final ExecutorService pool = Executors.newFixedThreadPool(4);
              String fetch(String url) throws Exception {
                return client.send(HttpRequest.newBuilder(URI.create(url)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
              }
              %s
            }
            """
                .formatted(members))
        .region("Main." + method);
  }

  private double millis(String method, Resource resource, String members) {
    return region(method, members).work().of(resource).typical() / 1e6;
  }

  private static final String SUBMITTED =
      "String run(String url) throws Exception { return pool.submit(() -> fetch(url)).get(); }";

  @Test
  void aFutureTakesWhatItsTaskWaitsFor() {
    double fetch = millis("fetch", Resource.NETWORK, "");
    assertThat(millis("run", Resource.NETWORK, SUBMITTED)).isEqualTo(fetch);
    assertThat(
            millis(
                "run",
                Resource.NETWORK,
                "String run(String url) { return client.sendAsync(HttpRequest.newBuilder("
                    + "URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).join().body(); }"))
        .isEqualTo(fetch);
  }

  @Test
  void whatComputesElsewhereIsWaitedFor() {
    Region region =
        region(
            "run",
            "long run() throws Exception { return pool.submit(() -> { long all = 0;"
                + " for (int i = 0; i < 100_000_000; i++) { all += i; } return all; }).get(); }");
    assertThat(region.work().of(Resource.LOCK).typical()).isGreaterThan(1e6);
    assertThat(region.work().of(Resource.NETWORK).isZero()).isTrue();
  }

  @Test
  void manyFuturesAreWaitedForOnce() {
    String list = "List<String> out = new ArrayList<>();";
    String loop = "for (Future<String> one : all) { out.add(one.get()); } return out; }";
    String urls =
        "List<String> run() throws Exception { List<String> urls = new ArrayList<>();"
            + " for (int i = 0; i < 20; i++) { urls.add(\"u\"); }";
    double submitted =
        millis(
            "run",
            Resource.NETWORK,
            urls
                + "List<Future<String>> all = new ArrayList<>();"
                + " for (String url : urls) { all.add(pool.submit(() -> fetch(url))); }"
                + list
                + loop);
    double invoked =
        millis(
            "run",
            Resource.NETWORK,
            urls
                + "List<Callable<String>> jobs = new ArrayList<>();"
                + " for (String url : urls) { jobs.add(() -> fetch(url)); }"
                + list
                + loop.replace(": all", ": pool.invokeAll(jobs)"));
    double fetch = millis("fetch", Resource.NETWORK, "");
    assertThat(submitted).isBetween(4.9 * fetch, 5.1 * fetch);
    assertThat(invoked).isGreaterThan(0);
  }

  @Test
  void aStreamThatIsPassedIsWhatItWasMadeAround() {
    String members =
        """
        final Socket socket = new Socket();
        int run() throws IOException { return read(new DataInputStream(new BufferedInputStream(socket.getInputStream()))); }
        private static int read(DataInputStream in) throws IOException { return in.readInt(); }
        """;
    assertThat(millis("read", Resource.NETWORK, members)).isGreaterThan(0);
    assertThat(millis("run", Resource.NETWORK, members)).isGreaterThan(0);
  }

  @Test
  void aScannerWaitsForWhatItWasMadeAround() {
    assertThat(
            millis("run", Resource.INPUT, "int run() { return new Scanner(System.in).nextInt(); }"))
        .isGreaterThan(0);
    assertThat(
            millis(
                "run",
                Resource.INPUT,
                "String run() throws IOException { return new BufferedReader("
                    + "new InputStreamReader(System.in)).readLine(); }"))
        .isGreaterThan(0);
    assertThat(millis("run", Resource.INPUT, "int run() { return new Scanner(\"1\").nextInt(); }"))
        .isZero();
  }

  @Test
  void unpackingComputesWhereverItsBytesAre() {
    assertThat(
            millis(
                "run",
                Resource.NATIVE,
                "byte[] run() throws IOException { byte[] data = new byte[10_000_000]; return"
                    + " new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes(); }"))
        .isGreaterThan(0.0027);
  }

  @Test
  void whatIsTriedAndTakenBackGoesThroughMany() {
    String solve =
        """
        final int[] board = new int[9];
        boolean run(int at) throws Exception {
          Thread.sleep(1000);
          for (int i = 0; i < 9; i++) {
            if (board[i] == 0) {
              board[i] = at;
              run(at);
              %s
            }
          }
          return false;
        }
        """;
    double tried = millis("run", Resource.SLEEP, solve.formatted("board[i] = 0;"));
    double walked = millis("run", Resource.SLEEP, solve.formatted(""));
    assertThat(tried).isGreaterThan(10 * walked);
  }

  @Test
  void theLinesOfAnAnswerAreWaitedForOnce() {
    String lines =
        """
        void run(Socket socket) throws IOException {
          BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
          for (int i = 0; i < 50; i++) { in.readLine(); ASK }
        }
        """;
    String ask = "socket.getOutputStream().write('x');";
    assertThat(millis("run", Resource.NETWORK, lines.replace("ASK", ""))).isBetween(5.0, 15.0);
    assertThat(millis("run", Resource.NETWORK, lines.replace("ASK", ask))).isGreaterThan(400);
  }

  @Test
  void connectingToThisMachineIsNoRoundTrip() {
    String run = "Socket run() throws IOException { return new Socket(HOST, 80); }";
    assertThat(millis("run", Resource.NETWORK, run.replace("HOST", "\"localhost\""))).isLessThan(1);
    assertThat(millis("run", Resource.NETWORK, run.replace("HOST", "\"db.shop\"")))
        .isGreaterThan(5);
    String address =
        "void run(Socket s) throws IOException {"
            + " s.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 80)); }";
    assertThat(millis("run", Resource.NETWORK, address)).isLessThan(1);
  }

  @Test
  void aPoolThatIsClosedWaitsForItsTasks() {
    String all =
        "void run(List<String> urls) { %s for (String url : urls) { all.submit(() -> fetch(url)); } %s }";
    assertThat(
            millis(
                "run",
                Resource.NETWORK,
                all.formatted(
                    "try (var all = Executors.newVirtualThreadPerTaskExecutor()) {", "}")))
        .isPositive();
    assertThat(
            millis(
                "run",
                Resource.NETWORK,
                all.formatted("try (var all = Executors.newFixedThreadPool(4)) {", "}")))
        .isPositive();
    // a file that is closed meanwhile waits for none of them
    assertThat(
            millis(
                "run",
                Resource.NETWORK,
                all.formatted("var all = pool; try (var in = new StringReader(\"\")) {", "}")))
        .isZero();
  }

  @Test
  void whatStagesAreGivenRunsForEachElement() {
    String nap =
        "static long nap(long x) { try { Thread.sleep(100); } catch (InterruptedException e) {"
            + " throw new RuntimeException(e); } return x; } ";
    for (String code :
        List.of(
            "xs.stream().peek(x -> nap(x)).toList()",
            "xs.stream().sorted(Comparator.comparing(Main::nap)).toList()",
            "xs.stream().sorted((a, b) -> Long.compare(nap(a), nap(b))).toList()",
            "xs.stream().max(Comparator.comparingLong(x -> nap(x)))")) {
      assertThat(
              millis(
                  "run",
                  Resource.SLEEP,
                  nap + "Object run(List<Long> xs) { return " + code + "; }"))
          .as(code)
          .isPositive();
    }
    assertThat(
            millis(
                "run",
                Resource.SLEEP,
                nap + "void run(List<Long> xs) { xs.sort(Comparator.comparing(Main::nap)); }"))
        .isPositive();
  }

  private static final String SERVERS =
      """
      record Server(String host, int port) {
        Socket open() throws IOException { return new Socket(host, port); }
      }
      static class Link {
        private final String host;
        private final InetSocketAddress address;
        Link(String host) { this.host = host; address = new InetSocketAddress(host, 80); }
        Socket byHost() throws IOException { return new Socket(host, 80); }
        Socket byAddress() throws IOException {
          Socket socket = new Socket();
          socket.connect(address, 1000);
          return socket;
        }
        InetAddress number() throws IOException { return InetAddress.getByName(host); }
      }
      Server server() { return new Server("%1$s", 80); }
      Link link() { return new Link("%1$s"); }
      """;

  /** What an object is told when it is made holds for its methods. */
  @Test
  void anAddressMayBeKnownThroughFields() {
    for (String method : List.of("Server.open", "Link.byHost", "Link.byAddress", "Link.number")) {
      assertThat(millis(method, Resource.NETWORK, SERVERS.formatted("localhost"))).isLessThan(0.1);
      assertThat(millis(method, Resource.NETWORK, SERVERS.formatted("127.0.0.1"))).isLessThan(0.1);
      assertThat(millis(method, Resource.NETWORK, SERVERS.formatted("example.org")))
          .isGreaterThan(5);
    }
  }

  @Test
  void anAddressThatOthersMaySayIsNobodys() {
    String others =
        SERVERS.formatted("localhost") + "Server far() { return new Server(\"far\", 1); }";
    assertThat(millis("Server.open", Resource.NETWORK, others)).isGreaterThan(5);
  }
}
