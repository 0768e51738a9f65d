package feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Semaphore;

final class Downloader {
    private final Semaphore slots;

    Downloader(int atOnce) {
        slots = new Semaphore(atOnce);
    }

    /** Fetches and reads a feed. */
    List<Item> items(URI address) throws IOException, InterruptedException {
        byte[] xml = limited(address);
        return FeedReader.read(xml);
    }

    private byte[] limited(URI address) throws IOException, InterruptedException {
        slots.acquire();
        try {
            return download(address);
        } finally {
            slots.release();
        }
    }

    byte[] download(URI address) throws IOException {
        try (InputStream in = address.toURL().openStream()) {
            return in.readAllBytes();
        }
    }
}
