package dev.boundwise.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the files to analyse: paths as users give them come in, and every wanted file below them
 * goes out once, in the order of their names.
 *
 * <p>A path that is given is searched whatever it is called. Below it are left out what git
 * ignores, what the exclude patterns say, virtual environments, and folders that hold no code of
 * the project's own ({@link #LEFT_OUT}). Symbolic links to files and to folders elsewhere are
 * followed; one to a folder that is searched anyway, or that holds one, is not.
 */
public final class FileSearch {

  /** Names of folders that are never searched unless given. */
  public static final Set<String> LEFT_OUT =
      Set.of(
          ".bzr",
          ".direnv",
          ".eggs",
          ".git",
          ".hg",
          ".ipynb_checkpoints",
          ".mypy_cache",
          ".nox",
          ".pants.d",
          ".pyenv",
          ".pytest_cache",
          ".pytype",
          ".ruff_cache",
          ".svn",
          ".tox",
          ".venv",
          "__pycache__",
          "__pypackages__",
          "_build",
          "buck-out",
          "build",
          "dist",
          "node_modules",
          "site-packages");

  /**
   * Names of what tools write, which packages have as well: {@code pip._internal.operations.build}.
   */
  private static final Set<String> OUTPUT = Set.of("build", "dist");

  /** Where projects of Java keep their packages: {@code src/main/java}. */
  private static final Pattern JAVA_SOURCES = Pattern.compile("(^|/)src/[^/]+/java/");

  /**
   * Which files a language wants, told by a look at their names alone or at what they begin with.
   */
  public interface Wanted {
    boolean byName(String name);

    /** Asked of executable files whose name has no dot; may read the file. */
    boolean byStart(Path file) throws IOException;
  }

  /**
   * A file to analyse.
   *
   * @param path where to read it
   * @param name what users know it by: relative to the working folder where it is inside, with
   *     slashes on every system
   * @param size in bytes, when it was found
   */
  public record Found(Path path, String name, long size) {}

  /** A given path, file or folder that could not be looked at; the message has no full stop. */
  public record Unreadable(String name, String message) {}

  /** Both in the order of their names. */
  public record Result(List<Found> files, List<Unreadable> unreadable) {}

  private record Link(Path path, String name, Path target) {}

  private final Path workingFolder;
  private final String workingFolderName;
  private final List<PathPatterns> excludes;
  private final Wanted wanted;

  private final List<Found> found = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Path> searched = new ArrayList<>();
  private final Deque<Link> links = new ArrayDeque<>();

  private FileSearch(Path workingFolder, List<PathPatterns> excludes, Wanted wanted) {
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.workingFolderName = FileNames.slashed(this.workingFolder) + "/";
    this.excludes = excludes.stream().map(each -> each.below(this.workingFolder)).toList();
    this.wanted = wanted;
  }

  /**
   * Searches the disk.
   *
   * @param paths files and folders, relative ones to {@code workingFolder}
   * @param excludes those of a relative folder are of one in {@code workingFolder}
   */
  public static Result find(
      Path workingFolder, List<Path> paths, List<PathPatterns> excludes, Wanted wanted) {
    FileSearch search = new FileSearch(workingFolder, excludes, wanted);
    paths.forEach(search::given);
    search.followLinks();
    search.found.sort(Comparator.comparing(Found::name));
    search.unreadable.sort(
        Comparator.comparing(Unreadable::name).thenComparing(Unreadable::message));
    return new Result(List.copyOf(search.found), List.copyOf(search.unreadable));
  }

  private void given(Path path) {
    Path place = workingFolder.resolve(path).normalize();
    try {
      BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
      Path real = place.toRealPath();
      if (attributes.isDirectory()) {
        search(place, nameOf(place), real);
      } else {
        add(place, nameOf(place), real.toString(), attributes.size());
      }
    } catch (IOException e) {
      unreadable.add(new Unreadable(nameOf(place), reason(e)));
    }
  }

  private void search(Path folder, String name, Path real) {
    searched.add(real);
    Ignores.Start start = Ignores.above(real);
    String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
    walk(new Folder(folder, prefix, real.toString(), start.ignores(), start.prefix()), true);
  }

  /**
   * A folder on the way.
   *
   * @param name its name with a slash at its end, or nothing for the working folder
   * @param real its path without symbolic links
   * @param prefix its path in its repository, with a slash at its end, or nothing for the root
   */
  private record Folder(Path path, String name, String real, Ignores ignores, String prefix) {
    Folder child(Path path, String entry, String childName) {
      return new Folder(
          path,
          childName,
          real + path.getFileSystem().getSeparator() + entry,
          ignores,
          prefix + IgnoreFile.bytesOf(entry) + "/");
    }

    Folder with(Ignores ignores, String prefix) {
      return new Folder(path, name, real, ignores, prefix);
    }
  }

