package routes;

import java.util.ArrayList;
import java.util.List;

public final class Graph {
    private final List<List<Edge>> edges = new ArrayList<>();

    public Graph(int size) {
        for (int i = 0; i < size; i++) {
            edges.add(new ArrayList<>());
        }
    }

    public void connect(int a, int b, double weight) {
        Edge edge = new Edge(a, b, weight);
        edges.get(a).add(edge);
        edges.get(b).add(edge.reversed());
    }

    public List<Edge> from(int node) {
        return edges.get(node);
    }

    public int size() {
        return edges.size();
    }

    public List<Edge> all() {
        List<Edge> all = new ArrayList<>();
        for (List<Edge> some : edges) {
            for (Edge edge : some) {
                if (edge.from() < edge.to()) {
                    all.add(edge);
                }
            }
        }
        return all;
    }
}
