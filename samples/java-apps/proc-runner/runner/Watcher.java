package runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks after processes that run beside us. */
public class Watcher {
    private final List<Process> children = new ArrayList<>();

    public void watch(Process process) {
        children.add(process);
    }

    public int waitForAll() throws InterruptedException {
        int worst = 0;
        for (Process child : children) {
            worst = Math.max(worst, child.waitFor());
        }
        children.clear();
        return worst;
    }

    /** Polls until none is left, or the time is over. */
    public boolean pollUntilGone(int millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (children.stream().anyMatch(Process::isAlive)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(2);
        }
        return true;
    }

    public Optional<String> commandOf(long pid) {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command());
    }
}
