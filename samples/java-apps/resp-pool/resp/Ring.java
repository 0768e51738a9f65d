package resp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Consistent hashing over pools. */
public final class Ring {
    private static final int POINTS = 160;
    private final TreeMap<Long, Integer> points = new TreeMap<>();

    public Ring(List<String> names) {
        for (int node = 0; node < names.size(); node++) {
            for (int point = 0; point < POINTS; point++) {
                points.put(hash(names.get(node) + "#" + point), node);
            }
        }
    }

    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            long hash = 0;
            for (int i = 0; i < 8; i++) {
                hash = hash << 8 | digest[i] & 0xff;
            }
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int nodeOf(String key) {
        Map.Entry<Long, Integer> entry = points.ceilingEntry(hash(key));
        return (entry == null ? points.firstEntry() : entry).getValue();
    }

    /** The share of keys that move when the names change. */
    public static double moved(Ring before, Ring after, int keys) {
        int moved = 0;
        for (int key = 0; key < keys; key++) {
            if (before.nodeOf("key:" + key) != after.nodeOf("key:" + key)) {
                moved++;
            }
        }
        return (double) moved / keys;
    }
}
