package inn.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

public record Booking(long id, int roomId, String guest, LocalDate from, LocalDate until, long cents) {
    public long nights() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean overlaps(LocalDate start, LocalDate end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
