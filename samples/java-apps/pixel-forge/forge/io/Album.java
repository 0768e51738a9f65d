package forge.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

public class Album {
    private final Path folder;

    public Album(Path folder) {
        this.folder = folder;
    }

    public List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }

    public BufferedImage load(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        if (image == null) {
            throw new IOException(picture + " is not a picture");
        }
        return image;
    }

    public void save(BufferedImage image, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        ImageIO.write(image, "png", to.toFile());
    }

    /** Groups of pictures that look alike, by fingerprint distance. */
    public int duplicates(List<Long> prints, int within) {
        int found = 0;
        for (int i = 0; i < prints.size(); i++) {
            for (int j = i + 1; j < prints.size(); j++) {
                if (forge.Thumbnails.distance(prints.get(i), prints.get(j)) <= within) {
                    found++;
                }
            }
        }
        return found;
    }
}
