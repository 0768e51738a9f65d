import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import words.Main;
import words.index.Index;
import words.index.IndexFile;
import words.index.Searcher;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        Random random = new Random(7);
        for (int f = 0; f < 12; f++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4000; i++) {
                int n = (int) Math.abs(random.nextGaussian() * 900);
                text.append(i % 9 == 0 ? "the " : "").append("w").append(Integer.toString(n * 7919 % 46656, 36))
                    .append(n % 5 == 0 ? "ing" : n % 3 == 0 ? "ed" : "").append(i % 13 == 0 ? ". " : " ");
            }
            Files.writeString(folder.resolve("t" + f + ".txt"), text);
        }
    }

    public static void round(Path folder) throws Exception {
        Index index = Main.build(folder);
        IndexFile.save(index, folder.resolve("words.idx"));
        IndexFile.load(folder.resolve("words.idx"));
        Searcher searcher = new Searcher(index);
        for (int i = 0; i < 5; i++) {
            searcher.search("the w" + Integer.toString(i * 7919 % 46656, 36) + " w0 w63z walking", 10);
            searcher.suggest("w" + i + "kzing");
        }
        index.vocabulary();
    }
}
