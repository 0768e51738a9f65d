package sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sql.disk.RedoLog;
import sql.run.Database;

public final class Main {
    public static void main(String[] args) throws IOException {
        try (RedoLog log = new RedoLog(Path.of("redo.log"))) {
            System.out.println(script(new Database(log), List.of(args)));
        }
    }

    public static int script(Database database, List<String> statements) throws IOException {
        int rows = 0;
        for (String statement : statements) {
            rows += database.execute(statement).size();
        }
        return rows;
    }
}
