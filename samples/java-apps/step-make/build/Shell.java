package build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands in a folder. */
public class Shell {
    public record Outcome(int code, String output) {
        public boolean good() {
            return code == 0;
        }
    }

    private final Path folder;

    public Shell(Path folder) {
        this.folder = folder;
    }

    public Outcome run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Ends it when it takes too long; 124 as the tool for it has it. */
    public Outcome runFor(String command, long millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", "exec " + command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return new Outcome(124, "");
        }
        return new Outcome(process.exitValue(), "");
    }

    /** Lines that look like complaints of a compiler: file:line: text. */
    public List<String> complaints(String command) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.matches("[^:\\s]+:\\d+:.*")) {
                    found.add(line);
                }
            }
        }
        process.waitFor();
        return found;
    }

    /** Versions of tools, asked all at once. */
    public List<String> versions(List<String> tools) throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        for (String tool : tools) {
            started.add(new ProcessBuilder("sh", "-c", tool + " --version 2>&1 | head -1").start());
        }
        List<String> versions = new ArrayList<>();
        for (Process process : started) {
            try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                versions.add(String.valueOf(reader.readLine()));
            }
            process.waitFor();
        }
        return versions;
    }
}
