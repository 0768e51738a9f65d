package forge.filter;

import java.awt.image.BufferedImage;

/** Stretches the levels so that all are used. */
public final class Levels implements Filter {
    @Override
    public BufferedImage apply(BufferedImage image) {
        int[] map = mapping(histogram(image));
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int level = map[image.getRGB(x, y) & 255];
                out.setRGB(x, y, level * 0x010101);
            }
        }
        return out;
    }

    static int[] histogram(BufferedImage image) {
        int[] counts = new int[256];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts[image.getRGB(x, y) & 255]++;
            }
        }
        return counts;
    }

    static int[] mapping(int[] counts) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        int[] map = new int[256];
        long seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += counts[level];
            map[level] = (int) (255 * seen / Math.max(1, total));
        }
        return map;
    }
}
