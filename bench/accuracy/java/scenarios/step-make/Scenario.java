import build.*;
import java.nio.file.*;
import java.util.*;

public final class Scenario {
    private static Path work;

    public static void prepare(Path folder) throws Exception {
        work = Files.createDirectories(folder.resolve("work/src")).getParent();
        StringBuilder recipe = new StringBuilder("# pages\nOUT = pages\nSRC = src\n\n");
        Random random = new Random(3);
        StringBuilder goal = new StringBuilder("all.txt:");
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 900; line++) text.append("chapter ").append(i).append(" line ").append(random.nextInt(10000)).append(" of the tale\n");
            Files.writeString(work.resolve("src/c" + i + ".txt"), text);
            if (i < 6) {
                recipe.append("${OUT}-" + i + ".txt: ${SRC}/c" + i + ".txt ${SRC}/c" + (i + 1) + ".txt\n\tsort ${SRC}/c" + i + ".txt > ${OUT}-" + i + ".txt\n\twc -l ${OUT}-" + i + ".txt\n\n");
                goal.append(" ${OUT}-" + i + ".txt");
            }
        }
        recipe.append(goal + "\n\tcat ${OUT}-*.txt > all.txt\n");
        StringBuilder site = new StringBuilder("SRC = src\n");
        for (int i = 0; i < 600; i++) {
            site.append("page" + i + ": ${SRC}/c" + (i % 60) + ".txt");
            for (int k = 1; k < 4 && i >= k * 7; k++) site.append(" page" + (i - k * 7));
            site.append("\n  render ${SRC}/c" + (i % 60) + ".txt page" + i + "\n");
        }
        Files.writeString(work.resolve("recipe"), recipe);
        Files.writeString(work.resolve("site"), site);
    }

    public static void round(Path folder) throws Exception {
        Files.deleteIfExists(work.resolve("prints"));
        Recipe recipe = Recipe.read(work.resolve("recipe"));
        Recipe site = Recipe.read(work.resolve("site"));
        site.levels("page599");
        site.toDot("page599");
        Fingerprints prints = new Fingerprints(work.resolve("prints"));
        Maker maker = new Maker(work, recipe, prints);
        Map<String, String> before = Fingerprints.snapshot(work.resolve("src"));
        maker.make("all.txt");
        maker.make("all.txt");
        maker.criticalPath("all.txt");
        new Maker(work, site, prints).criticalPath("page599");
        Files.delete(work.resolve("prints"));
        new Maker(work, recipe, new Fingerprints(work.resolve("prints"))).makeSideBySide("all.txt", 2);
        new Fingerprints(work.resolve("prints"));
        Fingerprints.changed(work.resolve("src"), before);
        Shell shell = new Shell(work);
        shell.complaints("grep -n chapter src/c1.txt /dev/null | head -300");
        shell.runFor("sleep 5", 30);
        shell.runFor("true", 500);
        shell.versions(List.of("sort", "grep", "sed"));
    }
}
