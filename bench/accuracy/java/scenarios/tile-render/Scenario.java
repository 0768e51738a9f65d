import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import tiles.Raster;

public final class Scenario {
    public static void round(Path folder) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, x * 7 ^ y * 13);
            }
        }
        Raster raster = Raster.of(image);
        Raster decoded = Raster.decode(raster.encode());
        Raster gray = decoded.gray();
        gray.threshold();
        Raster blurred = gray.blur(2);
        blurred.difference(gray);
        Raster small = blurred.half();
        small.label("tile");
        for (int i = 0; i < 4; i++) {
            raster.tile(i % 2, i / 2, 128);
        }
    }
}
