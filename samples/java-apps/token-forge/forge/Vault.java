package forge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

public final class Vault {
    private static final int ROUNDS = 20_000;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public Vault(char[] password, byte[] salt) throws GeneralSecurityException {
        this.key = derive(password, salt);
    }

    private static SecretKey derive(char[] password, byte[] salt) throws GeneralSecurityException {
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        byte[] bytes = factory.generateSecret(new PBEKeySpec(password, salt, ROUNDS, 256)).getEncoded();
        return new SecretKeySpec(bytes, "AES");
    }

    public byte[] encrypt(byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(plain);
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return all;
    }

    public byte[] decrypt(byte[] all) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, all, 0, 12));
        return cipher.doFinal(all, 12, all.length - 12);
    }

    public String sign(String subject, long expires) throws GeneralSecurityException {
        String body = encode((subject + ":" + expires).getBytes(StandardCharsets.UTF_8));
        return body + "." + encode(mac(body));
    }

    public boolean verify(String token) throws GeneralSecurityException {
        int dot = token.indexOf('.');
        return dot > 0 && MessageDigest.isEqual(mac(token.substring(0, dot)), Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private byte[] mac(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String fingerprint(byte[] data) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":").formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    }

    public static int strength(String password) {
        int score = Math.min(4, password.length() / 4);
        score += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        score += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        return score;
    }

    public String password(int length) {
        String letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}
