package rx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

final class Nfa {
    private record Edge(int to, BitSet on) {}

    private final List<List<Edge>> edges = new ArrayList<>();
    final int start;
    final int accept;

    Nfa(Node node) {
        start = state();
        accept = state();
        build(node, start, accept);
    }

    private int state() {
        edges.add(new ArrayList<>());
        return edges.size() - 1;
    }

    int size() {
        return edges.size();
    }

    private void build(Node node, int from, int to) {
        switch (node) {
            case Node.Chars chars -> edges.get(from).add(new Edge(to, chars.set()));
            case Node.Empty empty -> edges.get(from).add(new Edge(to, null));
            case Node.Sequence sequence -> {
                int middle = state();
                build(sequence.first(), from, middle);
                build(sequence.second(), middle, to);
            }
            case Node.Choice choice -> {
                build(choice.left(), from, to);
                build(choice.right(), from, to);
            }
            case Node.Repeat repeat -> {
                int in = state();
                int out = state();
                edges.get(from).add(new Edge(in, null));
                build(repeat.inner(), in, out);
                edges.get(out).add(new Edge(in, null));
                edges.get(out).add(new Edge(to, null));
                if (!repeat.atLeastOnce()) {
                    edges.get(in).add(new Edge(out, null));
                }
            }
        }
    }

    BitSet closure(BitSet states) {
        BitSet closed = (BitSet) states.clone();
        Deque<Integer> open = new ArrayDeque<>();
        states.stream().forEach(open::push);
        while (!open.isEmpty()) {
            for (Edge edge : edges.get(open.pop())) {
                if (edge.on() == null && !closed.get(edge.to())) {
                    closed.set(edge.to());
                    open.push(edge.to());
                }
            }
        }
        return closed;
    }

    BitSet step(BitSet states, int c) {
        BitSet next = new BitSet(size());
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            for (Edge edge : edges.get(state)) {
                if (edge.on() != null && edge.on().get(c)) {
                    next.set(edge.to());
                }
            }
        }
        return closure(next);
    }

    /** Whether all of the text matches, without a table. */
    boolean simulate(String text) {
        BitSet first = new BitSet(size());
        first.set(start);
        BitSet states = closure(first);
        for (int i = 0; i < text.length() && !states.isEmpty(); i++) {
            states = step(states, text.charAt(i));
        }
        return states.get(accept);
    }
}
