import ballot.*;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.*;
import java.util.*;

public final class Scenario {
    private static Paillier.KeyPair keys;
    private static BoardClient board;
    private static final Map<String, byte[]> SHOWN = Collections.synchronizedMap(new LinkedHashMap<>());
    private static volatile byte[] all;
    private static final List<Ballot> ready = new ArrayList<>();
    private static HttpClient http;
    private static URI home;

    public static void prepare(Path folder) throws Exception {
        keys = Paillier.generate(1024);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            Ballot ballot = Ballot.cast(keys.open(), "voter" + i, 4, i % 3);
            ready.add(ballot);
            text.append(ballot.encode()).append('\n');
        }
        all = text.toString().getBytes();
        int port = Kit.serve(12, (path, body) -> {
            if (path.equals("/ballots")) return all;
            if (body.length > 0) {
                SHOWN.put(path, body);
                return "ok".getBytes();
            }
            return SHOWN.get(path);
        });
        home = URI.create("http://127.0.0.1:" + port);
        http = HttpClient.newHttpClient();
        board = new BoardClient(http, home);
    }

    public static void round(Path folder) throws Exception {
        if (SHOWN.isEmpty()) Paillier.generate(512);
        board = new BoardClient(http, home);
        Paillier.KeyPair small = Paillier.generate(512);
        Shares shares = Shares.forBits(1024);
        Map<Integer, BigInteger> parts = shares.split(keys.secret().lambda(), 3, 5);
        byte[] salt = "0123456789abcdef".getBytes();
        Map<Integer, BigInteger> some = new TreeMap<>();
        for (int i = 1; i <= 3; i++) some.put(i, Urn.unseal(Urn.seal(parts.get(i), "correct horse".toCharArray(), salt), "correct horse".toCharArray(), salt));
        shares.join(some);
        Election election = new Election(List.of("red", "green", "blue", "none"), keys);
        Path file = folder.resolve("urn");
        Files.deleteIfExists(file);
        try (Urn urn = new Urn(file)) {
            for (int i = 0; i < 6; i++) urn.drop(ready.get(i));
            urn.open();
            String receipt = board.vote(keys.open(), "late", 4, 2);
            board.confirm("late", receipt);
            board.post(ready.get(7));
            board.postAll(ready.subList(10, 20));
            election.audit(board, urn);
        }
        Map<String, Long> votes = election.countBoard(board);
        election.count(ready);
        Election.seats(votes, 40);
    }
}
