import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import sift.Main;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        Random random = new Random(1);
        for (int f = 0; f < 3; f++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3000; i++) {
                text.append("10.0.0.").append(random.nextInt(255)).append(" - - [21/Nov/2026:10:").append(10 + i / 100)
                    .append(":").append(10 + i % 50).append(" +0100] \"GET /a").append(random.nextInt(9)).append("/item")
                    .append(random.nextInt(200)).append(i % 4 == 0 ? "?token=abc&x=1" : "").append(" HTTP/1.1\" ")
                    .append(i % 50 == 0 ? 502 : 200).append(' ').append(random.nextInt(100000)).append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (f == 0) {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.log.gz")))) {
                    out.write(bytes);
                }
            } else {
                Files.write(folder.resolve("access" + f + ".log"), bytes);
            }
        }
    }

    public static void round(Path folder) throws Exception {
        Main.analyse(folder);
    }
}
