package sample;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

class SlowNames implements Names {
  @Override
  public String find(String key) throws Exception {
    Thread.sleep(1000);
    return key;
  }
}

class SlowHandler extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    Thread.sleep(1000);
  }
}
