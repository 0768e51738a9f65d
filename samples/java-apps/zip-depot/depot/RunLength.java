package depot;

import java.io.ByteArrayOutputStream;
import java.util.PriorityQueue;

/** Coders of our own: pairs of count and byte; the length of a Huffman code. */
public final class RunLength {
    private RunLength() {}

    public static byte[] encode(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < data.length) {
            int end = at;
            while (end < data.length && end - at < 255 && data[end] == data[at]) {
                end++;
            }
            out.write(end - at);
            out.write(data[at]);
            at = end;
        }
        return out.toByteArray();
    }

    public static byte[] decode(byte[] coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < coded.length; i += 2) {
            for (int j = 0; j < (coded[i] & 255); j++) {
                out.write(coded[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private record Node(long weight, Node left, Node right) {}

    public static long huffmanBits(byte[] data) {
        long[] counts = new long[256];
        for (byte b : data) {
            counts[b & 255]++;
        }
        PriorityQueue<Node> heap = new PriorityQueue<>((a, b) -> Long.compare(a.weight, b.weight));
        for (long count : counts) {
            if (count > 0) {
                heap.add(new Node(count, null, null));
            }
        }
        while (heap.size() > 1) {
            Node a = heap.poll();
            Node b = heap.poll();
            heap.add(new Node(a.weight + b.weight, a, b));
        }
        return heap.isEmpty() ? 0 : cost(heap.poll(), 0);
    }

    private static long cost(Node node, int depth) {
        if (node.left == null) {
            return node.weight * depth;
        }
        return cost(node.left, depth + 1) + cost(node.right, depth + 1);
    }
}
