package recon.in;

import java.io.IOException;
import java.io.LineNumberReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import recon.Entry;

/** Bank statements: fixed columns, a total in the last line. */
public class StatementReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        try (LineNumberReader in = new LineNumberReader(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))) {
            for (String line; (line = in.readLine()) != null; ) {
                if (line.startsWith("T")) {
                    check(sum, new BigDecimal(line.substring(1).trim()), in.getLineNumber());
                } else {
                    Entry entry = entry(line);
                    sum = sum.add(entry.amount());
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    static Entry entry(String line) {
        return new Entry(
                "bank",
                line.substring(1, 13).trim(),
                LocalDate.parse(line.substring(13, 21), DAY),
                line.substring(21, 51).trim(),
                new BigDecimal(line.substring(51, 63).trim()),
                line.substring(63, 66));
    }

    private static void check(BigDecimal sum, BigDecimal total, int line) throws IOException {
        if (sum.compareTo(total) != 0) {
            throw new IOException("line " + line + ": total is " + total + ", not " + sum);
        }
    }
}
