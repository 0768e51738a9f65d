package genes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Open reading frames of both strands. */
public class Orfs {
    public record Orf(int start, int end, boolean reverse, String protein) implements Comparable<Orf> {
        @Override
        public int compareTo(Orf other) {
            return Comparator.comparingInt((Orf orf) -> -orf.protein().length()).thenComparingInt(Orf::start).compare(this, other);
        }
    }

    private final int shortest;

    public Orfs(int shortest) {
        this.shortest = shortest;
    }

    public List<Orf> find(String bases) {
        List<Orf> found = new ArrayList<>();
        scan(bases, false, found);
        scan(Dna.reverseComplement(bases), true, found);
        found.sort(null);
        return found;
    }

    private void scan(String bases, boolean reverse, List<Orf> into) {
        for (int frame = 0; frame < 3; frame++) {
            String protein = Dna.translate(bases, frame);
            int from = protein.indexOf('M');
            while (from >= 0) {
                int stop = protein.indexOf('*', from);
                if (stop < 0) {
                    break;
                }
                if (stop - from >= shortest) {
                    into.add(new Orf(frame + 3 * from, frame + 3 * stop, reverse, protein.substring(from, stop)));
                }
                from = protein.indexOf('M', stop);
            }
        }
    }
}
