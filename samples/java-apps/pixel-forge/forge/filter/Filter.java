package forge.filter;

import java.awt.image.BufferedImage;

public interface Filter {
    BufferedImage apply(BufferedImage image);

    default String name() {
        return getClass().getSimpleName().toLowerCase();
    }
}
