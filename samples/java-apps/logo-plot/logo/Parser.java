package logo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns text into procedures and a main program. */
public final class Parser {
    public record Program(Map<String, Node.Procedure> procedures, List<Node> main) {
        public int size() {
            return procedures.size();
        }
    }

    private static final Map<String, Integer> BUILT_IN = Map.ofEntries(Map.entry("fd", 1), Map.entry("bk", 1), Map.entry("rt", 1), Map.entry("lt", 1),
        Map.entry("pu", 0), Map.entry("pd", 0), Map.entry("home", 0), Map.entry("pen", 1), Map.entry("setxy", 2));

    private final List<String> tokens;
    private final Map<String, Integer> arity = new HashMap<>(BUILT_IN);
    private int at;

    private Parser(List<String> tokens) {
        this.tokens = tokens;
    }

    public static List<String> tokenize(String source) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == ';') {
                while (i < source.length() && source.charAt(i) != '\n') i++;
            } else if (Character.isLetterOrDigit(c) || c == ':' || c == '"') {
                int start = i++;
                while (i < source.length() && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '.')) i++;
                tokens.add(source.substring(start, i).toLowerCase(Locale.ROOT));
            } else {
                tokens.add(String.valueOf(c));
                i++;
            }
        }
        return tokens;
    }

    public static Program parse(String source) {
        Parser parser = new Parser(tokenize(source));
        // Names first, so that a procedure may be used above its text.
        for (int i = 0; i < parser.tokens.size(); i++) {
            if (parser.tokens.get(i).equals("to")) {
                int params = 0;
                while (parser.tokens.get(i + 2 + params).startsWith(":")) params++;
                parser.arity.put(parser.tokens.get(i + 1), params);
            }
        }
        Map<String, Node.Procedure> procedures = new HashMap<>();
        List<Node> main = new ArrayList<>();
        while (parser.at < parser.tokens.size()) {
            if (parser.tokens.get(parser.at).equals("to")) {
                Node.Procedure procedure = parser.procedure();
                procedures.put(procedure.name(), procedure);
            } else {
                main.add(parser.statement());
            }
        }
        return new Program(procedures, main);
    }

    private Node.Procedure procedure() {
        at++;
        String name = tokens.get(at++);
        List<String> params = new ArrayList<>();
        while (tokens.get(at).startsWith(":")) params.add(tokens.get(at++).substring(1));
        List<Node> body = new ArrayList<>();
        while (!tokens.get(at).equals("end")) body.add(statement());
        at++;
        return new Node.Procedure(name, params, body);
    }

    private List<Node> block() {
        if (!tokens.get(at++).equals("[")) throw new IllegalArgumentException("[ expected at word " + at);
        List<Node> body = new ArrayList<>();
        while (!tokens.get(at).equals("]")) body.add(statement());
        at++;
        return body;
    }

    private Node statement() {
        String word = tokens.get(at++);
        switch (word) {
            case "repeat":
                return new Node.Repeat(expression(0), block());
            case "if":
                return new Node.If(expression(0), block());
            case "make":
                return new Node.Make(tokens.get(at++).substring(1), expression(0));
            case "stop":
                return new Node.Stop();
            default:
                Integer count = arity.get(word);
                if (count == null) throw new IllegalArgumentException("I don't know how to " + word);
                List<Node> args = new ArrayList<>();
                for (int i = 0; i < count; i++) args.add(expression(0));
                return new Node.Call(word, args);
        }
    }

    private Node expression(int level) {
        if (level == 3) {
            String word = tokens.get(at++);
            if (word.equals("(")) {
                Node inner = expression(0);
                at++;
                return inner;
            }
            if (word.equals("-")) return new Node.Op('-', new Node.Num(0), expression(3));
            return word.startsWith(":") ? new Node.Var(word.substring(1)) : new Node.Num(Double.parseDouble(word));
        }
        String signs = level == 0 ? "<>=" : level == 1 ? "+-" : "*/";
        Node left = expression(level + 1);
        while (at < tokens.size() && tokens.get(at).length() == 1 && signs.contains(tokens.get(at))) {
            char sign = tokens.get(at++).charAt(0);
            left = new Node.Op(sign, left, expression(level + 1));
        }
        return left;
    }
}
