package depot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

final class Archiver {
    private final int level;

    Archiver(int level) {
        this.level = level;
    }

    void pack(Path folder, Manifest manifest, Path archive) throws IOException {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(raw)) {
            zip.setLevel(level);
            for (String name : manifest.checksums().keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
                zip.closeEntry();
            }
        }
    }

    boolean verify(Path archive, Manifest manifest) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : manifest.checksums().entrySet()) {
                if (!sameContent(zip, entry.getKey(), entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean sameContent(ZipFile zip, String name, long expected) throws IOException {
        var crc = new java.util.zip.CRC32();
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            crc.update(in.readAllBytes());
        }
        return crc.getValue() == expected;
    }
}
