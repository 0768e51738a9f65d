package tide;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Samples in files, one for a station. */
public class Archive {
    private final Path folder;

    public Archive(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    private Path file(String id) {
        return folder.resolve(id + ".levels");
    }

    public void store(String id, List<Sample> samples) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file(id))) {
            for (Sample sample : samples) {
                writer.write(Long.toString(sample.time().getEpochSecond()));
                writer.write(' ');
                writer.write(Double.toString(sample.level()));
                writer.newLine();
            }
        }
    }

    public List<Sample> load(String id) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file(id))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.indexOf(' ');
                samples.add(new Sample(Instant.ofEpochSecond(Long.parseLong(line, 0, space, 10)), Double.parseDouble(line.substring(space + 1))));
            }
        }
        return samples;
    }
}
