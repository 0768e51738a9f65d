package thumbs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

final class Service {
    private final Images images;
    private final Resizer resizer;
    private final DiskCache cache;

    Service(Images images, Resizer resizer, DiskCache cache) {
        this.images = images;
        this.resizer = resizer;
        this.cache = cache;
    }

    List<String> names() throws IOException, InterruptedException {
        return images.list();
    }

    byte[] thumbnail(String name, int width) throws IOException, InterruptedException {
        Optional<byte[]> known = cache.get(name + width);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] small = create(name, width);
        cache.put(name + width, small);
        return small;
    }

    /** Downloads, makes small, and sends the result back. */
    private byte[] create(String name, int width) throws IOException, InterruptedException {
        byte[] small = resizer.resize(images.fetch(name), width);
        images.store("thumb-" + name, small);
        return small;
    }

    BufferedImage contactSheet(List<String> names) throws IOException, InterruptedException {
        BufferedImage sheet = new BufferedImage(80 * names.size(), 80, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < names.size(); i++) {
            BufferedImage small = Resizer.decode(thumbnail(names.get(i), 80));
            paste(sheet, small, i * 80);
        }
        return sheet;
    }

    private static void paste(BufferedImage sheet, BufferedImage small, int left) {
        for (int y = 0; y < Math.min(80, small.getHeight()); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                sheet.setRGB(left + x, y, small.getRGB(x, y));
            }
        }
    }

    void forget() throws IOException {
        cache.clear();
    }
}
