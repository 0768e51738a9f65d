package tide;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** What the harbour office does each morning. */
public class Harbour {
    private final GaugeClient client;
    private final Archive archive;

    public Harbour(GaugeClient client, Archive archive) {
        this.client = client;
        this.archive = archive;
    }

    /** Fetches, cleans and keeps a station's levels. */
    public List<Sample> refresh(String id, LocalDate from, int days) throws IOException {
        List<Sample> clean = Readings.despike(client.observations(id, from, days), 7, 0.6);
        archive.store(id, clean);
        return clean;
    }

    public Map<String, String> names(List<String> ids, ExecutorService pool) {
        Map<String, CompletableFuture<String>> pending = ids.stream()
            .collect(Collectors.toMap(id -> id, id -> CompletableFuture.supplyAsync(() -> client.stationName(id), pool)));
        return pending.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().join()));
    }

    /** Tides of the coming week from the published harmonics. */
    public String almanac(String id, LocalDate day) {
        Harmonics tides = new Harmonics(day.atStartOfDay().toInstant(ZoneOffset.UTC), 2.1, client.constituents(id));
        return new Bulletin().title(client.stationName(id)).table(tides.extremes(day.atStartOfDay().toInstant(ZoneOffset.UTC), Duration.ofDays(7))).toString();
    }

    /** Fits what the archive has and tells the week's surge. */
    public String surgeReport(String id) throws IOException {
        List<Sample> samples = archive.load(id);
        Harmonics fitted = Harmonics.fit(samples, client.constituents(id));
        List<Sample> surge = fitted.surge(samples);
        Map<java.time.Instant, Double> hourly = Readings.means(surge, Duration.ofHours(1));
        double worst = hourly.values().stream().mapToDouble(Math::abs).max().orElse(0);
        return new Bulletin().title("Surge at " + id + ", worst " + Math.round(worst * 100) + " cm").chart(surge, 30).toString();
    }
}
