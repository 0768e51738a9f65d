import crawl.Crawler;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;

public final class Scenario {
    private static URI site;
    private static Crawler crawler;

    public static void prepare(Path folder) throws Exception {
        site = URI.create("http://127.0.0.1:" + Kit.serve(12, (path, body) -> {
            if (path.equals("/robots.txt")) return "User-agent: *\nDisallow: /private\nCrawl-delay: 5\n".getBytes();
            if (path.equals("/p13")) return null;
            int number = path.length() > 2 ? Integer.parseInt(path.replaceAll("\\D", "0")) : 0;
            Random random = new Random(number);
            StringBuilder html = new StringBuilder("<html><head><title>Page " + number + "</title></head><body>\n");
            for (int i = 0; i < 120; i++) {
                html.append("<p class='x'>");
                for (int k = 0; k < 30; k++) html.append("word").append((int) Math.abs(random.nextGaussian() * 900)).append(' ');
                html.append("</p>\n");
                if (i % 4 == 0) html.append("<a class=\"l\" href=\"/p").append(random.nextInt(60)).append("\">more &amp; more</a>\n");
                if (i % 40 == 0) html.append("<a href='/private/x'>no</a>");
            }
            return html.append("</body></html>").toString().getBytes();
        }) + "/");
        crawler = new Crawler(folder.resolve("pages"), 12);
    }

    public static void round(Path folder) throws Exception {
        crawler.run(site, folder.resolve("sitemap.xml"));
    }
}
