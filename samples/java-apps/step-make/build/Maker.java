package build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;

/** Makes what is not fresh. */
public class Maker {
    private final Path folder;
    private final Recipe recipe;
    private final Fingerprints prints;
    private final Shell shell;
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    public Maker(Path folder, Recipe recipe, Fingerprints prints) {
        this.folder = folder;
        this.recipe = recipe;
        this.prints = prints;
        this.shell = new Shell(folder);
    }

    private boolean step(String target) throws IOException, InterruptedException {
        Rule rule = recipe.rule(target);
        if (rule == null || prints.fresh(folder, rule)) {
            return false;
        }
        long start = System.nanoTime();
        for (String command : rule.commands()) {
            Shell.Outcome outcome = shell.run(command);
            if (!outcome.good()) {
                throw new IOException(target + ": " + command + " failed with " + outcome.code() + "\n" + outcome.output());
            }
        }
        prints.remember(target, prints.ofStep(folder, rule));
        nanos.put(target, System.nanoTime() - start);
        return true;
    }

    /** One after the other. */
    public int make(String goal) throws IOException, InterruptedException {
        int made = 0;
        for (String target : recipe.order(goal)) {
            if (step(target)) made++;
        }
        prints.save();
        return made;
    }

    /** Level by level, some side by side. */
    public int makeSideBySide(String goal, int workers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            int made = 0;
            for (List<String> level : recipe.levels(goal).values()) {
                List<Callable<Boolean>> steps = new ArrayList<>();
                for (String target : level) steps.add(() -> step(target));
                for (Future<Boolean> done : pool.invokeAll(steps)) {
                    if (done.get()) made++;
                }
            }
            prints.save();
            return made;
        } finally {
            pool.shutdown();
        }
    }

    /** The chain of steps that took longest together. */
    public List<String> criticalPath(String goal) {
        Map<String, Long> until = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        for (String target : recipe.order(goal)) {
            long longest = 0;
            Rule rule = recipe.rule(target);
            for (String need : rule == null ? List.<String>of() : rule.needs()) {
                if (until.get(need) > longest) {
                    longest = until.get(need);
                    before.put(target, need);
                }
            }
            until.put(target, longest + nanos.getOrDefault(target, 0L));
        }
        LinkedList<String> path = new LinkedList<>();
        for (String at = goal; at != null; at = before.get(at)) path.addFirst(at);
        return path;
    }
}
