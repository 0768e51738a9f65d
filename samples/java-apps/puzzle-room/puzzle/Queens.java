package puzzle;

final class Queens {
    private final int size;
    private final int[] placed;

    Queens(int size) {
        this.size = size;
        placed = new int[size];
    }

    int count() {
        return place(0);
    }

    private int place(int row) {
        if (row == size) {
            return 1;
        }
        int found = 0;
        for (int column = 0; column < size; column++) {
            if (free(row, column)) {
                placed[row] = column;
                found += place(row + 1);
            }
        }
        return found;
    }

    private boolean free(int row, int column) {
        for (int above = 0; above < row; above++) {
            int other = placed[above];
            if (other == column || Math.abs(other - column) == row - above) {
                return false;
            }
        }
        return true;
    }
}
