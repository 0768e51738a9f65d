package forge.filter;

import java.awt.image.BufferedImage;

public final class BoxBlur implements Filter {
    private final int radius;

    public BoxBlur(int radius) {
        this.radius = radius;
    }

    @Override
    public BufferedImage apply(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] turned = transposeBlur(pixels, width, height);
        int[] back = transposeBlur(turned, height, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, back, 0, width);
        return out;
    }

    private int[] transposeBlur(int[] pixels, int width, int height) {
        int[] out = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                int count = 0;
                for (int dx = Math.max(0, x - radius); dx <= Math.min(width - 1, x + radius); dx++) {
                    int rgb = pixels[y * width + dx];
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                    count++;
                }
                out[x * height + y] = red / count << 16 | green / count << 8 | blue / count;
            }
        }
        return out;
    }
}
