package dev.boundwise.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ignore files that hold for one folder: that of the folder itself before those of the folders
 * above it, up to the root of the git repository, and the repository's own {@code info/exclude}
 * last. Outside a repository nothing is ignored, as with git.
 */
final class Ignores {

  static final Ignores NONE = new Ignores(null, IgnoreFile.ofPatterns(List.of()), 0, false);

  private final @Nullable Ignores outer;
  private final IgnoreFile file;
  private final int base;
  private final boolean inRepository;

  private Ignores(@Nullable Ignores outer, IgnoreFile file, int base, boolean inRepository) {
    this.outer = outer;
    this.file = file;
    this.base = base;
    this.inRepository = inRepository;
  }

  /** Those of a folder on the disk, whose files' paths are told apart by {@code prefix}. */
  record Start(Ignores ignores, String prefix) {}

  /**
   * What holds for a folder where a search starts.
   *
   * @return the ignores of all folders above it, not yet its own, and its path in the repository
   */
  static Start above(Path folder) {
    Path root = folder;
    while (root != null && !Files.exists(root.resolve(".git"))) {
      root = root.getParent();
    }
    if (root == null || root.equals(folder)) {
      return new Start(NONE, "");
    }
    Ignores found = ofRepository(root);
    StringBuilder prefix = new StringBuilder();
    Path at = root;
    found = found.inside(at, "");
    for (Path part : root.relativize(folder)) {
      prefix.append(IgnoreFile.bytesOf(part.toString())).append('/');
      at = at.resolve(part);
      if (!at.equals(folder)) {
        found = found.inside(at, prefix.toString());
      }
    }
    return new Start(found, prefix.toString());
  }

  /** Those of the root of a repository, without its own ignore file. */
  static Ignores ofRepository(Path root) {
    IgnoreFile exclude =
        read(gitFolder(root.resolve(".git")).resolve("info").resolve("exclude"))
            .orElseGet(() -> IgnoreFile.ofPatterns(List.of()));
    return new Ignores(null, exclude, 0, true);
  }

  /**
   * With the ignore file of a folder, if it has one.
   *
   * @param prefix the folder's path in the repository, with a slash at its end unless empty
   */
  Ignores inside(Path folder, String prefix) {
    if (!inRepository) {
      return this;
    }
    Optional<IgnoreFile> own = read(folder.resolve(".gitignore"));
    return own.isEmpty() ? this : new Ignores(this, own.get(), prefix.length(), true);
  }

  boolean ignores(String path, boolean folder) {
    for (Ignores at = this; at != null; at = at.outer) {
      IgnoreFile.Verdict verdict = at.file.verdict(path, at.base, folder);
      if (verdict != IgnoreFile.Verdict.SILENT) {
        return verdict == IgnoreFile.Verdict.IGNORED;
      }
    }
    return false;
  }

  /** In a linked work tree, {@code .git} is a file that names the place. */
  private static Path gitFolder(Path git) {
    if (!Files.isRegularFile(git)) {
      return git;
    }
    try {
      String content = Files.readString(git, UTF_8).strip();
      if (!content.startsWith("gitdir:")) {
        return git;
      }
      Path own = git.resolveSibling(content.substring("gitdir:".length()).strip());
      Path common = own.resolve("commondir");
      return Files.isRegularFile(common)
          ? own.resolve(Files.readString(common, UTF_8).strip())
          : own;
    } catch (IOException | InvalidPathException e) {
      return git;
    }
  }

  /** One that cannot be read ignores nothing, as with git. */
  private static Optional<IgnoreFile> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(IgnoreFile.read(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
