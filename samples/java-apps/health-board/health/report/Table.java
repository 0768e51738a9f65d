package health.report;

import health.Result;
import java.util.List;

public final class Table {
    private final List<Result> results;

    public Table(List<Result> results) {
        this.results = results;
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        for (Result result : results) {
            out.append(result.good() ? "ok   " : "FAIL ").append(pad(result.name(), 20)).append(result.detail()).append('\n');
        }
        return out.toString();
    }

    static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
