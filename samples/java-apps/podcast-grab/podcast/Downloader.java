package podcast;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Brings files here, and goes on with those that were cut off. */
public class Downloader {
    private final Semaphore slots;

    public Downloader(int atOnce) {
        slots = new Semaphore(atOnce);
    }

    private static HttpURLConnection connect(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(4000);
        connection.setReadTimeout(8000);
        connection.setRequestProperty("User-Agent", "podcast-grab/2");
        return connection;
    }

    public List<Episode> feed(URI address) throws IOException {
        HttpURLConnection connection = connect(address);
        try (InputStream in = connection.getInputStream()) {
            return new FeedReader().read(in);
        } catch (javax.xml.stream.XMLStreamException e) {
            throw new IOException("not a feed: " + address, e);
        }
    }

    /** Bytes of the file when done. */
    public long fetch(URI address, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = connect(address);
        if (have > 0) {
            connection.setRequestProperty("Range", "bytes=" + have + "-");
        }
        boolean goesOn = connection.getResponseCode() == HttpURLConnection.HTTP_PARTIAL;
        try (InputStream in = connection.getInputStream();
             FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(goesOn ? have : 0).position(goesOn ? have : 0);
            in.transferTo(Channels.newOutputStream(out));
        }
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }

    public long retrying(URI address, Path file, int tries) throws IOException {
        IOException last = null;
        for (int i = 0; i < tries; i++) {
            try {
                return fetch(address, file);
            } catch (IOException e) {
                last = e;
                try {
                    Thread.sleep(10L << i);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        throw last;
    }

    /** The files that could be brought. */
    public List<Path> all(List<Episode> episodes, Path folder) throws InterruptedException {
        List<Path> files = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Episode episode : episodes) {
                slots.acquire();
                pool.execute(() -> {
                    try {
                        Path file = folder.resolve(episode.fileName());
                        retrying(episode.audio(), file, 3);
                        files.add(file);
                    } catch (IOException e) {
                        System.err.println(episode.title() + ": " + e.getMessage());
                    } finally {
                        slots.release();
                    }
                });
            }
        }
        return files;
    }
}
