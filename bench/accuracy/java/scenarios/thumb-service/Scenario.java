import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import thumbs.Main;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        byte[][] pictures = new byte[6][];
        Random random = new Random(8);
        for (int i = 0; i < pictures.length; i++) {
            BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 300; y++) {
                for (int x = 0; x < 400; x++) {
                    image.setRGB(x, y, (x + i * 9 & 255) << 16 | (y & 255) << 8 | random.nextInt(64));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            pictures[i] = out.toByteArray();
        }
        base = URI.create("http://127.0.0.1:" + Kit.serve(4, (path, body) -> path.startsWith("/thumb") ? new byte[0]
                : path.equals("/list") ? "a,b,c,d,e,f".getBytes() : pictures[path.charAt(1) - 'a']));
    }

    public static void round(Path folder) throws Exception {
        Path cache = folder.resolve("cache");
        if (Files.exists(cache)) {
            try (var files = Files.list(cache)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Main.work(base, cache);
    }
}
