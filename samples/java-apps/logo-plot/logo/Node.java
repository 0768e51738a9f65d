package logo;

import java.util.List;

/** What a program is made of. */
sealed interface Node {
    record Num(double value) implements Node {}
    record Var(String name) implements Node {}
    record Op(char sign, Node left, Node right) implements Node {}
    record Call(String name, List<Node> args) implements Node {}
    record Repeat(Node count, List<Node> body) implements Node {}
    record If(Node test, List<Node> then) implements Node {}
    record Make(String name, Node value) implements Node {}
    record Stop() implements Node {}
    record Procedure(String name, List<String> params, List<Node> body) {}
}
