package mill;

public sealed interface Job {
    long run() throws InterruptedException;

    record Primes(int limit) implements Job {
        @Override
        public long run() {
            boolean[] composite = new boolean[limit + 1];
            long count = 0;
            for (int n = 2; n <= limit; n++) {
                if (!composite[n]) {
                    count++;
                    for (long m = (long) n * n; m <= limit; m += n) {
                        composite[(int) m] = true;
                    }
                }
            }
            return count;
        }
    }

    record Pause(int millis) implements Job {
        @Override
        public long run() throws InterruptedException {
            Thread.sleep(millis);
            return millis;
        }
    }

    record Checksum(int seed, int size) implements Job {
        @Override
        public long run() {
            long hash = 1125899906842597L;
            int state = seed;
            for (int i = 0; i < size; i++) {
                state = state * 1103515245 + 12345;
                hash = 31 * hash + (state >>> 16 & 255);
            }
            return hash;
        }
    }

    /** Asks a device and then counts what it said. */
    record PauseAndCount(int millis, int size) implements Job {
        @Override
        public long run() throws InterruptedException {
            byte[] answer = ask();
            long ones = 0;
            for (int round = 0; round < 4; round++) {
                for (byte b : answer) {
                    ones += Integer.bitCount(b & 255) ^ round;
                }
            }
            return ones;
        }

        private byte[] ask() throws InterruptedException {
            Thread.sleep(millis);
            byte[] answer = new byte[size];
            for (int i = 0; i < size; i++) {
                answer[i] = (byte) (i * 31);
            }
            return answer;
        }
    }
}
