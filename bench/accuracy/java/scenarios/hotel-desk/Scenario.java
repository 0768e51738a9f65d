import inn.Desk;
import inn.db.Database;
import inn.model.Room;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.logging.Logger;

/** A JDBC driver whose answers take as long as those of a server nearby. */
public final class Scenario {
    private static final List<Object[]> YEAR = new ArrayList<>();
    private static Desk desk;

    static final class Fake implements Driver {
        public Connection connect(String url, Properties info) {
            if (!acceptsURL(url)) return null;
            pause(5);
            return proxy(Connection.class, (self, method, args) -> switch (method.getName()) {
                case "prepareStatement" -> statement((String) args[0]);
                case "commit", "rollback" -> { pause(3); yield null; }
                default -> null;
            });
        }
        public boolean acceptsURL(String url) { return url.startsWith("jdbc:inn:"); }
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) { return new DriverPropertyInfo[0]; }
        public int getMajorVersion() { return 1; }
        public int getMinorVersion() { return 0; }
        public boolean jdbcCompliant() { return false; }
        public Logger getParentLogger() { return null; }
    }

    static PreparedStatement statement(String sql) {
        int[] state = {0, 0};
        return proxy(PreparedStatement.class, (self, method, args) -> switch (method.getName()) {
            case "setInt" -> { if ((int) args[0] == 1) state[0] = (int) args[1]; yield null; }
            case "addBatch" -> { state[1]++; yield null; }
            case "executeQuery" -> {
                pause(3);
                yield result(sql.contains("year(") ? YEAR : YEAR.subList(state[0] % 7 * 3, state[0] % 7 * 3 + (state[0] % 6 == 5 ? 0 : 3)));
            }
            case "executeUpdate" -> { pause(3); yield 1; }
            case "executeBatch" -> { pause(8); yield new int[state[1]]; }
            default -> null;
        });
    }

    static ResultSet result(List<Object[]> rows) {
        int[] at = {-1};
        return proxy(ResultSet.class, (self, method, args) -> switch (method.getName()) {
            case "next" -> ++at[0] < rows.size();
            case "close" -> null;
            default -> rows.get(at[0])[(int) args[0] - 1];
        });
    }

    @SuppressWarnings("unchecked")
    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(Scenario.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    static void pause(int millis) {
        try { Thread.sleep(millis); } catch (InterruptedException e) { throw new IllegalStateException(e); }
    }

    public static void prepare(Path folder) throws SQLException {
        DriverManager.registerDriver(new Fake());
        Random random = new Random(4);
        for (int i = 0; i < 9000; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(i < 30 ? 160 : random.nextInt(364));
            YEAR.add(new Object[] {(long) i, i % 60, "Guest " + random.nextInt(2500), Date.valueOf(from),
                Date.valueOf(from.plusDays(1 + random.nextInt(5))), 9_000L + random.nextInt(90_000)});
        }
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < 60; i++) rooms.add(new Room(i, "" + (100 + i), Room.Kind.values()[i % 3], 1 + i % 4));
        desk = new Desk(new Database("jdbc:inn:local"), rooms);
    }

    public static void round(Path folder) throws Exception {
        LocalDate from = LocalDate.of(2025, 6, 10);
        Room room = desk.findFree(2, from, from.plusDays(3)).orElseThrow();
        desk.book("Miss Marple", room, LocalDate.of(2025, 12, 29), LocalDate.of(2025, 12, 31));
        desk.bookGroup("Choir", from, from.plusDays(2));
        desk.cancel(17);
        desk.yearReport(2025, folder);
    }
}
