import feeds.Main;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        byte[][] feeds = new byte[8][];
        for (int f = 0; f < feeds.length; f++) {
            StringBuilder out = new StringBuilder("<feed>");
            for (int i = 0; i < 400; i++) {
                out.append("<item><title>Title ").append(i).append("</title><link>http://example.org/").append(f * 300 + i)
                    .append("</link><time>2026-11-").append(10 + i % 20).append("T10:00:00Z</time><text>")
                    .append("some &lt;b&gt;words&lt;/b&gt; of text ".repeat(12)).append("</text></item>\n");
            }
            feeds[f] = out.append("</feed>").toString().getBytes(StandardCharsets.UTF_8);
        }
        base = URI.create("http://127.0.0.1:" + Kit.serve(4, (path, body) -> feeds[path.charAt(path.length() - 1) - '0']));
    }

    public static void round(Path folder) throws Exception {
        Main.mix(base, 6);
        var downloader = Class.forName("feeds.Downloader").getDeclaredConstructor(int.class);
        downloader.setAccessible(true);
        var mixer = Class.forName("feeds.Mixer").getDeclaredConstructors()[0];
        mixer.setAccessible(true);
        Method each = Class.forName("feeds.Mixer").getDeclaredMethod("wordsOfEach", List.class);
        each.setAccessible(true);
        each.invoke(mixer.newInstance(downloader.newInstance(1)), List.of(base.resolve("/feed/1"), base.resolve("/feed/2"), base.resolve("/feed/3")));
    }
}
