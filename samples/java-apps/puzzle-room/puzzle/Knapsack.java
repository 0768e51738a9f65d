package puzzle;

import java.util.HashMap;
import java.util.Map;

public final class Knapsack {
    private Knapsack() {}

    public static int best(int[] weights, int[] values, int capacity) {
        int[] best = new int[capacity + 1];
        for (int i = 0; i < weights.length; i++) {
            for (int room = capacity; room >= weights[i]; room--) {
                best[room] = Math.max(best[room], best[room - weights[i]] + values[i]);
            }
        }
        return best[capacity];
    }

    /** In how many ways coins make the amount. */
    public static long ways(int[] coins, int amount) {
        return ways(coins, 0, amount, new HashMap<>());
    }

    private static long ways(int[] coins, int from, int amount, Map<Long, Long> known) {
        if (amount == 0) {
            return 1;
        }
        if (amount < 0 || from == coins.length) {
            return 0;
        }
        long key = (long) from << 32 | amount;
        Long found = known.get(key);
        if (found == null) {
            found = ways(coins, from, amount - coins[from], known) + ways(coins, from + 1, amount, known);
            known.put(key, found);
        }
        return found;
    }

    public static int longestCommon(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                table[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.length()][b.length()];
    }
}
