package sample;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// doc:bad
class PriceHandler extends SimpleChannelInboundHandler<String> {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://prices/" + name)).build();
    String price = client.send(request, HttpResponse.BodyHandlers.ofString()).body();  // expect: blocking-call-in-async "waits for the network and stops the event loop"
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    context.writeAndFlush(price);
  }
}
// doc:good
class AsynchronousPriceHandler extends SimpleChannelInboundHandler<String> {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://prices/" + name)).build();
    client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenAccept(answer -> context.writeAndFlush(answer.body()));
  }
}
// doc:end

interface Prices {
  String of(String name) throws Exception;
}

class RemotePrices implements Prices {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public String of(String name) throws Exception {
    return fetched(HttpRequest.newBuilder(URI.create("http://prices/" + name)).build());
  }

  private String fetched(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}

class ThroughAnInterface extends SimpleChannelInboundHandler<String> {
  private final Prices prices;

  ThroughAnInterface(Prices prices) {
    this.prices = prices;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) throws Exception {
    context.writeAndFlush(prices.of(name));  // expect: blocking-call-in-async "`prices.of` leads to `client.send`"
  }
}

class OnAPool extends SimpleChannelInboundHandler<String> {
  private final ExecutorService pool = Executors.newFixedThreadPool(8);
  private final Prices prices;

  OnAPool(Prices prices) {
    this.prices = prices;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) {
    pool.execute(
        () -> {
          try {
            context.writeAndFlush(prices.of(name));
          } catch (Exception e) {
            context.fireExceptionCaught(e);
          }
        });
  }
}

class Joining extends SimpleChannelInboundHandler<String> {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) {
    CompletableFuture<String> price = CompletableFuture.supplyAsync(() -> name + ": 17");
    context.writeAndFlush(price.join());  // expect: blocking-call-in-async "`price.join`"
  }

  @Override
  public void channelActive(ChannelHandlerContext context) throws Exception {
    Thread.sleep(100);  // expect: blocking-call-in-async "sleeps and stops the event loop"
  }

  // nothing calls it on a loop
  void prepare() throws InterruptedException {
    Thread.sleep(100);
  }
}
