package vault.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

public final class KeyMaker {
    private final int rounds;

    public KeyMaker(int rounds) {
        this.rounds = rounds;
    }

    public SecretKey derive(char[] password, byte[] salt) throws GeneralSecurityException {
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        byte[] bytes = factory.generateSecret(new PBEKeySpec(password, salt, rounds, 256)).getEncoded();
        return new SecretKeySpec(bytes, "AES");
    }

    /** Bits of entropy that a password may have, by its alphabet. */
    public static double strength(String password) {
        int alphabet = 0;
        if (password.chars().anyMatch(Character::isLowerCase)) {
            alphabet += 26;
        }
        if (password.chars().anyMatch(Character::isUpperCase)) {
            alphabet += 26;
        }
        if (password.chars().anyMatch(Character::isDigit)) {
            alphabet += 10;
        }
        return password.length() * Math.log(Math.max(2, alphabet)) / Math.log(2);
    }
}