  private void walk(Folder unprepared, boolean given) {
    Folder folder = unprepared;
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
      boolean ignoreFile = false;
      for (Path entry : stream) {
        switch (fileName(entry)) {
          case ".git" -> folder = folder.with(Ignores.ofRepository(folder.path()), "");
          case ".gitignore" -> ignoreFile = true;
          case "pyvenv.cfg" -> {
            if (!given) {
              return;
            }
          }
          default -> entries.add(entry);
        }
      }
      if (ignoreFile) {
        folder =
            folder.with(folder.ignores().inside(folder.path(), folder.prefix()), folder.prefix());
      }
    } catch (IOException e) {
      unread(folder, e);
    } catch (DirectoryIteratorException e) {
      unread(folder, new IOException(e.getMessage(), e));
    }
    for (Path entry : entries) {
      visit(folder, entry);
    }
  }

  private void unread(Folder folder, IOException e) {
    unreadable.add(new Unreadable(folder.name().isEmpty() ? "." : folder.name(), reason(e)));
  }

  private void visit(Folder folder, Path entry) {
    String name = fileName(entry);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        if (!isLeftOut(folder, entry, name) && !leftOut(folder, name, true)) {
          String childName = folder.name() + name + "/";
          boolean working = childName.equals(workingFolderName);
          walk(folder.child(entry, name, working ? "" : childName), false);
        }
      } else if (attributes.isSymbolicLink()) {
        link(folder, entry, name);
      } else if (attributes.isRegularFile()
          && isWanted(entry, name)
          && !leftOut(folder, name, false)) {
        String real = folder.real() + entry.getFileSystem().getSeparator() + name;
        add(entry, folder.name() + name, real, attributes.size());
      }
    } catch (NoSuchFileException e) {
      // Gone since the folder was listed.
    } catch (IOException e) {
      unreadable.add(new Unreadable(folder.name() + name, reason(e)));
    }
  }

  private static boolean isLeftOut(Folder folder, Path entry, String name) {
    return LEFT_OUT.contains(name) && !(OUTPUT.contains(name) && isPackage(folder, entry));
  }

  /** What tools write lies deeper, as in {@code build/lib}, or is no source. */
  private static boolean isPackage(Folder folder, Path entry) {
    if (JAVA_SOURCES.matcher(folder.name()).find() || Files.exists(entry.resolve("__init__.py"))) {
      return true;
    }
    try (DirectoryStream<Path> sources = Files.newDirectoryStream(entry, "*.java")) {
      return sources.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private boolean leftOut(Folder folder, String entry, boolean isFolder) {
    String bytes = IgnoreFile.bytesOf(entry);
    if (folder.ignores() != Ignores.NONE
        && folder.ignores().ignores(folder.prefix() + bytes, isFolder)) {
      return true;
    }
    String name = IgnoreFile.bytesOf(folder.name()) + bytes;
    for (PathPatterns each : excludes) {
      String known = each.isOf(workingFolder) ? name : inside(each.relative(folder.path()), bytes);
      if (each.matches(known, isFolder)) {
        return true;
      }
    }
    return false;
  }

  private static String inside(String folder, String entry) {
    return folder.isEmpty() || folder.endsWith("/") ? folder + entry : folder + "/" + entry;
  }

  private boolean isWanted(Path file, String name) throws IOException {
    return wanted.byName(name)
        || (name.indexOf('.') < 0 && Files.isExecutable(file) && wanted.byStart(file));
  }

  /** What links lead to is looked at last, so that a file's own name wins over a link's. */
  private void link(Folder folder, Path entry, String name) throws IOException {
    if (isLeftOut(folder, entry, name) || leftOut(folder, name, false)) {
      return;
    }
    // Editors' locks are links to nowhere, called ".#x.py".
    if (name.startsWith(".#") || !(Files.isDirectory(entry) || isWanted(entry, name))) {
      return;
    }
    try {
      links.add(new Link(entry, folder.name() + name, entry.toRealPath()));
    } catch (NoSuchFileException e) {
      unreadable.add(new Unreadable(folder.name() + name, "a link to a file that is not there"));
    }
  }

  private void followLinks() {
    List<Link> level = new ArrayList<>();
    while (!links.isEmpty()) {
      level.clear();
      level.addAll(links);
      links.clear();
      level.sort(Comparator.comparing(Link::name));
      level.forEach(this::follow);
    }
  }

  private void follow(Link link) {
    Path target = link.target();
    try {
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        add(link.path(), link.name(), target.toString(), attributes.size());
      } else if (attributes.isDirectory()
          && searched.stream().noneMatch(f -> target.startsWith(f) || f.startsWith(target))) {
        search(link.path(), link.name(), target);
      }
    } catch (IOException e) {
      unreadable.add(new Unreadable(link.name(), reason(e)));
    }
  }

  private void add(Path path, String name, String real, long size) {
    if (seen.add(real)) {
      found.add(new Found(path, name, size));
    }
  }

  private String nameOf(Path place) {
    Path shown = place.startsWith(workingFolder) ? workingFolder.relativize(place) : place;
    return FileNames.slashed(shown);
  }

  private static String fileName(Path entry) {
    return FileNames.text(entry.getFileName());
  }

  /** Why a file or folder could not be read, for users, without a full stop. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> {
        String reason = other.getReason();
        yield reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
      }
      default -> String.valueOf(e.getMessage()).replace('\n', ' ');
    };
  }
}
