package org.keepsafe.store;

import java.io.IOException;

public interface ObjectStore {
    boolean has(String name) throws IOException;

    void put(String name, byte[] content) throws IOException;

    byte[] get(String name) throws IOException;
}
