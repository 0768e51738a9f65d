package dev.boundwise.java;

import dev.boundwise.java.Additions.Addition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.MemberValuePair;
import org.eclipse.jdt.core.dom.NormalAnnotation;
import org.eclipse.jdt.core.dom.SimpleType;
import org.eclipse.jdt.core.dom.SingleMemberAnnotation;
import org.eclipse.jdt.core.dom.TypeDeclaration;

/**
 * What Lombok writes into a class, as far as other code may call it: accessors, constructors,
 * builders, loggers. Nothing of Lombok runs; what it writes is known from its documentation. Source
 * of the facts: https://projectlombok.org/features/
 */
final class Lombok {

  private static final String PACKAGE = "lombok.";

  /** The loggers that an annotation makes a field of: the logger's type, and what makes it. */
  private static final Map<String, List<String>> LOGGERS =
      Map.of(
          "Slf4j", List.of("org.slf4j.Logger", "org.slf4j.LoggerFactory.getLogger"),
          "Log", List.of("java.util.logging.Logger", "java.util.logging.Logger.getLogger"),
          "Log4j", List.of("org.apache.log4j.Logger", "org.apache.log4j.Logger.getLogger"),
          "Log4j2",
              List.of(
                  "org.apache.logging.log4j.Logger",
                  "org.apache.logging.log4j.LogManager.getLogger"),
          "CommonsLog",
              List.of(
                  "org.apache.commons.logging.Log", "org.apache.commons.logging.LogFactory.getLog"),
          "JBossLog", List.of("org.jboss.logging.Logger", "org.jboss.logging.Logger.getLogger"),
          "XSlf4j", List.of("org.slf4j.ext.XLogger", "org.slf4j.ext.XLoggerFactory.getXLogger"));

  private final String source;
  private final Set<String> imported = new HashSet<>();
  private final List<Addition> additions = new ArrayList<>();

  private Lombok(String source) {
    this.source = source;
  }

  /** Whether a source may use it. */
  static boolean isIn(String source) {
    return source.contains(PACKAGE);
  }

  /**
   * What it adds to a file.
   *
   * @param tree of the source, names not bound
   */
  static Additions to(String source, CompilationUnit tree) {
    Lombok lombok = new Lombok(source);
    for (Object one : tree.imports()) {
      ImportDeclaration imports = (ImportDeclaration) one;
      String name = imports.getName().getFullyQualifiedName();
      if ((name + ".").startsWith(PACKAGE)) {
        lombok.imported.add(imports.isOnDemand() ? "*" : name.substring(name.lastIndexOf('.') + 1));
      }
    }
    for (Object type : tree.types()) {
      lombok.type((AbstractTypeDeclaration) type);
    }
    lombok.locals(tree);
    return new Additions(lombok.additions);
  }

  /** {@code val} is {@code var}. */
  private void locals(CompilationUnit tree) {
    if (!imported.contains("val")) {
      return;
    }
    tree.accept(
        new ASTVisitor() {
          @Override
          public boolean visit(SimpleType type) {
            if (type.getName().getFullyQualifiedName().equals("val")) {
              additions.add(new Addition(type.getStartPosition(), "var/*"));
              additions.add(new Addition(type.getStartPosition() + type.getLength(), "*/"));
            }
            return false;
          }
        });
  }

  private void type(AbstractTypeDeclaration type) {
    for (Object member : type.bodyDeclarations()) {
      if (member instanceof AbstractTypeDeclaration inner) {
        type(inner);
      }
    }
    int end = type.getStartPosition() + type.getLength() - 1;
    if (end < 0 || end >= source.length() || source.charAt(end) != '}') {
      return;
    }
    StringBuilder code = new StringBuilder();
    loggers(type, code);
    LombokMembers members = new LombokMembers(this, type);
    members.write(code);
    if (type instanceof TypeDeclaration && has(type, "UtilityClass")) {
      additions.addAll(members.madeStatic());
    }
    if (!code.isEmpty()) {
      additions.add(new Addition(end, " " + code));
    }
  }

  private void loggers(AbstractTypeDeclaration type, StringBuilder code) {
    for (Map.Entry<String, List<String>> logger : new TreeMap<>(LOGGERS).entrySet()) {
      if (has(type, logger.getKey())) {
        String of = type.getName().getIdentifier() + ".class";
        code.append("private static final ")
            .append(logger.getValue().getFirst())
            .append(" log = ")
            .append(logger.getValue().getLast())
            .append(logger.getKey().equals("Log") ? "(" + of + ".getName()); " : "(" + of + "); ");
      }
    }
  }

  boolean has(BodyDeclaration declaration, String annotation) {
    return annotation(declaration.modifiers(), annotation) != null;
  }

  /** Lombok's annotation of a name among modifiers; null for none. */
  @org.jspecify.annotations.Nullable
  Annotation annotation(List<?> modifiers, String name) {
    for (Object modifier : modifiers) {
      if (modifier instanceof Annotation annotation) {
        String written = annotation.getTypeName().getFullyQualifiedName();
        boolean isIt =
            written.equals(name)
                ? imported.contains(name) || imported.contains("*")
                : written.startsWith(PACKAGE) && written.endsWith("." + name);
        if (isIt) {
          return annotation;
        }
      }
    }
    return null;
  }

  /** What an annotation says of a name, as it is written; empty for nothing. */
  static String said(Annotation annotation, String name) {
    if (annotation instanceof SingleMemberAnnotation single && name.equals("value")) {
      return single.getValue().toString();
    }
    if (annotation instanceof NormalAnnotation normal) {
      for (Object one : normal.values()) {
        MemberValuePair pair = (MemberValuePair) one;
        if (pair.getName().getIdentifier().equals(name)) {
          Expression value = pair.getValue();
          return value.toString();
        }
      }
    }
    return "";
  }

  String slice(int start, int end) {
    return source.substring(start, end);
  }
}
