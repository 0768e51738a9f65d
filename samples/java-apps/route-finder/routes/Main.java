package routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws IOException {
        Graph graph = GraphReader.read(Files.readAllLines(Path.of(args[0])));
        System.out.println(describe(graph, 0, graph.size() - 1));
    }

    public static String describe(Graph graph, int from, int to) {
        List<Integer> path = new ShortestPaths(graph).path(from, to);
        int hops = new Search(graph).hops(from, to);
        double[] rank = new PageRank(graph, 0.85).compute(20);
        return path.size() + " stops, " + hops + " hops, tree " + SpanningTree.weight(graph) + ", rank " + rank[to];
    }
}
