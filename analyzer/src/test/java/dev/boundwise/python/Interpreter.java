package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CPython on this machine.
 *
 * @param version such as 3.14.2
 * @param minor the 14 of it
 * @param stdlib folder of its standard library
 */
record Interpreter(List<String> command, String version, int minor, Path stdlib) {

  private static final String ABOUT =
      "import sys, sysconfig; v = sys.version_info;"
          + " print(sys.implementation.name, v[0], v[1], v[2], sysconfig.get_paths()['stdlib'])";

  /**
   * @throws IOException where the command does not start a CPython 3
   */
  static Interpreter of(String command) throws IOException {
    Process process =
        new ProcessBuilder(command, "-I", "-c", ABOUT)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String about = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    String[] words = about.split(" ", 5);
    if (words.length < 5 || !words[0].equals("cpython") || !words[1].equals("3")) {
      throw new IOException(command + " is not a CPython 3");
    }
    return new Interpreter(
        List.of(command),
        "3." + words[2] + "." + words[3],
        Integer.parseInt(words[2]),
        Path.of(words[4]));
  }

  /** The newest on PATH and among pyenv's, of at least 3.{@code minor}. */
  static Optional<Interpreter> newest(int minor) throws IOException {
    List<Path> folders = new ArrayList<>();
    Path pyenv = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (Files.isDirectory(pyenv)) {
      try (Stream<Path> versions = Files.list(pyenv)) {
        versions.map(v -> v.resolve("bin")).forEach(folders::add);
      }
    }
    Optional.ofNullable(System.getenv("PATH")).stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .forEach(folders::add);
    List<Interpreter> found = new ArrayList<>();
    for (Path folder : folders) {
      for (String name : List.of("python3", "python3.14", "python3.13", "python3.12")) {
        if (Files.isExecutable(folder.resolve(name))) {
          try {
            found.add(of(folder.resolve(name).toString()));
          } catch (IOException e) {
            // Something else of that name: a shim without its Python, PyPy.
          }
        }
      }
    }
    return found.stream()
        .filter(python -> python.minor() >= minor)
        .max(Comparator.comparingInt(Interpreter::minor));
  }
}
