package ballot;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counting. */
public final class Election {
    private final List<String> candidates;
    private final Paillier.KeyPair keys;

    public Election(List<String> candidates, Paillier.KeyPair keys) {
        this.candidates = candidates;
        this.keys = keys;
    }

    public Map<String, Long> count(Collection<Ballot> ballots) {
        Map<String, Long> votes = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            BigInteger total = Paillier.sum(keys.open(), Urn.column(ballots, i));
            votes.put(candidates.get(i), Paillier.decrypt(keys, total).longValueExact());
        }
        return votes;
    }

    /** Counts the public board. */
    public Map<String, Long> countBoard(BoardClient board) throws IOException, InterruptedException {
        return count(board.all());
    }

    /** Tokens whose ballots differ between the board and the urn. */
    public List<String> audit(BoardClient board, Urn urn) throws IOException, InterruptedException {
        Map<String, String> shown = board.all().stream().collect(Collectors.toMap(Ballot::token, Ballot::receipt, (a, b) -> b));
        List<String> differ = new ArrayList<>();
        urn.open().forEach((token, ballot) -> {
            if (!ballot.receipt().equals(shown.get(token))) {
                differ.add(token);
            }
        });
        return differ;
    }

    /** Seats by the highest averages of d'Hondt. */
    public static Map<String, Integer> seats(Map<String, Long> votes, int seats) {
        record Quotient(String name, double value) {}
        return votes.entrySet().stream()
            .flatMap(entry -> IntStream.rangeClosed(1, seats).mapToObj(k -> new Quotient(entry.getKey(), entry.getValue() / (double) k)))
            .sorted(Comparator.comparingDouble(Quotient::value).reversed())
            .limit(seats)
            .collect(Collectors.groupingBy(Quotient::name, Collectors.summingInt(each -> 1)));
    }
}
