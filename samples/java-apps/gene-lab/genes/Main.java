package genes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(annotate(Path.of(args[0]), Path.of("proteins.fa")));
        System.out.println(kinship(Path.of(args[1])));
    }

    public static int annotate(Path genome, Path out) throws IOException {
        List<Fasta.Sequence> proteins = Fasta.read(genome).stream()
                .flatMap(contig -> new Orfs(60).find(contig.bases()).stream().map(orf -> new Fasta.Sequence(contig.id() + ":" + orf.start(), orf.protein())))
                .toList();
        Fasta.write(proteins, out);
        return proteins.size();
    }

    public static String kinship(Path genes) throws IOException {
        List<Fasta.Sequence> sequences = Fasta.read(genes);
        return Tree.upgma(sequences, Tree.distances(sequences, new Aligner(2, -1, -2)));
    }

    public static String profile(Path genome) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Fasta.Sequence contig : Fasta.read(genome)) {
            double[] windows = Dna.gcWindows(contig.bases(), 1_000, 250);
            out.append("%s %d bases, %d windows%n".formatted(contig.id(), contig.length(), windows.length));
            out.append(common(Dna.kmers(contig.bases(), 6), 10)).append('\n');
        }
        return out.toString();
    }

    static String common(Map<String, Integer> counts, int count) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(count)
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
