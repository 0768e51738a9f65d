package logo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A grid of pixels, eight bits each. */
public final class Canvas {
    private final int width, height;
    private final byte[] pixels;

    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
    }

    /** Left, bottom, right, top. */
    public static double[] bounds(List<Turtle.Line> lines) {
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Turtle.Line l : lines) {
            b[0] = Math.min(b[0], Math.min(l.x1(), l.x2()));
            b[1] = Math.min(b[1], Math.min(l.y1(), l.y2()));
            b[2] = Math.max(b[2], Math.max(l.x1(), l.x2()));
            b[3] = Math.max(b[3], Math.max(l.y1(), l.y2()));
        }
        return b;
    }

    public void draw(List<Turtle.Line> lines) {
        double[] b = bounds(lines);
        double scale = Math.min((width - 20) / Math.max(1, b[2] - b[0]), (height - 20) / Math.max(1, b[3] - b[1]));
        for (Turtle.Line l : lines) {
            int x = (int) (10 + (l.x1() - b[0]) * scale), y = (int) (height - 10 - (l.y1() - b[1]) * scale);
            int toX = (int) (10 + (l.x2() - b[0]) * scale), toY = (int) (height - 10 - (l.y2() - b[1]) * scale);
            int dx = Math.abs(toX - x), dy = -Math.abs(toY - y), sx = x < toX ? 1 : -1, sy = y < toY ? 1 : -1, error = dx + dy;
            while (true) {
                if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = (byte) (l.pen() * 40);
                if (x == toX && y == toY) break;
                int twice = 2 * error;
                if (twice >= dy) { error += dy; x += sx; }
                if (twice <= dx) { error += dx; y += sy; }
            }
        }
    }

    /** Each pixel the mean of its neighbourhood. */
    public void soften() {
        byte[] before = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) sum += before[(y + dy) * width + x + dx] & 255;
                }
                pixels[y * width + x] = (byte) (sum / 9);
            }
        }
    }

    public byte[] png() throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(raw, new Deflater(6))) {
            for (int y = 0; y < height; y++) {
                packed.write(0);
                packed.write(pixels, y * width, width);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(head);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 0, 0, 0, 0});
        chunk(file, "IHDR", head.toByteArray());
        chunk(file, "IDAT", raw.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }

    public static void saveSvg(List<Turtle.Line> lines, Path file) throws IOException {
        double[] b = bounds(lines);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%.1f %.1f %.1f %.1f'>%n", b[0], -b[3], b[2] - b[0], b[3] - b[1]));
        for (Turtle.Line l : lines) {
            svg.append(String.format(Locale.ROOT, "<line x1='%.2f' y1='%.2f' x2='%.2f' y2='%.2f' stroke='black'/>%n", l.x1(), -l.y1(), l.x2(), -l.y2()));
        }
        Files.writeString(file, svg.append("</svg>\n"));
    }
}
