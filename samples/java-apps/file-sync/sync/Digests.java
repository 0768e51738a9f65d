package sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class Digests {
    private Digests() {}

    static String of(Path file) throws IOException {
        MessageDigest digest = sha();
        byte[] buffer = new byte[16_384];
        try (InputStream in = Files.newInputStream(file)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sums that can be moved along: where a block of the old file lies in the new one. */
    static int rolling(byte[] data, int block, int wanted) {
        int a = 0;
        int b = 0;
        for (int i = 0; i < data.length; i++) {
            a += data[i] & 255;
            b += a;
            if (i >= block) {
                a -= data[i - block] & 255;
                b -= block * (data[i - block] & 255);
            }
            if ((b << 16 | a & 0xffff) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
