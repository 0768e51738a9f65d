package caching;

import java.util.ArrayList;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(share(new Slow(8), 4, 30));
    }

    /** Several readers of one cache. */
    public static long share(Loader loader, int readers, int keys) throws InterruptedException {
        LoadingCache cache = new LoadingCache(loader, 24);
        List<Thread> threads = new ArrayList<>();
        long[] sums = new long[readers];
        for (int r = 0; r < readers; r++) {
            int reader = r;
            threads.add(Thread.ofPlatform().start(() -> sums[reader] = read(cache, keys)));
        }
        long total = 0;
        for (int r = 0; r < readers; r++) {
            threads.get(r).join();
            total += sums[r];
        }
        return total + cache.hits();
    }

    static long read(LoadingCache cache, int keys) {
        long sum = 0;
        for (int key = 0; key < keys; key++) {
            sum += cache.get("key" + key % 20).length();
        }
        return sum;
    }
}
