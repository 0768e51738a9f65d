package sql.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sql.disk.RedoLog;
import sql.parse.Parser;
import sql.parse.Statement;

public final class Database {
    private final Map<String, Table> tables = new HashMap<>();
    private final RedoLog log;
    private boolean bulk;

    public Database(RedoLog log) {
        this.log = log;
    }

    public void bulk(boolean on) throws IOException {
        bulk = on;
        if (!on) {
            log.flush();
        }
    }

    public List<List<Object>> execute(String text) throws IOException {
        Statement statement = Parser.parse(text);
        return switch (statement) {
            case Statement.Create create -> {
                tables.put(create.table(), new Table(create.columns()));
                yield List.of();
            }
            case Statement.Insert insert -> {
                remember(text);
                table(insert.table()).insert(insert.values());
                yield List.of();
            }
            case Statement.Select select -> select(select);
            case Statement.Join join -> table(join.left()).join(table(join.right()), join.column());
            case Statement.Delete delete -> {
                remember(text);
                table(delete.table()).delete(delete.where());
                yield List.of();
            }
        };
    }

    private List<List<Object>> select(Statement.Select select) {
        Table table = table(select.table());
        List<List<Object>> rows = table.filter(select.where());
        if (select.orderBy() != null) {
            table.sort(rows, select.orderBy());
        }
        return table.project(rows, select.columns());
    }

    private void remember(String text) throws IOException {
        log.add(text);
        if (!bulk) {
            log.flush();
        }
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }
}
