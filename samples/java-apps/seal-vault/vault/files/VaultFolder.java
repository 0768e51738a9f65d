package vault.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vault.crypto.Cipherer;
import vault.crypto.Signer;

public final class VaultFolder {
    private static final int PIECE = 16 * 1024;
    private final Path folder;
    private final Cipherer cipherer;
    private final Signer signer;

    public VaultFolder(Path folder, Cipherer cipherer, Signer signer) {
        this.folder = folder;
        this.cipherer = cipherer;
        this.signer = signer;
    }

    public int sealEverything() throws IOException, GeneralSecurityException {
        int count = 0;
        for (Path file : plainFiles()) {
            byte[] content = Files.readAllBytes(file);
            byte[] root = Signer.merkleRoot(pieces(content));
            store(sealedName(file), cipherer.seal(content));
            store(file.resolveSibling(file.getFileName() + ".sig"), signer.sign(root));
            count++;
        }
        return count;
    }

    public boolean check(Path file) throws IOException, GeneralSecurityException {
        byte[] content = cipherer.open(Files.readAllBytes(sealedName(file)));
        byte[] signed = Files.readAllBytes(file.resolveSibling(file.getFileName() + ".sig"));
        return signer.verify(Signer.merkleRoot(pieces(content)), signed);
    }

    public List<Path> plainFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dat")).sorted().toList();
        }
    }

    static List<byte[]> pieces(byte[] content) {
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < content.length; at += PIECE) {
            byte[] piece = new byte[Math.min(PIECE, content.length - at)];
            System.arraycopy(content, at, piece, 0, piece.length);
            pieces.add(piece);
        }
        return pieces;
    }

    /** Durable: on disk before it returns. */
    private static void store(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force(true);
        }
    }

    private static Path sealedName(Path file) {
        return file.resolveSibling(file.getFileName() + ".sealed");
    }
}
