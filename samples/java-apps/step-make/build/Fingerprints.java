package build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers what files looked like when they were last used. */
public class Fingerprints {
    private final Path store;
    private final Properties known = new Properties();

    public Fingerprints(Path store) throws IOException {
        this.store = store;
        if (Files.exists(store)) {
            try (InputStream in = Files.newInputStream(store)) {
                known.load(in);
            }
        }
    }

    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[32 * 1024];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** One for all that a step depends on: files and commands. */
    public String ofStep(Path folder, Rule rule) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String need : rule.needs()) {
            Path file = folder.resolve(need);
            all.append(need).append('=').append(Files.exists(file) ? of(file) : "none").append('\n');
        }
        rule.commands().forEach(all::append);
        return Integer.toHexString(all.toString().hashCode()) + all.length();
    }

    public boolean fresh(Path folder, Rule rule) throws IOException {
        return Files.exists(folder.resolve(rule.target())) && ofStep(folder, rule).equals(known.getProperty(rule.target()));
    }

    public synchronized void remember(String target, String print) {
        known.setProperty(target, print);
    }

    public void save() throws IOException {
        try (var out = Files.newBufferedWriter(store)) {
            known.store(out, "steps");
        }
    }

    /** Files below a folder that changed since the snapshot. */
    public static Set<String> changed(Path folder, Map<String, String> snapshot) {
        Map<String, String> now = snapshot(folder);
        Set<String> changed = new TreeSet<>();
        now.forEach((name, print) -> {
            if (!print.equals(snapshot.get(name))) changed.add(name);
        });
        snapshot.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
        return changed;
    }

    public static Map<String, String> snapshot(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> folder.relativize(file).toString(), file -> {
                try {
                    return of(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
