package org.keepsafe.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cuts bytes where a rolling hash says, so that an insertion moves few cuts. */
public final class Chunker {
    public record Piece(int from, int to) {
        public int size() {
            return to - from;
        }
    }

    private static final long[] GEAR = new SplittableRandom(99).longs(256).toArray();
    private final int least;
    private final int most;
    private final long mask;

    public Chunker(int least, int average, int most) {
        this.least = least;
        this.most = most;
        this.mask = Long.highestOneBit(average) - 1;
    }

    public List<Piece> cut(byte[] data) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < data.length) {
            int to = next(data, from);
            pieces.add(new Piece(from, to));
            from = to;
        }
        return pieces;
    }

    private int next(byte[] data, int from) {
        int end = Math.min(data.length, from + most);
        long hash = 0;
        for (int at = Math.min(end, from + least); at < end; at++) {
            hash = (hash << 1) + GEAR[data[at] & 0xff];
            if ((hash & mask) == 0) {
                return at + 1;
            }
        }
        return end;
    }
}
