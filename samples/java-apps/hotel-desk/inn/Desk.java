package inn;

import inn.db.BookingDao;
import inn.db.Database;
import inn.model.Booking;
import inn.model.PriceList;
import inn.model.Room;
import inn.report.Occupancy;
import inn.report.YearReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Desk {
    private final Database database;
    private final PriceList prices = new PriceList();
    private final List<Room> rooms;

    public Desk(Database database, List<Room> rooms) {
        this.database = database;
        this.rooms = List.copyOf(rooms);
    }

    public Optional<Room> findFree(int guests, LocalDate from, LocalDate until) throws SQLException {
        return database.read(connection -> {
            BookingDao dao = new BookingDao(connection);
            for (Room room : rooms) {
                if (room.sleeps(guests) && isFree(dao, room, from, until)) {
                    return Optional.of(room);
                }
            }
            return Optional.empty();
        });
    }

    private static boolean isFree(BookingDao dao, Room room, LocalDate from, LocalDate until) throws SQLException {
        return dao.ofRoom(room.id(), from, until).stream().noneMatch(booking -> booking.overlaps(from, until));
    }

    public Booking book(String guest, Room room, LocalDate from, LocalDate until) throws SQLException {
        Booking booking = new Booking(0, room.id(), guest, from, until, prices.quote(room, from, until));
        return database.transact(connection -> {
            BookingDao dao = new BookingDao(connection);
            if (!isFree(dao, room, from, until)) {
                throw new SQLException("taken");
            }
            dao.insert(booking);
            return booking;
        });
    }

    public int bookGroup(String group, LocalDate from, LocalDate until) throws SQLException {
        List<Booking> bookings = new ArrayList<>();
        for (Room room : rooms) {
            bookings.add(new Booking(0, room.id(), group, from, until, prices.quote(room, from, until)));
        }
        return database.transact(connection -> new BookingDao(connection).insertAll(bookings));
    }

    public boolean cancel(long id) throws SQLException {
        return database.transact(connection -> new BookingDao(connection).delete(id));
    }

    public Path yearReport(int year, Path folder) throws SQLException, IOException {
        List<Booking> bookings = database.read(connection -> new BookingDao(connection).ofYear(year));
        Occupancy occupancy = Occupancy.of(year, bookings);
        Path file = folder.resolve("report-" + year + ".txt");
        return Files.writeString(file, YearReport.render(occupancy, bookings, rooms.size()));
    }
}
