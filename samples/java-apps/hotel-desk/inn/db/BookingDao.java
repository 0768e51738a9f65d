package inn.db;

import inn.model.Booking;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

public final class BookingDao {
    private static final String COLUMNS = "select id, room_id, guest, from_day, until_day, cents from booking ";
    private final Connection connection;

    public BookingDao(Connection connection) {
        this.connection = connection;
    }

    public List<Booking> ofRoom(int roomId, LocalDate from, LocalDate until) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + "where room_id = ? and until_day > ? and from_day < ?")) {
            query.setInt(1, roomId);
            query.setDate(2, Date.valueOf(from));
            query.setDate(3, Date.valueOf(until));
            try (ResultSet rows = query.executeQuery()) {
                return all(rows);
            }
        }
    }

    public List<Booking> ofYear(int year) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + "where year(from_day) = ?")) {
            query.setInt(1, year);
            try (ResultSet rows = query.executeQuery()) {
                return all(rows);
            }
        }
    }

    public long insert(Booking booking) throws SQLException {
        String sql = "insert into booking (room_id, guest, from_day, until_day, cents) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, booking);
            return statement.executeUpdate();
        }
    }

    public int insertAll(List<Booking> bookings) throws SQLException {
        String sql = "insert into booking (room_id, guest, from_day, until_day, cents) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Booking booking : bookings) {
                bind(statement, booking);
                statement.addBatch();
            }
            return statement.executeBatch().length;
        }
    }

    public boolean delete(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from booking where id = ?")) {
            statement.setLong(1, id);
            return statement.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, Booking booking) throws SQLException {
        statement.setInt(1, booking.roomId());
        statement.setString(2, booking.guest());
        statement.setDate(3, Date.valueOf(booking.from()));
        statement.setDate(4, Date.valueOf(booking.until()));
        statement.setLong(5, booking.cents());
    }

    private static List<Booking> all(ResultSet rows) throws SQLException {
        List<Booking> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Booking(
                    rows.getLong(1),
                    rows.getInt(2),
                    rows.getString(3),
                    rows.getDate(4).toLocalDate(),
                    rows.getDate(5).toLocalDate(),
                    rows.getLong(6)));
        }
        return found;
    }
}
