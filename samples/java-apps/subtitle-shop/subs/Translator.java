package subs;

import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/** A service that translates pieces of text, a line each; what is known is not asked again. */
public class Translator {
    private final HttpClient http = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final URI service;
    private final String language;
    private final ConcurrentMap<String, String> memory = new ConcurrentHashMap<>();

    public Translator(URI service, String language) {
        this.service = service;
        this.language = language;
    }

    private List<String> ask(List<String> lines) throws IOException, InterruptedException {
        String body = lines.stream().map(line -> line.replace("\n", "\\n")).collect(Collectors.joining("\n"));
        var request = HttpRequest.newBuilder(service.resolve("/translate/" + language)).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) throw new IOException("status " + response.statusCode());
        return response.body().lines().map(line -> line.replace("\\n", "\n")).toList();
    }

    /** One text, from memory if it is there. */
    public String one(String text) {
        return memory.computeIfAbsent(text, key -> {
            try {
                return ask(List.of(key)).get(0);
            } catch (IOException e) {
                return key;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return key;
            }
        });
    }

    /** All cues, in batches that travel at the same time. */
    public List<Cue> all(List<Cue> cues, int batch) throws InterruptedException, ExecutionException {
        List<String> unknown = cues.stream().map(Cue::text).distinct().filter(text -> !memory.containsKey(text)).toList();
        try (var scope = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int from = 0; from < unknown.size(); from += batch) {
                List<String> part = unknown.subList(from, Math.min(unknown.size(), from + batch));
                answers.add(scope.submit(() -> ask(part)));
            }
            int at = 0;
            for (var answer : answers) {
                for (String line : answer.get()) memory.put(unknown.get(at++), line);
            }
        }
        return cues.stream().map(cue -> cue.saying(memory.getOrDefault(cue.text(), cue.text()))).toList();
    }

    /** The language that a text seems to be in, says the service. */
    public String detect(List<Cue> cues) throws IOException, InterruptedException {
        String sample = cues.stream().limit(20).map(Cue::text).collect(Collectors.joining(" "));
        var request = HttpRequest.newBuilder(service.resolve("/detect")).POST(HttpRequest.BodyPublishers.ofString(sample)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
    }

    public void forget() {
        memory.clear();
    }
}
