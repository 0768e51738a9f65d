package podcast;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;

public record Episode(String show, String title, URI audio, long length, ZonedDateTime published, Duration duration) {
    /** A file name that every disk takes. */
    public String fileName() {
        String plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return published.toLocalDate() + "-" + plain.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + ".mp3";
    }
}
