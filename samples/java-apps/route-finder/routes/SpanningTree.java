package routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class SpanningTree {
    private SpanningTree() {}

    static double weight(Graph graph) {
        List<Edge> edges = new ArrayList<>(graph.all());
        edges.sort(Comparator.comparingDouble(Edge::weight));
        int[] parent = new int[graph.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        double total = 0;
        for (Edge edge : edges) {
            int a = root(parent, edge.from());
            int b = root(parent, edge.to());
            if (a != b) {
                parent[a] = b;
                total += edge.weight();
            }
        }
        return total;
    }

    private static int root(int[] parent, int node) {
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }
}
