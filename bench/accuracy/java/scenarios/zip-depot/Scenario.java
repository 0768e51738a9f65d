import depot.Main;
import depot.RunLength;
import depot.Streams;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

public final class Scenario {
    private static byte[] text;

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(3);
        Path in = Files.createDirectories(folder.resolve("in/sub"));
        for (int i = 0; i < 6; i++) {
            StringBuilder out = new StringBuilder();
            for (int j = 0; j < 9000; j++) {
                out.append("item ").append(random.nextInt(300)).append(j % 7 == 0 ? "aaaaaaaaaa\n" : ", ");
            }
            text = out.toString().getBytes(StandardCharsets.UTF_8);
            Files.write((i % 2 == 0 ? in : in.getParent()).resolve("t" + i), text);
        }
    }

    public static void round(Path folder) throws Exception {
        if (Main.backup(folder.resolve("in"), folder.resolve("backup.zip")) < 0) {
            throw new IllegalStateException();
        }
        byte[] gzip = Streams.gzip(text);
        Streams.gunzip(gzip);
        Streams.ratio(text, gzip);
        Streams.inflatedSize(Streams.deflate(text, 3));
        for (int i = 0; i < 4; i++) {
            RunLength.decode(RunLength.encode(text));
            RunLength.huffmanBits(text);
        }
    }
}
