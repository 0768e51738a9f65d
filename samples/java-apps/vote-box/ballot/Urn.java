package ballot;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The office's own record of ballots, a line each, later ones of a voter replace earlier ones. */
public final class Urn implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    public Urn(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** The ballot is on the disk when this returns. */
    public void drop(Ballot ballot) throws IOException {
        channel.write(ByteBuffer.wrap((ballot.encode() + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
    }

    public Map<String, Ballot> open() throws IOException {
        Map<String, Ballot> latest = new LinkedHashMap<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).map(Ballot::decode).forEach(ballot -> latest.put(ballot.token(), ballot));
        }
        return latest;
    }

    /** Seals a share with a trustee's pass phrase. */
    public static byte[] seal(BigInteger share, char[] phrase, byte[] salt) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, stretch(phrase, salt), new GCMParameterSpec(128, salt, 0, 12));
        return cipher.doFinal(share.toByteArray());
    }

    public static BigInteger unseal(byte[] sealed, char[] phrase, byte[] salt) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, stretch(phrase, salt), new GCMParameterSpec(128, salt, 0, 12));
        return new BigInteger(cipher.doFinal(sealed));
    }

    private static SecretKeySpec stretch(char[] phrase, byte[] salt) throws GeneralSecurityException {
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        return new SecretKeySpec(factory.generateSecret(new PBEKeySpec(phrase, salt, 20_000, 256)).getEncoded(), "AES");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static List<BigInteger> column(Iterable<Ballot> ballots, int candidate) {
        List<BigInteger> column = new java.util.ArrayList<>();
        for (Ballot ballot : ballots) {
            column.add(ballot.choices().get(candidate));
        }
        return column;
    }
}
