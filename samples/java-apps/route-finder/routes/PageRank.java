package routes;

import java.util.Arrays;

final class PageRank {
    private final Graph graph;
    private final double damping;

    PageRank(Graph graph, double damping) {
        this.graph = graph;
        this.damping = damping;
    }

    double[] compute(int rounds) {
        double[] rank = new double[graph.size()];
        Arrays.fill(rank, 1.0 / graph.size());
        for (int i = 0; i < rounds; i++) {
            rank = step(rank);
        }
        return rank;
    }

    private double[] step(double[] rank) {
        double[] next = new double[rank.length];
        Arrays.fill(next, (1 - damping) / rank.length);
        for (int node = 0; node < rank.length; node++) {
            double share = damping * rank[node] / Math.max(1, graph.from(node).size());
            for (Edge edge : graph.from(node)) {
                next[edge.to()] += share;
            }
        }
        return next;
    }
}
