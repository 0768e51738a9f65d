package words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import words.index.Index;
import words.index.IndexFile;
import words.index.Searcher;

public final class Main {
    public static void main(String[] args) throws IOException {
        Index index = build(Path.of(args[0]));
        IndexFile.save(index, Path.of("words.idx"));
        new Searcher(index).search(args[1], 10).forEach(System.out::println);
    }

    public static Index build(Path folder) throws IOException {
        Index index = new Index();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            for (Path text : texts) {
                index.add(text.getFileName().toString(), Files.readString(text));
            }
        }
        return index;
    }
}
