package dev.boundwise.java;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.java.lower.Declarations;
import dev.boundwise.java.lower.Offsets;
import dev.boundwise.java.lower.UnitLowering;
import dev.boundwise.program.Unit;
import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.FileASTRequestor;

/**
 * Reads Java files with Eclipse's compiler, and lowers each as soon as its names are bound. A file
 * that the compiler fails on does not take the others with it: it is read without its bindings.
 */
public final class JavaReader {

  /** Each file that the compiler fails on costs another start; so many are put up with. */
  private static final int MOST_STARTS = 20;

  private static final String NEWEST = JavaCore.latestSupportedJavaVersion();

  private final List<Path> classpath;
  private final List<Path> sourceRoots;
  private final Map<SourceText, Unit> units = new ConcurrentHashMap<>();
  private final Map<SourceText, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
  private final Map<SourceText, List<Span>> comments = new ConcurrentHashMap<>();
  private final Map<SourceText, Throwable> failures = new ConcurrentHashMap<>();
  private final Set<String> notes = new ConcurrentSkipListSet<>();

  /** The files whose trees somebody has had, or asked for in vain. */
  private final Set<SourceText> taken = ConcurrentHashMap.newKeySet();

  private final Declarations declarations;

  /**
   * Reads nothing yet.
   *
   * @param classpath jars and folders of classes; what is not there is left out
   * @param sourceRoots folders below which more sources stand by their packages
   * @param isKnown whether there is a class, or a member of one, of a name in a library that may
   *     not be on the class path
   */
  public JavaReader(List<Path> classpath, List<Path> sourceRoots, Predicate<String> isKnown) {
    this.classpath = classpath;
    this.sourceRoots = sourceRoots;
    this.declarations = new Declarations(isKnown);
  }

  /** All that has been read. */
  public JavaProgram program() {
    units.values().stream()
        .min(Comparator.comparing(unit -> unit.text().path()))
        .ifPresent(unit -> declarations.complete(unit.body()));
    return new JavaProgram(
        Map.copyOf(units),
        Map.copyOf(diagnostics),
        Map.copyOf(comments),
        Map.copyOf(failures),
        declarations.supertypes(),
        List.copyOf(notes));
  }

  private static String key(JavaFile file) {
    return file.path().toAbsolutePath().toString();
  }

  /** Reads files that are compiled together, and are all that there is. */
  public void read(List<JavaFile> files) {
    read(files, List.of(), Map.of());
  }

  /**
   * Reads a part of the files that are compiled together; several threads may each read one. Trees
   * are walked by recursion: a thread that calls wants a large stack.
   *
   * <p>The compiler works on one file after the other, so that what it ends in is the first one
   * that has not come; nothing says which one it is where none has come, and then those are at
   * fault that cannot even be parsed, or else the first. It gives up in silence where a class of a
   * library derives from one that is not on the class path: what is left is then read without the
   * libraries, which are known by name.
   *
   * @param files on the disk, each in one part and once
   * @param others files that are in another part and do not stand below the source roots by the
   *     names of their classes
   * @param homes where those classes of this part stand that others bear the name of
   */
  public void read(List<JavaFile> files, List<JavaFile> others, Map<String, String> homes) {
    Declarations seen = declarations.among(homes);
    List<JavaFile> left = new ArrayList<>(files);
    List<JavaFile> done = new ArrayList<>();
    boolean isBare = classpath.isEmpty();
    for (int start = 0; !left.isEmpty(); start++) {
      List<JavaFile> rest = new ArrayList<>(done);
      rest.addAll(others);
      int before = left.size();
      try {
        bound(left, rest, isBare, seen);
        left.removeIf(file -> isRead(file) && done.add(file));
        if (left.isEmpty()) {
          return;
        }
        if (!isBare) {
          isBare = true;
          continue;
        }
        throw new IllegalStateException("it gives no tree");
      } catch (RuntimeException | StackOverflowError e) { // a defect of the compiler
        left.removeIf(file -> isRead(file) && done.add(file));
        if (left.isEmpty()) {
          return;
        }
        List<JavaFile> suspects = List.of();
        if (start == MOST_STARTS) {
          suspects = List.copyOf(left);
        } else if (left.size() == before) {
          suspects = left.stream().filter(file -> !isParsed(file)).toList();
        }
        suspects = suspects.isEmpty() ? List.of(left.getFirst()) : suspects;
        suspects.forEach(file -> unbound(file, e, seen));
        left.removeAll(suspects);
      }
    }
  }

  private boolean isRead(JavaFile file) {
    return taken.contains(file.text());
  }

  /** All that is wanted is read: what others do is looked at in their own parts. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * @param others which are read for their names alone
   * @param isBare whether to go without the libraries
   */
  private void bound(
      List<JavaFile> files, List<JavaFile> others, boolean isBare, Declarations seen) {
    Map<String, JavaFile> all = new LinkedHashMap<>();
    files.forEach(file -> all.put(key(file), file));
    Map<String, JavaFile> byPath = Map.copyOf(all);
    // of two classes of one name the compiler takes the first
    others.forEach(file -> all.putIfAbsent(key(file), file));
    String[] paths = all.keySet().toArray(new String[0]);
    String[] encodings = all.values().stream().map(JavaFile::encoding).toArray(String[]::new);
    parser(isBare ? List.of() : classpath)
        .createASTs(
            paths,
            encodings,
            new String[0],
            new FileASTRequestor() {
              @Override
              public void acceptAST(String path, CompilationUnit tree) {
                JavaFile file = byPath.get(path);
                if (file != null) {
                  accept(file, tree, seen);
                } else if (byPath.values().stream().allMatch(own -> isRead(own))) {
                  throw new Enough();
                }
              }
            },
            null);
  }

