package feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class Mixer {
    private final Downloader downloader;

    Mixer(Downloader downloader) {
        this.downloader = downloader;
    }

    /** A virtual thread for each feed. */
    List<Item> all(List<URI> addresses) throws Exception {
        List<Item> items = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Item>>> futures = new ArrayList<>();
            for (URI address : addresses) {
                futures.add(threads.submit(() -> downloader.items(address)));
            }
            for (Future<List<Item>> future : futures) {
                items.addAll(future.get());
            }
        }
        return items;
    }

    /** One by one, with the words of each counted. */
    Map<URI, Integer> wordsOfEach(List<URI> addresses) throws Exception {
        Map<URI, Integer> words = new HashMap<>();
        for (URI address : addresses) {
            words.put(address, words(downloader.items(address)));
        }
        return words;
    }

    static int words(List<Item> items) {
        int sum = 0;
        for (Item item : items) {
            sum += item.words();
        }
        return sum;
    }

    List<Item> newest(List<Item> items, int count) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Item::time).reversed());
        return distinct(sorted).stream().limit(count).toList();
    }

    private static List<Item> distinct(List<Item> items) {
        Map<String, Item> byLink = new java.util.LinkedHashMap<>();
        for (Item item : items) {
            byLink.putIfAbsent(item.link(), item);
        }
        return new ArrayList<>(byLink.values());
    }
}
