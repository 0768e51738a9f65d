package arcade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

public final class Maze {
    public record Cell(int x, int y) {
        Cell moved(int dx, int dy) {
            return new Cell(x + dx, y + dy);
        }
    }

    private record Step(Cell cell, int cost) {}

    private static final int[][] WAYS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private final char[][] map;

    public Maze(String text) {
        map = text.lines().map(String::toCharArray).toArray(char[][]::new);
    }

    public boolean isFree(Cell cell) {
        return cell.y() >= 0 && cell.y() < map.length && cell.x() >= 0 && cell.x() < map[cell.y()].length
                && map[cell.y()][cell.x()] != '#';
    }

    public List<Cell> path(Cell from, Cell to) {
        PriorityQueue<Step> open = new PriorityQueue<>((a, b) -> Integer.compare(a.cost(), b.cost()));
        Map<Cell, Integer> costs = new HashMap<>();
        Map<Cell, Cell> before = new HashMap<>();
        costs.put(from, 0);
        open.add(new Step(from, distance(from, to)));
        while (!open.isEmpty()) {
            Cell cell = open.poll().cell();
            if (cell.equals(to)) {
                return back(before, to);
            }
            for (int[] way : WAYS) {
                Cell next = cell.moved(way[0], way[1]);
                int cost = costs.get(cell) + 1;
                if (isFree(next) && cost < costs.getOrDefault(next, Integer.MAX_VALUE)) {
                    costs.put(next, cost);
                    before.put(next, cell);
                    open.add(new Step(next, cost + distance(next, to)));
                }
            }
        }
        return List.of();
    }

    private static int distance(Cell a, Cell b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static List<Cell> back(Map<Cell, Cell> before, Cell to) {
        List<Cell> path = new ArrayList<>();
        for (Cell cell = to; cell != null; cell = before.get(cell)) {
            path.add(cell);
        }
        Collections.reverse(path);
        return path;
    }

    public int area(Cell from) {
        Deque<Cell> left = new ArrayDeque<>(List.of(from));
        Map<Cell, Boolean> seen = new HashMap<>();
        while (!left.isEmpty()) {
            Cell cell = left.pop();
            if (isFree(cell) && seen.putIfAbsent(cell, true) == null) {
                for (int[] way : WAYS) {
                    left.push(cell.moved(way[0], way[1]));
                }
            }
        }
        return seen.size();
    }
}
