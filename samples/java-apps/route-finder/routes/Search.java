package routes;

import java.util.ArrayDeque;
import java.util.Deque;

final class Search {
    private final Graph graph;

    Search(Graph graph) {
        this.graph = graph;
    }

    int hops(int from, int to) {
        int[] depth = new int[graph.size()];
        java.util.Arrays.fill(depth, -1);
        depth[from] = 0;
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(from);
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (node == to) {
                return depth[node];
            }
            for (Edge edge : graph.from(node)) {
                if (depth[edge.to()] < 0) {
                    depth[edge.to()] = depth[node] + 1;
                    queue.add(edge.to());
                }
            }
        }
        return -1;
    }

    int components() {
        boolean[] seen = new boolean[graph.size()];
        int count = 0;
        for (int node = 0; node < graph.size(); node++) {
            if (!seen[node]) {
                count++;
                flood(node, seen);
            }
        }
        return count;
    }

    private void flood(int start, boolean[] seen) {
        Deque<Integer> stack = new ArrayDeque<>();
        stack.push(start);
        seen[start] = true;
        while (!stack.isEmpty()) {
            for (Edge edge : graph.from(stack.pop())) {
                if (!seen[edge.to()]) {
                    seen[edge.to()] = true;
                    stack.push(edge.to());
                }
            }
        }
    }
}
