import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kv.Main;
import kv.Store;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.exercise(folder.resolve("small.log"), 30);
        try (Store store = Store.open(folder.resolve("big.log"))) {
            Map<String, String> many = new HashMap<>();
            for (int i = 0; i < 3000; i++) {
                many.put("user" + i, "a value that is a bit longer than others " + i);
            }
            store.putAll(many);
            for (int i = 0; i < 500; i++) {
                store.get("user" + i);
            }
            store.prefix("user1");
            if (store.garbage() > 0.5) {
                store.compact();
            }
        }
    }
}
