package caching;

import java.util.LinkedHashMap;
import java.util.Map;

final class Recent {
    private final LinkedHashMap<String, String> entries;

    Recent(int size) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > size;
            }
        };
    }

    String get(String key) {
        return entries.get(key);
    }

    void put(String key, String value) {
        entries.put(key, value);
    }
}
