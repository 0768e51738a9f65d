package thumbs;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

final class Resizer {
    byte[] resize(byte[] picture, int width) throws IOException {
        BufferedImage image = decode(picture);
        int height = Math.max(1, image.getHeight() * width / image.getWidth());
        return encode(sharpen(average(image, width, height)));
    }

    static BufferedImage decode(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Each pixel is the mean of those that it stands for. */
    static BufferedImage average(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int top = y * image.getHeight() / height;
            int bottom = Math.max(top + 1, (y + 1) * image.getHeight() / height);
            for (int x = 0; x < width; x++) {
                int left = x * image.getWidth() / width;
                int right = Math.max(left + 1, (x + 1) * image.getWidth() / width);
                small.setRGB(x, y, mean(image, left, top, right, bottom));
            }
        }
        return small;
    }

    private static int mean(BufferedImage image, int left, int top, int right, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                red += rgb >> 16 & 255;
                green += rgb >> 8 & 255;
                blue += rgb & 255;
            }
        }
        int count = (bottom - top) * (right - left);
        return red / count << 16 | green / count << 8 | blue / count;
    }

    static BufferedImage sharpen(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int middle = image.getRGB(x, y);
                int left = image.getRGB(Math.max(0, x - 1), y);
                int rgb = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int level = 2 * (middle >> shift & 255) - (left >> shift & 255);
                    rgb |= Math.clamp(level, 0, 255) << shift;
                }
                out.setRGB(x, y, rgb);
            }
        }
        return out;
    }
}
