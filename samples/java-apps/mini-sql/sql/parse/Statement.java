package sql.parse;

import java.util.List;

public sealed interface Statement {
    record Create(String table, List<String> columns) implements Statement {}

    record Insert(String table, List<Object> values) implements Statement {}

    record Select(String table, List<String> columns, Condition where, String orderBy) implements Statement {}

    record Join(String left, String right, String column) implements Statement {}

    record Delete(String table, Condition where) implements Statement {}

    record Condition(String column, String operator, Object value) {
        public boolean holds(Object actual) {
            int order = compare(actual, value);
            return switch (operator) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case ">" -> order > 0;
                default -> throw new IllegalStateException(operator);
            };
        }

        private static int compare(Object a, Object b) {
            return a instanceof Long x && b instanceof Long y ? Long.compare(x, y) : a.toString().compareTo(b.toString());
        }
    }
}
