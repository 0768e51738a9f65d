package scout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** Domains that are not to be looked up, as hosts files list them. */
public final class BlockList {
    private final Set<String> domains;

    private BlockList(Set<String> domains) {
        this.domains = domains;
    }

    public static BlockList load(Path hosts) throws IOException {
        Set<String> domains = new HashSet<>();
        try (BufferedReader in = Files.newBufferedReader(hosts)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String domain = domainOf(line);
                if (domain != null) {
                    domains.add(domain);
                }
            }
        }
        return new BlockList(domains);
    }

    private static String domainOf(String line) {
        int hash = line.indexOf('#');
        String bare = (hash < 0 ? line : line.substring(0, hash)).strip();
        if (bare.isEmpty()) {
            return null;
        }
        int space = bare.lastIndexOf(' ');
        return bare.substring(space + 1).toLowerCase();
    }

    public boolean blocks(String name) {
        for (int dot = -1; ; ) {
            if (domains.contains(name.substring(dot + 1))) {
                return true;
            }
            dot = name.indexOf('.', dot + 1);
            if (dot < 0) {
                return false;
            }
        }
    }

    /** Without domains whose parent is blocked as well. */
    public BlockList compact() {
        String[] turned = domains.stream().map(BlockList::turn).toArray(String[]::new);
        Arrays.sort(turned);
        Set<String> kept = new HashSet<>();
        String last = null;
        for (String each : turned) {
            if (last == null || !each.startsWith(last + ".")) {
                kept.add(turn(each));
                last = each;
            }
        }
        return new BlockList(kept);
    }

    static String turn(String domain) {
        String[] labels = domain.split("\\.");
        StringBuilder out = new StringBuilder(domain.length());
        for (int i = labels.length - 1; i >= 0; i--) {
            out.append(labels[i]).append(i == 0 ? "" : ".");
        }
        return out.toString();
    }

    public long fingerprint() {
        List<String> sorted = new ArrayList<>(domains);
        sorted.sort(null);
        CRC32 crc = new CRC32();
        sorted.forEach(each -> crc.update(each.getBytes()));
        return crc.getValue();
    }
}
