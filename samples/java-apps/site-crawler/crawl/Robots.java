package crawl;

import java.util.ArrayList;
import java.util.List;

final class Robots {
    private final List<String> closed = new ArrayList<>();
    private int delay;

    static Robots parse(String text) {
        Robots robots = new Robots();
        boolean ours = false;
        for (String line : text.split("\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) continue;
            String key = line.substring(0, colon).strip().toLowerCase();
            String value = line.substring(colon + 1).strip();
            switch (key) {
                case "user-agent" -> ours = value.equals("*");
                case "disallow" -> { if (ours && !value.isEmpty()) robots.closed.add(value); }
                case "crawl-delay" -> { if (ours) robots.delay = Integer.parseInt(value); }
                default -> { }
            }
        }
        return robots;
    }

    boolean allows(String path) {
        return closed.stream().noneMatch(path::startsWith);
    }

    int delayMillis() {
        return delay;
    }
}
