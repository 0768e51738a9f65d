package routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class GraphReader {
    private GraphReader() {}

    /** Lines "from,to,weight"; names become numbers in order of appearance. */
    public static Graph read(List<String> lines) {
        Map<String, Integer> numbers = number(lines);
        Graph graph = new Graph(numbers.size());
        for (String line : lines) {
            String[] fields = line.split(",");
            graph.connect(numbers.get(fields[0]), numbers.get(fields[1]), Double.parseDouble(fields[2]));
        }
        return graph;
    }

    private static Map<String, Integer> number(List<String> lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split(",");
            numbers.putIfAbsent(fields[0], numbers.size());
            numbers.putIfAbsent(fields[1], numbers.size());
        }
        return numbers;
    }
}
