package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.Report;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reported of the code that runs on Netty's event loop, and what is not. */
class JavaEventLoopTest {

  private static final String EVERYTHING_NAMED =
      """
      package example;
      import io.netty.channel.ChannelHandlerContext;
      import io.netty.channel.ChannelInboundHandlerAdapter;
      """;

  @Test
  void whatHasToWaitIsReported() {
    assertThat(codes("Thread.sleep(1_000);")).containsExactly("BW201");
    assertThat(codes("java.nio.file.Files.readString(path);")).containsExactly("BW205");
  }

  @Test
  void locksAreHeldForMoments() {
    assertThat(codes("lock.lock(); try { count++; } finally { lock.unlock(); }")).isEmpty();
    assertThat(codes("stamped.readLock();")).isEmpty();
  }

  @Test
  void whatIsHeldByABlockIsNotClosedAtItsEnd() {
    String pool =
        """
        package example;
        import io.netty.channel.*;
        class Pool implements AutoCloseable {
          @Override
          public void close() throws Exception { Thread.sleep(1_000); }
        }
        class Handler extends ChannelInboundHandlerAdapter {
          Pool pool = new Pool();
          int count;
          @Override
          public void channelRead(ChannelHandlerContext context, Object message)
              throws Exception {
            %s { count++; }
          }
        }
        """;

    assertThat(found(pool.formatted("synchronized (pool)"))).isEmpty();
    assertThat(found(pool.formatted("synchronized (this)"))).isEmpty();
    assertThat(found(pool.formatted("try (pool)"))).hasSize(1);
    assertThat(found(pool.formatted("try (Pool mine = new Pool())"))).hasSize(1);
  }

  @Test
  void streamsOfNoKnownKindAreMostlyInMemory() {
    assertThat(codes("in.read();")).isEmpty();
    assertThat(codes("out.write(\"x\");")).isEmpty();
    assertThat(codes("new java.io.FileInputStream(\"x\").read();")).containsExactly("BW205");
  }

  @Test
  void aFutureThatWasAskedWhetherItIsDoneHasCome() {
    String listener =
        """
        package example;
        import io.netty.channel.*;
        class Listener implements ChannelFutureListener {
          @Override
          public void operationComplete(ChannelFuture future) throws Exception {
            %s
          }
        }
        """;
    assertThat(found(listener.formatted("if (future.isSuccess()) { future.get(); }"))).isEmpty();
    assertThat(found(listener.formatted("if (future.cause() == null) { future.get(); }")))
        .isEmpty();
    assertThat(
            found(
                listener.formatted("if (future.isSuccess()) { future.channel().close().sync(); }")))
        .extracting(it -> it.rule().code())
        .containsExactly("BW201");
  }

  /** What is around another stream is reported where a file is opened for it. */
  @Test
  void readersAroundATextReadNoFile() {
    String reader =
        EVERYTHING_NAMED
            + """
            import java.io.*;
            class PemReader {
              private final BufferedReader in;
              PemReader(Reader in) { this.in = new BufferedReader(in); }
              String key() throws IOException { return in.readLine(); }
            }
            class Handler extends ChannelInboundHandlerAdapter {
              @Override
              public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
                new PemReader(%s).key();
              }
            }
            """;
    assertThat(found(reader.formatted("new StringReader(\"x\")"))).isEmpty();
    assertThat(found(reader.formatted("new FileReader(\"x\")")))
        .extracting(it -> it.rule().code())
        .containsExactly("BW205");
    assertThat(codes("java.nio.file.Files.newBufferedReader(path).readLine();"))
        .containsExactly("BW205");
  }

