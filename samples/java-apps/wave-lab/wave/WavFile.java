package wave;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public final class WavFile {
    private WavFile() {}

    public static void write(Clip clip, Path file) throws IOException {
        ByteBuffer pcm = encode(clip.samples());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(header(clip.rate(), pcm.remaining()));
            while (pcm.hasRemaining()) {
                out.write(pcm);
            }
        }
    }

    public static void save(Clip clip, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        write(clip, part);
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            out.force(true);
        }
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static ByteBuffer header(int rate, int size) {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + size).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        head.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2).putShort((short) 2).putShort((short) 16);
        return head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size).flip();
    }

    private static ByteBuffer encode(float[] samples) {
        ByteBuffer out = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float each : samples) {
            out.putShort((short) Math.max(-32768, Math.min(32767, Math.round(each * 32767))));
        }
        return out.flip();
    }

    public static Clip read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int rate = in.getInt(24);
        float[] samples = new float[in.getInt(40) / 2];
        in.position(44);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = in.getShort() / 32768f;
        }
        return new Clip(rate, samples);
    }
}
