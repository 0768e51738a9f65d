package stocks.model;

import java.io.IOException;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public final class PriceFile {
    private PriceFile() {}

    public static double[] read(Path file) throws IOException {
        double[] prices = new double[64];
        int count = 0;
        try (Reader in = Files.newBufferedReader(file)) {
            StreamTokenizer tokens = new StreamTokenizer(in);
            while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                if (count == prices.length) {
                    prices = Arrays.copyOf(prices, count * 2);
                }
                prices[count++] = tokens.nval;
            }
        }
        return Arrays.copyOf(prices, count);
    }
}
