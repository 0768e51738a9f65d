package runner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public class Shell {
    private final Map<String, String> environment;

    public Shell(Map<String, String> environment) {
        this.environment = environment;
    }

    public Outcome run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        process.getOutputStream().close();
        List<String> lines = readAll(process);
        return new Outcome(process.waitFor(), lines);
    }

    /** Runs with a limit; what is still running then is killed. */
    public Outcome runAtMost(List<String> command, long millis) throws IOException, InterruptedException {
        Process process = start(command);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return new Outcome(124, List.of());
        }
        return new Outcome(process.exitValue(), readAll(process));
    }

    /** Feeds the text to a filter such as sort. */
    public List<String> filter(List<String> command, String text) throws IOException, InterruptedException {
        Process process = start(command);
        try (OutputStream out = process.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = readAll(process);
        process.waitFor();
        return lines;
    }

    /** Like a | b in a shell. */
    public String pipeline(List<List<String>> commands) throws IOException {
        List<ProcessBuilder> builders = new ArrayList<>();
        for (List<String> command : commands) {
            builders.add(new ProcessBuilder(command));
        }
        List<Process> processes = ProcessBuilder.startPipeline(builders);
        byte[] out = processes.get(processes.size() - 1).getInputStream().readAllBytes();
        return new String(out, StandardCharsets.UTF_8).strip();
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> readAll(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                lines.add(line);
            }
        }
        return lines;
    }
}
