package forge;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

public final class Thumbnails {
    private Thumbnails() {}

    public static BufferedImage scale(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    /** Eight by eight bits that are alike for pictures that look alike. */
    public static long fingerprint(BufferedImage image) {
        BufferedImage tiny = scale(image, 9, 8);
        long bits = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                bits = bits << 1 | (luma(tiny.getRGB(x, y)) < luma(tiny.getRGB(x + 1, y)) ? 1 : 0);
            }
        }
        return bits;
    }

    static int luma(int rgb) {
        return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
    }

    public static int distance(long first, long second) {
        return Long.bitCount(first ^ second);
    }
}
