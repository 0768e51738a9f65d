package health.checks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class CommandCheck implements Check {
    private final List<String> command;

    public CommandCheck(List<String> command) {
        this.command = command;
    }

    @Override
    public String name() {
        return command.get(0);
    }

    @Override
    public String run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        return finish(process);
    }

    private static String finish(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IOException("still running");
        }
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
