import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import prices.Main;
import prices.service.HttpCatalog;
import prices.service.HttpRates;
import prices.service.OfferService;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        base = URI.create("http://127.0.0.1:" + Kit.serve(12, (path, body) -> {
            if (path.startsWith("/rate")) {
                return "0.9123".getBytes(StandardCharsets.UTF_8);
            }
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                out.append("shop").append(i).append(';').append(10 + i * 37 % 90).append(".95;").append(i % 3 == 0 ? "USD" : "GBP").append('\n');
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }));
    }

    public static void round(Path folder) throws Exception {
        Main.best(base, List.of("lamp", "desk", "chair", "shelf", "rug", "bed"));
        try (OfferService service = new OfferService(new HttpCatalog(base), new HttpRates(base))) {
            service.bestOffersSlowly(List.of("lamp", "desk"));
        }
    }
}
