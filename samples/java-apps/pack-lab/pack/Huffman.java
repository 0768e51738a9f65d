package pack;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

public final class Huffman {
    private record Node(int symbol, int weight, Node left, Node right) {
        boolean isLeaf() {
            return left == null;
        }
    }

    private Huffman() {}

    public static int[] frequencies(byte[] data) {
        int[] counts = new int[256];
        for (byte b : data) {
            counts[b & 255]++;
        }
        return counts;
    }

    private static Node tree(int[] counts) {
        PriorityQueue<Node> queue = new PriorityQueue<>((a, b) -> Integer.compare(a.weight(), b.weight()));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                queue.add(new Node(symbol, counts[symbol], null, null));
            }
        }
        while (queue.size() > 1) {
            Node left = queue.poll();
            Node right = queue.poll();
            queue.add(new Node(-1, left.weight() + right.weight(), left, right));
        }
        return queue.poll();
    }

    public static Map<Integer, String> codes(byte[] data) {
        Map<Integer, String> codes = new HashMap<>();
        collect(tree(frequencies(data)), "", codes);
        return codes;
    }

    private static void collect(Node node, String code, Map<Integer, String> codes) {
        if (node.isLeaf()) {
            codes.put(node.symbol(), code.isEmpty() ? "0" : code);
        } else {
            collect(node.left(), code + "0", codes);
            collect(node.right(), code + "1", codes);
        }
    }

    public static byte[] encode(byte[] data) {
        Map<Integer, String> codes = codes(data);
        StringBuilder bits = new StringBuilder();
        for (byte b : data) {
            bits.append(codes.get(b & 255));
        }
        return bytes(bits);
    }

    private static byte[] bytes(StringBuilder bits) {
        byte[] packed = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            if (bits.charAt(i) == '1') {
                packed[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        return packed;
    }
}
