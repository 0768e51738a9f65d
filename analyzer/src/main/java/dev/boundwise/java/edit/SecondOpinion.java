package dev.boundwise.java.edit;

import com.github.javaparser.ast.CompilationUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;

/** What both parsers say of a text. */
final class SecondOpinion {

  private SecondOpinion() {}

  /** The text's tokens; empty where either parser finds a problem. */
  static Optional<List<String>> tokens(String text) {
    Optional<CompilationUnit> read = JavaTokens.parse(text);
    return read.isPresent() && isWhole(unit(text)) ? read.map(JavaTokens::of) : Optional.empty();
  }

  static org.eclipse.jdt.core.dom.CompilationUnit unit(String text) {
    ASTParser parser = parser(text);
    parser.setKind(ASTParser.K_COMPILATION_UNIT);
    return (org.eclipse.jdt.core.dom.CompilationUnit) parser.createAST(null);
  }

  static ASTParser parser(String text) {
    ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
    Map<String, String> options = new HashMap<>(JavaCore.getOptions());
    JavaCore.setComplianceOptions(JavaCore.latestSupportedJavaVersion(), options);
    options.put(JavaCore.COMPILER_PB_ENABLE_PREVIEW_FEATURES, JavaCore.ENABLED);
    options.put(JavaCore.COMPILER_PB_REPORT_PREVIEW_FEATURES, JavaCore.IGNORE);
    parser.setCompilerOptions(options);
    parser.setSource(text.toCharArray());
    return parser;
  }

  static boolean isWhole(org.eclipse.jdt.core.dom.CompilationUnit unit) {
    return Arrays.stream(unit.getProblems()).noneMatch(IProblem::isError);
  }
}
