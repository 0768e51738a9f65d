package dev.boundwise.python.lower;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.TypedCode;
import dev.boundwise.program.Unit;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What one file's lowering collects on its way. */
final class Gathered {

  private final SourceText text;
  private final String moduleName;
  private final boolean isPackage;
  private final List<Function> functions = new ArrayList<>();
  private final List<ClassType> classes = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final List<String> starImports = new ArrayList<>();
  private final List<Unit.Called> calls = new ArrayList<>();
  private final List<Unit.SetAttribute> sets = new ArrayList<>();
  private final boolean hasWalrus;

  Gathered(SourceText text, String moduleName, boolean isPackage) {
    this.text = text;
    this.moduleName = moduleName;
    this.isPackage = isPackage;
    this.hasWalrus = hasWalrus(text.utf8());
  }

  SourceText text() {
    return text;
  }

  void add(Function function) {
    functions.add(function);
  }

  void add(ClassType type) {
    classes.add(type);
  }

  void add(Unit.Called call) {
    calls.add(call);
  }

  void add(Unit.SetAttribute set) {
    sets.add(set);
  }

  void addImport(String name) {
    imports.add(name);
  }

  void addStarImport(String module) {
    starImports.add(module);
  }

  /** Whether any expression may bind a name: it needs the two characters {@code :=}. */
  boolean hasWalrus() {
    return hasWalrus;
  }

  private static boolean hasWalrus(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '=' && bytes[i - 1] == ':') {
        return true;
      }
    }
    return false;
  }

  /** The absolute name of the module in {@code from ...module import}; dots stay where unknown. */
  String absolute(String module, int level) {
    if (level == 0) {
      return module;
    }
    String base = moduleName;
    for (int up = isPackage ? 1 : 0; up < level && !base.isEmpty(); up++) {
      base = base.substring(0, Math.max(base.lastIndexOf('.'), 0));
    }
    if (base.isEmpty()) {
      return ".".repeat(level) + module;
    }
    return module.isEmpty() ? base : base + "." + module;
  }

  Unit toUnit(Function module, Scope scope) {
    return new Unit(
        Language.PYTHON,
        text,
        moduleName,
        module,
        List.copyOf(functions),
        List.copyOf(classes),
        List.copyOf(imports),
        List.copyOf(starImports),
        scope.names(),
        List.copyOf(calls),
        List.copyOf(sets),
        TypedCode.NONE,
        OptionalInt.empty());
  }
}
