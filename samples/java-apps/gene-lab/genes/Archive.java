package genes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sequences of a public archive, kept in a folder once they were seen. */
public class Archive {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;
    private final Path folder;

    public Archive(URI base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    public Path fetch(String accession) throws IOException, InterruptedException {
        Path file = folder.resolve(accession + ".fa");
        if (Files.exists(file)) {
            return file;
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/fasta/" + accession)).timeout(Duration.ofSeconds(5)).build();
        HttpResponse<Path> response = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            Files.deleteIfExists(file);
            throw new IOException(accession + ": " + response.statusCode());
        }
        return file;
    }

    public String status(String job) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/jobs/" + job)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
    }

    /** Submits a search and asks until it is done. */
    public String search(String bases) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/jobs")).POST(HttpRequest.BodyPublishers.ofString(bases)).build();
        String job = client.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
        String status = status(job);
        while (status.equals("running")) {
            Thread.sleep(10);
            status = status(job);
        }
        return status;
    }

    public void fetchAll(List<String> accessions) throws IOException, InterruptedException {
        for (String accession : accessions) {
            fetch(accession);
        }
    }
}
