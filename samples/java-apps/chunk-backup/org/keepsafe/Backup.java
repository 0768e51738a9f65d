package org.keepsafe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.keepsafe.chunk.Chunker;
import org.keepsafe.chunk.Sealer;
import org.keepsafe.store.ObjectStore;

public final class Backup {
    private final ObjectStore store;
    private final Sealer sealer;
    private final Chunker chunker = new Chunker(16 << 10, 64 << 10, 256 << 10);

    public Backup(ObjectStore store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    public Manifest save(Path folder, String name) throws IOException, GeneralSecurityException {
        Map<String, List<String>> files = new TreeMap<>();
        for (Path file : list(folder)) {
            files.put(folder.relativize(file).toString(), upload(Files.readAllBytes(file)));
        }
        Manifest manifest = new Manifest(files);
        store.put("manifest-" + name, manifest.encode());
        return manifest;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    private List<String> upload(byte[] data) throws IOException, GeneralSecurityException {
        List<String> ids = new ArrayList<>();
        for (Chunker.Piece piece : chunker.cut(data)) {
            String id = Sealer.id(data, piece);
            if (!store.has(id)) {
                store.put(id, sealer.seal(id, Arrays.copyOfRange(data, piece.from(), piece.to())));
            }
            ids.add(id);
        }
        return ids;
    }

    public int restore(String name, Path folder) throws IOException, GeneralSecurityException, DataFormatException {
        Manifest manifest = Manifest.decode(store.get("manifest-" + name));
        for (var each : manifest.files().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                for (String id : each.getValue()) {
                    out.write(chunk(id));
                }
            }
        }
        return manifest.chunks();
    }

    private byte[] chunk(String id) throws IOException, GeneralSecurityException, DataFormatException {
        byte[] plain = sealer.open(id, store.get(id));
        if (!Sealer.id(plain, new Chunker.Piece(0, plain.length)).equals(id)) {
            throw new IOException(id + " is damaged");
        }
        return plain;
    }
}
