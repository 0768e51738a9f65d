import java.nio.file.Path;
import puzzle.Knapsack;
import puzzle.Main;

public final class Scenario {
    public static void round(Path folder) {
        Main.solveAll();
        Knapsack.ways(new int[] {50, 25, 20, 10, 5, 2, 1}, 400);
        Knapsack.best(new int[] {3, 4, 5, 9, 14}, new int[] {3, 4, 4, 10, 15}, 50_000);
        Knapsack.longestCommon("the quick brown fox jumps over the lazy dog".repeat(8), "a lazy fox quickly jumped the brown".repeat(9));
    }
}
