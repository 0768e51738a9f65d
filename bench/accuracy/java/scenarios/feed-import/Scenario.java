import feed.CsvReader;
import feed.Importer;
import feed.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class Scenario {
    public static void prepare(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("sku,name,category,price,stock"));
        for (int i = 0; i < 1500; i++) {
            lines.add((i % 50 == 0 ? "bad" : "AB-" + (10000 + i % 1400)) + ",\"Product,  number " + i + "\",cat" + i % 12 + "," + i * 0.25 + "," + i % 40);
        }
        Files.write(folder.resolve("feed.csv"), lines);
    }

    public static void round(Path folder) throws IOException {
        Importer importer = new Importer(folder.resolve("out.txt"), 200);
        importer.run(folder.resolve("feed.csv"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new Row(i, "AB-" + i, "name", "c" + i % 9, i, i % 7));
        }
        importer.statistics(rows);
    }
}
