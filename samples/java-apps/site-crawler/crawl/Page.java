package crawl;

import java.net.URI;
import java.util.List;

record Page(URI address, int status, String html, List<URI> links, long fingerprint) {
    boolean fine() {
        return status == 200;
    }
}
