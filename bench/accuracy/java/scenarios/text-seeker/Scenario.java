import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import seek.Index;

public final class Scenario {
    private static final String[] WORDS = new String[900];

    public static void prepare(Path folder) throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < WORDS.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = 0; j < 4 + random.nextInt(6); j++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            WORDS[i] = word.toString();
        }
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 300; j++) {
                text.append(WORDS[(int) Math.abs(random.nextGaussian() * 250) % WORDS.length]).append(j % 12 == 11 ? ".\n" : " ");
            }
            Files.writeString(folder.resolve("doc" + i + ".txt"), text);
        }
    }

    public static void round(Path folder) throws IOException {
        Index index = new Index();
        index.addFolder(folder);
        for (int i = 0; i < 10; i++) {
            index.search(WORDS[i * 3] + " " + WORDS[i * 7] + " the " + WORDS[i], 10).forEach(hit -> index.snippet(hit.document(), WORDS[0]));
            index.suggestions(WORDS[i * 11] + "x");
        }
    }
}
