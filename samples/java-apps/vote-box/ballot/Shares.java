package ballot;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/** Splits the secret key among trustees, some of whom can put it together (Shamir). */
public final class Shares {
    private final BigInteger prime;
    private final SecureRandom random = new SecureRandom();

    public Shares(BigInteger prime) {
        this.prime = prime;
    }

    /** A field that is large enough for secrets of so many bits. */
    public static Shares forBits(int bits) {
        return new Shares(BigInteger.ONE.shiftLeft(bits).nextProbablePrime());
    }

    public Map<Integer, BigInteger> split(BigInteger secret, int needed, int trustees) {
        BigInteger[] polynomial = new BigInteger[needed];
        polynomial[0] = secret;
        for (int i = 1; i < needed; i++) {
            polynomial[i] = new BigInteger(prime.bitLength() - 1, random);
        }
        Map<Integer, BigInteger> shares = new TreeMap<>();
        for (int x = 1; x <= trustees; x++) {
            BigInteger y = BigInteger.ZERO, at = BigInteger.valueOf(x);
            for (int i = needed - 1; i >= 0; i--) {
                y = y.multiply(at).add(polynomial[i]).mod(prime);
            }
            shares.put(x, y);
        }
        return shares;
    }

    public BigInteger join(Map<Integer, BigInteger> shares) {
        BigInteger secret = BigInteger.ZERO;
        for (Map.Entry<Integer, BigInteger> share : shares.entrySet()) {
            BigInteger above = BigInteger.ONE, below = BigInteger.ONE;
            for (int other : shares.keySet()) {
                if (other != share.getKey()) {
                    above = above.multiply(BigInteger.valueOf(-other)).mod(prime);
                    below = below.multiply(BigInteger.valueOf(share.getKey() - other)).mod(prime);
                }
            }
            secret = secret.add(share.getValue().multiply(above).multiply(below.modInverse(prime))).mod(prime);
        }
        return secret;
    }
}
