package sample;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import java.security.spec.InvalidKeySpecException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

// doc:bad
class LoginHandler extends SimpleChannelInboundHandler<String> {
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

  @Override
  protected void channelRead0(ChannelHandlerContext context, String password) {
    context.writeAndFlush(encoder.encode(password));  // expect: cpu-work-on-event-loop "computes"
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^
  }
}
// doc:good
class PooledLoginHandler extends SimpleChannelInboundHandler<String> {
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @Override
  protected void channelRead0(ChannelHandlerContext context, String password) {
    pool.execute(() -> context.writeAndFlush(encoder.encode(password)));
  }
}
// doc:end

class Sums extends SimpleChannelInboundHandler<String> {

  @Override
  protected void channelRead0(ChannelHandlerContext context, String text) {
    long sum = 0;
    for (int i = 0; i < 500_000_000; i++) {  // expect: cpu-work-on-event-loop "computes for"
      sum += (long) i * i % 7;
    }
    context.writeAndFlush(sum + text);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    long sum = 0;
    for (int i = 0; i < 1_000; i++) {
      sum += (long) i * i % 7;
    }
    context.writeAndFlush(sum);
  }
}
