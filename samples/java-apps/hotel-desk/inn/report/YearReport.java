package inn.report;

import inn.model.Booking;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class YearReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private YearReport() {}

    public static String render(Occupancy occupancy, List<Booking> bookings, int rooms) {
        StringBuilder out = new StringBuilder("Year " + occupancy.year() + "\n\n");
        revenue(bookings).forEach((month, cents) -> out.append(String.format("%-10s %12.2f%n", month, cents / 100.0)));
        out.append("\nBest guests\n");
        bestGuests(bookings, 20).forEach((guest, cents) -> out.append(String.format("%-30s %12.2f%n", guest, cents / 100.0)));
        out.append("\nEvery day\n").append(days(occupancy, rooms));
        return out.append("busiest: ").append(occupancy.busiest()).append('\n').toString();
    }

    static Map<Month, Long> revenue(List<Booking> bookings) {
        return bookings.stream()
                .collect(Collectors.groupingBy(each -> each.from().getMonth(), TreeMap::new, Collectors.summingLong(Booking::cents)));
    }

    static Map<String, Long> bestGuests(List<Booking> bookings, int count) {
        Map<String, Long> spent = bookings.stream().collect(Collectors.groupingBy(Booking::guest, Collectors.summingLong(Booking::cents)));
        return spent.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String days(Occupancy occupancy, int rooms) {
        StringBuilder out = new StringBuilder();
        for (int day = 1; day < occupancy.taken().length; day++) {
            LocalDate date = LocalDate.ofYearDay(occupancy.year(), day);
            int percent = 100 * occupancy.taken()[day] / rooms;
            out.append(DAY.format(date)).append(' ').append("#".repeat(Math.max(0, percent / 4))).append(' ').append(percent).append("%\n");
        }
        return out.toString();
    }
}
