import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import runner.Main;
import runner.Plan;
import runner.Shell;
import runner.Watcher;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.build();
        Shell shell = new Shell(Map.of());
        shell.runAtMost(List.of("sleep", "1"), 30);
        shell.runAtMost(List.of("true"), 500);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(i * 7919 % 3000).append('\n');
        }
        shell.filter(List.of("sort", "-n"), text.toString());
        shell.pipeline(List.of(List.of("seq", "2000"), List.of("sort", "-r"), List.of("tail", "-n", "1")));
        Watcher watcher = new Watcher();
        watcher.watch(new ProcessBuilder("sleep", "0.02").start());
        watcher.watch(new ProcessBuilder("sleep", "0.01").start());
        watcher.waitForAll();
        watcher.watch(new ProcessBuilder("sleep", "0.02").start());
        watcher.pollUntilGone(2000);
        watcher.commandOf(ProcessHandle.current().pid());
        Plan plan = new Plan();
        plan.add("a", List.of(), List.of());
        for (int i = 1; i < 12; i++) {
            plan.add("a" + i, i < 2 ? List.of("a") : List.of("a" + (i - 1), i < 3 ? "a" : "a" + (i - 2)), List.of());
        }
        plan.depth("a11");
        plan.inOrder();
    }
}
