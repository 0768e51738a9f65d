package bakery;

import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

/** Decides what is baked when. */
public class Planner {
    private final Map<String, Integer> minutes;
    private final Random random;

    public Planner(Map<String, Integer> minutes, long seed) {
        this.minutes = minutes;
        this.random = new Random(seed);
    }

    private int work(Order order) {
        int sum = 0;
        for (String good : order.goods) sum += minutes.getOrDefault(good, 10);
        return sum;
    }

    /** Minutes of all orders that come too late. */
    public long lateness(List<Order> sequence) {
        long now = 0, late = 0;
        for (Order order : sequence) {
            now += work(order);
            late += Math.max(0, now - order.due);
        }
        return late;
    }

    /** Starts with what is due first, then swaps as long as the budget lasts, now and then for the worse. */
    public List<Order> anneal(List<Order> orders, int rounds) {
        List<Order> current = orders.stream().sorted(Comparator.comparingInt(o -> o.due)).collect(Collectors.toCollection(ArrayList::new));
        List<Order> best = new ArrayList<>(current);
        long cost = lateness(current), bestCost = cost;
        for (int i = 0; i < rounds; i++) {
            int a = random.nextInt(current.size()), b = random.nextInt(current.size());
            Collections.swap(current, a, b);
            long now = lateness(current);
            double heat = 200.0 * (rounds - i) / rounds;
            if (now <= cost || random.nextDouble() < Math.exp((cost - now) / Math.max(1, heat))) {
                cost = now;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = new ArrayList<>(current);
                }
            } else {
                Collections.swap(current, a, b);
            }
        }
        return best;
    }

    /** Some plans side by side, the best wins. */
    public List<Order> bestOf(List<Order> orders, int plans, int rounds, ExecutorService pool) throws Exception {
        CompletionService<List<Order>> service = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < plans; i++) {
            long seed = i;
            service.submit(() -> new Planner(minutes, seed).anneal(orders, rounds));
        }
        List<Order> best = null;
        for (int i = 0; i < plans; i++) {
            List<Order> plan = service.take().get();
            if (best == null || lateness(plan) < lateness(best)) best = plan;
        }
        return best;
    }

    /** Flour by good: the largest worth that fits into the stock. */
    public Map<String, Integer> useUp(Map<String, int[]> recipes, int flour) {
        int[] worth = new int[flour + 1];
        String[] last = new String[flour + 1];
        for (int grams = 1; grams <= flour; grams++) {
            worth[grams] = worth[grams - 1];
            for (Map.Entry<String, int[]> recipe : recipes.entrySet()) {
                int needed = recipe.getValue()[0], price = recipe.getValue()[1];
                if (needed <= grams && worth[grams - needed] + price > worth[grams]) {
                    worth[grams] = worth[grams - needed] + price;
                    last[grams] = recipe.getKey();
                }
            }
        }
        Map<String, Integer> chosen = new TreeMap<>();
        for (int grams = flour; grams > 0; ) {
            if (last[grams] == null) {
                grams--;
            } else {
                chosen.merge(last[grams], 1, Integer::sum);
                grams -= recipes.get(last[grams])[0];
            }
        }
        return chosen;
    }
}
