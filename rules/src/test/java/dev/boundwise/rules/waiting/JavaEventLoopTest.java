package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.Report;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reported of the code that runs on Netty's event loop, and what is not. */
class JavaEventLoopTest {

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
  void streamsOfNoKnownKindAreMostlyInMemory() {
    assertThat(codes("in.read();")).isEmpty();
    assertThat(codes("out.write(\"x\");")).isEmpty();
    assertThat(codes("new java.io.FileInputStream(\"x\").read();")).containsExactly("BW205");
  }

  private static List<String> codes(String statements) {
    String text =
        """
        package example;
        class Handler extends io.netty.channel.ChannelInboundHandlerAdapter {
          java.util.concurrent.locks.Lock lock;
          java.util.concurrent.locks.StampedLock stamped;
          java.io.InputStream in;
          java.io.Writer out;
          java.nio.file.Path path;
          int count;
          @Override
          public void channelRead(io.netty.channel.ChannelHandlerContext context, Object message)
              throws Exception {
            %s
          }
        }
        """
            .formatted(statements);
    Report report =
        Analysis.with(Catalogue.rules(), Catalogue.knowledge())
            .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
            .run("Handler.java", text.getBytes(UTF_8));
    assertThat(report.errors()).isEmpty();
    return report.findings().stream().map(found -> found.finding().rule().code()).toList();
  }
}
