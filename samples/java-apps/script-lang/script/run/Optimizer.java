package script.run;

import java.util.ArrayList;
import java.util.List;
import script.ast.Node;

/** Computes what is known before the program runs. */
public final class Optimizer {
    private int folded;

    public List<Node> fold(List<Node> nodes) {
        List<Node> out = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            out.add(fold(node));
        }
        return out;
    }

    private Node fold(Node node) {
        return switch (node) {
            case Node.Assign assign -> new Node.Assign(assign.name(), fold(assign.value()));
            case Node.Print print -> new Node.Print(fold(print.value()));
            case Node.While loop -> new Node.While(fold(loop.condition()), fold(loop.body()));
            case Node.Binary binary -> binary(binary);
            default -> node;
        };
    }

    private Node binary(Node.Binary binary) {
        Node left = fold(binary.left());
        Node right = fold(binary.right());
        if (left instanceof Node.Number a && right instanceof Node.Number b && binary.operator() == '+') {
            folded++;
            return new Node.Number(a.value() + b.value());
        }
        return new Node.Binary(binary.operator(), left, right);
    }

    public int folded() {
        return folded;
    }
}
