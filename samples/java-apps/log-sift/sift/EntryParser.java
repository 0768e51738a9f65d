package sift;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class EntryParser {
    private static final Pattern LINE = Pattern.compile(
            "^(\\S+) \\S+ \\S+ \\[([^\\]]+)\\] \"(GET|POST|PUT|DELETE|HEAD) (\\S+) [^\"]*\" (\\d{3}) (\\d+|-)");
    private static final Pattern SECRET = Pattern.compile("(token|password|key)=[^&]*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private EntryParser() {}

    static Entry parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.find()) {
            return null;
        }
        long bytes = matcher.group(6).equals("-") ? 0 : Long.parseLong(matcher.group(6));
        int status = Integer.parseInt(matcher.group(5));
        return new Entry(matcher.group(1), time(matcher.group(2)), matcher.group(3), mask(matcher.group(4)), status, bytes);
    }

    static long time(String text) {
        return OffsetDateTime.parse(text, TIME).toEpochSecond();
    }

    static String mask(String path) {
        return SECRET.matcher(path).replaceAll("$1=***");
    }
}
