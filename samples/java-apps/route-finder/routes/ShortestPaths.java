package routes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;

final class ShortestPaths {
    private record Reached(int node, double distance) {}

    private final Graph graph;

    ShortestPaths(Graph graph) {
        this.graph = graph;
    }

    List<Integer> path(int from, int to) {
        int[] before = before(from);
        LinkedList<Integer> path = new LinkedList<>();
        for (int at = to; at >= 0; at = before[at]) {
            path.addFirst(at);
        }
        return path;
    }

    private int[] before(int from) {
        double[] distance = new double[graph.size()];
        int[] before = new int[graph.size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        distance[from] = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::distance));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            if (next.distance() <= distance[next.node()]) {
                for (Edge edge : graph.from(next.node())) {
                    double candidate = next.distance() + edge.weight();
                    if (candidate < distance[edge.to()]) {
                        distance[edge.to()] = candidate;
                        before[edge.to()] = next.node();
                        queue.add(new Reached(edge.to(), candidate));
                    }
                }
            }
        }
        return before;
    }

    /** All pairs, by Floyd and Warshall: for small graphs. */
    static double[][] allPairs(Graph graph) {
        int n = graph.size();
        double[][] distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(distance[i], 1e12);
            distance[i][i] = 0;
            for (Edge edge : graph.from(i)) {
                distance[i][edge.to()] = Math.min(distance[i][edge.to()], edge.weight());
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        return distance;
    }

    static double diameter(Graph graph) {
        double longest = 0;
        for (double[] row : allPairs(graph)) {
            for (double value : row) {
                longest = Math.max(longest, value);
            }
        }
        return longest;
    }
}
