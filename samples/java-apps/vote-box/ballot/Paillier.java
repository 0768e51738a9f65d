package ballot;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Additively homomorphic encryption: the product of ciphers is a cipher of the sum. */
public final class Paillier {
    private static final SecureRandom RANDOM = new SecureRandom();

    public record PublicKey(BigInteger n, BigInteger square) {}

    public record SecretKey(BigInteger lambda, BigInteger mu) {}

    public record KeyPair(PublicKey open, SecretKey secret) {}

    private Paillier() {}

    public static KeyPair generate(int bits) {
        BigInteger p = BigInteger.probablePrime(bits / 2, RANDOM), q;
        do {
            q = BigInteger.probablePrime(bits / 2, RANDOM);
        } while (q.equals(p));
        BigInteger n = p.multiply(q), one = BigInteger.ONE;
        BigInteger p1 = p.subtract(one), q1 = q.subtract(one);
        BigInteger lambda = p1.multiply(q1).divide(p1.gcd(q1));
        PublicKey open = new PublicKey(n, n.multiply(n));
        BigInteger mu = one.add(n).modPow(lambda, open.square()).subtract(one).divide(n).modInverse(n);
        return new KeyPair(open, new SecretKey(lambda, mu));
    }

    public static BigInteger blind(PublicKey key) {
        BigInteger r;
        do {
            r = new BigInteger(key.n().bitLength(), RANDOM);
        } while (r.signum() == 0 || r.compareTo(key.n()) >= 0);
        return r;
    }

    public static BigInteger encrypt(PublicKey key, BigInteger message, BigInteger r) {
        BigInteger masked = r.modPow(key.n(), key.square());
        return BigInteger.ONE.add(key.n().multiply(message)).multiply(masked).mod(key.square());
    }

    public static BigInteger decrypt(KeyPair keys, BigInteger cipher) {
        BigInteger n = keys.open().n();
        return cipher.modPow(keys.secret().lambda(), keys.open().square()).subtract(BigInteger.ONE).divide(n).multiply(keys.secret().mu()).mod(n);
    }

    public static BigInteger sum(PublicKey key, Iterable<BigInteger> ciphers) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger cipher : ciphers) {
            product = product.multiply(cipher).mod(key.square());
        }
        return product;
    }
}
