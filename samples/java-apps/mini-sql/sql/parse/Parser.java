package sql.parse;

import java.util.ArrayList;
import java.util.List;

public final class Parser {
    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Statement parse(String text) {
        return new Parser(Lexer.tokens(text)).statement();
    }

    private Statement statement() {
        Token first = next();
        return switch (first.text().toLowerCase()) {
            case "create" -> create();
            case "insert" -> insert();
            case "select" -> select();
            case "join" -> new Statement.Join(word(), word(), word());
            case "delete" -> {
                expect("from");
                yield new Statement.Delete(word(), where());
            }
            default -> throw new IllegalArgumentException("cannot " + first.text());
        };
    }

    private Statement create() {
        expect("table");
        String table = word();
        return new Statement.Create(table, names());
    }

    private Statement insert() {
        expect("into");
        String table = word();
        expect("values");
        expect("(");
        List<Object> values = new ArrayList<>();
        do {
            values.add(value());
        } while (accept(","));
        expect(")");
        return new Statement.Insert(table, values);
    }

    private Statement select() {
        List<String> columns = new ArrayList<>();
        do {
            columns.add(word());
        } while (accept(","));
        expect("from");
        String table = word();
        Statement.Condition where = where();
        String order = null;
        if (accept("order")) {
            expect("by");
            order = word();
        }
        return new Statement.Select(table, columns, where, order);
    }

    private Statement.Condition where() {
        return accept("where") ? new Statement.Condition(word(), next().text(), value()) : null;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        expect("(");
        do {
            names.add(word());
        } while (accept(","));
        expect(")");
        return names;
    }

    private Object value() {
        Token token = next();
        return token.kind() == Token.Kind.NUMBER ? (Object) Long.valueOf(token.text()) : token.text();
    }

    private String word() {
        return next().text();
    }

    private boolean accept(String text) {
        if (tokens.get(at).is(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) {
        if (!accept(text)) {
            throw new IllegalArgumentException("expected " + text + " before " + tokens.get(at).text());
        }
    }

    private Token next() {
        return tokens.get(at++);
    }
}
