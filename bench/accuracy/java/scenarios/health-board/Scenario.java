import health.Main;
import health.Runner;
import health.checks.DiskCheck;
import health.checks.HttpCheck;
import health.report.Notifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger count = new AtomicInteger();
        byte[] page = "all is up and running as it should be today ".repeat(150).getBytes(StandardCharsets.UTF_8);
        base = URI.create("http://127.0.0.1:" + Kit.serve(6, (path, body) ->
                path.equals("/") && count.incrementAndGet() % 9 == 0 ? null : page) + "/");
    }

    public static void round(Path folder) throws Exception {
        Main.once(base, folder);
        HttpCheck check = new HttpCheck(base.resolve("/page"), "up");
        check.median(3);
        check.drift();
        new DiskCheck(folder).awaitFlag("never", 4);
        new Notifier(base.resolve("/notify")).sendAll("x", 3);
        try (Runner runner = new Runner(1)) {
            runner.atMost(check, 500);
            runner.atMost(new HttpCheck(base.resolve("/other"), "up"), 3);
        }
    }
}
