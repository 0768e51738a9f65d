import codec.Json;
import codec.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Scenario {
    @SuppressWarnings("unchecked")
    public static void round(Path folder) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Object> orders = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("id", (double) i);
            order.put("customer", "customer number " + i % 20);
            order.put("paid", i % 3 == 0);
            order.put("lines", List.of(Map.of("sku", "AB-" + i, "count", 2.0), Map.of("sku", "CD-" + i, "count", 1.0)));
            orders.add(order);
        }
        tree.put("orders", orders);
        tree.put("page", 1.0);
        Trees.store(folder.resolve("tree.json"), tree);
        Object loaded = Trees.load(folder.resolve("tree.json"));
        Trees.find(loaded, "orders.17.lines.1.sku");
        Map<String, Object> merged = Trees.merged((Map<String, Object>) loaded, Map.of("page", 2.0, "more", Map.of("a", 1.0)));
        Trees.changes(loaded, merged);
        Trees.depth(merged);
        Json.write(Map.of("small", 1.0));
    }
}
