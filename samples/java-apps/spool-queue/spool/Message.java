package spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

public record Message(long id, long due, String topic, String body) {
    ByteBuffer encode() {
        byte[] topicBytes = topic.getBytes(StandardCharsets.UTF_8);
        byte[] bodyBytes = body.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(8 + 16 + 2 + topicBytes.length + bodyBytes.length);
        out.putInt(out.capacity() - 8).putInt(0).putLong(id).putLong(due).putShort((short) topicBytes.length).put(topicBytes).put(bodyBytes);
        out.putInt(4, checksum(out.array(), 8, out.capacity() - 8));
        return out.flip();
    }

    static Message decode(ByteBuffer in, int size) {
        long id = in.getLong();
        long due = in.getLong();
        byte[] topic = new byte[in.getShort()];
        in.get(topic);
        byte[] body = new byte[size - 18 - topic.length];
        in.get(body);
        return new Message(id, due, new String(topic, StandardCharsets.UTF_8), new String(body, StandardCharsets.UTF_8));
    }

    static int checksum(byte[] bytes, int from, int size) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, size);
        return (int) crc.getValue();
    }
}
