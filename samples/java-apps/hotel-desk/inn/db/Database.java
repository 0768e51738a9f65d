package inn.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class Database {
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private final String url;

    public Database(String url) {
        this.url = url;
    }

    public <T> T transact(Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    public <T> T read(Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return work.with(connection);
        }
    }
}
