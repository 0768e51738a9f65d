package health.checks;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for a word on a page. */
public final class HttpCheck implements Check {
    private final URI address;
    private final String word;

    public HttpCheck(URI address, String word) {
        this.address = address;
        this.word = word;
    }

    @Override
    public String name() {
        return "http " + address.getPath();
    }

    @Override
    public String run() throws IOException {
        String page = page();
        if (!page.contains(word)) {
            throw new IOException("the word is missing");
        }
        return page.length() + " characters";
    }

    private String page() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(2000);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Loads it several times; the median in microseconds. */
    public long median(int times) throws IOException {
        long[] micros = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            page();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        return micros[times / 2];
    }

    /** How alike two versions of the page are, by the words that they share. */
    public double drift() throws IOException {
        String[] before = page().split("\\W+");
        String[] after = page().split("\\W+");
        int[][] table = new int[before.length + 1][after.length + 1];
        for (int i = 1; i <= before.length; i++) {
            for (int j = 1; j <= after.length; j++) {
                table[i][j] = before[i - 1].equals(after[j - 1])
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return 1 - (double) table[before.length][after.length] / Math.max(1, before.length);
    }
}
