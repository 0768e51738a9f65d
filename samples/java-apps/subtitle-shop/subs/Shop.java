package subs;

import java.io.IOException;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

/** From a film to subtitles in another language. */
public class Shop {
    private final Catalogue catalogue;
    private final Translator translator;

    public Shop(Catalogue catalogue, Translator translator) {
        this.catalogue = catalogue;
        this.translator = translator;
    }

    /** Downloads, translates and writes. */
    public Path prepare(Path film, boolean[] speech) throws Exception {
        List<Cue> cues = catalogue.download(Catalogue.hash(film));
        cues = Timing.stretch(cues, 1, Timing.align(cues, speech, 100));
        cues = Timing.wrap(Timing.readable(translator.all(cues, 100), 17), 42);
        Path file = film.resolveSibling(film.getFileName().toString().replaceAll("\\.[^.]+$", ".srt"));
        Srt.save(file, cues);
        return file;
    }

    /** Of some versions in the catalogue the one that is most like one's own. */
    public int nearest(List<Cue> own, List<String> hashes) throws IOException, InterruptedException {
        int best = -1;
        double likest = -1;
        List<Cue> head = own.subList(0, Math.min(150, own.size()));
        for (int i = 0; i < hashes.size(); i++) {
            List<Cue> other = catalogue.download(hashes.get(i));
            double like = Catalogue.likeness(head, other.subList(0, Math.min(150, other.size())));
            if (like > likest) {
                likest = like;
                best = i;
            }
        }
        return best;
    }

    /** Mends a file on disk and shares it. */
    public int share(Path srt, String hash) throws IOException, InterruptedException {
        List<Cue> cues = Timing.wrap(Timing.readable(Srt.load(srt), 15), 40);
        Srt.save(srt, cues);
        return catalogue.upload(hash, cues);
    }

    /** Sizes of catalogued versions. */
    public Map<String, Integer> survey(List<String> hashes) {
        Map<String, CompletableFuture<Integer>> pending = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String hash : hashes) {
                pending.put(hash, CompletableFuture.supplyAsync(() -> {
                    try {
                        return catalogue.download(hash).size();
                    } catch (Exception e) {
                        return -1;
                    }
                }, threads));
            }
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        pending.forEach((hash, size) -> sizes.put(hash, size.join()));
        return sizes;
    }
}
