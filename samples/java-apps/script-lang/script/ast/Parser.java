package script.ast;

import java.util.ArrayList;
import java.util.List;

public final class Parser {
    private final List<String> words;
    private int at;

    private Parser(List<String> words) {
        this.words = words;
    }

    public static List<Node> parse(String source) {
        return new Parser(new Scanner(source).scan()).block();
    }

    private List<Node> block() {
        List<Node> nodes = new ArrayList<>();
        while (at < words.size() && !peek().equals("}")) {
            nodes.add(statement());
        }
        return nodes;
    }

    private Node statement() {
        String word = words.get(at++);
        switch (word) {
            case "while" -> {
                Node condition = comparison();
                skip("{");
                List<Node> body = block();
                skip("}");
                return new Node.While(condition, body);
            }
            case "print" -> {
                Node value = comparison();
                skip(";");
                return new Node.Print(value);
            }
            default -> {
                skip("=");
                Node value = comparison();
                skip(";");
                return new Node.Assign(word, value);
            }
        }
    }

    private Node comparison() {
        Node left = sum();
        while (peek().equals("<") || peek().equals(">")) {
            left = new Node.Binary(words.get(at++).charAt(0), left, sum());
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        while (peek().equals("+") || peek().equals("-")) {
            left = new Node.Binary(words.get(at++).charAt(0), left, product());
        }
        return left;
    }

    private Node product() {
        Node left = factor();
        while (peek().equals("*") || peek().equals("/") || peek().equals("%")) {
            left = new Node.Binary(words.get(at++).charAt(0), left, factor());
        }
        return left;
    }

    private Node factor() {
        String word = words.get(at++);
        if (word.equals("(")) {
            Node inner = comparison();
            skip(")");
            return inner;
        }
        return Character.isDigit(word.charAt(0)) ? new Node.Number(Double.parseDouble(word)) : new Node.Name(word);
    }

    private String peek() {
        return at < words.size() ? words.get(at) : "";
    }

    private void skip(String word) {
        if (!peek().equals(word)) {
            throw new IllegalArgumentException("expected " + word + ", found " + peek());
        }
        at++;
    }
}
