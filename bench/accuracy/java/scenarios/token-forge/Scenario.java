import forge.Vault;
import java.nio.file.Path;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Vault vault = new Vault("correct horse".toCharArray(), "salt and pepper!".getBytes());
        byte[] document = "some words of a document. ".repeat(2000).getBytes();
        vault.decrypt(vault.encrypt(document));
        for (int i = 0; i < 20; i++) {
            vault.verify(vault.sign("user" + i, 1_900_000_000L + i));
            Vault.strength(vault.password(16));
        }
        Vault.fingerprint(document);
    }
}
