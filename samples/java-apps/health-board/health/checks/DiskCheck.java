package health.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Adler32;

/** Writes, reads again and compares; looks for a flag that somebody else sets. */
public final class DiskCheck implements Check {
    private final Path folder;

    public DiskCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String run() throws IOException {
        byte[] data = pattern(300_000);
        Path file = folder.resolve("probe.bin");
        Files.write(file, data);
        if (checksum(Files.readAllBytes(file)) != checksum(data)) {
            throw new IOException("what was read is not what was written");
        }
        return Files.getFileStore(folder).type();
    }

    static byte[] pattern(int size) {
        byte[] data = new byte[size];
        long state = 88172645463325252L;
        for (int i = 0; i < size; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            data[i] = (byte) state;
        }
        return data;
    }

    static long checksum(byte[] data) {
        Adler32 sum = new Adler32();
        sum.update(data);
        return sum.getValue();
    }

    public boolean awaitFlag(String name, int tries) throws InterruptedException {
        for (int i = 0; i < tries; i++) {
            if (Files.exists(folder.resolve(name))) {
                return true;
            }
            Thread.sleep(3);
        }
        return false;
    }
}
