package etl.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

public final class CsvWriter {
    private CsvWriter() {}

    public static void write(List<List<String>> rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (List<String> row : rows) {
                out.write(row.stream().map(CsvWriter::escape).collect(Collectors.joining(",")));
                out.newLine();
            }
        }
    }

    static String escape(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
            return cell;
        }
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
