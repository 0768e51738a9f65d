import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import sync.Main;

public final class Scenario {
    private static int round;

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(6);
        for (int i = 0; i < 24; i++) {
            byte[] data = new byte[i % 4 == 0 ? 600_000 : 20_000];
            random.nextBytes(data);
            Path file = folder.resolve("from/d" + i % 3 + "/f" + i);
            Files.createDirectories(file.getParent());
            Files.write(file, data);
        }
    }

    public static void round(Path folder) throws Exception {
        round++;
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve("from/d" + i % 3 + "/new" + i), "round " + round + " ".repeat(5000), StandardCharsets.UTF_8);
        }
        Files.deleteIfExists(folder.resolve("from/d0/gone" + (round - 1)));
        Files.writeString(folder.resolve("from/d0/gone" + round), "x");
        Main.mirror(folder.resolve("from"), folder.resolve("to"));
        Class<?> watch = Class.forName("sync.Watch");
        var made = watch.getDeclaredConstructor(Path.class);
        made.setAccessible(true);
        Path file = folder.resolve("from/d0/f0");
        Object one = made.newInstance(file);
        invoke(watch, "await", one, 5, 2L);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * round));
        invoke(watch, "await", one, 5, 2L);
        invoke(watch, "settle", one, 3);
        byte[] data = Files.readAllBytes(file);
        invoke(Class.forName("sync.Digests"), "rolling", null, data, 512, 0x12345678);
    }

    private static void invoke(Class<?> type, String name, Object on, Object... arguments) throws Exception {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                method.invoke(on, arguments);
            }
        }
    }
}
