package sql.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sql.parse.Statement.Condition;

final class Table {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(List<String> columns) {
        this.columns = columns;
    }

    int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return index;
    }

    void insert(List<Object> row) {
        rows.add(row);
    }

    List<List<Object>> filter(Condition where) {
        if (where == null) {
            return new ArrayList<>(rows);
        }
        int index = column(where.column());
        List<List<Object>> kept = new ArrayList<>();
        for (List<Object> row : rows) {
            if (where.holds(row.get(index))) {
                kept.add(row);
            }
        }
        return kept;
    }

    List<List<Object>> project(List<List<Object>> from, List<String> names) {
        int[] indices = names.stream().mapToInt(this::column).toArray();
        List<List<Object>> out = new ArrayList<>(from.size());
        for (List<Object> row : from) {
            List<Object> part = new ArrayList<>(indices.length);
            for (int index : indices) {
                part.add(row.get(index));
            }
            out.add(part);
        }
        return out;
    }

    void sort(List<List<Object>> from, String name) {
        int index = column(name);
        from.sort(Comparator.comparing(row -> row.get(index).toString()));
    }

    int delete(Condition where) {
        int before = rows.size();
        int index = column(where.column());
        rows.removeIf(row -> where.holds(row.get(index)));
        return before - rows.size();
    }

    /** By hashing the right side. */
    List<List<Object>> join(Table right, String name) {
        Map<Object, List<List<Object>>> index = right.index(right.column(name));
        int key = column(name);
        List<List<Object>> out = new ArrayList<>();
        for (List<Object> row : rows) {
            for (List<Object> other : index.getOrDefault(row.get(key), List.of())) {
                List<Object> both = new ArrayList<>(row);
                both.addAll(other);
                out.add(both);
            }
        }
        return out;
    }

    private Map<Object, List<List<Object>>> index(int column) {
        Map<Object, List<List<Object>>> index = new HashMap<>();
        for (List<Object> row : rows) {
            index.computeIfAbsent(row.get(column), key -> new ArrayList<>()).add(row);
        }
        return index;
    }
}
