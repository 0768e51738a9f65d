package spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file to which messages are appended. */
final class Segment implements Closeable {
    final Path file;
    private final FileChannel channel;

    Segment(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void append(Message message) throws IOException {
        ByteBuffer bytes = message.encode();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void sync() throws IOException {
        channel.force(false);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** All whole messages; a torn end is passed over. */
    static List<Message> read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Message> messages = new ArrayList<>();
        while (in.remaining() > 8) {
            int size = in.getInt();
            int sum = in.getInt();
            if (size > in.remaining() || Message.checksum(in.array(), in.position(), size) != sum) {
                break;
            }
            messages.add(Message.decode(in, size));
        }
        return messages;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
