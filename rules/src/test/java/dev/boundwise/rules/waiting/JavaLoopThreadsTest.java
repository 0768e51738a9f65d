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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which code of handlers and verticles runs on an event loop, and which on other threads. */
class JavaLoopThreadsTest {

  private static final String HANDLER =
      """
      package example;
      import io.netty.channel.*;
      import io.netty.util.concurrent.*;
      import io.vertx.core.Context;
      import java.net.*;
      import java.security.KeyStore;
      import reactor.core.scheduler.Schedulers;
      class Handler extends SimpleChannelInboundHandler<String> {
        private KeyStore store;
        private InetSocketAddress address;
        @Override
        protected void channelRead0(ChannelHandlerContext context, String text) throws Exception {
          answer(context, context.writeAndFlush(text));
        }
        private boolean isOnEventLoop() { return true; }
        private void answer(ChannelHandlerContext context, ChannelFuture future) throws Exception {
          %s
        }
      }
      """;

  private static final String VERTICLES =
      """
      package example;
      import io.vertx.core.*;
      class Work extends AbstractVerticle {
        @Override
        public void start() {
          vertx.eventBus().consumer("work", message -> {
            slow();
            message.reply("done");
          });
        }
        static void slow() {
          try { Thread.sleep(1_000); } catch (InterruptedException e) { return; }
        }
      }
      class Main {
        void start(Vertx vertx) {
          %s
        }
      }
      """;

  private static final String PIPELINE =
      """
      package example;
      import io.netty.channel.*;
      import io.netty.channel.nio.*;
      import io.netty.channel.socket.SocketChannel;
      import io.netty.util.concurrent.*;
      class Slow extends SimpleChannelInboundHandler<String> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, String text) throws Exception {
          Thread.sleep(1_000);
        }
      }
      class Start extends ChannelInitializer<SocketChannel> {
        private final EventExecutorGroup workers = new DefaultEventExecutorGroup(16);
        private final EventLoopGroup loops = new NioEventLoopGroup();
        @Override
        protected void initChannel(SocketChannel channel) {
          %s
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (!context.channel().eventLoop().inEventLoop()) { future.sync(); }",
        "if (context.executor().inEventLoop()) { return; } future.sync();",
        "if (context.executor().inEventLoop()) { throw new Error(); } else { future.sync(); }",
        "if (Context.isOnEventLoopThread()) { return; } future.sync();",
        "if (Schedulers.isInNonBlockingThread()) throw new Error(); future.sync();",
        "if (text() || isOnEventLoop()) { return; } future.sync();",
        "if (!isOnEventLoop() && future.isOpen()) { future.sync(); }",
      })
  void whatAsksForItsThreadWaitsElsewhere(String statements) {
    assertThat(found(HANDLER.formatted(statements))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (context.executor().inEventLoop()) { future.sync(); }",
        "if (!context.executor().inEventLoop()) { return; } future.sync();",
        "if (!isOnEventLoop() || future.isOpen()) { future.sync(); }",
        "if (!context.executor().isShutdown()) { future.sync(); }",
      })
  void whatAsksAndStaysWaitsThere(String statements) {
    assertThat(found(HANDLER.formatted(statements))).hasSize(1);
  }

  @Test
  void anAddressMayHaveItsName() {
    assertThat(found(HANDLER.formatted("address.getHostName();")))
        .extracting(Finding::confidence)
        .containsExactly(Confidence.POSSIBLE);
    assertThat(found(HANDLER.formatted("address.getHostString();"))).isEmpty();
  }

  @Test
  void anEmptyStoreIsOnNoDisk() {
    assertThat(found(HANDLER.formatted("store.load(null, null);"))).isEmpty();
    assertThat(found(HANDLER.formatted("store.load(System.in, null);"))).hasSize(1);
  }

  @Test
  void whatAnUnknownClassHasIsInherited() {
    assertThat(found(VERTICLES.formatted("vertx.deployVerticle(new Work());"))).hasSize(1);
    assertThat(found(VERTICLES.formatted(""))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vertx.deployVerticle(new Work(), new DeploymentOptions().setWorker(true));",
        "vertx.deployVerticle(Work.class, new DeploymentOptions().setWorker(true));",
        "vertx.deployVerticle(() -> new Work(),"
            + " new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));",
        "DeploymentOptions options = new DeploymentOptions().setInstances(4)"
            + ".setThreadingModel(ThreadingModel.VIRTUAL_THREAD);"
            + " vertx.deployVerticle(new Work(), options);",
      })
  void workersHaveThreads(String statements) {
    assertThat(found(VERTICLES.formatted(statements))).isEmpty();
    assertThat(found(VERTICLES.formatted(statements + " vertx.deployVerticle(new Work());")))
        .hasSize(1);
  }

  @Test
  void handlersOfAGroupHaveItsThreads() {
    String add = "channel.pipeline().addLast(";
    assertThat(found(PIPELINE.formatted(add + "workers, new Slow());"))).isEmpty();
    assertThat(found(PIPELINE.formatted(add + "workers, \"slow\", new Slow());"))).isEmpty();
    assertThat(found(PIPELINE.formatted(add + "new Slow());"))).hasSize(1);
    assertThat(found(PIPELINE.formatted(add + "loops, new Slow());"))).hasSize(1);
    assertThat(found(PIPELINE.formatted(add + "\"slow\", new Slow());"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Inner().direct();",
        "new Inner().named();",
        "new Inner().ofField();",
        "new Inner().new Deep().named();",
        "this.new Inner().named();",
        "new Object() { void run() { slow(); } }.run();",
      })
  void innerClassesCallTheObjectAroundThem(String statement) {
    String source =
        """
        package example;
        import io.netty.channel.*;
        class Sleeper { void sleep() throws InterruptedException { Thread.sleep(1_000); } }
        class Handler extends ChannelInboundHandlerAdapter {
          private final Sleeper sleeper = new Sleeper();
          @Override
          public void channelActive(ChannelHandlerContext context) throws Exception { %s }
          void slow() { try { Thread.sleep(1_000); } catch (InterruptedException e) { return; } }
          class Inner {
            void direct() { slow(); }
            void named() { Handler.this.slow(); }
            void ofField() throws InterruptedException { sleeper.sleep(); }
            class Deep { void named() { Handler.this.slow(); } }
          }
        }
        """
            .formatted(statement);
    assertThat(found(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RouterFunctions.route().GET(\"/\", service::page).build()",
        "RouterFunctions.route().GET(\"/\", it -> null).POST(\"/\", service::page).build()",
        "RouterFunctions.route(all(), service::page)",
        "RouterFunctions.route(all(), it -> null).andRoute(all(), service::page)",
        "RouterFunctions.route(all(), it -> service.page(it))",
      })
  void routesRunTheirHandlers(String route) {
    String source =
        """
        package example;
        import org.springframework.web.reactive.function.server.*;
        import static org.springframework.web.reactive.function.server.RequestPredicates.all;
        import reactor.core.publisher.Mono;
        class Service {
          Mono<ServerResponse> page(ServerRequest request) {
            try { Thread.sleep(1_000); } catch (InterruptedException e) { return null; }
            return ServerResponse.ok().build();
          }
        }
        class Routes {
          RouterFunction<ServerResponse> routes(Service service) { return %s; }
        }
        """
            .formatted(route);
    assertThat(found(source)).hasSize(1);
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
