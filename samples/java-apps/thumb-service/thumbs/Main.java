package thumbs;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(work(URI.create(args[0]), Path.of("cache")));
    }

    public static int work(URI base, Path cache) throws Exception {
        Service service = new Service(new Remote(base), new Resizer(), new DiskCache(cache));
        int done = 0;
        for (String name : service.names()) {
            service.thumbnail(name, 80);
            service.thumbnail(name, 80);
            done++;
        }
        service.contactSheet(List.of("a", "b", "c", "d"));
        return done;
    }
}
