package sample;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

class Handler extends ChannelInboundHandlerAdapter {
  private final Names names;
  private final Prices prices;

  Handler(Names names, Prices prices) {
    this.names = names;
    this.prices = prices;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    names.find(message.toString());
    prices.of(message.toString());  // expect: blocking-call-in-async "`prices.of` leads to"
  }
}
