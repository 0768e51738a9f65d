package mill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(grind(40));
    }

    /** Puts jobs of all kinds through the mill and sums up what comes out. */
    public static long grind(int jobs) throws Exception {
        try (Mill mill = new Mill(3, 16)) {
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                tickets.add(mill.submit(jobFor(i)));
            }
            long sum = 0;
            for (Ticket ticket : tickets) {
                sum += ticket.await();
            }
            return sum + mill.stats().total();
        }
    }

    static Job jobFor(int number) {
        return switch (number % 4) {
            case 0 -> new Job.Primes(20_000 + number * 10);
            case 1 -> new Job.Pause(6);
            case 2 -> new Job.Checksum(number, 400_000);
            default -> new Job.PauseAndCount(4, 900_000);
        };
    }

    public static List<Long> all(List<Future<Long>> futures) throws Exception {
        List<Long> results = new ArrayList<>();
        for (Future<Long> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
