package runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Plan {
    public record Step(String name, List<String> after, List<String> command) {}

    private final Map<String, Step> steps = new LinkedHashMap<>();

    public void add(String name, List<String> after, List<String> command) {
        steps.put(name, new Step(name, after, command));
    }

    public List<Step> inOrder() {
        List<Step> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String name : steps.keySet()) {
            visit(name, done, order);
        }
        return order;
    }

    private void visit(String name, Set<String> done, List<Step> order) {
        if (done.add(name)) {
            for (String before : steps.get(name).after()) {
                visit(before, done, order);
            }
            order.add(steps.get(name));
        }
    }

    /** The longest chain, by the number of steps. */
    public int depth(String name) {
        int deepest = 0;
        for (String before : steps.get(name).after()) {
            deepest = Math.max(deepest, depth(before));
        }
        return deepest + 1;
    }
}
