package script.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import script.ast.Node;

public final class Interpreter {
    private final Map<String, Double> names = new HashMap<>();
    private final StringBuilder output = new StringBuilder();

    public void run(List<Node> nodes) {
        for (Node node : nodes) {
            execute(node);
        }
    }

    private void execute(Node node) {
        switch (node) {
            case Node.Assign assign -> names.put(assign.name(), value(assign.value()));
            case Node.Print print -> output.append(value(print.value())).append('\n');
            case Node.While loop -> {
                while (value(loop.condition()) != 0) {
                    run(loop.body());
                }
            }
            default -> value(node);
        }
    }

    private double value(Node node) {
        return switch (node) {
            case Node.Number number -> number.value();
            case Node.Name name -> names.getOrDefault(name.name(), 0.0);
            case Node.Binary binary -> apply(binary.operator(), value(binary.left()), value(binary.right()));
            default -> throw new IllegalStateException("no value: " + node);
        };
    }

    private static double apply(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            case '%' -> left % right;
            case '<' -> left < right ? 1 : 0;
            case '>' -> left > right ? 1 : 0;
            default -> throw new IllegalArgumentException(String.valueOf(operator));
        };
    }

    public String output() {
        return output.toString();
    }
}
