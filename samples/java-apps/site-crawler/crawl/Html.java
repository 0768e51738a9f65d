package crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Html {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href\\s*=\\s*[\"']([^\"'#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private Html() {}

    static List<URI> links(URI base, String html) {
        Set<URI> found = new LinkedHashSet<>();
        for (Matcher m = LINK.matcher(html); m.find(); ) {
            resolve(base, m.group(1)).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    private static Optional<URI> resolve(URI base, String link) {
        try {
            URI target = base.resolve(link.strip()).normalize();
            return "http".equals(target.getScheme()) ? Optional.of(target) : Optional.empty();
        } catch (IllegalArgumentException bad) {
            return Optional.empty();
        }
    }

    static String title(String html) {
        Matcher m = TITLE.matcher(html);
        return m.find() ? m.group(1).strip() : "";
    }

    static String text(String html) {
        String bare = TAG.matcher(html).replaceAll(" ");
        return bare.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replaceAll("\\s+", " ").strip();
    }

    /** Near for texts that are alike. */
    static long simhash(String text) {
        int[] votes = new int[64];
        for (String word : text.toLowerCase().split(" ")) {
            long hash = word.hashCode() * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
            for (int bit = 0; bit < 64; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long hash = 0;
        for (int bit = 0; bit < 64; bit++) {
            hash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }
}
