import java.nio.file.Files;
import java.nio.file.Path;
import script.Main;
import script.ast.Parser;
import script.run.Optimizer;

public final class Scenario {
    private static String big;

    public static void prepare(Path folder) throws Exception {
        Files.writeString(folder.resolve("sum.scr"), """
                # sums what is not divisible by three
                i = 0; total = 0;
                while i < 8000 {
                    total = total + i * (i % 3 > 0);
                    i = i + 1;
                }
                print total;
                """);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            out.append("v").append(i).append(" = (1 + 2 * ").append(i).append(") * (3 + 4) - v").append(i / 2).append("; # line\n");
        }
        big = out.toString();
    }

    public static void round(Path folder) throws Exception {
        Main.runFile(folder.resolve("sum.scr"));
        Main.run(big);
        for (int i = 0; i < 3; i++) {
            Optimizer optimizer = new Optimizer();
            optimizer.fold(Parser.parse(big));
            optimizer.folded();
        }
    }
}
