package genes;

public class Aligner {
    public record Alignment(int score, String first, String second) {
        public double identity() {
            int same = 0;
            for (int i = 0; i < first.length(); i++) {
                same += first.charAt(i) == second.charAt(i) ? 1 : 0;
            }
            return (double) same / first.length();
        }
    }

    private final int match;
    private final int mismatch;
    private final int gap;

    public Aligner(int match, int mismatch, int gap) {
        this.match = match;
        this.mismatch = mismatch;
        this.gap = gap;
    }

    public Alignment global(String a, String b) {
        int[][] table = fill(a, b);
        return trace(table, a, b);
    }

    private int[][] fill(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            table[i][0] = i * gap;
        }
        for (int j = 1; j <= b.length(); j++) {
            table[0][j] = j * gap;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int diagonal = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? match : mismatch);
                table[i][j] = Math.max(diagonal, Math.max(table[i - 1][j], table[i][j - 1]) + gap);
            }
        }
        return table;
    }

    private Alignment trace(int[][] table, String a, String b) {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        int i = a.length();
        int j = b.length();
        while (i > 0 || j > 0) {
            boolean up = j == 0 || i > 0 && table[i][j] == table[i - 1][j] + gap;
            boolean left = !up && (i == 0 || table[i][j] == table[i][j - 1] + gap);
            first.append(left ? '-' : a.charAt(--i));
            second.append(up ? '-' : b.charAt(--j));
        }
        return new Alignment(table[a.length()][b.length()], first.reverse().toString(), second.reverse().toString());
    }

    /** Best local score, in two rows. */
    public int local(String a, String b) {
        int[] above = new int[b.length() + 1];
        int best = 0;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                int diagonal = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? match : mismatch);
                row[j] = Math.max(0, Math.max(diagonal, Math.max(above[j], row[j - 1]) + gap));
                best = Math.max(best, row[j]);
            }
            above = row;
        }
        return best;
    }
}
