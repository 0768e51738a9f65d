package sample;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// doc:bad
class FileHandler extends SimpleChannelInboundHandler<String> {

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) throws IOException {
    context.writeAndFlush(Files.readString(Path.of(name)));  // expect: disk-wait-in-async "waits for the disk"
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }
}
// doc:good
class PooledFileHandler extends SimpleChannelInboundHandler<String> {
  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  protected void channelRead0(ChannelHandlerContext context, String name) {
    pool.submit(() -> context.writeAndFlush(Files.readString(Path.of(name))));
  }
}
// doc:end
