package inn.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

public final class PriceList {
    private final Map<Room.Kind, Long> base = new EnumMap<>(Room.Kind.class);

    public PriceList() {
        base.put(Room.Kind.SINGLE, 7_900L);
        base.put(Room.Kind.DOUBLE, 11_900L);
        base.put(Room.Kind.SUITE, 24_500L);
    }

    /** The price of a stay in cents, night by night. */
    public long quote(Room room, LocalDate from, LocalDate until) {
        long cents = 0;
        for (LocalDate night = from; night.isBefore(until); night = night.plusDays(1)) {
            cents += nightly(room.kind(), night);
        }
        return cents;
    }

    private long nightly(Room.Kind kind, LocalDate night) {
        long price = base.get(kind);
        DayOfWeek day = night.getDayOfWeek();
        if (day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY) {
            price = price * 120 / 100;
        }
        return night.getMonthValue() >= 6 && night.getMonthValue() <= 8 ? price * 130 / 100 : price;
    }
}