  /** Reads a file whose names the compiler cannot bind. */
  private void unbound(JavaFile file, Throwable failure, Declarations seen) {
    CompilationUnit tree = null;
    try {
      tree = parsed(source(file), true);
    } catch (RuntimeException | StackOverflowError e) { // it also fails on mending statements
      try {
        tree = parsed(source(file), false);
      } catch (RuntimeException | StackOverflowError again) {
        if (taken.add(file.text())) {
          failures.put(file.text(), again);
        }
      }
    }
    if (tree != null) {
      accept(file, tree, seen);
      notes.add(
          file.text().path()
              + " is known by its names alone: Eclipse's compiler fails on it ("
              + failure
              + ")");
    }
  }

  private static boolean isParsed(JavaFile file) {
    try {
      parsed(source(file), true);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static String source(JavaFile file) {
    return file.additions().in(new String(file.text().utf8(), UTF_8));
  }

  /** The tree of a source whose names nobody binds. */
  static CompilationUnit parsed(String source, boolean isMended) {
    ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
    parser.setKind(ASTParser.K_COMPILATION_UNIT);
    parser.setStatementsRecovery(isMended);
    parser.setCompilerOptions(options());
    parser.setSource(source.toCharArray());
    return (CompilationUnit) parser.createAST(null);
  }

  /** Takes a file's tree, once: it may have been read before the compiler failed on another one. */
  private void accept(JavaFile file, CompilationUnit tree, Declarations seen) {
    if (!taken.add(file.text())) {
      return;
    }
    try {
      lower(file, tree, seen);
    } catch (RuntimeException | StackOverflowError e) { // a defect of ours: the other files go on
      failures.put(file.text(), e);
    }
  }

  private void lower(JavaFile file, CompilationUnit tree, Declarations seen) {
    Offsets offsets = Offsets.of(file.text(), file.additions()::source);
    units.put(file.text(), UnitLowering.lower(file.text(), offsets, tree, seen, file.release()));
    List<Diagnostic> found = new ArrayList<>();
    for (IProblem problem : tree.getProblems()) {
      if (problem.isError() && (problem.getID() & IProblem.Syntax) != 0) {
        int start = offsets.at(problem.getSourceStart());
        int end = Math.max(start, offsets.at(problem.getSourceEnd() + 1));
        found.add(new Diagnostic(new Span(start, end), problem.getMessage()));
      }
    }
    if (!found.isEmpty()) {
      diagnostics.put(file.text(), List.copyOf(found));
    }
    List<Span> written = new ArrayList<>();
    for (Object comment : tree.getCommentList()) {
      ASTNode node = (ASTNode) comment;
      int start = offsets.at(node.getStartPosition());
      written.add(
          new Span(start, Math.max(start, offsets.at(node.getStartPosition() + node.getLength()))));
    }
    if (!written.isEmpty()) {
      comments.put(file.text(), List.copyOf(written));
    }
  }

  private ASTParser parser(List<Path> libraries) {
    ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
    parser.setKind(ASTParser.K_COMPILATION_UNIT);
    parser.setResolveBindings(true);
    parser.setBindingsRecovery(true);
    parser.setStatementsRecovery(true);
    parser.setCompilerOptions(options());
    List<String> entries = new ArrayList<>();
    jdk().ifPresent(jar -> entries.add(jar.toString()));
    libraries.stream().filter(Files::exists).forEach(entry -> entries.add(entry.toString()));
    String[] roots =
        sourceRoots.stream().filter(Files::isDirectory).map(Path::toString).toArray(String[]::new);
    String[] encodings = new String[roots.length];
    java.util.Arrays.fill(encodings, "UTF-8");
    parser.setEnvironment(entries.toArray(new String[0]), roots, encodings, entries.isEmpty());
    return parser;
  }

  /** The compiler is asked for names and for what it cannot read: neither warnings nor classes. */
  private static Map<String, String> options() {
    Map<String, String> options = new HashMap<>(JavaCore.getOptions());
    options.replaceAll(
        (name, value) ->
            value.equals(JavaCore.WARNING) || value.equals(JavaCore.INFO)
                ? JavaCore.IGNORE
                : value.equals(JavaCore.GENERATE) ? JavaCore.DO_NOT_GENERATE : value);
    options.put(JavaCore.COMPILER_TASK_TAGS, "");
    JavaCore.setComplianceOptions(NEWEST, options);
    options.put(JavaCore.COMPILER_DOC_COMMENT_SUPPORT, JavaCore.DISABLED);
    options.put(JavaCore.COMPILER_PB_ENABLE_PREVIEW_FEATURES, JavaCore.ENABLED);
    options.put(JavaCore.COMPILER_PB_REPORT_PREVIEW_FEATURES, JavaCore.IGNORE);
    return options;
  }

  /** The classes of the Java that runs this, as the compiler wants them. */
  private static java.util.Optional<Path> jdk() {
    String home = System.getProperty("java.home", "");
    Path jar = Path.of(home, "lib", "jrt-fs.jar");
    return Files.isRegularFile(jar) ? java.util.Optional.of(jar) : java.util.Optional.empty();
  }
}
