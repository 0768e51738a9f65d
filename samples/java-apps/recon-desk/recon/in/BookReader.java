package recon.in;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import recon.Entry;

/** The books: one flat JSON object per line. */
public class BookReader {
    public List<Entry> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(BookReader::flat).map(this::entry).toList();
        }
    }

    private Entry entry(Map<String, String> fields) {
        return new Entry("books", fields.get("ref"), LocalDate.parse(fields.get("day")), fields.get("party"),
                new BigDecimal(fields.get("amount")), fields.getOrDefault("currency", "EUR"));
    }

    static Map<String, String> flat(String line) {
        Map<String, String> fields = new HashMap<>();
        int at = line.indexOf('{') + 1;
        while (true) {
            int open = line.indexOf('"', at);
            if (open < 0) {
                return fields;
            }
            int close = line.indexOf('"', open + 1);
            int start = line.indexOf(':', close) + 1;
            while (line.charAt(start) == ' ') {
                start++;
            }
            int end;
            if (line.charAt(start) == '"') {
                end = line.indexOf('"', ++start);
                at = end + 1;
            } else {
                end = start;
                while (",}".indexOf(line.charAt(end)) < 0) {
                    end++;
                }
                at = end;
            }
            fields.put(line.substring(open + 1, close), line.substring(start, end));
        }
    }
}
