package scout;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

public final class Main {
    public static void main(String[] args) throws Exception {
        Resolver resolver = new Resolver(new InetSocketAddress(args[0], 53), 400, new TtlCache(2_000));
        System.out.println(survey(resolver, Path.of(args[1]), Path.of(args[2]), Path.of("addresses.txt")));
    }

    public static int survey(Resolver resolver, Path hosts, Path names, Path out) throws IOException, InterruptedException {
        BlockList blocked = BlockList.load(hosts).compact();
        List<String> wanted = allowed(blocked, Files.readAllLines(names));
        Map<String, List<String>> found = resolver.lookupAll(wanted);
        write(found, blocked.fingerprint(), out);
        return found.size();
    }

    private static List<String> allowed(BlockList blocked, List<String> names) {
        return names.stream().map(String::strip).filter(each -> !each.isEmpty() && !blocked.blocks(each)).distinct().toList();
    }

    private static void write(Map<String, List<String>> found, long fingerprint, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.printf("# list %08x%n", fingerprint);
            found.forEach((name, addresses) -> out.printf("%s %s%n", name, String.join(",", addresses)));
        }
    }
}
