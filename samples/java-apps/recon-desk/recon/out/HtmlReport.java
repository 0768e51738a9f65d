package recon.out;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import recon.Entry;
import recon.Matcher;

public class HtmlReport {
    private final StringBuilder out = new StringBuilder();

    public String render(Matcher.Outcome outcome) {
        out.append("<html><body><h1>").append(outcome.pairs().size()).append(" matched</h1>");
        table("Only at the bank", outcome.onlyBank());
        table("Only in the books", outcome.onlyBooks());
        byMonth(outcome).forEach((month, sum) -> out.append("<p>").append(month).append(": ").append(sum).append("</p>\n"));
        return out.append("</body></html>").toString();
    }

    private void table(String title, List<Entry> entries) {
        out.append("<h2>").append(title).append("</h2><table>\n");
        for (Entry entry : entries) {
            out.append(String.format("<tr><td>%s</td><td>%s</td><td>%s</td><td>%,.2f %s</td></tr>%n",
                    entry.reference(), entry.day(), escape(entry.party()), entry.amount(), entry.currency()));
        }
        out.append("</table>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static Map<String, BigDecimal> byMonth(Matcher.Outcome outcome) {
        return outcome.pairs().stream()
                .map(Matcher.Pair::bank)
                .collect(Collectors.groupingBy(entry -> entry.day().toString().substring(0, 7), TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Entry::amount, BigDecimal::add)));
    }

    public static void archive(String html, Path file) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            zipped.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
