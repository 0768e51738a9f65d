import java.nio.file.*;
import java.util.*;
import rx.*;

public final class Scenario {
    private static final List<String> samples = new ArrayList<>();
    private static String text;

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(77);
        for (int f = 0; f < 12; f++) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                out.append("    private static int value").append(random.nextInt(400)).append(" = compute(").append(random.nextInt(9000)).append(", \"name ")
                    .append(Integer.toString(random.nextInt(1 << 28), 36)).append("\"); // ").append(random.nextInt(20) == 0 ? "TODO(ann): 2026-01-1" + i % 10 : "fine").append('\n');
            }
            Path file = folder.resolve("src/part" + f % 3 + "/File" + f + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, out);
            text = out.toString();
        }
        for (int i = 0; i < 80; i++) samples.add("user" + random.nextInt(5000) + "@mail" + i + ".example." + (i % 3 == 0 ? "com" : "c0m"));
    }

    public static void round(Path folder) throws Exception {
        new Grep("TODO\\([a-z]+\\): *\\d\\d\\d\\d-(0\\d|1[012])-[0123]\\d", ".java").report(folder.resolve("src"));
        Dfa number = Dfa.compile("(0x[0-9a-fA-F]+|\\d+(\\.\\d+)?([eE][+-]?\\d+)?)");
        number.replaceAll(text, "#");
        number.dot();
        number.states();
        Grep.race("[a-z0-9._]+@([a-z0-9]+\\.)+(com|org|net)", samples);
    }
}
