import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sql.Main;
import sql.disk.RedoLog;
import sql.run.Database;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Path file = folder.resolve("redo.log");
        Files.deleteIfExists(file);
        try (RedoLog log = new RedoLog(file)) {
            Database database = new Database(log);
            List<String> script = new ArrayList<>(List.of("create table people (id, name, age)", "create table pets (id, kind)"));
            for (int i = 0; i < 2500; i++) {
                script.add("insert into people values (" + i + ", 'name" + i * 7919 % 2500 + "', " + i % 90 + ")");
                if (i % 2 == 0) {
                    script.add("insert into pets values (" + i * 31 % 2500 + ", 'cat')");
                }
            }
            database.bulk(true);
            Main.script(database, script);
            database.bulk(false);
            Main.script(database, List.of(
                    "select name, age from people where age > 40 order by name", "select id from people where name = 'name77'",
                    "select id, name from people", "join people pets id", "insert into people values (9001, 'x', 1)",
                    "insert into people values (9002, 'y', 2)", "insert into people values (9003, 'y', 2)",
                    "delete from people where age < 3", "delete from people where age = 50"));
            log.statements();
        }
    }
}
