package logo;

import java.util.*;

/** Runs programs and keeps the lines that the turtle draws. */
public final class Turtle {
    public record Line(double x1, double y1, double x2, double y2, int pen) {}

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    private final Parser.Program program;
    private final Deque<Map<String, Double>> scopes = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private double x, y, heading = 90;
    private boolean down = true;
    private int pen;

    public Turtle(Parser.Program program) {
        this.program = program;
        scopes.push(new HashMap<>());
    }

    public List<Line> run() {
        exec(program.main());
        return lines;
    }

    private void exec(List<Node> body) {
        for (Node node : body) {
            switch (node) {
                case Node.Repeat(Node count, List<Node> inner) -> {
                    int times = (int) eval(count);
                    for (int i = 0; i < times; i++) exec(inner);
                }
                case Node.If(Node test, List<Node> then) -> {
                    if (eval(test) != 0) exec(then);
                }
                case Node.Make(String name, Node value) -> scopes.peek().put(name, eval(value));
                case Node.Stop() -> throw new Stopped();
                case Node.Call call -> call(call);
                default -> throw new IllegalStateException("not a statement: " + node);
            }
        }
    }

    private void call(Node.Call call) {
        double[] args = new double[call.args().size()];
        for (int i = 0; i < args.length; i++) args[i] = eval(call.args().get(i));
        switch (call.name()) {
            case "fd" -> move(args[0]);
            case "bk" -> move(-args[0]);
            case "rt" -> heading -= args[0];
            case "lt" -> heading += args[0];
            case "pu" -> down = false;
            case "pd" -> down = true;
            case "pen" -> pen = (int) args[0];
            case "home" -> { x = 0; y = 0; heading = 90; }
            case "setxy" -> { x = args[0]; y = args[1]; }
            default -> {
                Node.Procedure procedure = program.procedures().get(call.name());
                Map<String, Double> scope = new HashMap<>();
                for (int i = 0; i < args.length; i++) scope.put(procedure.params().get(i), args[i]);
                scopes.push(scope);
                try {
                    exec(procedure.body());
                } catch (Stopped done) {
                    // back to the caller
                } finally {
                    scopes.pop();
                }
            }
        }
    }

    private void move(double by) {
        double toX = x + by * Math.cos(Math.toRadians(heading)), toY = y + by * Math.sin(Math.toRadians(heading));
        if (down) lines.add(new Line(x, y, toX, toY, pen));
        x = toX;
        y = toY;
    }

    private double eval(Node node) {
        return switch (node) {
            case Node.Num(double value) -> value;
            case Node.Var(String name) -> {
                for (Map<String, Double> scope : scopes) {
                    Double value = scope.get(name);
                    if (value != null) yield value;
                }
                throw new NoSuchElementException(name + " has no value");
            }
            case Node.Op(char sign, Node left, Node right) -> {
                double a = eval(left), b = eval(right);
                yield switch (sign) {
                    case '+' -> a + b;
                    case '-' -> a - b;
                    case '*' -> a * b;
                    case '/' -> a / b;
                    case '<' -> a < b ? 1 : 0;
                    case '>' -> a > b ? 1 : 0;
                    default -> a == b ? 1 : 0;
                };
            }
            default -> throw new IllegalStateException("no value: " + node);
        };
    }
}
