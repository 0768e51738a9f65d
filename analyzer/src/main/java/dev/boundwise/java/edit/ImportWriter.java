package dev.boundwise.java.edit;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.SimpleName;
import dev.boundwise.java.edit.Writing.Written;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a simple name mean a type in all of a file. */
final class ImportWriter {

  private static final Pattern TYPE =
      Pattern.compile(
          "((?:\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)+)([\\p{javaJavaIdentifierPart}]+)");

  private final CompilationUnit unit;
  private final CharText chars;

  ImportWriter(CompilationUnit unit, CharText chars) {
    this.unit = unit;
    this.chars = chars;
  }

  /** Empty where the name means something else somewhere, or might. */
  Optional<Written> write(String type) {
    if (!TYPE.matcher(type).matches()) {
      return Optional.empty();
    }
    int dot = type.lastIndexOf('.');
    String owner = type.substring(0, dot);
    String name = type.substring(dot + 1);
    for (ImportDeclaration each : unit.getImports()) {
      if (!each.isAsterisk() && each.getName().getIdentifier().equals(name)) {
        boolean isIt = !each.isStatic() && each.getNameAsString().equals(type);
        return isIt ? Optional.of(Written.NOTHING) : Optional.empty();
      }
    }
    if (isDeclared(name)) {
      return Optional.empty();
    }
    boolean isAtHome =
        unit.getPackageDeclaration().map(it -> it.getNameAsString().equals(owner)).orElse(false);
    if (isAtHome || (isOnly(owner, name) && (owner.equals("java.lang") || hasAll(owner)))) {
      return Optional.of(Written.NOTHING);
    }
    return isUsed(name) ? Optional.empty() : added(type);
  }

  private boolean isDeclared(String name) {
    return unit.findAll(TypeDeclaration.class).stream()
        .anyMatch(it -> it.getNameAsString().equals(name));
  }

  private boolean hasAll(String owner) {
    return unit.getImports().stream()
        .anyMatch(it -> it.isAsterisk() && !it.isStatic() && it.getNameAsString().equals(owner));
  }

  /** Whether no other package is imported as a whole, which might have the name as well. */
  private boolean isOnly(String owner, String name) {
    return unit.getImports().stream()
        .allMatch(
            it ->
                !it.isAsterisk()
                    || it.getNameAsString().equals(owner)
                    || (!it.isStatic() && hasNot(it.getNameAsString(), name)));
  }

  /** Whether a package of the JDK has no type of a name: {@code java.util.concurrent}, List. */
  private static boolean hasNot(String owner, String name) {
    if (!owner.startsWith("java.")) {
      return false;
    }
    try {
      Class.forName(owner + "." + name, false, ClassLoader.getPlatformClassLoader());
      return false;
    } catch (ClassNotFoundException e) {
      return true;
    }
  }

  /**
   * As a type that comes from elsewhere, or as a variable or method, which only looks confusing.
   */
  private boolean isUsed(String name) {
    return unit.findFirst(SimpleName.class, it -> it.getIdentifier().equals(name)).isPresent()
        || unit.findFirst(
                Name.class, it -> it.getIdentifier().equals(name) && it.getQualifier().isEmpty())
            .isPresent();
  }

  /**
   * A line behind the last import that comes before it in the order of names, static ones left out;
   * written here, since the printer of the tree knows no blank lines around imports.
   */
  private Optional<Written> added(String type) {
    Optional<ImportDeclaration> before = Optional.empty();
    Optional<ImportDeclaration> first = Optional.empty();
    for (ImportDeclaration each : unit.getImports()) {
      if (!each.isStatic()) {
        first = first.or(() -> Optional.of(each));
        before = each.getNameAsString().compareTo(type) < 0 ? Optional.of(each) : before;
      }
    }
    String line = "import " + type + ";" + chars.lineEnd();
    Optional<Hunk> hunk;
    if (before.isPresent()) {
      hunk = before.flatMap(this::lineAfter).map(at -> new Hunk(at, at, line));
    } else if (first.isPresent()) {
      hunk = first.flatMap(this::lineOf).map(at -> new Hunk(at, at, line));
    } else if (!unit.getImports().isEmpty()) {
      hunk = unit.getImports().getLast().flatMap(this::lineAfter).map(at -> apart(at, line));
    } else if (unit.getPackageDeclaration().isPresent()) {
      hunk = unit.getPackageDeclaration().flatMap(this::lineAfter).map(at -> apart(at, line));
    } else {
      hunk =
          unit.getTypes()
              .getFirst()
              .flatMap(it -> lineOf(it.getComment().map(Node.class::cast).orElse(it)))
              .map(at -> new Hunk(at, at, line + chars.lineEnd()));
    }
    return hunk.map(it -> new Written(it, List.of(), tokens(type)));
  }

  /** With a blank line around it. */
  private Hunk apart(int at, String line) {
    boolean isApart = chars.text().startsWith(chars.lineEnd(), at) || at == chars.text().length();
    return new Hunk(at, at, chars.lineEnd() + line + (isApart ? "" : chars.lineEnd()));
  }

  private Optional<Integer> lineOf(Node node) {
    return node.getBegin().map(begin -> chars.lineStart(begin.line));
  }

  private Optional<Integer> lineAfter(Node node) {
    return node.getEnd().map(end -> chars.lineStart(end.line + 1));
  }

  private static List<String> tokens(String type) {
    return JavaTokens.whole(JavaTokens.parser().parseImport("import " + type + ";"))
        .map(JavaTokens::of)
        .orElse(List.of());
  }
}
