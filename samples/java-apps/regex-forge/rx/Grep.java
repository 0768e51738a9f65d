package rx;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

public final class Grep {
    public record Hit(Path file, int line, int column, String text) {
        String show() {
            return file + ":" + line + ":" + column + ": " + text;
        }
    }

    private final Dfa pattern;
    private final String ending;

    public Grep(String pattern, String ending) {
        this.pattern = Dfa.compile(pattern);
        this.ending = ending;
    }

    public static void main(String[] args) throws IOException {
        System.out.println(new Grep(args[0], args[1]).report(Path.of(args[2])));
    }

    public List<Hit> tree(Path root) throws IOException {
        List<Hit> hits = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(ending)) {
                    file(file, hits);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return hits;
    }

    private void file(Path file, List<Hit> into) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                int column = pattern.find(line, 0);
                if (column >= 0) {
                    into.add(new Hit(file, number, column + 1, line.strip()));
                }
            }
        }
    }

    public String report(Path root) throws IOException {
        List<Hit> hits = tree(root);
        StringBuilder out = new StringBuilder();
        hits.forEach(hit -> out.append(hit.show()).append('\n'));
        return out.append(hits.size()).append(" lines\n").toString();
    }

    /** How many samples match, without a table; to see what the table is worth. */
    public static long race(String pattern, List<String> samples) {
        Nfa nfa = new Nfa(PatternParser.parse(pattern));
        return samples.stream().filter(nfa::simulate).count();
    }
}
