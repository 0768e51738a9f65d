package resp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public final class Cluster {
    private final Ring ring;
    private final List<Pool> pools;

    public Cluster(Ring ring, List<Pool> pools) {
        this.ring = ring;
        this.pools = pools;
    }

    private Pool poolOf(String key) {
        return pools.get(ring.nodeOf(key));
    }

    public Optional<String> get(String key) throws IOException {
        return Optional.ofNullable((String) poolOf(key).use(link -> link.call("GET", key)));
    }

    public void set(String key, String value, int seconds) throws IOException {
        poolOf(key).use(link -> link.call("SET", key, value, "EX", Integer.toString(seconds)));
    }

    public long increment(String key) throws IOException {
        return (Long) poolOf(key).use(link -> link.call("INCR", key));
    }

    public String getOrLoad(String key, Function<String, String> loader) throws IOException {
        Optional<String> held = get(key);
        if (held.isPresent()) {
            return held.get();
        }
        String value = loader.apply(key);
        set(key, value, 60);
        return value;
    }

    /** One round trip per node. */
    public Map<String, String> getAll(List<String> keys) throws IOException {
        Map<Integer, List<String>> byNode = new LinkedHashMap<>();
        for (String key : keys) {
            byNode.computeIfAbsent(ring.nodeOf(key), node -> new ArrayList<>()).add(key);
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (var each : byNode.entrySet()) {
            List<String[]> commands = each.getValue().stream().map(key -> new String[] {"GET", key}).toList();
            List<Object> replies = pools.get(each.getKey()).use(link -> link.pipeline(commands));
            for (int i = 0; i < replies.size(); i++) {
                if (replies.get(i) != null) {
                    found.put(each.getValue().get(i), (String) replies.get(i));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    public List<String> recent(String list, int count) throws IOException {
        return (List<String>) (List<?>) (List<Object>) poolOf(list).use(link -> link.call("LRANGE", list, "0", Integer.toString(count - 1)));
    }
}
