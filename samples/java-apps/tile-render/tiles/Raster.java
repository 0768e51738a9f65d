package tiles;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    public static Raster of(BufferedImage image) {
        Raster raster = new Raster(image.getWidth(), image.getHeight());
        image.getRGB(0, 0, raster.width, raster.height, raster.pixels, 0, raster.width);
        return raster;
    }

    public static Raster decode(byte[] png) throws IOException {
        return of(ImageIO.read(new ByteArrayInputStream(png)));
    }

    public byte[] encode() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(toImage(), "png", out);
        return out.toByteArray();
    }

    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    public Raster gray() {
        Raster result = new Raster(width, height);
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            int level = (int) (0.299 * (p >> 16 & 255) + 0.587 * (p >> 8 & 255) + 0.114 * (p & 255));
            result.pixels[i] = level << 16 | level << 8 | level;
        }
        return result;
    }

    public int[] histogram() {
        int[] counts = new int[256];
        for (int p : pixels) {
            counts[p & 255]++;
        }
        return counts;
    }

    public int threshold() {
        int[] counts = histogram();
        long sum = 0;
        for (int level = 0; level < counts.length; level++) {
            sum += (long) level * counts[level];
        }
        return (int) (sum / Math.max(1, pixels.length));
    }

    public Raster blur(int radius) {
        Raster result = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result.pixels[y * width + x] = mean(x, y, radius);
            }
        }
        return result;
    }

    private int mean(int x, int y, int radius) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                int px = Math.clamp(x + dx, 0, width - 1);
                int py = Math.clamp(y + dy, 0, height - 1);
                int p = pixels[py * width + px];
                red += p >> 16 & 255;
                green += p >> 8 & 255;
                blue += p & 255;
                count++;
            }
        }
        return red / count << 16 | green / count << 8 | blue / count;
    }

    public Raster half() {
        Raster result = new Raster(width / 2, height / 2);
        for (int y = 0; y < result.height; y++) {
            for (int x = 0; x < result.width; x++) {
                result.pixels[y * result.width + x] = pixels[2 * y * width + 2 * x];
            }
        }
        return result;
    }

    public Raster tile(int column, int row, int size) {
        Raster result = new Raster(size, size);
        for (int y = 0; y < size && row * size + y < height; y++) {
            System.arraycopy(pixels, (row * size + y) * width + column * size, result.pixels, y * size,
                    Math.min(size, width - column * size));
        }
        return result;
    }

    public void label(String text) {
        BufferedImage image = toImage();
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(4, 4, text.length() * 8, 16);
        graphics.dispose();
        image.getRGB(0, 0, width, height, pixels, 0, width);
    }

    public double difference(Raster other) {
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += Math.abs((pixels[i] & 255) - (other.pixels[i] & 255));
        }
        return sum / (double) pixels.length;
    }
}
