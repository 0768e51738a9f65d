package routes;

public record Edge(int from, int to, double weight) {
    Edge reversed() {
        return new Edge(to, from, weight);
    }
}
