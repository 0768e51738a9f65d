import forge.Main;
import forge.Thumbnails;
import forge.io.Album;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        Album album = new Album(folder);
        Random random = new Random(4);
        for (int i = 0; i < 5; i++) {
            BufferedImage image = new BufferedImage(320 + 40 * i, 240, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, y, (x * (i + 1) & 255) << 16 | (y * 3 & 255) << 8 | random.nextInt(40));
                }
            }
            album.save(image, folder.resolve("p" + i + ".png"));
        }
    }

    public static void round(Path folder) throws Exception {
        Main.processAll(folder, folder.resolve("out"));
        Album album = new Album(folder);
        List<Long> prints = new ArrayList<>();
        for (Path picture : album.pictures()) {
            BufferedImage image = album.load(picture);
            prints.add(Thumbnails.fingerprint(image));
        }
        for (long i = 0; i < 300; i++) {
            prints.add(i * 0x9E3779B97F4A7C15L);
        }
        album.duplicates(prints, 9);
    }
}
