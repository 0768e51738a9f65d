package dev.boundwise.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds our reading of ignore files to git's own, on patterns and paths drawn with fixed seeds. */
class IgnoreAgainstGitTest {

  private static final String[] NAMES = {
    "a", "b", "ab", "abc", "b.py", "a.py", "x y", "é", "[x]", "a-b", "B", "foo", "a\\b"
  };
  private static final String[] PIECES = {
    "a",
    "b",
    "c",
    "ab",
    "*",
    "?",
    "**",
    "/",
    "/",
    "[ab]",
    "[!a]",
    "[^b-x]",
    "[a-c]",
    "[]a]",
    "[",
    "]",
    "\\",
    "\\*",
    ".py",
    "*.py",
    "é",
    " ",
    "x y",
    "[[:alpha:]]",
    "[[:upper:]b]",
    "[a/b]",
    "**/",
    "/**",
    "!",
    "#",
    "-",
    "[a-",
    "[[:nope:]]",
    "[\\]a]",
    "[!]]",
    "foo",
    "[--b]",
    "\\ ",
    "[[:x]",
    "[b-]",
    "[c-a]",
    "[a\\-c]"
  };

  @TempDir Path root;

  @BeforeAll
  static void needsGit() {
    boolean found;
    try {
      found = git(Path.of("."), new byte[0], "--version").startsWith("git version");
    } catch (IOException e) {
      found = false;
    }
    assumeTrue(found, "git is not installed");
  }

  @Test
  void singlePatterns() throws IOException {
    Random random = new Random(1);
    List<String> paths = paths(random);
    git(root, new byte[0], "init", "-q");
    List<String> differences = new ArrayList<>();
    for (int round = 0; round < 600; round++) {
      List<String> patterns = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        patterns.add(pattern(random));
      }
      byte[] file = (String.join("\n", patterns) + "\n").getBytes(UTF_8);
      Files.write(root.resolve(".gitignore"), file);
      IgnoreFile ours = IgnoreFile.read(file);

      TreeSet<String> expected = new TreeSet<>(ignoredByGit(paths));
      TreeSet<String> actual = new TreeSet<>();
      for (String path : paths) {
        if (isIgnored(ours, path)) {
          actual.add(path);
        }
      }
      if (!actual.equals(expected)) {
        differences.add(
            patterns + ": git " + without(expected, actual) + " we " + without(actual, expected));
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void searchesOfWholeTrees() throws IOException {
    List<String> differences = new ArrayList<>();
    for (int seed = 100; seed < 120; seed++) {
      Random random = new Random(seed);
      Path repository = Files.createDirectory(root.resolve("r" + seed));
      git(repository, new byte[0], "init", "-q");
      List<String> files = new ArrayList<>();
      for (String path : paths(random)) {
        if (!path.endsWith("/")) {
          Path file = repository.resolve(path + "1.py");
          Files.createDirectories(file.getParent());
          Files.write(file, new byte[0]);
          files.add(path + "1.py");
        }
      }
      List<Path> folders = new ArrayList<>(List.of(repository));
      try (var all = Files.walk(repository)) {
        all.filter(p -> Files.isDirectory(p) && !p.toString().contains(".git"))
            .forEach(folders::add);
      }
      for (int i = 0; i < 3; i++) {
        Path folder = folders.get(random.nextInt(folders.size()));
        Files.writeString(
            folder.resolve(".gitignore"), pattern(random) + "\n" + pattern(random) + "\n");
      }
      Files.writeString(repository.resolve(".git/info/exclude"), pattern(random) + "\n");

      TreeSet<String> expected = new TreeSet<>(files);
      expected.removeAll(ignoredByGit(repository, files));
      FileSearch.Result found =
          FileSearch.find(repository, List.of(Path.of("")), List.of(), new FileSearchTest.Py());

      assertThat(found.unreadable()).isEmpty();
      Set<String> actual = new TreeSet<>();
      found.files().forEach(f -> actual.add(f.name()));
      if (!actual.equals(expected)) {
        differences.add(
            seed
                + ": git "
                + without(expected, actual)
                + " we "
                + without(actual, expected)
                + " by "
                + ignoreFiles(repository));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> ignoreFiles(Path repository) throws IOException {
    List<String> found = new ArrayList<>();
    try (var all = Files.walk(repository)) {
      for (Path file :
          all.filter(f -> f.endsWith(".gitignore") || f.endsWith("exclude")).toList()) {
        found.add(repository.relativize(file) + Files.readAllLines(file).toString());
      }
    }
    return found;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** As git: a path is ignored where it or any folder above it is. */
  private static boolean isIgnored(IgnoreFile ignores, String path) {
    String bytes = IgnoreFile.bytesOf(path);
    for (int slash = bytes.indexOf('/'); slash >= 0; slash = bytes.indexOf('/', slash + 1)) {
      IgnoreFile.Verdict verdict = ignores.verdict(bytes.substring(0, slash), 0, true);
      if (verdict == IgnoreFile.Verdict.IGNORED) {
        return true;
      }
    }
    return !bytes.endsWith("/") && ignores.verdict(bytes, 0, false) == IgnoreFile.Verdict.IGNORED;
  }

  private static List<String> paths(Random random) {
    TreeSet<String> paths = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder path = new StringBuilder();
      int depth = 1 + random.nextInt(4);
      for (int d = 0; d < depth; d++) {
        path.append(d == 0 ? "" : "/").append(NAMES[random.nextInt(NAMES.length)]);
      }
      paths.add(path.toString());
    }
    // Nothing is a file and a folder at once.
    List<String> kept = new ArrayList<>();
    for (String path : paths) {
      if (paths.higher(path + "/") == null || !paths.higher(path + "/").startsWith(path + "/")) {
        kept.add(path);
      }
    }
    return kept;
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder(random.nextInt(6) == 0 ? "!" : "");
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      pattern.append(PIECES[random.nextInt(PIECES.length)]);
    }
    // Several slashes in a row mean nothing, and git takes them in surprising ways.
    return (pattern + (random.nextInt(5) == 0 ? "/" : "")).replaceAll("//+", "/");
  }

  private List<String> ignoredByGit(List<String> paths) throws IOException {
    return ignoredByGit(root, paths);
  }

  private static List<String> ignoredByGit(Path repository, List<String> paths) throws IOException {
    byte[] input = String.join("\0", paths).getBytes(UTF_8);
    String out = git(repository, input, "check-ignore", "--stdin", "-z", "--no-index");
    return Arrays.stream(out.split("\0")).filter(path -> !path.isEmpty()).toList();
  }

  private static String git(Path folder, byte[] input, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input);
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("git does not end");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return out;
  }
}
