package rx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Dfa {
    private static final int LETTERS = 128;
    private final int[][] table;
    private final boolean[] accepting;

    private Dfa(int[][] table, boolean[] accepting) {
        this.table = table;
        this.accepting = accepting;
    }

    public static Dfa compile(String pattern) {
        return of(new Nfa(PatternParser.parse(pattern))).minimal();
    }

    static Dfa of(Nfa nfa) {
        BitSet first = new BitSet(nfa.size());
        first.set(nfa.start);
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> states = new ArrayList<>(List.of(new BitSet(), nfa.closure(first)));
        numbers.put(states.get(0), 0);
        numbers.put(states.get(1), 1);
        List<int[]> table = new ArrayList<>();
        for (int at = 0; at < states.size(); at++) {
            int[] row = new int[LETTERS];
            for (int c = 1; c < LETTERS; c++) {
                BitSet next = nfa.step(states.get(at), c);
                Integer number = numbers.get(next);
                if (number == null) {
                    number = states.size();
                    numbers.put(next, number);
                    states.add(next);
                }
                row[c] = number;
            }
            table.add(row);
        }
        boolean[] accepting = new boolean[states.size()];
        for (int i = 0; i < accepting.length; i++) {
            accepting[i] = states.get(i).get(nfa.accept);
        }
        return new Dfa(table.toArray(int[][]::new), accepting);
    }

    /** Merges states that nothing tells apart. */
    Dfa minimal() {
        int[] group = new int[table.length];
        for (int i = 0; i < group.length; i++) {
            group[i] = accepting[i] ? 1 : 0;
        }
        int groups = 0;
        while (true) {
            Map<List<Integer>, Integer> signatures = new HashMap<>();
            int[] next = new int[table.length];
            for (int i = 0; i < next.length; i++) {
                List<Integer> signature = new ArrayList<>(LETTERS + 1);
                signature.add(group[i]);
                for (int target : table[i]) {
                    signature.add(group[target]);
                }
                next[i] = signatures.computeIfAbsent(signature, key -> signatures.size());
            }
            group = next;
            if (signatures.size() == groups) {
                break;
            }
            groups = signatures.size();
        }
        return merged(group, groups);
    }

    private Dfa merged(int[] group, int groups) {
        // The dead state and the first keep their numbers, for they are met first.
        int[][] rows = new int[groups][];
        boolean[] ends = new boolean[groups];
        for (int i = 0; i < table.length; i++) {
            if (rows[group[i]] == null) {
                int[] from = table[i];
                rows[group[i]] = Arrays.stream(from).map(target -> group[target]).toArray();
                ends[group[i]] = accepting[i];
            }
        }
        return new Dfa(rows, ends);
    }

    public int states() {
        return table.length;
    }

    /** The end of the longest match from a place, or -1. */
    int longest(CharSequence text, int from) {
        int state = 1;
        int end = accepting[1] ? from : -1;
        for (int i = from; i < text.length() && state != 0; i++) {
            char c = text.charAt(i);
            state = c < LETTERS ? table[state][c] : 0;
            if (accepting[state]) {
                end = i + 1;
            }
        }
        return end;
    }

    public int find(CharSequence text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (longest(text, at) > at) {
                return at;
            }
        }
        return -1;
    }

    public String replaceAll(String text, String with) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = longest(text, at);
            if (end > at) {
                out.append(with);
                at = end;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    public String dot() {
        StringBuilder out = new StringBuilder("digraph {\n");
        for (int from = 1; from < table.length; from++) {
            Map<Integer, StringBuilder> labels = new HashMap<>();
            for (char c = 33; c < 127; c++) {
                if (table[from][c] != 0) {
                    labels.computeIfAbsent(table[from][c], key -> new StringBuilder()).append(c);
                }
            }
            int state = from;
            labels.forEach((to, label) -> out.append("  ").append(state).append(" -> ").append(to).append(" [label=\"").append(label).append("\"];\n"));
        }
        return out.append("}\n").toString();
    }
}
