package genes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class Fasta {
    public record Sequence(String id, String bases) {
        public int length() {
            return bases.length();
        }
    }

    public static List<Sequence> read(Path file) throws IOException {
        List<Sequence> all = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String id = null;
            StringBuilder bases = new StringBuilder();
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith(">")) {
                    if (id != null) {
                        all.add(new Sequence(id, bases.toString()));
                    }
                    id = line.substring(1).split(" ", 2)[0];
                    bases.setLength(0);
                } else {
                    bases.append(line.trim().toUpperCase());
                }
            }
            if (id != null) {
                all.add(new Sequence(id, bases.toString()));
            }
        }
        return all;
    }

    public static void write(List<Sequence> sequences, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Sequence sequence : sequences) {
                writer.write(">" + sequence.id());
                writer.newLine();
                writeWrapped(sequence.bases(), writer);
            }
        }
    }

    private static void writeWrapped(String bases, BufferedWriter writer) throws IOException {
        for (int i = 0; i < bases.length(); i += 70) {
            writer.write(bases, i, Math.min(70, bases.length() - i));
            writer.newLine();
        }
    }
}
