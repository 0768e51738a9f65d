package sync;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

final class Snapshot {
    private final Map<String, Entry> entries = new TreeMap<>();

    static Snapshot of(Path folder) throws IOException {
        Snapshot snapshot = new Snapshot();
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String path = folder.relativize(file).toString();
                    snapshot.entries.put(path, new Entry(path, attributes.size(), Digests.of(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return snapshot;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    String toText() {
        StringBuilder out = new StringBuilder();
        for (Entry entry : entries.values()) {
            out.append(entry.digest()).append(' ').append(entry.size()).append(' ').append(entry.path()).append('\n');
        }
        return out.toString();
    }
}
