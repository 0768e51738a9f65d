package depot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

final class Manifest {
    private final Map<String, Long> checksums = new TreeMap<>();
    private long totalBytes;

    static Manifest of(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        for (Path file : filesBelow(folder)) {
            manifest.checksums.put(folder.relativize(file).toString(), checksum(file));
            manifest.totalBytes += Files.size(file);
        }
        return manifest;
    }

    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static long checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[8192];
        try (InputStream in = Files.newInputStream(file)) {
            int count;
            while ((count = in.read(buffer)) > 0) {
                crc.update(buffer, 0, count);
            }
        }
        return crc.getValue();
    }

    Map<String, Long> checksums() {
        return checksums;
    }

    long totalBytes() {
        return totalBytes;
    }

    String differences(Manifest other) {
        StringBuilder out = new StringBuilder();
        checksums.forEach((name, sum) -> {
            Long theirs = other.checksums.get(name);
            if (theirs == null) {
                out.append("- ").append(name).append('\n');
            } else if (!theirs.equals(sum)) {
                out.append("~ ").append(name).append('\n');
            }
        });
        return out.toString();
    }
}
