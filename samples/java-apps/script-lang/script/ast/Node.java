package script.ast;

import java.util.List;

public sealed interface Node {
    record Number(double value) implements Node {}

    record Name(String name) implements Node {}

    record Binary(char operator, Node left, Node right) implements Node {}

    record Assign(String name, Node value) implements Node {}

    record While(Node condition, List<Node> body) implements Node {}

    record Print(Node value) implements Node {}
}
