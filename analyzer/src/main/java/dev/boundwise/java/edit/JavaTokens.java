package dev.boundwise.java.edit;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JavaParser's reading of a text. */
final class JavaTokens {

  private JavaTokens() {}

  static JavaParser parser() {
    return new JavaParser(
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(true));
  }

  /** Empty where it has problems. */
  static Optional<CompilationUnit> parse(String text) {
    return whole(parser().parse(text));
  }

  static <N extends Node> Optional<N> whole(ParseResult<N> result) {
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  /**
   * All tokens and comments. Of a comment, and of a text block but for what its lines begin with,
   * the amount of space does not matter: both move with the code.
   */
  static List<String> of(Node node) {
    List<String> all = new ArrayList<>();
    for (JavaToken token : node.getTokenRange().map(JavaTokens::list).orElse(List.of())) {
      boolean isSpace = token.getCategory().isWhitespace();
      if (!isSpace && !token.getText().isEmpty()) {
        all.add(plain(token));
      }
    }
    return all;
  }

  private static List<JavaToken> list(TokenRange range) {
    List<JavaToken> all = new ArrayList<>();
    range.forEach(all::add);
    return all;
  }

  private static String plain(JavaToken token) {
    String text = token.getText();
    if (token.getCategory().isComment()) {
      return text.replaceAll("\\s+", " ").strip();
    }
    return text.startsWith("\"\"\"") ? block(text) : text;
  }

  /**
   * The last line counts: it may hold the delimiter alone, and says how far the text is indented.
   */
  private static String block(String text) {
    String lines = text.replace("\r\n", "\n");
    int first = lines.indexOf('\n');
    return first < 0 ? lines : lines.substring(first + 1, lines.length() - 3).stripIndent();
  }
}
