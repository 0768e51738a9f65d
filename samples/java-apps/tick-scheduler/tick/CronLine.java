package tick;

import java.time.LocalDateTime;
import java.util.BitSet;

/** Minute, hour, day, month, weekday: numbers, lists, ranges, steps. */
public final class CronLine {
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekdays;

    public CronLine(String line) {
        String[] fields = line.trim().split("\\s+");
        minutes = field(fields[0], 0, 59);
        hours = field(fields[1], 0, 23);
        days = field(fields[2], 1, 31);
        months = field(fields[3], 1, 12);
        weekdays = field(fields[4], 0, 7);
    }

    static BitSet field(String text, int low, int high) {
        BitSet set = new BitSet();
        for (String part : text.split(",")) {
            int step = 1;
            int slash = part.indexOf('/');
            if (slash >= 0) {
                step = Integer.parseInt(part.substring(slash + 1));
                part = part.substring(0, slash);
            }
            int from = low;
            int to = high;
            if (!part.equals("*")) {
                int dash = part.indexOf('-');
                from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
                to = dash < 0 ? from : Integer.parseInt(part.substring(dash + 1));
            }
            for (int value = from; value <= to; value += step) {
                set.set(value);
            }
        }
        return set;
    }

    boolean matches(LocalDateTime time) {
        return minutes.get(time.getMinute())
                && hours.get(time.getHour())
                && days.get(time.getDayOfMonth())
                && months.get(time.getMonthValue())
                && weekdays.get(time.getDayOfWeek().getValue() % 7);
    }

    /** Minute by minute: lines that never match would not end, so it gives up after two years. */
    public LocalDateTime next(LocalDateTime after) {
        LocalDateTime time = after.withSecond(0).withNano(0).plusMinutes(1);
        LocalDateTime end = after.plusYears(2);
        while (!matches(time)) {
            time = time.plusMinutes(1);
            if (time.isAfter(end)) {
                return end;
            }
        }
        return time;
    }
}
