package podcast;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** What can be told of an audio file without playing it. */
public final class Mp3 {
    private static final int[] RATES = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] FREQUENCIES = {44100, 48000, 32000, 0};

    private Mp3() {}

    /** Frames by bit rate, by walking from header to header. */
    public static Map<Integer, Integer> frames(Path file) throws IOException {
        Map<Integer, Integer> frames = new TreeMap<>();
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int at = 0;
            while (at + 4 <= data.limit()) {
                int header = data.getInt(at);
                int rate = RATES[header >>> 12 & 15], frequency = FREQUENCIES[header >>> 10 & 3];
                if ((header & 0xFFFE0000) != 0xFFFA0000 || rate == 0 || frequency == 0) {
                    at++;
                    continue;
                }
                frames.merge(rate, 1, Integer::sum);
                at += 144_000 * rate / frequency + (header >>> 9 & 1);
            }
        }
        return frames;
    }

    public static double seconds(Path file) throws IOException {
        return frames(file).values().stream().mapToInt(Integer::intValue).sum() * 1152 / 44100.0;
    }

    public static String checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.readAllBytes(file));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Writes the old tag of 128 bytes at the end. */
    public static void tag(Path file, String title, String show, int year) throws IOException {
        byte[] tag = new byte[128];
        put(tag, 0, 3, "TAG");
        put(tag, 3, 30, title);
        put(tag, 33, 30, show);
        put(tag, 93, 4, Integer.toString(year));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(out.length());
            out.write(tag);
            out.getFD().sync();
        }
    }

    private static void put(byte[] tag, int at, int room, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, tag, at, Math.min(room, bytes.length));
    }

    /** How loud each of so many slices is, as far as one can tell from the bytes' spread. */
    public static double[] shape(Path file, int slices) throws IOException {
        byte[] data = Files.readAllBytes(file);
        double[] shape = new double[slices];
        int width = Math.max(1, data.length / slices);
        for (int s = 0; s < slices; s++) {
            long sum = 0, squares = 0;
            int end = Math.min(data.length, (s + 1) * width);
            for (int i = s * width; i < end; i++) {
                sum += data[i];
                squares += data[i] * data[i];
            }
            double n = Math.max(1, end - s * width);
            shape[s] = Math.sqrt(squares / n - sum / n * (sum / n));
        }
        return shape;
    }
}
