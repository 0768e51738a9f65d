import java.io.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.zip.*;
import subs.*;

public final class Scenario {
    private static Catalogue catalogue;
    private static Translator translator;
    private static Shop shop;
    private static boolean[] speech;
    private static Path film;
    private static String text;
    private static URI home;

    public static void prepare(Path folder) throws Exception {
        String[] words = "the a captain never said that night we left harbour without him and you know caf\u00e9 why because nobody asked me about it I suppose".split(" ");
        Random random = new Random(8);
        List<Cue> cues = new ArrayList<>();
        speech = new boolean[60 * 600];
        long at = 4000;
        for (int i = 0; i < 700; i++) {
            StringBuilder line = new StringBuilder();
            int n = 4 + random.nextInt(12);
            for (int k = 0; k < n; k++) line.append(k == 0 ? "" : k == 7 ? "\n" : " ").append(words[random.nextInt(words.length)]);
            cues.add(new Cue(i + 1, at, at + 1200 + n * 120, line.toString()));
            for (long t = at / 100 + 12; t < (at + 2500) / 100 + 12 && t < speech.length; t++) speech[(int) t] = true;
            at += 3000 + random.nextInt(3500);
        }
        text = Srt.format(cues);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes("windows-1252"));
        }
        byte[] packed = bytes.toByteArray();
        home = URI.create("http://127.0.0.1:" + Kit.serve(11, (path, body) -> path.startsWith("/translate") ? new String(body, "UTF-8").replace("the", "der").getBytes("UTF-8")
            : path.equals("/detect") ? "en\n".getBytes() : body.length > 0 ? "ok".getBytes() : packed));
        catalogue = new Catalogue(home);
        translator = new Translator(home, "de");
        shop = new Shop(catalogue, translator);
        film = folder.resolve("film.avi");
        byte[] data = new byte[3_000_000];
        random.nextBytes(data);
        Files.write(film, data);
    }

    public static void round(Path folder) throws Exception {
        new Shop(catalogue, translator);
        translator.forget();
        Path srt = shop.prepare(film, speech);
        List<Cue> own = Srt.load(srt);
        translator.detect(own);
        translator.one("Where is the captain?");
        translator.one("Where was the captain?");
        shop.share(srt, "0123");
        shop.nearest(own, List.of("a", "b", "c"));
        shop.survey(List.of("a", "b", "c", "d"));
        Timing.stretch(own, 25 / 23.976, 500);
    }
}
