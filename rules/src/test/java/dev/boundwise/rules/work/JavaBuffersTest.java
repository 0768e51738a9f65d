package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that gather, buffers that are gone through, arrays and places in them. */
class JavaBuffersTest {

  @TempDir private Path folder;

  private Region region(String members) {
    String source =
        """
        import java.io.*;
        import java.net.*;
        import java.nio.*;
        import java.nio.channels.*;
        import java.nio.file.*;
        import java.nio.file.attribute.*;
        import java.util.*;
        class Main {
          final Socket socket = new Socket();
          void f() { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
          %s
        }
        """
            .formatted(members);
    return JavaWorked.java(folder, source).region("Main.run");
  }

  private double rounds(String members) {
    return region(members).work().of(Resource.SLEEP).typical() / 1e9;
  }

  /** In microseconds. */
  private double network(String members) {
    return region(members).work().of(Resource.NETWORK).typical() / 1e3;
  }

  /** In nanoseconds. */
  private double computing(String members) {
    return region(members).work().of(Resource.NATIVE).typical();
  }

  @Test
  void theNextLettersOfABufferedStreamWaitForNobody() {
    String run =
        "void run() throws IOException { var in = new %s; for (int i = 0; i < 100; i++) { in.read(%s); } }";
    String socket = "socket.getInputStream()";
    String buffered = run.formatted("BufferedInputStream(" + socket + ")", "");
    String reader = run.formatted("BufferedReader(new InputStreamReader(" + socket + "))", "");
    String around = run.formatted("DataInputStream(new BufferedInputStream(" + socket + "))", "");
    String plain = run.formatted("DataInputStream(" + socket + ")", "");
    String many = run.formatted("BufferedInputStream(" + socket + ")", "new byte[100]");
    assertThat(network(buffered)).isEqualTo(10_000);
    assertThat(network(plain)).isEqualTo(10_000);
    assertThat(computing(buffered)).isLessThan(computing(plain) / 2);
    assertThat(computing(reader)).isLessThan(computing(plain) / 2);
    assertThat(computing(around)).isLessThan(computing(plain) / 2);
    assertThat(computing(many)).isGreaterThan(computing(buffered) * 2);
  }

  @Test
  void whatIsGatheredIsWrittenWhenItIsFlushed() {
    String run = "void run() throws IOException { var out = new %s; %s }";
    String stream = "BufferedOutputStream(socket.getOutputStream())";
    assertThat(network(run.formatted(stream, "out.write(1); out.write(2);"))).isZero();
    assertThat(network(run.formatted(stream, "out.write(1); out.flush();"))).isEqualTo(1);
    assertThat(network(run.formatted("DataOutputStream(new " + stream + ")", "out.writeInt(1);")))
        .isZero();
    assertThat(
            network(
                run.formatted("DataOutputStream(socket.getOutputStream())", "out.writeInt(1);")))
        .isEqualTo(1);
    assertThat(
            network(
                run.formatted(
                    "PrintWriter(new OutputStreamWriter(socket.getOutputStream()), true)",
                    "out.println(1);")))
        .isEqualTo(1);
  }

  @Test
  void buffersAreGoneThroughInPieces() {
    String run = "void run() { ByteBuffer data = ByteBuffer.wrap(new byte[400]); %s }";
    assertThat(rounds(run.formatted("while (data.hasRemaining()) { data.getInt(); f(); }")))
        .isEqualTo(20);
    assertThat(rounds(run.formatted("while (data.remaining() >= 8) { data.getInt(); f(); }")))
        .isEqualTo(20);
    assertThat(rounds(run.formatted("while (data.remaining() >= 40) { data.getInt(); f(); }")))
        .isEqualTo(10);
  }

  @Test
  void aChannelTakesTheWholeBuffer() {
    String run =
        "void run(FileChannel channel) throws IOException {"
            + " ByteBuffer data = ByteBuffer.wrap(new byte[400]); %s }";
    assertThat(rounds(run.formatted("while (data.hasRemaining()) { channel.write(data); f(); }")))
        .isEqualTo(1);
    assertThat(rounds(run.formatted("while (data.hasRemaining()) { channel.read(data); f(); }")))
        .isEqualTo(2);
  }

