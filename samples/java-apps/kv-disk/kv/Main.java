package kv;

import java.io.IOException;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println(exercise(Path.of("kv.log"), 200));
    }

    public static int exercise(Path file, int writes) throws IOException {
        try (Store store = Store.open(file)) {
            for (int i = 0; i < writes; i++) {
                store.put("key" + i % 50, "value " + i);
            }
            store.remove("key7");
            if (store.garbage() > 0.5) {
                store.compact();
            }
            return store.size();
        }
    }
}
