package dev.boundwise.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.boundwise.source.FileSearch.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {

  static final class Py implements FileSearch.Wanted {
    @Override
    public boolean byName(String name) {
      return name.endsWith(".py");
    }

    @Override
    public boolean byStart(Path file) throws IOException {
      return Files.readString(file).startsWith("#!python");
    }
  }

  @TempDir Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private void link(String name, String target) throws IOException {
    Path link = folder.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
  }

  private FileSearch.Result search(List<String> excludes, String... paths) {
    return FileSearch.find(
        folder,
        List.of(paths).stream().map(Path::of).toList(),
        List.of(PathPatterns.of(Path.of(""), excludes)),
        new Py());
  }

  private List<String> names(String... paths) {
    FileSearch.Result result = search(List.of(), paths);
    assertThat(result.unreadable()).isEmpty();
    return result.files().stream().map(FileSearch.Found::name).toList();
  }

  @Test
  void filesComeInOrderWithTheirSizes() throws IOException {
    write("b.py", "a/z.py", "a/b/c.py", "a.txt", "A.py");

    assertThat(names("")).containsExactly("A.py", "a/b/c.py", "a/z.py", "b.py");
    assertThat(search(List.of(), "a").files())
        .extracting(FileSearch.Found::size)
        .containsExactly(8L, 6L);
  }

  @Test
  void namesAreAsTypedFromTheWorkingFolder() throws IOException {
    write("in/a.py");

    assertThat(names("./in/../in/a.py")).containsExactly("in/a.py");
    assertThat(names(folder.resolve("in").toString())).containsExactly("in/a.py");
    write("out/b.py");
    Path inside = folder.resolve("in");
    Path outside = folder.resolve("out");
    assertThat(FileSearch.find(inside, List.of(folder), List.of(), new Py()).files())
        .extracting(FileSearch.Found::name)
        .containsExactlyInAnyOrder("a.py", outside.resolve("b.py").toString().replace('\\', '/'));
  }

  @Test
  void foldersWithoutOwnCodeAreLeftOutUnlessGiven() throws IOException {
    write("build/a.py", "x/node_modules/b.py", "x/.venv/c.py", "x/d.py", "dist/e/f.py");

    assertThat(names("")).containsExactly("x/d.py");
    assertThat(names("build", "x/node_modules/b.py"))
        .containsExactly("build/a.py", "x/node_modules/b.py");
  }

  @Test
  void packagesNamedAsWhatToolsWriteAreSearched() throws IOException {
    write(
        "src/pip/operations/build/__init__.py",
        "src/pip/operations/build/wheel.py",
        "lib/dist/__init__.py",
        "app/src/main/java/build/deep/run.py",
        "code/build/Maker.java",
        "code/build/run.py",
        "build/lib/pip/__init__.py",
        "sdk/java/build/generated/run.py",
        "build/run.py");

    assertThat(names("."))
        .containsExactly(
            "app/src/main/java/build/deep/run.py",
            "code/build/run.py",
            "lib/dist/__init__.py",
            "src/pip/operations/build/__init__.py",
            "src/pip/operations/build/wheel.py");
  }

  @Test
  void virtualEnvironmentsAreLeftOutWhateverTheirName() throws IOException {
    write("env/pyvenv.cfg", "env/lib/a.py", "venv/b.py");

    assertThat(names("")).containsExactly("venv/b.py");
    assertThat(names("env")).containsExactly("env/lib/a.py");
  }

  @Test
  void excludePatternsAreThoseOfIgnoreFiles() throws IOException {
    write("a/x_test.py", "a/y.py", "gen/a.py", "b/gen/a.py", "b/keep_test.py");

    assertThat(search(List.of("*_test.py", "/gen/", "!keep_test.py"), "").files())
        .extracting(FileSearch.Found::name)
        .containsExactly("a/y.py", "b/gen/a.py", "b/keep_test.py");
  }

  @Test
  void excludePatternsMayBeOfAnotherFolder() throws IOException {
    write("a/b/gen/x.py", "a/gen/x.py", "a/b/z.py", "a/y_test.py");
    List<PathPatterns> excludes =
        List.of(
            PathPatterns.of(folder.resolve("a"), List.of("/gen", "*_test.py")),
            PathPatterns.of(folder.resolve("other"), List.of("/z.py")),
            PathPatterns.of(folder.resolve("a").resolve("b"), List.of("gen/none.py")));

    assertThat(FileSearch.find(folder, List.of(Path.of("")), excludes, new Py()).files())
        .extracting(FileSearch.Found::name)
        .containsExactly("a/b/gen/x.py", "a/b/z.py");
    // Searched from inside, the patterns mean the same.
    assertThat(
            FileSearch.find(folder.resolve("a/b"), List.of(Path.of("..")), excludes, new Py())
                .files())
        .extracting(FileSearch.Found::path)
        .containsExactly(folder.resolve("a/b/gen/x.py"), folder.resolve("a/b/z.py"));
  }

  @Test
  void patternsMatchFilesByTheirFoldersToo() {
    PathPatterns patterns =
        PathPatterns.of(folder, List.of("tests/", "/docs/*.py", "*_gen.py", "!keep_gen.py"));

    assertThat(patterns.match(folder.resolve("a/tests/b/c.py"))).isTrue();
    assertThat(patterns.match(folder.resolve("docs/a.py"))).isTrue();
    assertThat(patterns.match(folder.resolve("x/a_gen.py"))).isTrue();
    assertThat(patterns.match(folder.resolve("tests"))).isFalse();
    assertThat(patterns.match(folder.resolve("a/docs/a.py"))).isFalse();
    assertThat(patterns.match(folder.resolve("keep_gen.py"))).isFalse();
    assertThat(patterns.match(folder.resolveSibling("else/tests/a.py"))).isTrue();
  }

  @Test
  void ignoreFilesHoldInRepositoriesAlone() throws IOException {
    write("plain/a.py", "repo/.git/HEAD", "repo/a.py", "repo/sub/a.py", "repo/sub/b.py");
    Files.writeString(folder.resolve("plain/.gitignore"), "a.py\n");
    Files.writeString(folder.resolve("repo/.gitignore"), "a.py\n");
    Files.writeString(folder.resolve("repo/sub/.gitignore"), "!a.py\nb.py\n");

    assertThat(names("")).containsExactly("plain/a.py", "repo/sub/a.py");
    assertThat(names("repo/sub")).containsExactly("repo/sub/a.py");
    assertThat(names("repo/a.py")).containsExactly("repo/a.py");
  }

  @Test
  void aRepositoryInARepositoryHasItsOwnIgnores() throws IOException {
    write("repo/.git/HEAD", "repo/inner/.git/HEAD", "repo/inner/a.py", "repo/inner/b.py");
    Files.writeString(folder.resolve("repo/.gitignore"), "a.py\n");
    Files.writeString(folder.resolve("repo/inner/.gitignore"), "b.py\n");

    assertThat(names("repo")).containsExactly("repo/inner/a.py");
  }

  @Test
  void aLinkedWorkTreeUsesTheExcludesOfItsRepository() throws IOException {
    write("main/.git/worktrees/w/HEAD", "work/a.py", "work/b.py");
    Files.createDirectories(folder.resolve("main/.git/info"));
    Files.writeString(folder.resolve("main/.git/info/exclude"), "b.py\n");
    Files.writeString(folder.resolve("main/.git/worktrees/w/commondir"), "../..\n");
    Files.writeString(folder.resolve("work/.git"), "gitdir: ../main/.git/worktrees/w\n");

    assertThat(names("work")).containsExactly("work/a.py");
  }

  @Test
  void linkLoopsEnd() throws IOException {
    write("a/b/c.py");
    link("a/b/up", "..");
    link("a/self", "self");
    link("a/here", ".");
    link("a/b/root", folder.toString());

    assertThat(names("a")).containsExactly("a/b/c.py");
    assertThat(names("")).containsExactly("a/b/c.py");
  }

  @Test
  void aFileReachedTwiceIsFoundOnceUnderItsOwnName() throws IOException {
    write("z/real.py", "outside/o.py");
    link("in/a_link.py", "../z/real.py");
    link("in/folder", "../z");
    link("in/out", "../outside");
    link("in/out2", "../outside");

    assertThat(names("")).containsExactly("outside/o.py", "z/real.py");
    assertThat(names("in", "in/.")).containsExactly("in/a_link.py", "in/out/o.py");
    assertThat(names("z", "z/real.py", "in/a_link.py")).containsExactly("z/real.py");
  }

  @Test
  void linksToNowhereAreNamed() throws IOException {
    write("ok.py");
    link("gone.py", "nowhere.py");
    link(".#lock.py", "user@host:1");

    FileSearch.Result result = search(List.of(), "");

    assertThat(result.files()).extracting(FileSearch.Found::name).containsExactly("ok.py");
    assertThat(result.unreadable())
        .containsExactly(new Unreadable("gone.py", "a link to a file that is not there"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "such names are not allowed")
  void anyNameGoes() throws IOException {
    write(
        "a b/c d.py",
        "é/ü.py",
        "new\nline.py",
        "quo\"te'.py",
        "-dash.py",
        "[x]*.py",
        "back\\slash.py");

    assertThat(names(""))
        .containsExactlyInAnyOrder(
            "a b/c d.py",
            "é/ü.py",
            "new\nline.py",
            "quo\"te'.py",
            "-dash.py",
            "[x]*.py",
            "back\\slash.py");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no executable bit")
  void scriptsAreFoundByTheirFirstLine() throws IOException {
    write("script", "plain", "data");
    Files.writeString(folder.resolve("script"), "#!python\n");
    Files.writeString(folder.resolve("plain"), "#!python\n");
    Set<PosixFilePermission> executable = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(folder.resolve("script"), executable);
    Files.setPosixFilePermissions(folder.resolve("data"), executable);

    assertThat(names("")).containsExactly("script");
    assertThat(names("plain")).containsExactly("plain");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
  void whatCannotBeReadIsNamedAndTheRestIsFound() throws IOException {
    write("a/x.py", "closed/y.py", "z.py");
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeFalse(Files.isReadable(closed), "this user may read everything");

      FileSearch.Result result = search(List.of(), "");

      assertThat(result.files())
          .extracting(FileSearch.Found::name)
          .containsExactly("a/x.py", "z.py");
      assertThat(result.unreadable())
          .containsExactly(new Unreadable("closed/", "permission denied"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void givenPathsThatAreNotThereAreNamed() throws IOException {
    write("a.py");

    FileSearch.Result result = search(List.of(), "nowhere/x.py", "a.py");

    assertThat(result.files()).extracting(FileSearch.Found::name).containsExactly("a.py");
    assertThat(result.unreadable())
        .containsExactly(new Unreadable("nowhere/x.py", "no such file or folder"));
  }

  @Test
  void deepFoldersAreFound() throws IOException {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      parts.add("d");
    }
    String deep = String.join("/", parts) + "/x.py";
    write(deep);

    assertThat(names("")).containsExactly(deep);
  }
}
