package feeds;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(mix(URI.create(args[0]), 8).size());
    }

    public static List<Item> mix(URI base, int feeds) throws Exception {
        List<URI> addresses = IntStream.range(0, feeds).mapToObj(i -> base.resolve("/feed/" + i)).toList();
        Mixer mixer = new Mixer(new Downloader(2));
        return mixer.newest(mixer.all(addresses), 50);
    }
}
