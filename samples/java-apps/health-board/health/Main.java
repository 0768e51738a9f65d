package health;

import health.checks.Check;
import health.checks.CommandCheck;
import health.checks.DiskCheck;
import health.checks.HttpCheck;
import health.checks.TcpCheck;
import health.report.Notifier;
import health.report.Table;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(once(URI.create(args[0]), Path.of(".")));
    }

    public static String once(URI site, Path folder) throws Exception {
        List<Check> checks = List.of(
                new HttpCheck(site, "up"),
                new TcpCheck(site.getHost(), site.getPort()),
                new CommandCheck(List.of("sh", "-c", "sleep 0.01; echo fine")),
                new DiskCheck(folder));
        try (Runner runner = new Runner(3)) {
            List<Result> results = runner.all(checks);
            results = runner.again(results, checks);
            Table table = new Table(results);
            new Notifier(site.resolve("/notify")).send(table.text());
            return table.text();
        }
    }
}
