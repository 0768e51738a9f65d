package org.keepsafe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which chunks make up which file. */
public record Manifest(Map<String, List<String>> files) {
    public byte[] encode() {
        StringBuilder out = new StringBuilder("keepsafe 1\n");
        files.forEach((name, chunks) -> {
            out.append(name).append('\t').append(chunks.size()).append('\n');
            chunks.forEach(chunk -> out.append(chunk).append('\n'));
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Manifest decode(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        Map<String, List<String>> files = new TreeMap<>();
        for (int at = 1; at < lines.length; ) {
            String[] head = lines[at++].split("\t");
            List<String> chunks = new ArrayList<>();
            for (int left = Integer.parseInt(head[1]); left > 0; left--) {
                chunks.add(lines[at++]);
            }
            files.put(head[0], chunks);
        }
        return new Manifest(files);
    }

    public int chunks() {
        return files.values().stream().mapToInt(List::size).sum();
    }
}
