package runner;

import java.util.List;

public record Outcome(int code, List<String> lines) {
    public boolean ok() {
        return code == 0;
    }

    public String summary() {
        int failed = 0;
        for (String line : lines) {
            if (line.endsWith("failed")) {
                failed += Integer.parseInt(line.substring(0, line.indexOf(' ')));
            }
        }
        return (ok() ? "ok" : "code " + code) + ", " + lines.size() + " lines, " + failed + " failed";
    }
}
