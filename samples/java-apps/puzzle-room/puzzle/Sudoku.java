package puzzle;

final class Sudoku {
    private final int[] cells = new int[81];
    private final int[] rows = new int[9];
    private final int[] columns = new int[9];
    private final int[] boxes = new int[9];

    static Sudoku parse(String text) {
        Sudoku sudoku = new Sudoku();
        for (int i = 0; i < 81; i++) {
            if (text.charAt(i) != '.') {
                sudoku.set(i, text.charAt(i) - '0');
            }
        }
        return sudoku;
    }

    boolean solve() {
        int best = -1;
        int fewest = 10;
        for (int i = 0; i < 81; i++) {
            if (cells[i] == 0) {
                int count = Integer.bitCount(candidates(i));
                if (count < fewest) {
                    fewest = count;
                    best = i;
                }
            }
        }
        if (best < 0) {
            return true;
        }
        for (int rest = candidates(best); rest != 0; rest &= rest - 1) {
            int value = Integer.numberOfTrailingZeros(rest);
            set(best, value);
            if (solve()) {
                return true;
            }
            unset(best, value);
        }
        return false;
    }

    private int candidates(int cell) {
        return 0x3fe & ~(rows[cell / 9] | columns[cell % 9] | boxes[box(cell)]);
    }

    private void set(int cell, int value) {
        cells[cell] = value;
        rows[cell / 9] |= 1 << value;
        columns[cell % 9] |= 1 << value;
        boxes[box(cell)] |= 1 << value;
    }

    private void unset(int cell, int value) {
        cells[cell] = 0;
        rows[cell / 9] &= ~(1 << value);
        columns[cell % 9] &= ~(1 << value);
        boxes[box(cell)] &= ~(1 << value);
    }

    private static int box(int cell) {
        return cell / 27 * 3 + cell % 9 / 3;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 81; i++) {
            out.append(cells[i]);
            if (i % 9 == 8) {
                out.append('\n');
            }
        }
        return out.toString();
    }
}
