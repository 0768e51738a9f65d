package runner;

import java.io.IOException;
import java.util.List;
import java.util.Map;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(build());
    }

    public static String build() throws IOException, InterruptedException {
        Shell shell = new Shell(Map.of("LANG", "C"));
        Plan plan = new Plan();
        plan.add("fetch", List.of(), List.of("sleep", "0.02"));
        plan.add("compile", List.of("fetch"), List.of("sh", "-c", "sleep 0.01; echo compiled"));
        plan.add("test", List.of("compile"), List.of("sh", "-c", "echo 12 passed; echo 1 failed"));
        plan.add("pack", List.of("test"), List.of("sort", "-r", "/etc/passwd"));
        StringBuilder log = new StringBuilder();
        for (Plan.Step step : plan.inOrder()) {
            Outcome outcome = shell.run(step.command());
            log.append(step.name()).append(' ').append(outcome.summary()).append('\n');
        }
        return log.toString();
    }
}
