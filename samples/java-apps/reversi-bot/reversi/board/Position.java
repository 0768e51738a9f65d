package reversi.board;

/** Discs of who is to move and of the other, a bit per square. */
public record Position(long mine, long theirs) {
    private static final int[] SHIFTS = {1, 7, 8, 9};
    private static final long INNER = 0x7e7e7e7e7e7e7e7eL;

    public static Position start() {
        return new Position(0x0000000810000000L, 0x0000001008000000L);
    }

    public long moves() {
        long found = 0;
        long empty = ~(mine | theirs);
        for (int shift : SHIFTS) {
            long between = shift == 8 ? theirs : theirs & INNER;
            long up = between & mine << shift;
            long down = between & mine >>> shift;
            for (int i = 0; i < 5; i++) {
                up |= between & up << shift;
                down |= between & down >>> shift;
            }
            found |= empty & (up << shift | down >>> shift);
        }
        return found;
    }

    public Position play(int square) {
        long disc = 1L << square;
        long turned = 0;
        for (int shift : SHIFTS) {
            long between = shift == 8 ? theirs : theirs & INNER;
            turned |= line(disc, between, shift, true) | line(disc, between, shift, false);
        }
        return new Position(theirs & ~turned, mine | turned | disc);
    }

    private long line(long disc, long between, int shift, boolean up) {
        long seen = 0;
        long at = up ? disc << shift : disc >>> shift;
        while ((at & between) != 0) {
            seen |= at;
            at = up ? at << shift : at >>> shift;
        }
        return (at & mine) != 0 ? seen : 0;
    }

    public Position pass() {
        return new Position(theirs, mine);
    }

    public boolean over() {
        return moves() == 0 && pass().moves() == 0;
    }

    public int lead() {
        return Long.bitCount(mine) - Long.bitCount(theirs);
    }

    public String show() {
        StringBuilder out = new StringBuilder("  a b c d e f g h\n");
        for (int row = 0; row < 8; row++) {
            out.append(row + 1);
            for (int column = 0; column < 8; column++) {
                long bit = 1L << (row * 8 + column);
                out.append(' ').append((mine & bit) != 0 ? 'x' : (theirs & bit) != 0 ? 'o' : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
