import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the signatures out of the jars of a folder. The JVM keeps no class of a signed jar in its
 * AOT cache: all of the Java compiler's would be read, and checked, at each start. What is run is
 * what the build fetched and compared with its checksum; the classes stay as they are.
 *
 * <pre>java Unsigned.java FOLDER</pre>
 */
final class Unsigned {
  private Unsigned() {}

  public static void main(String[] arguments) throws IOException {
    for (Path jar : entries(Path.of(arguments[0]))) {
      if (jar.toString().endsWith(".jar")) {
        unsign(jar);
      }
    }
  }

  private static void unsign(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Path about = inside.getPath("META-INF");
      if (!Files.isDirectory(about)) {
        return;
      }
      for (Path entry : entries(about)) {
        String name = entry.toString().toUpperCase(Locale.ROOT);
        if (name.endsWith(".SF")
            || name.endsWith(".RSA")
            || name.endsWith(".DSA")
            || name.endsWith(".EC")) {
          Files.delete(entry);
        }
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }
}
