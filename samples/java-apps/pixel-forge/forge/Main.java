package forge;

import forge.filter.BoxBlur;
import forge.filter.Edges;
import forge.filter.Filter;
import forge.filter.Grey;
import forge.filter.Levels;
import forge.io.Album;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Applies a chain of filters to all pictures of a folder. */
public final class Main {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : ".");
        System.out.println(processAll(folder, folder.resolve("out")));
    }

    public static int processAll(Path from, Path to) throws IOException {
        Album album = new Album(from);
        List<Filter> chain = List.of(new Grey(), new BoxBlur(2), new Levels(), new Edges());
        int done = 0;
        for (Path picture : album.pictures()) {
            BufferedImage image = album.load(picture);
            for (Filter filter : chain) {
                image = filter.apply(image);
            }
            album.save(Thumbnails.scale(image, 64, 48), to.resolve("small-" + picture.getFileName()));
            album.save(image, to.resolve(picture.getFileName().toString()));
            done++;
        }
        return done;
    }
}
