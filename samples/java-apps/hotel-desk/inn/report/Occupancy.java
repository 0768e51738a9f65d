package inn.report;

import inn.model.Booking;
import java.time.LocalDate;
import java.util.List;

/** How many rooms are taken on each day of a year. */
public record Occupancy(int year, int[] taken) {
    public static Occupancy of(int year, List<Booking> bookings) {
        int[] taken = new int[LocalDate.of(year, 12, 31).getDayOfYear() + 1];
        for (Booking booking : bookings) {
            for (LocalDate night = booking.from(); night.isBefore(booking.until()); night = night.plusDays(1)) {
                if (night.getYear() == year) {
                    taken[night.getDayOfYear()]++;
                }
            }
        }
        return new Occupancy(year, taken);
    }

    public int busiest() {
        int best = 1;
        for (int day = 2; day < taken.length; day++) {
            best = taken[day] > taken[best] ? day : best;
        }
        return best;
    }
}