  @Test
  void aWindowEndsBeforeTheEnd() {
    String run = "void run() { int[] xs = new int[100]; int width = 40; %s }";
    assertThat(rounds(run.formatted("for (int i = 0; i + width < xs.length; i++) { f(); }")))
        .isEqualTo(60);
    assertThat(rounds(run.formatted("for (int i = 0; width + i < xs.length; i++) { f(); }")))
        .isEqualTo(60);
    assertThat(rounds(run.formatted("for (int i = 0; i < xs.length; i++) { f(); }")))
        .isEqualTo(100);
  }

  @Test
  void anArrayIsMadeOfItsElements() {
    String run = "Object run() { return %s; }";
    double one = region(run.formatted("new int[1000]")).work().of(Resource.NATIVE).typical();
    double many = region(run.formatted("new int[100_000]")).work().of(Resource.NATIVE).typical();
    double rows =
        region(run.formatted("new double[100][1000]")).work().of(Resource.NATIVE).typical();
    assertThat(one).isBetween(500.0, 5000.0);
    assertThat(many - one).isBetween(80 * one * 0.5, 100 * one);
    assertThat(rows).isBetween(many * 0.9, many * 1.1);
  }

  @Test
  void asLargeAsNumbersMayGetIsNoSize() {
    String run = "static final int MOST = %s; void run() { for (int i = 0; i < MOST; i++) f(); }";
    assertThat(rounds(run.formatted("1 << 30"))).isLessThan(1e4);
    assertThat(rounds(run.formatted("0x40000000"))).isLessThan(1e4);
    assertThat(rounds(run.formatted("1 << 20"))).isEqualTo(1 << 20);
    assertThat(rounds(run.formatted("1_000_000_000"))).isEqualTo(1e9);
  }

  @Test
  void methodsOfTheClassAroundRunInAnAnonymousOne() {
    assertThat(rounds("void run() { new Thread() { public void run() { f(); } }.run(); }"))
        .isEqualTo(1);
    assertThat(
            rounds(
                "void run() { List<Integer> xs = List.of(1, 2, 3); xs.forEach("
                    + "new java.util.function.Consumer<Integer>() {"
                    + " public void accept(Integer x) { f(); } }); }"))
        .isEqualTo(3);
    assertThat(
            rounds(
                "void run() { new Thread() { public void run() { f(); } void f() { } }.run(); }"))
        .isZero();
  }

  @Test
  void aWalkVisitsManyFiles() {
    assertThat(
            rounds(
                "void run() throws IOException { Files.walkFileTree(Path.of(\"a\"),"
                    + " new SimpleFileVisitor<>() { @Override public FileVisitResult visitFile("
                    + "Path p, BasicFileAttributes a) { f(); return FileVisitResult.CONTINUE; } }); }"))
        .isEqualTo(200);
  }

  @Test
  void numbersAreReadOffABuffer() {
    String reads =
        """
        void run(Path path) throws IOException {
          try (DataInputStream in = new DataInputStream(%s)) {
            for (int i = 0; i < 100_000; i++) { in.readInt(); }
          }
        }
        """;
    String buffered = reads.formatted("new BufferedInputStream(Files.newInputStream(path))");
    assertThat(computing(buffered)).isBetween(0.5e6, 6e6);
    assertThat(disk(buffered)).isLessThan(0.1 * computing(buffered));
    assertThat(computing(reads.formatted("Files.newInputStream(path)"))).isGreaterThan(50e6);
  }

  @Test
  void aFileThatIsReadByTheByteIsReadByTheBuffer() {
    String reads =
        """
        void run(Path path) throws IOException {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (int i = 0; i < 100_000; i++) { in.read(); }
          }
        }
        """;
    assertThat(disk(reads)).isLessThan(0.1 * computing(reads));
  }

  @Test
  void anAnswerIsWaitedForHoweverItIsRead() {
    assertThat(
            network(
                """
                int run() throws IOException {
                  DataInputStream in =
                      new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                  return in.readInt() + in.readInt();
                }
                """))
        .isGreaterThan(5000);
  }

  /** In nanoseconds. */
  private double disk(String members) {
    return region(members).work().of(Resource.DISK).typical();
  }
}
