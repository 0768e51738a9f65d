package sql.disk;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class RedoLog implements AutoCloseable {
    private final Path file;
    private final FileOutputStream raw;
    private final OutputStream out;

    public RedoLog(Path file) throws IOException {
        this.file = file;
        raw = new FileOutputStream(file.toFile(), true);
        out = new BufferedOutputStream(raw, 1 << 16);
    }

    public void add(String statement) throws IOException {
        out.write(statement.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /** What was added is on disk afterwards. */
    public void flush() throws IOException {
        out.flush();
        raw.getFD().sync();
    }

    public List<String> statements() throws IOException {
        return Files.readAllLines(file);
    }

    @Override
    public void close() throws IOException {
        flush();
        raw.close();
    }
}
