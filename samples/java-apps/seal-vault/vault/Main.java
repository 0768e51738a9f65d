package vault;

import java.nio.file.Path;
import vault.crypto.Cipherer;
import vault.crypto.KeyMaker;
import vault.crypto.Signer;
import vault.files.VaultFolder;

public final class Main {
    public static void main(String[] args) throws Exception {
        sealAll(Path.of(args[0]), args[1].toCharArray());
    }

    public static int sealAll(Path folder, char[] password) throws Exception {
        byte[] salt = "a fixed salt".getBytes();
        Cipherer cipherer = new Cipherer(new KeyMaker(20_000).derive(password, salt));
        VaultFolder vault = new VaultFolder(folder, cipherer, new Signer());
        return vault.sealEverything();
    }
}
