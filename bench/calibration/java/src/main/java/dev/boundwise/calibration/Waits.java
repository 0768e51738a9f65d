package dev.boundwise.calibration;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What calls that wait compute beside, and how long files keep them. For each call a line: its name,
 * microseconds of processor time of its thread, of the whole process, and of wall time, after the
 * code is warm: medians over batches, of the process the mean, since its clock is a coarse one. A server for the client runs as a process of its own, {@code Waits
 * serve}.
 */
public final class Waits {
  private static final int BATCHES = 15;

  private interface Body {
    Object run() throws Exception;
  }

  private Waits() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1 && arguments[0].equals("serve")) {
      serve();
      return;
    }
    Predicate<String> wanted =
        name -> arguments.length == 0 || Arrays.stream(arguments).anyMatch(name::startsWith);
    Path folder = Files.createTempDirectory("waits");
    try {
      files(folder, wanted);
      others(wanted);
      network(wanted);
    } finally {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path each : all.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static void files(Path folder, Predicate<String> wanted) throws Exception {
    Path text = folder.resolve("text");
    Files.writeString(text, "a line of text with some words in it here\n".repeat(200));
    Path other = folder.resolve("other");
    for (int i = 0; i < 40; i++) {
      Files.writeString(folder.resolve("file" + i), "x");
    }
    measure("Files.exists", wanted, 200, () -> Files.exists(text));
    measure("Files.size", wanted, 200, () -> Files.size(text));
    measure("Files.readString of 8400", wanted, 100, () -> Files.readString(text));
    measure("Files.readAllBytes of 8400", wanted, 100, () -> Files.readAllBytes(text));
    measure("Files.readAllLines of 200", wanted, 100, () -> Files.readAllLines(text));
    measure(
        "Files.lines of 200",
        wanted,
        100,
        () -> {
          try (Stream<String> lines = Files.lines(text)) {
            return lines.count();
          }
        });
    measure("Files.writeString of 42", wanted, 50, () -> Files.writeString(other, "x".repeat(42)));
    measure(
        "Files.writeString of 8400", wanted, 50, () -> Files.writeString(other, "x".repeat(8400)));
    measure("Files.copy of 8400", wanted, 50, () -> copy(text, other));
    measure(
        "Files.list of 42",
        wanted,
        50,
        () -> {
          try (Stream<Path> all = Files.list(folder)) {
            return all.count();
          }
        });
    measure("Files.createTempFile and delete", wanted, 50, () -> temporary(folder));
    measure("File.exists", wanted, 200, () -> text.toFile().exists());
    measure("File.listFiles of 42", wanted, 50, () -> folder.toFile().listFiles());
    measure(
        "FileInputStream, read of 8192",
        wanted,
        100,
        () -> {
          try (FileInputStream in = new FileInputStream(text.toFile())) {
            return in.read(new byte[8192]);
          }
        });
    measure(
        "newBufferedReader, 200 lines",
        wanted,
        100,
        () -> {
          try (BufferedReader reader = Files.newBufferedReader(text)) {
            int x = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
              x += line.length();
            }
            return x;
          }
        });
    measure(
        "newBufferedWriter, 200 lines",
        wanted,
        100,
        () -> {
          try (BufferedWriter writer = Files.newBufferedWriter(other)) {
            for (int i = 0; i < 200; i++) {
              writer.write("a line of text with some words in it here\n");
            }
            return writer;
          }
        });
    measure("FileChannel, write and force", wanted, 10, () -> forced(other));
  }

  private static Object copy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    return Files.copy(from, to);
  }

  private static Object temporary(Path folder) throws IOException {
    Path made = Files.createTempFile(folder, "a", "b");
    Files.delete(made);
    return made;
  }

  private static Object forced(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[4096]));
      channel.force(true);
      return channel;
    }
  }

  private static void others(Predicate<String> wanted) throws Exception {
    measure("Thread.sleep(1)", wanted, 10, () -> sleep());
    measure("ProcessBuilder.start, waitFor: true", wanted, 5, () -> process());
    measure(
        "CompletableFuture.get of another thread's",
        wanted,
        50,
        () -> CompletableFuture.supplyAsync(() -> 1).get());
    measure("CountDownLatch.await of a new thread", wanted, 20, () -> latch());
    measure("InetAddress.getByName(localhost)", wanted, 50, () -> InetAddress.getByName("localhost"));
    measure("System.gc", wanted, 1, () -> collected());
  }

  private static Object collected() {
    System.gc();
    return 1;
  }

  private static Object sleep() throws InterruptedException {
    Thread.sleep(1);
    return 1;
  }

  private static Object process() throws IOException, InterruptedException {
    return new ProcessBuilder("true").start().waitFor();
  }

  private static Object latch() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    new Thread(done::countDown).start();
    return done.await(1, TimeUnit.SECONDS);
  }

  private static void network(Predicate<String> wanted) throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waits.class.getName(),
                "serve")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream()))) {
      URI place = URI.create("http://127.0.0.1:" + said.readLine() + "/");
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request = HttpRequest.newBuilder(place).build();
      measure(
          "HttpClient.send",
          wanted,
          50,
          () -> client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      measure(
          "HttpClient.sendAsync, join",
          wanted,
          50,
          () -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body());
      measure(
          "URL.openStream",
          wanted,
          50,
          () -> {
            try (var in = place.toURL().openStream()) {
              return in.readAllBytes();
            }
          });
      measure("HttpClient.newHttpClient", wanted, 5, HttpClient::newHttpClient);
      measure("HttpRequest.Builder.build", wanted, 200, () -> HttpRequest.newBuilder(place).build());
      measure(
          "Socket, close",
          wanted,
          20,
          () -> {
            try (Socket socket = new Socket(place.getHost(), place.getPort())) {
              return socket.getPort();
            }
          });
    } finally {
      server.destroy();
    }
    if (wanted.test("Socket, write and read")) {
      echo(wanted);
    }
  }

  private static void echo(Predicate<String> wanted) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket other = listening.accept()) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  byte[] room = new byte[512];
                  while (other.getInputStream().read(room) > 0) {
                    other.getOutputStream().write(room, 0, 100);
                  }
                } catch (IOException e) {
                  // the end of the measurement
                }
              });
      thread.setDaemon(true);
      thread.start();
      byte[] room = new byte[512];
      measure(
          "Socket, write and read",
          wanted,
          50,
          () -> {
            socket.getOutputStream().write(room, 0, 100);
            return socket.getInputStream().read(room);
          });
    }
  }

  private static void serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    byte[] answer = "{\"answer\": 42}".repeat(20).getBytes();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static void measure(String name, Predicate<String> wanted, int times, Body body)
      throws Exception {
    if (!wanted.test(name)) {
      return;
    }
    var threads = ManagementFactory.getThreadMXBean();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double[] own = new double[BATCHES];
    double[] all = new double[BATCHES];
    double[] wall = new double[BATCHES];
    for (int batch = -BATCHES; batch < BATCHES; batch++) {
      long ownBefore = threads.getCurrentThreadCpuTime();
      long allBefore = system.getProcessCpuTime();
      long before = System.nanoTime();
      for (int i = 0; i < times; i++) {
        if (body.run() == null) {
          throw new IllegalStateException(name);
        }
      }
      if (batch >= 0) {
        wall[batch] = (System.nanoTime() - before) / 1e3 / times;
        own[batch] = (threads.getCurrentThreadCpuTime() - ownBefore) / 1e3 / times;
        all[batch] = (system.getProcessCpuTime() - allBefore) / 1e3 / times;
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-45s %9.1f %9.1f %9.1f",
            name,
            median(own),
            Arrays.stream(all).average().orElseThrow(),
            median(wall)));
  }

  private static double median(double[] values) {
    List<Double> sorted = Arrays.stream(values).sorted().boxed().toList();
    return sorted.get(values.length / 2);
  }
}
