package sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

final class Copier {
    private final Path from;
    private final Path to;

    Copier(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    int carryOut(Plan plan) throws IOException {
        for (String path : plan.copies()) {
            copy(path);
        }
        for (String path : plan.deletions()) {
            Files.deleteIfExists(to.resolve(path));
        }
        return plan.size();
    }

    /** Under another name first, so that no half file is ever seen. */
    private void copy(String path) throws IOException {
        Path target = to.resolve(path);
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        transfer(from.resolve(path), part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void transfer(Path source, Path part) throws IOException {
        try (FileChannel in = FileChannel.open(source);
                FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                out.write(buffer);
                buffer.clear();
            }
            out.force(true);
        }
    }
}
