import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vault.Main;
import vault.crypto.Cipherer;
import vault.crypto.KeyMaker;
import vault.crypto.Signer;
import vault.files.VaultFolder;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        for (int i = 0; i < 4; i++) {
            byte[] data = new byte[200_000 + i * 50_000];
            new Random(i).nextBytes(data);
            Files.write(folder.resolve("f" + i + ".dat"), data);
        }
    }

    public static void round(Path folder) throws Exception {
        Main.sealAll(folder, "Correct4Horse".toCharArray());
        KeyMaker.strength("Correct4Horse");
        Cipherer cipherer = new Cipherer(new KeyMaker(5_000).derive("x".toCharArray(), new byte[16]));
        VaultFolder vault = new VaultFolder(folder, cipherer, new Signer());
        vault.sealEverything();
        for (Path file : vault.plainFiles()) {
            if (!vault.check(file)) {
                throw new IllegalStateException();
            }
            Signer.digest(Files.readAllBytes(file));
        }
    }
}
