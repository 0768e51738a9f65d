package ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import ledger.core.Journal;

/** Each entry is on disk before append returns. */
public class FileJournal implements Journal {
    private final FileChannel channel;

    public FileJournal(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void append(String entry) throws IOException {
        byte[] bytes = (entry + "#" + checksum(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(bytes));
        channel.force(true);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    private static long checksum(String entry) {
        CRC32 crc = new CRC32();
        crc.update(entry.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
