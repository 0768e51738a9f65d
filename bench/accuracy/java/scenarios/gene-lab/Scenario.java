import genes.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;

public final class Scenario {
    private static URI base;
    private static String first, second;

    static String bases(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) out.append("ACGT".charAt(random.nextInt(4)));
        return out.toString();
    }

    static String wrapped(String id, String bases) {
        StringBuilder out = new StringBuilder(">" + id + " made up\n");
        for (int i = 0; i < bases.length(); i += 60) out.append(bases, i, Math.min(bases.length(), i + 60)).append('\n');
        return out.toString();
    }

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(12);
        Files.writeString(folder.resolve("genome.fa"), wrapped("contig1", bases(random, 90_000)) + wrapped("contig2", bases(random, 40_000)));
        StringBuilder genes = new StringBuilder();
        String gene = bases(random, 420);
        for (int i = 0; i < 10; i++) {
            StringBuilder copy = new StringBuilder(gene);
            for (int k = 0; k < 15 + 5 * i; k++) copy.setCharAt(random.nextInt(copy.length()), 'A');
            genes.append(wrapped("species" + i, copy.toString()));
        }
        Files.writeString(folder.resolve("genes.fa"), genes);
        first = bases(random, 600);
        second = bases(random, 800);
        AtomicInteger asked = new AtomicInteger();
        String small = wrapped("x", bases(random, 2_000));
        base = URI.create("http://127.0.0.1:" + Kit.serve(10, (path, body) ->
            (path.startsWith("/fasta") ? small : path.equals("/jobs") ? "j1" : asked.incrementAndGet() % 3 == 0 ? "12 hits" : "running").getBytes()));
        Files.createDirectory(folder.resolve("cache"));
    }

    public static void round(Path folder) throws Exception {
        Main.annotate(folder.resolve("genome.fa"), folder.resolve("proteins.fa"));
        Main.profile(folder.resolve("genome.fa"));
        Main.kinship(folder.resolve("genes.fa"));
        new Aligner(3, -2, -3).local(first, second);
        Archive archive = Kept.archive == null ? Kept.archive = new Archive(base, folder.resolve("cache")) : Kept.archive;
        for (String each : List.of("NC1", "NC2", "NC3")) Files.deleteIfExists(folder.resolve("cache/" + each + ".fa"));
        archive.fetchAll(List.of("NC1", "NC2", "NC3"));
        archive.search(first);
    }

    static final class Kept { static Archive archive; }
}
