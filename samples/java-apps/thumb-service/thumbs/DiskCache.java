package thumbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

final class DiskCache {
    private final Path folder;

    DiskCache(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Optional<byte[]> get(String key) throws IOException {
        Path file = file(key);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void put(String key, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(folder, "new", ".part");
        Files.write(part, bytes);
        Files.move(part, file(key), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path file(String key) {
        return folder.resolve(digest(key) + ".png");
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(key.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
