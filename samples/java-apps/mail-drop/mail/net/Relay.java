package mail.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Locale;

/** Passes text on through pipes. */
public final class Relay {
    /** A slow source at one end, words counted at the other. */
    public int words(int lines, int pauseMillis) throws IOException, InterruptedException {
        PipedWriter out = new PipedWriter();
        PipedReader in = new PipedReader(out, 4096);
        Thread source = Thread.ofPlatform().start(() -> produce(out, lines, pauseMillis));
        int words = count(in);
        source.join();
        return words;
    }

    private void produce(Writer out, int lines, int pauseMillis) {
        try (out) {
            for (int i = 0; i < lines; i++) {
                out.write(("line " + i + " of several\n").toUpperCase(Locale.ROOT));
                out.flush();
                Thread.sleep(pauseMillis);
            }
        } catch (IOException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int count(Reader in) throws IOException {
        int words = 0;
        try (BufferedReader lines = new BufferedReader(in)) {
            String line;
            while ((line = lines.readLine()) != null) {
                words += line.split(" ").length;
            }
        }
        return words;
    }

    /** Bytes through a pipe of the system. */
    public long pump(int blocks) throws IOException, InterruptedException {
        Pipe pipe = Pipe.open();
        Thread writer = Thread.ofPlatform().start(() -> fill(pipe, blocks));
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        long sum = 0;
        while (pipe.source().read(buffer.clear()) >= 0) {
            sum += checksum(buffer.flip());
        }
        writer.join();
        pipe.source().close();
        return sum;
    }

    private static void fill(Pipe pipe, int blocks) {
        try (var sink = pipe.sink()) {
            for (int i = 0; i < blocks; i++) {
                ByteBuffer block = ByteBuffer.wrap(new byte[4096]);
                while (block.hasRemaining()) {
                    sink.write(block);
                }
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long checksum(ByteBuffer buffer) {
        long sum = 0;
        while (buffer.hasRemaining()) {
            sum = sum * 31 + buffer.get();
        }
        return sum;
    }

    public static int wordsOf(Process process) throws IOException {
        try (Reader in = new InputStreamReader(process.getInputStream())) {
            return count(in);
        }
    }
}
