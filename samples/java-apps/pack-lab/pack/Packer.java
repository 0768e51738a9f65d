package pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

public final class Packer {
    private Packer() {}

    public static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    public static byte[] gunzip(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    public static long crc(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    public static byte[] runs(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < data.length) {
            int run = 1;
            while (i + run < data.length && data[i + run] == data[i] && run < 127) {
                run++;
            }
            out.write(run);
            out.write(data[i]);
            i += run;
        }
        return out.toByteArray();
    }

    public static byte[] unrun(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < packed.length; i += 2) {
            for (int j = 0; j < packed[i]; j++) {
                out.write(packed[i + 1]);
            }
        }
        return out.toByteArray();
    }

    public static byte[] delta(byte[] data) {
        byte[] result = new byte[data.length];
        byte before = 0;
        for (int i = 0; i < data.length; i++) {
            result[i] = (byte) (data[i] - before);
            before = data[i];
        }
        return result;
    }

    /** Whether the file was worth it. */
    public static boolean packFile(Path from, Path to) throws IOException {
        byte[] data = Files.readAllBytes(from);
        byte[] packed = gzip(data);
        Files.write(to, packed);
        return ratio(data, packed) < 0.9;
    }

    static double ratio(byte[] data, byte[] packed) {
        return packed.length / (double) Math.max(1, data.length);
    }

    public static String best(byte[] data) throws IOException {
        String best = "plain";
        int least = data.length;
        if (runs(data).length < least) {
            least = runs(data).length;
            best = "runs";
        }
        if (gzip(delta(data)).length < least) {
            best = "delta";
        }
        return best;
    }
}
