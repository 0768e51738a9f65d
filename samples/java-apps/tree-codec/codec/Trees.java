package codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

public final class Trees {
    private Trees() {}

    public static Object find(Object tree, String path) {
        Object at = tree;
        for (String part : path.split("\\.")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(part);
            } else if (at instanceof List<?> list) {
                at = list.get(Integer.parseInt(part));
            } else {
                return null;
            }
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> more) {
        Map<String, Object> result = new LinkedHashMap<>(base);
        more.forEach((key, value) -> {
            Object old = result.get(key);
            if (old instanceof Map && value instanceof Map) {
                result.put(key, merged((Map<String, Object>) old, (Map<String, Object>) value));
            } else {
                result.put(key, value);
            }
        });
        return result;
    }

    public static Map<String, Object> flat(Object tree) {
        Map<String, Object> flat = new TreeMap<>();
        flatten("", tree, flat);
        return flat;
    }

    private static void flatten(String path, Object tree, Map<String, Object> flat) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, value, flat));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "." + i, list.get(i), flat);
            }
        } else {
            flat.put(path, tree);
        }
    }

    public static List<String> changes(Object before, Object after) {
        Map<String, Object> old = flat(before);
        Map<String, Object> now = flat(after);
        List<String> changes = new ArrayList<>();
        now.forEach((path, value) -> {
            if (!Objects.equals(old.get(path), value)) {
                changes.add(path + ": " + old.get(path) + " -> " + value);
            }
        });
        return changes;
    }

    public static Object load(Path file) throws IOException {
        return Json.read(Files.readString(file));
    }

    public static void store(Path file, Object tree) throws IOException {
        Files.writeString(file, Json.write(tree));
    }

    public static int depth(Object tree) {
        int deepest = 0;
        if (tree instanceof Map<?, ?> map) {
            for (Object value : map.values()) {
                deepest = Math.max(deepest, depth(value));
            }
            return deepest + 1;
        }
        if (tree instanceof List<?> list) {
            for (Object value : list) {
                deepest = Math.max(deepest, depth(value));
            }
            return deepest + 1;
        }
        return 0;
    }
}
