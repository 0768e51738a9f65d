package measure;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs a scenario: {@code java measure.Runner METHODS light|full WARM COUNT OUT}, seconds. The class {@code Scenario} has
 * {@code round(Path folder)} and, if needed, {@code prepare(Path folder)}, called once.
 */
public final class Runner {
    private static final int LEAST_WARM = 8;
    private static final int LEAST_COUNTED = 5;
    private static final int LEAST_LIGHT = 3;

    private Runner() {}

    public static void main(String[] args) throws Exception {
        int methods = Integer.parseInt(args[0]);
        boolean light = args[1].equals("light");
        Probe.configure(methods + 1, light);
        Probe.cost(methods);
        Path folder = Path.of("").toAbsolutePath();
        Class<?> scenario = Class.forName("Scenario");
        try {
            call(scenario.getMethod("prepare", Path.class), folder);
        } catch (NoSuchMethodException absent) {
            // Not every scenario has something to prepare.
        }
        Method round = scenario.getMethod("round", Path.class);
        int warm = rounds(round, folder, Double.parseDouble(args[2]), light ? LEAST_LIGHT : LEAST_WARM);
        double[] cost = Probe.cost(methods);
        System.gc();
        Probe.nextEpoch();
        int counted = rounds(round, folder, Double.parseDouble(args[3]), light ? LEAST_LIGHT : LEAST_COUNTED);
        Thread.sleep(100);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[4])))) {
            out.printf(Locale.ROOT, "# %d %d", warm, counted);
            for (double each : cost) {
                out.printf(Locale.ROOT, " %.2f", each);
            }
            out.println();
            Probe.write(out, methods - 1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static int rounds(Method round, Path folder, double seconds, int least) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int done = 0;
        while (done < least || System.nanoTime() < end) {
            call(round, folder);
            done++;
        }
        return done;
    }

    private static void call(Method method, Path folder) throws Exception {
        try {
            method.invoke(null, folder);
        } catch (InvocationTargetException failure) {
            failure.getCause().printStackTrace();
            System.err.println(method.getName() + " failed");
            Runtime.getRuntime().halt(1);
        }
    }
}
