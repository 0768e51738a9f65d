package genes;

import java.util.ArrayList;
import java.util.List;

/** Trees of kinship by average linkage. */
public class Tree {
    private record Cluster(String newick, int size, double height, int row) {}

    public static double[][] distances(List<Fasta.Sequence> sequences, Aligner aligner) {
        int n = sequences.size();
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double identity = aligner.global(sequences.get(i).bases(), sequences.get(j).bases()).identity();
                distances[i][j] = distances[j][i] = 1 - identity;
            }
        }
        return distances;
    }

    public static String upgma(List<Fasta.Sequence> sequences, double[][] distances) {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            clusters.add(new Cluster(sequences.get(i).id(), 1, 0, i));
        }
        while (clusters.size() > 1) {
            int[] pair = closest(clusters, distances);
            Cluster one = clusters.get(pair[0]);
            Cluster other = clusters.get(pair[1]);
            double height = distances[one.row()][other.row()] / 2;
            for (Cluster each : clusters) {
                double mean = (one.size() * distances[one.row()][each.row()] + other.size() * distances[other.row()][each.row()])
                        / (one.size() + other.size());
                distances[one.row()][each.row()] = distances[each.row()][one.row()] = mean;
            }
            String newick = "(%s:%.4f,%s:%.4f)".formatted(one.newick(), height - one.height(), other.newick(), height - other.height());
            clusters.set(pair[0], new Cluster(newick, one.size() + other.size(), height, one.row()));
            clusters.remove(pair[1]);
        }
        return clusters.get(0).newick() + ";";
    }

    private static int[] closest(List<Cluster> clusters, double[][] distances) {
        int[] pair = {0, 1};
        double least = Double.MAX_VALUE;
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                double distance = distances[clusters.get(i).row()][clusters.get(j).row()];
                if (distance < least) {
                    least = distance;
                    pair[0] = i;
                    pair[1] = j;
                }
            }
        }
        return pair;
    }
}
