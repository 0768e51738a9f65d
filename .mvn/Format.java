import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds every Java file below a folder to google-java-format: {@code check FOLDER} names those that
 * are not as it would write them, {@code apply FOLDER} writes them so.
 *
 * <p>google-java-format reads only the Java that the JVM around it reads, so it cannot run inside a
 * Maven on JDK 17. This program is started by Maven on the JDK that also compiles.
 */
class Format {
  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]);
    var options = JavaFormatterOptions.defaultOptions();
    var formatter = new Formatter(options);
    List<String> bad = new ArrayList<>();
    for (Path file : javaFiles(root)) {
      String before = Files.readString(file);
      try {
        String imports =
            ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(before), options.style());
        String after = formatter.formatSource(imports);
        if (!after.equals(before)) {
          if (apply) {
            Files.writeString(file, after);
          }
          bad.add(root.relativize(file).toString());
        }
      } catch (FormatterException e) {
        bad.add(root.relativize(file) + ": " + e.getMessage());
      }
    }
    bad.forEach(file -> System.err.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !bad.isEmpty()) {
      System.err.println("To format them: mvn -q -N -Pformat validate");
      System.exit(1);
    }
  }

  /** This file, and all below a module's {@code src}: samples are left as they are. */
  private static List<Path> javaFiles(Path root) throws IOException {
    List<Path> folders = new ArrayList<>(List.of(root.resolve(".mvn")));
    try (Stream<Path> modules = Files.list(root)) {
      modules.map(module -> module.resolve("src")).filter(Files::isDirectory).forEach(folders::add);
    }
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }
}
