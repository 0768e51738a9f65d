package crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

public final class Crawler {
    private final Fetcher fetcher = new Fetcher();
    private final PageStore store;
    private final int most;

    public Crawler(Path folder, int most) throws IOException {
        this.store = new PageStore(folder);
        this.most = most;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(new Crawler(Path.of(args[1]), 500).run(URI.create(args[0]), Path.of("sitemap.xml")));
    }

    public String run(URI site, Path sitemap) throws IOException, InterruptedException, ExecutionException {
        List<Page> pages = crawl(site);
        writeSitemap(pages, sitemap);
        return "%d pages, %d twins, dead: %s, %d titles".formatted(pages.size(), twins(pages), deadLinks(pages, 12), store.titles().size());
    }

    List<Page> crawl(URI site) throws IOException, InterruptedException {
        Robots robots = fetcher.robots(site);
        Deque<URI> frontier = new ArrayDeque<>(List.of(site));
        Set<URI> seen = new HashSet<>(frontier);
        List<Page> pages = new ArrayList<>();
        while (!frontier.isEmpty() && pages.size() < most) {
            Page page = fetcher.page(frontier.poll());
            if (page.fine()) {
                store.put(page);
                pages.add(page);
                enqueue(page, robots, seen, frontier);
            }
            Thread.sleep(robots.delayMillis());
        }
        return pages;
    }

    private static void enqueue(Page page, Robots robots, Set<URI> seen, Deque<URI> frontier) {
        for (URI link : page.links()) {
            if (link.getHost().equals(page.address().getHost()) && robots.allows(link.getPath()) && seen.add(link)) {
                frontier.add(link);
            }
        }
    }

    static int twins(List<Page> pages) {
        int twins = 0;
        for (int i = 0; i < pages.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Long.bitCount(pages.get(i).fingerprint() ^ pages.get(j).fingerprint()) <= 3) {
                    twins++;
                }
            }
        }
        return twins;
    }

    private List<URI> deadLinks(List<Page> pages, int most) throws InterruptedException, ExecutionException {
        List<URI> targets = pages.stream().flatMap(page -> page.links().stream()).distinct().limit(most).toList();
        List<URI> dead = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> checks = targets.stream().map(target -> threads.submit(() -> fetcher.alive(target))).toList();
            for (int i = 0; i < checks.size(); i++) {
                if (!checks.get(i).get()) {
                    dead.add(targets.get(i));
                }
            }
        }
        return dead;
    }

    private static void writeSitemap(List<Page> pages, Path file) throws IOException {
        Map<String, Long> inbound = pages.stream().flatMap(page -> page.links().stream()).collect(Collectors.groupingBy(URI::toString, Collectors.counting()));
        StringBuilder out = new StringBuilder("<urlset>\n");
        for (Page page : pages) {
            out.append("  <url><loc>").append(page.address()).append("</loc><priority>")
                    .append(inbound.getOrDefault(page.address().toString(), 0L)).append("</priority></url>\n");
        }
        Files.writeString(file, out.append("</urlset>\n"));
    }
}
