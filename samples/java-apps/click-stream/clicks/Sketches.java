package clicks;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts that need little room. */
final class Sketches {
    private Sketches() {}

    static long mix(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    /** About how many different ones there were. */
    static final class Distinct {
        private final byte[] registers = new byte[1 << 12];

        void add(String text) {
            long hash = mix(text);
            int register = (int) (hash >>> 52);
            byte rank = (byte) (Long.numberOfLeadingZeros(hash << 12 | 1L << 11) + 1);
            if (rank > registers[register]) {
                registers[register] = rank;
            }
        }

        double estimate() {
            double sum = 0;
            int zeros = 0;
            for (byte register : registers) {
                sum += 1.0 / (1L << register);
                zeros += register == 0 ? 1 : 0;
            }
            int m = registers.length;
            double raw = 0.7213 / (1 + 1.079 / m) * m * m / sum;
            return raw < 2.5 * m && zeros > 0 ? m * Math.log((double) m / zeros) : raw;
        }

        Distinct merge(Distinct other) {
            Distinct both = new Distinct();
            for (int i = 0; i < registers.length; i++) {
                both.registers[i] = (byte) Math.max(registers[i], other.registers[i]);
            }
            return both;
        }
    }

    /** The heaviest, with a count that is at most a little too low. */
    static final class Heavy {
        private final int room;
        private final Map<String, Integer> counts = new HashMap<>();

        Heavy(int room) {
            this.room = room;
        }

        void add(String key) {
            if (counts.merge(key, 1, Integer::sum) == 1 && counts.size() > room) {
                shrink();
            }
        }

        private void shrink() {
            counts.replaceAll((key, count) -> count - 1);
            counts.values().removeIf(count -> count == 0);
        }

        Map<String, Integer> top(int count) {
            PriorityQueue<Map.Entry<String, Integer>> heap = new PriorityQueue<>(Map.Entry.comparingByValue());
            for (var entry : counts.entrySet()) {
                heap.add(entry);
                if (heap.size() > count) {
                    heap.poll();
                }
            }
            Map<String, Integer> top = new HashMap<>();
            heap.forEach(entry -> top.put(entry.getKey(), entry.getValue()));
            return top;
        }
    }
}
