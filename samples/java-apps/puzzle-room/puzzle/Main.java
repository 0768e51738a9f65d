package puzzle;

import java.util.List;

public final class Main {
    private static final String HARD =
            "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......";

    public static void main(String[] args) {
        System.out.println(solveAll());
    }

    public static String solveAll() {
        StringBuilder out = new StringBuilder();
        Sudoku sudoku = Sudoku.parse(HARD);
        out.append(sudoku.solve() ? sudoku.toString() : "none").append('\n');
        out.append(new Queens(9).count()).append('\n');
        out.append(Knapsack.best(new int[] {12, 7, 11, 8, 9, 6, 14, 5}, new int[] {24, 13, 23, 15, 16, 11, 28, 9}, 26));
        out.append(Permutations.longestChain(List.of("tea", "ate", "eat", "art", "rat", "tar", "arc", "car")));
        return out.toString();
    }
}
