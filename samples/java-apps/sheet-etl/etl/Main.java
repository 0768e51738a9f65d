package etl;

import etl.csv.CsvReader;
import etl.csv.CsvWriter;
import etl.load.Uploader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(run(Path.of(args[0]), URI.create(args[1])));
    }

    public static int run(Path file, URI target) throws IOException, InterruptedException {
        List<Order> orders = CsvReader.read(file).stream().map(Order::of).toList();
        Cleaner cleaner = new Cleaner();
        List<Order> clean = cleaner.clean(orders);
        CsvWriter.write(Summary.byCustomer(clean), file.resolveSibling("summary.csv"));
        return new Uploader(target, 1000).upload(clean);
    }
}
