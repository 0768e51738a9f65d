package docs;

import docs.site.Publisher;
import docs.site.Site;
import java.io.IOException;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println(build(Path.of(args[0]), Path.of(args[1])));
    }

    public static int build(Path sources, Path out) throws IOException {
        Site site = Site.read(sources);
        return new Publisher(out).publish(site);
    }
}
