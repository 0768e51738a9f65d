package rx;

import java.util.BitSet;

final class PatternParser {
    private final String pattern;
    private int at;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    static Node parse(String pattern) {
        PatternParser parser = new PatternParser(pattern);
        Node node = parser.choice();
        if (parser.at < pattern.length()) {
            throw new IllegalArgumentException("unexpected " + pattern.charAt(parser.at) + " at " + parser.at);
        }
        return node;
    }

    private Node choice() {
        Node node = sequence();
        while (peek() == '|') {
            at++;
            node = new Node.Choice(node, sequence());
        }
        return node;
    }

    private Node sequence() {
        Node node = new Node.Empty();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            Node next = repeated();
            node = node instanceof Node.Empty ? next : new Node.Sequence(node, next);
        }
        return node;
    }

    private Node repeated() {
        Node node = atom();
        while (true) {
            switch (peek()) {
                case '*' -> node = new Node.Repeat(node, false);
                case '+' -> node = new Node.Repeat(node, true);
                case '?' -> node = new Node.Choice(node, new Node.Empty());
                default -> {
                    return node;
                }
            }
            at++;
        }
    }

    private Node atom() {
        char c = pattern.charAt(at++);
        BitSet set = new BitSet(128);
        switch (c) {
            case '(' -> {
                Node inner = choice();
                at++;
                return inner;
            }
            case '.' -> set.set(1, 128);
            case '[' -> brackets(set);
            case '\\' -> escape(pattern.charAt(at++), set);
            default -> set.set(c);
        }
        return new Node.Chars(set);
    }

    private void brackets(BitSet set) {
        boolean not = peek() == '^';
        at += not ? 1 : 0;
        while (peek() != ']') {
            char from = pattern.charAt(at++);
            if (peek() == '-' && pattern.charAt(at + 1) != ']') {
                set.set(from, pattern.charAt(at + 1) + 1);
                at += 2;
            } else {
                set.set(from);
            }
        }
        at++;
        if (not) {
            set.flip(1, 128);
        }
    }

    private static void escape(char c, BitSet set) {
        switch (c) {
            case 'd' -> set.set('0', '9' + 1);
            case 's' -> set.set(' ');
            case 'w' -> {
                set.set('a', 'z' + 1);
                set.set('A', 'Z' + 1);
                set.set('0', '9' + 1);
                set.set('_');
            }
            default -> set.set(c);
        }
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : 0;
    }
}
