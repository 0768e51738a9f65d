import docs.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        Random random = new Random(5);
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int f = 0; f < 15; f++) {
            StringBuilder out = new StringBuilder("# Page " + f + "\n\n");
            for (int i = 0; i < 60; i++) {
                out.append("## Part ").append(i).append("\n\n");
                for (int j = 0; j < 60; j++) {
                    out.append("word").append(random.nextInt(500)).append(j % 11 == 0 ? " **bold part** " : j % 17 == 0 ? " `code` " : " ");
                }
                out.append("see [the other](page").append(i).append(".html) <now>\n\n- one\n- two **b**\n\n");
            }
            Files.writeString(in.resolve("p" + f + ".md"), out);
        }
    }

    public static void round(Path folder) throws Exception {
        Main.build(folder.resolve("in"), folder.resolve("out"));
    }
}
