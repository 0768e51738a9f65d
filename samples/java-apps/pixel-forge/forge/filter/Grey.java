package forge.filter;

import java.awt.image.BufferedImage;

public final class Grey implements Filter {
    @Override
    public BufferedImage apply(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int grey = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
                out.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return out;
    }
}
