package rx;

import java.util.BitSet;

/** What a pattern is made of. */
sealed interface Node {
    record Chars(BitSet set) implements Node {}

    record Empty() implements Node {}

    record Sequence(Node first, Node second) implements Node {}

    record Choice(Node left, Node right) implements Node {}

    record Repeat(Node inner, boolean atLeastOnce) implements Node {}
}
