package dev.boundwise.java.lower;

import dev.boundwise.program.Block;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.TypedCode;
import dev.boundwise.program.Unit;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MethodDeclaration;

/** From Eclipse's tree of a Java file, with its bindings, to the file's neutral program. */
public final class UnitLowering {

  private final SourceText text;
  private final Offsets offsets;
  private final Declarations declarations;
  private final OptionalInt release;
  private final Function module;
  private final Types types;
  private final List<Function> functions = new ArrayList<>();
  private final List<ClassType> classes = new ArrayList<>();
  private final TreeSet<String> imports = new TreeSet<>();
  private final List<Unit.Called> calls = new ArrayList<>();
  private final List<Unit.SetAttribute> sets = new ArrayList<>();
  private final TypedCode typed = new TypedCode();

  private UnitLowering(
      SourceText text,
      Offsets offsets,
      Declarations declarations,
      String inPackage,
      OptionalInt release) {
    this.text = text;
    this.offsets = offsets;
    this.declarations = declarations;
    this.release = release;
    this.module =
        new Function(
            Function.Kind.MODULE, "", null, 0, Math.max(text.length(), 1), false, List.of());
    this.types = new Types(declarations, module, inPackage);
  }

  /**
   * Lowers a file. Any tree gives a unit.
   *
   * @param offsets from places in the tree to those in the text
   * @param release the version of Java that its build asks for
   */
  public static Unit lower(
      SourceText text,
      Offsets offsets,
      CompilationUnit tree,
      Declarations declarations,
      OptionalInt release) {
    String inPackage =
        tree.getPackage() == null ? "" : tree.getPackage().getName().getFullyQualifiedName();
    return new UnitLowering(text, offsets, declarations, inPackage, release).lower(tree);
  }

  private Unit lower(CompilationUnit tree) {
    for (Object one : tree.types()) {
      declares((AbstractTypeDeclaration) one);
    }
    for (Object one : tree.imports()) {
      ImportDeclaration declaration = (ImportDeclaration) one;
      String name = declaration.getName().getFullyQualifiedName();
      imports.add(name);
      if (!declaration.isOnDemand()) {
        types.imports(name.substring(name.lastIndexOf('.') + 1), name);
      } else if (declaration.isStatic()) {
        types.importsMembers(name);
      } else {
        types.importsAll(name);
      }
    }
    Frame frame = new Frame(module, null, null, null, new Block(null, 0, Integer.MAX_VALUE, false));
    ClassLowering lowering = new ClassLowering(this);
    List<Statement> body = new ArrayList<>();
    for (Object type : tree.types()) {
      body.add(lowering.declare((AbstractTypeDeclaration) type, frame));
    }
    module.complete(List.of(), new Expression.Unknown(0, 0), body, false);
    String name = tree.getPackage() == null ? "" : tree.getPackage().getName().toString();
    calls.sort((one, other) -> Integer.compare(one.call().start(), other.call().start()));
    return new Unit(
        Language.JAVA,
        text,
        name,
        module,
        List.copyOf(functions),
        List.copyOf(classes),
        List.copyOf(imports),
        List.of(),
        Map.of(),
        List.copyOf(calls),
        List.copyOf(sets),
        typed,
        release);
  }

  /** Outer classes before those inside of them. */
  private void declares(AbstractTypeDeclaration node) {
    ITypeBinding type = node.resolveBinding();
    if (type != null) {
      types.declares(type);
    }
    for (Object inside : node.bodyDeclarations()) {
      if (inside instanceof AbstractTypeDeclaration declaration) {
        declares(declaration);
      }
    }
  }

  Declarations declarations() {
    return declarations;
  }

  Types types() {
    return types;
  }

  int start(ASTNode node) {
    return offsets.at(node.getStartPosition());
  }

  int end(ASTNode node) {
    return Math.max(
        offsets.at(node.getStartPosition()),
        offsets.at(node.getStartPosition() + Math.max(node.getLength(), 0)));
  }

  /** Where a method's head begins that readers look for: its name. */
  int head(MethodDeclaration method) {
    return start(method.getName());
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

  void type(Expression expression, Typed type) {
    typed.put(expression, type);
  }
}