  @Test
  void aRequestIsWaitedForWhereItsResultIsAsked() {
    String begun =
        "java.net.http.HttpClient.newHttpClient().sendAsync(null, java.net.http.HttpResponse.BodyHandlers.ofString())";
    for (String wait :
        List.of(
            ".join();",
            ".get();",
            ".get(1, java.util.concurrent.TimeUnit.SECONDS);",
            ".toCompletableFuture().get();",
            ".thenApply(it -> it.body()).join();",
            ".thenApply(java.net.http.HttpResponse::body).exceptionally(it -> null).join();")) {
      assertThat(findings(EVERYTHING_NAMED, begun + wait))
          .as(wait)
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.confidence()).isEqualTo(Confidence.CERTAIN);
                assertThat(it.message()).contains("waits for the network");
              });
    }
    assertThat(codes(begun + ".thenAccept(it -> context.write(it.body()));")).isEmpty();
  }

  /** It runs on the thread that completes the future, and mostly once another one is complete. */
  @Test
  void whatFollowsAFutureRunsElsewhere() {
    String future = "var one = new java.util.concurrent.CompletableFuture<String>();";
    assertThat(codes(future + "one.join();")).containsExactly("BW201");
    assertThat(codes(future + "one.thenApply(text -> one.join());")).isEmpty();
    assertThat(
            codes(
                future
                    + "one.whenComplete((text, error) -> { try { Thread.sleep(99); } catch (Exception e) { } });"))
        .isEmpty();
  }

  @Test
  void controllersOfServletsHaveThreads() {
    String text =
        """
        package example;
        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RestController;
        import reactor.core.publisher.Mono;
        /* imports */
        @RestController
        class Controller {
          @GetMapping("/page")
          Mono<String> page() throws Exception {
            Thread.sleep(1_000);
            return Mono.just("page");
          }
        }
        """;
    assertThat(found(text)).extracting(it -> it.rule().code()).containsExactly("BW201");
    assertThat(found(text.replace("/* imports */", "import jakarta.servlet.http.HttpSession;")))
        .isEmpty();
  }

  @Test
  void whatSleepsIsLeftToATimer() {
    assertThat(findings(EVERYTHING_NAMED, "Thread.sleep(1_000);"))
        .extracting(Finding::instead)
        .containsExactly("Use `ctx.executor().schedule(...)` for what comes after it");
  }

  /** None of the libraries is there. */
  @Test
  void classesAreOfThePackagesThatHaveThem() {
    String imports =
        """
        package example;
        import io.netty.channel.*;
        import java.util.*;
        import redis.clients.jedis.*;
        import org.apache.kafka.clients.consumer.*;
        import static org.junit.jupiter.api.Assertions.*;
        """;

    assertThat(findings(imports, "new Jedis().get(\"x\");"))
        .extracting(finding -> finding.rule().code())
        .containsExactly("BW201");
    assertThat(findings(imports, "new KafkaConsumer<String, String>(null).poll(null);"))
        .extracting(finding -> finding.rule().code())
        .containsExactly("BW201");
  }

  @Test
  void namesAreOfTheClassesThatHaveThem() {
    String imports =
        """
        package example;
        import static com.example.missing.Things.*;
        import static java.nio.charset.StandardCharsets.*;
        import static reactor.core.publisher.Flux.*;
        import static reactor.core.scheduler.Schedulers.*;
        import io.netty.channel.*;
        """;

    assertThat(findings(imports, "just(\"x\").blockFirst();"))
        .extracting(finding -> finding.rule().code())
        .containsExactly("BW201");
    String sleeping =
        "just(9).%s.subscribe(it -> { try { Thread.sleep(it); } catch (Exception e) { } });";
    assertThat(findings(imports, sleeping.formatted("share()"))).isNotEmpty();
    assertThat(findings(imports, sleeping.formatted("publishOn(boundedElastic())"))).isEmpty();
  }

  @Test
  void workOnOneFileIsOnePieceOfWork() {
    String files = "import java.io.*; import java.nio.channels.*; import java.nio.file.*;";
    for (String statements :
        List.of(
            "try (InputStream opened = new FileInputStream(\"x\")) {"
                + " new java.util.Properties().load(opened); }",
            "try (FileChannel opened = FileChannel.open(path)) { opened.size(); opened.size(); }",
            "if (Files.exists(path)) { Files.size(path); Files.readString(path); }",
            "File file = new File(\"x\"); if (file.exists()) { file.delete(); }")) {
      List<Finding> found = findings(EVERYTHING_NAMED + files, statements);
      assertThat(found).as(statements).hasSize(1);
      assertThat(found.getFirst().related()).as(statements).isNotEmpty();
    }
    for (String statements :
        List.of(
            "Files.readString(path); Files.readString(Path.of(\"y\"));",
            "String text = Files.readString(path); Files.writeString(Path.of(\"y\"), text);")) {
      assertThat(findings(EVERYTHING_NAMED + files, statements)).as(statements).hasSize(2);
    }
  }

  private static List<String> codes(String statements) {
    return findings(EVERYTHING_NAMED, statements).stream()
        .map(finding -> finding.rule().code())
        .toList();
  }

  private static List<Finding> findings(String imports, String statements) {
    String text =
        imports
            + """
        class Handler extends ChannelInboundHandlerAdapter {
          java.util.concurrent.locks.Lock lock;
          java.util.concurrent.locks.StampedLock stamped;
          java.io.InputStream in;
          java.io.Writer out;
          java.nio.file.Path path;
          int count;
          @Override
          public void channelRead(ChannelHandlerContext context, Object message)
              throws Exception {
            %s
          }
        }
        """
                .formatted(statements);
    return found(text);
  }

  private static List<Finding> found(String text) {
    Report report =
        Analysis.with(Catalogue.rules(), Catalogue.knowledge())
            .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
            .run("Handler.java", text.getBytes(UTF_8));
    assertThat(report.errors()).isEmpty();
    return report.findings().stream().map(Found::finding).toList();
  }
}
