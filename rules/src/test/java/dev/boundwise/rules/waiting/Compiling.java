package dev.boundwise.rules.waiting;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What javac says of sources that are in memory alone. */
final class Compiling {

  private Compiling() {}

  /**
   * The errors of sources that are compiled together, as javac words them.
   *
   * @param sources the first one is that of {@code Main}, the others may be of any one type each
   */
  static List<String> errors(String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Source> files = Stream.of(sources).map(Source::new).toList();
    // classes are not written
    List<String> options =
        List.of("-proc:none", "-implicit:none", "--release", "21", "-XDshould-stop.ifNoError=FLOW");
    compiler.getTask(null, null, found, options, null, files).call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("string:///" + type(code) + ".java"), Kind.SOURCE);
      this.code = code;
    }

    private static String type(String code) {
      return code.replaceFirst("(?s).*?\\b(?:class|interface|record|enum)\\s+(\\w+).*", "$1");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
