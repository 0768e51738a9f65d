package depot;

import java.io.IOException;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.out.println(backup(folder, folder.resolveSibling("backup.zip")));
    }

    public static long backup(Path folder, Path archive) throws IOException {
        Manifest manifest = Manifest.of(folder);
        Archiver archiver = new Archiver(6);
        archiver.pack(folder, manifest, archive);
        return archiver.verify(archive, manifest) ? manifest.totalBytes() : -1;
    }
}
