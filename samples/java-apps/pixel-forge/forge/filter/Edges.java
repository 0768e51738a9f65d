package forge.filter;

import java.awt.image.BufferedImage;

public final class Edges implements Filter {
    private static final float[][] KERNEL = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};

    @Override
    public BufferedImage apply(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int level = Math.min(255, strength(image, x, y));
                out.setRGB(x, y, level * 0x010101);
            }
        }
        return out;
    }

    private static int strength(BufferedImage image, int x, int y) {
        float gx = 0;
        float gy = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                int level = image.getRGB(x + i, y + j) & 255;
                gx += KERNEL[j + 1][i + 1] * level;
                gy += KERNEL[i + 1][j + 1] * level;
            }
        }
        return (int) Math.sqrt(gx * gx + gy * gy);
    }
}
