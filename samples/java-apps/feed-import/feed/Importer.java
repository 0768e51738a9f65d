package feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

public class Importer {
    private static final Pattern SKU = Pattern.compile("[A-Z]{2}-\\d{4,6}");

    private final Path target;
    private final int batchSize;
    private final List<String> problems = new ArrayList<>();

    public Importer(Path target, int batchSize) {
        this.target = target;
        this.batchSize = batchSize;
    }

    public int run(Path source) throws IOException {
        List<Row> rows = unique(toRows(new CsvReader(',').read(source)));
        Files.deleteIfExists(target);
        Files.createFile(target);
        int written = 0;
        for (int from = 0; from < rows.size(); from += batchSize) {
            List<Row> batch = rows.subList(from, Math.min(rows.size(), from + batchSize));
            write(batch);
            written += batch.size();
        }
        report();
        return written;
    }

    List<Row> toRows(List<List<String>> cells) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            Row row = toRow(i, cells.get(i));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row toRow(int line, List<String> cells) {
        if (cells.size() != 5 || !isValid(cells.get(0))) {
            problems.add("line " + line + ": " + cells);
            return null;
        }
        try {
            return new Row(line, cells.get(0), normalise(cells.get(1)), cells.get(2),
                    Double.parseDouble(cells.get(3)), Integer.parseInt(cells.get(4)));
        } catch (NumberFormatException e) {
            problems.add("line " + line + ": " + e.getMessage());
            return null;
        }
    }

    private static boolean isValid(String sku) {
        return SKU.matcher(sku).matches();
    }

    private static String normalise(String name) {
        return name.trim().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private List<Row> unique(List<Row> rows) {
        Set<String> seen = new HashSet<>();
        List<Row> kept = new ArrayList<>();
        for (Row row : rows) {
            if (seen.add(row.sku())) {
                kept.add(row);
            }
        }
        return kept;
    }

    private void write(List<Row> batch) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Row row : batch) {
            out.append(row.sku()).append('|').append(row.name()).append('|').append(row.price()).append('\n');
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(out.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private void report() throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(target.resolveSibling("problems.txt"))) {
            for (String problem : problems) {
                writer.write(problem);
                writer.newLine();
            }
        }
    }

    public Map<String, double[]> statistics(List<Row> rows) {
        Map<String, double[]> byCategory = new HashMap<>();
        for (Row row : rows) {
            double[] sums = byCategory.computeIfAbsent(row.category(), unused -> new double[3]);
            sums[0]++;
            sums[1] += row.price();
            sums[2] += row.price() * row.stock();
        }
        return byCategory;
    }
}
