package ballot;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** One voter's ballot: a cipher of 0 or 1 for each candidate, and the voter's token. */
public record Ballot(String token, List<BigInteger> choices) {

    public static Ballot cast(Paillier.PublicKey key, String token, int candidates, int chosen) {
        List<BigInteger> ciphers = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            ciphers.add(Paillier.encrypt(key, BigInteger.valueOf(i == chosen ? 1 : 0), Paillier.blind(key)));
        }
        return new Ballot(token, ciphers);
    }

    /** One line of text. */
    public String encode() {
        return token + ":" + choices.stream().map(each -> each.toString(36)).collect(Collectors.joining(","));
    }

    public static Ballot decode(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a ballot needs a token");
        }
        List<BigInteger> choices = Arrays.stream(line.substring(colon + 1).split(",")).map(each -> new BigInteger(each, 36)).toList();
        return new Ballot(line.substring(0, colon), choices);
    }

    /** What the voter takes home to find the ballot on the board. */
    public String receipt() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encode().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
