package measure;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What instrumented methods call. Figures are of outermost calls that begin and end while it counts. */
public final class Probe {
    private static final int SAMPLES = 256;
    private static final int LOOK_FOR_ENDED = 128;

    /** Number of methods; the last id is that of {@link Empty}. */
    private static int methods = 1;
    /** Without CPU and processor waits: for methods so short that looking at them would cost more than they do. */
    private static boolean light;

    /** What a probe inside a call adds to the call's time, nanoseconds. */
    private static long costInside;
    /** The same of a call inside one of the same method. */
    private static double costNested;

    private static volatile int epoch;
    private static final List<Book> BOOKS = new ArrayList<>();
    private static final ThreadLocal<Book> BOOK = ThreadLocal.withInitial(Book::new);

    private Probe() {}

    static void configure(int count, boolean withoutCpu) {
        methods = count;
        light = withoutCpu;
    }

    static void nextEpoch() {
        epoch++;
    }

    public static void enter(int id) {
        Book book = BOOK.get();
        if (book.depth[id]++ != 0) {
            book.inner[id]++;
            book.inners++;
            return;
        }
        book.begunIn[id] = epoch;
        book.probesAt[id] = book.probes;
        book.innersAt[id] = book.inners;
        if (!light) {
            book.waitAt[id] = book.clocks.waitedForProcessor();
            book.cpuAt[id] = book.clocks.cpu();
        }
        book.wallAt[id] = System.nanoTime();
    }

    public static void exit(int id) {
        Book book = BOOK.get();
        if (--book.depth[id] != 0) {
            return;
        }
        long wall = System.nanoTime() - book.wallAt[id];
        long cpu = 0;
        long wait = 0;
        if (!light) {
            cpu = book.clocks.cpu() - book.cpuAt[id];
            wait = book.clocks.waitedForProcessor() - book.waitAt[id];
        }
        long probes = book.probes - book.probesAt[id];
        long inners = book.inners - book.innersAt[id];
        book.probes++;
        if (book.epoch != epoch) {
            book.clear(epoch);
        }
        if (book.begunIn[id] == book.epoch) {
            book.add(id, wall, cpu, wait, probes, inners);
        }
    }

    /** Writes the current epoch's sums, a line for each method: id calls inner wall cpu wait probes nested longest samples. */
    static void write(PrintWriter out, int lastId) {
        int now = epoch;
        for (int id = 0; id <= lastId; id++) {
            long[] sums = new long[7];
            long longest = 0;
            StringBuilder samples = new StringBuilder();
            synchronized (BOOKS) {
                for (Book book : BOOKS) {
                    if (book.epoch == now && book.calls[id] > 0) {
                        long[] own = {
                            book.calls[id], book.inner[id], book.wall[id], book.cpu[id], book.wait[id], book.inside[id], book.nested[id]
                        };
                        Arrays.setAll(sums, at -> sums[at] + own[at]);
                        longest = Math.max(longest, book.longest[id]);
                        for (int at = 0; at < Math.min(SAMPLES, book.calls[id]); at++) {
                            samples.append(samples.isEmpty() ? "" : ",").append(book.samples[id][at]);
                        }
                    }
                }
            }
            out.print(id);
            for (long sum : sums) {
                out.print("\t" + sum);
            }
            out.println("\t" + longest + "\t" + samples);
        }
    }

    /** Nanoseconds that a probe costs: {wall outside of what it measures too, wall inside, CPU outside too, CPU inside, nested}. */
    static double[] cost(int id) {
        Book book = BOOK.get();
        int calls = light ? 300_000 : 20_000;
        double[] best = {1e9, 1e9, 1e9, 1e9};
        for (int round = 0; round < 5; round++) {
            book.clear(epoch);
            long cpu = book.clocks.cpu();
            long wall = System.nanoTime();
            for (int call = 0; call < calls; call++) {
                enter(id);
                exit(id);
            }
            double wallTotal = System.nanoTime() - wall;
            double[] now = {
                wallTotal / calls, (double) book.wall[id] / calls, (double) (book.clocks.cpu() - cpu) / calls, (double) book.cpu[id] / calls
            };
            Arrays.setAll(best, at -> Math.min(best[at], now[at]));
        }
        book.clear(epoch);
        // A probe never blocks: what it takes beyond its CPU time is waiting for a processor, which is taken off anyway.
        best[0] = Math.min(best[0], best[2]);
        costInside = Math.round(best[0]);
        costNested = nested(book, id, calls * 10);
        return new double[] {best[0], best[1], best[2], best[3], costNested};
    }

    private static double nested(Book book, int id, int calls) {
        double best = 1e9;
        enter(id);
        for (int round = 0; round < 5; round++) {
            long cpu = book.clocks.cpu();
            for (int call = 0; call < calls; call++) {
                enter(id);
                exit(id);
            }
            best = Math.min(best, (double) (book.clocks.cpu() - cpu) / calls);
        }
        exit(id);
        book.clear(epoch);
        return best;
    }

    /** One thread's figures, by id. */
    private static final class Book {
        final Thread owner = Thread.currentThread();
        final Clocks clocks = new Clocks();
        final int[] depth = new int[methods];
        final int[] begunIn = new int[methods];
        final long[] wallAt = new long[methods];
        final long[] cpuAt = new long[methods];
        final long[] waitAt = new long[methods];
        final long[] probesAt = new long[methods];
        final long[] innersAt = new long[methods];
        final long[] calls = new long[methods];
        final long[] inner = new long[methods];
        final long[] wall = new long[methods];
        final long[] cpu = new long[methods];
        final long[] wait = new long[methods];
        final long[] inside = new long[methods];
        final long[] nested = new long[methods];
        final long[] longest = new long[methods];
        final long[][] samples = new long[methods][];
        int epoch = Probe.epoch;
        long probes;
        long inners;
        long random = 88172645463325252L;
        boolean closed;

        Book() {
            synchronized (BOOKS) {
                BOOKS.add(this);
                if (BOOKS.size() % LOOK_FOR_ENDED == 0) {
                    for (Book book : BOOKS) {
                        if (!book.closed && !book.owner.isAlive()) {
                            book.closed = true;
                            book.clocks.close();
                        }
                    }
                    BOOKS.removeIf(book -> book.closed && book.epoch != Probe.epoch);
                }
            }
        }

        void clear(int to) {
            for (long[] sums : new long[][] {calls, inner, wall, cpu, wait, inside, nested, longest}) {
                Arrays.fill(sums, 0);
            }
            epoch = to;
        }

        void add(int id, long wallTime, long cpuTime, long waitTime, long probesInside, long innersInside) {
            long call = calls[id]++;
            wall[id] += wallTime;
            cpu[id] += cpuTime;
            wait[id] += waitTime;
            inside[id] += probesInside;
            nested[id] += innersInside;
            longest[id] = Math.max(longest[id], wallTime);
            if (samples[id] == null) {
                samples[id] = new long[SAMPLES];
            }
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            long place = call < SAMPLES ? call : Long.remainderUnsigned(random, call + 1);
            if (place < SAMPLES) {
                samples[id][(int) place] = wallTime - waitTime - probesInside * costInside - Math.round(innersInside * costNested);
            }
        }
    }
}
