package kv;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Log implements AutoCloseable {
    record Change(String key, String value) {}

    private final RandomAccessFile file;

    Log(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
    }

    void append(Change change) throws IOException {
        file.write(encode(change));
    }

    void sync() throws IOException {
        file.getFD().sync();
    }

    static byte[] encode(Change change) {
        byte[] key = change.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = change.value() == null ? new byte[0] : change.value().getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(8 + key.length + value.length);
        buffer.putInt(key.length).putInt(change.value() == null ? -1 : value.length).put(key).put(value);
        return buffer.array();
    }

    static List<Change> replay(Path path) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(path));
        List<Change> changes = new ArrayList<>();
        while (data.remaining() >= 8) {
            int keyLength = data.getInt();
            int valueLength = data.getInt();
            String key = text(data, keyLength);
            changes.add(new Change(key, valueLength < 0 ? null : text(data, valueLength)));
        }
        return changes;
    }

    private static String text(ByteBuffer data, int length) {
        byte[] bytes = new byte[length];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
