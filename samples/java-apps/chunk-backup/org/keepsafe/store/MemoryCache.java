package org.keepsafe.store;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what a store is known to have. */
public final class MemoryCache implements ObjectStore {
    private final ObjectStore behind;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public MemoryCache(ObjectStore behind) {
        this.behind = behind;
    }

    @Override
    public boolean has(String name) throws IOException {
        if (known.contains(name)) {
            return true;
        }
        boolean has = behind.has(name);
        if (has) {
            known.add(name);
        }
        return has;
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        behind.put(name, content);
        known.add(name);
    }

    @Override
    public byte[] get(String name) throws IOException {
        return behind.get(name);
    }
}
