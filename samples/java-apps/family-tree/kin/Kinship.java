package kin;

import java.util.*;
import java.util.stream.Collectors;

/** Who is what to whom. */
public final class Kinship {
    private final Tree tree;
    private final Map<String, Integer> generations;

    public Kinship(Tree tree) {
        this.tree = tree;
        this.generations = tree.generations();
    }

    /** "first cousin once removed" and the like. */
    public String between(String a, String b) {
        Map<String, Integer> left = tree.ancestors(a), right = tree.ancestors(b);
        String nearest = null;
        int best = Integer.MAX_VALUE;
        for (Map.Entry<String, Integer> entry : left.entrySet()) {
            Integer other = right.get(entry.getKey());
            if (other != null && entry.getValue() + other < best) {
                best = entry.getValue() + other;
                nearest = entry.getKey();
            }
        }
        if (nearest == null) return "no relation";
        return word(left.get(nearest), right.get(nearest));
    }

    private static String word(int up, int down) {
        if (up == 0 && down == 0) return "self";
        if (up == 0) return "great-".repeat(Math.max(0, down - 2)) + (down == 1 ? "child" : "grandchild");
        if (down == 0) return "great-".repeat(Math.max(0, up - 2)) + (up == 1 ? "parent" : "grandparent");
        if (up == 1 && down == 1) return "sibling";
        int degree = Math.min(up, down) - 1, removed = Math.abs(up - down);
        return degree == 0 ? "aunt, uncle, niece or nephew" : degree + ". cousin" + (removed == 0 ? "" : ", " + removed + " times removed");
    }

    /** Wright's coefficient for all pairs of the given people, by the table of all who are older. */
    public double[][] coefficients(List<String> of) {
        List<String> order = new ArrayList<>(tree.ids());
        order.sort(Comparator.comparing(generations::get));
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < order.size(); i++) at.put(order.get(i), i);
        int n = order.size();
        float[][] table = new float[n][n];
        for (int i = 0; i < n; i++) {
            int[] parents = tree.parents(order.get(i)).stream().mapToInt(at::get).toArray();
            for (int j = 0; j < i; j++) {
                float sum = 0;
                for (int parent : parents) sum += table[parent][j] / 2;
                table[i][j] = table[j][i] = sum;
            }
            table[i][i] = parents.length == 2 ? 0.5f + table[parents[0]][parents[1]] / 2 : 0.5f;
        }
        double[][] result = new double[of.size()][of.size()];
        for (int i = 0; i < of.size(); i++) {
            for (int j = 0; j < of.size(); j++) result[i][j] = 2 * table[at.get(of.get(i))][at.get(of.get(j))];
        }
        return result;
    }

    /** Pairs of people that may be the same one: like-sounding surnames, near years, similar given names. */
    public List<String> doubles() {
        Map<String, List<Person>> groups = tree.people.values().stream().collect(Collectors.groupingBy(p -> soundex(p.surname)));
        List<String> pairs = new ArrayList<>();
        for (List<Person> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    Person a = group.get(i), b = group.get(j);
                    boolean near = a.born != null && b.born != null && Math.abs(a.born - b.born) <= 2;
                    if (near && distance(a.given, b.given) <= 1) pairs.add(a.label() + " = " + b.label());
                }
            }
        }
        return pairs;
    }

    static String soundex(String name) {
        String codes = "01230120022455012623010202";
        StringBuilder code = new StringBuilder();
        char last = '0';
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c < 'A' || c > 'Z') continue;
            char digit = codes.charAt(c - 'A');
            if (code.isEmpty()) code.append(c);
            else if (digit != '0' && digit != last) code.append(digit);
            last = digit;
        }
        return (code + "000").substring(0, Math.min(4, code.length() + 3));
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
