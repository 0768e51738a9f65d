import java.nio.file.Path;
import known.Known;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Known.sleep(5);
        Known.spin(2000);
        Known.half();
        Known.nine();
        Known.tenth();
        Known.many(400_000);
        Known.fibonacci(18);
        new Known(700).state();
        Thread busy = Thread.ofPlatform().start(() -> Known.spin(3000));
        Known.waitFor(busy);
        Thread virtual = Thread.ofVirtual().start(() -> Known.many(400_000));
        virtual.join();
        try {
            Known.fails();
        } catch (IllegalStateException expected) {
            // That is what it is for.
        }
    }
}
