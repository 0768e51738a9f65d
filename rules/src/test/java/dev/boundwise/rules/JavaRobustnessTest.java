package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.InternalError;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.MapReport;
import dev.boundwise.engine.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Half-written, damaged and strange Java files are analysed as well as they can be. Time grows with
 * their number, so that each test takes every few bytes of a file.
 */
class JavaRobustnessTest {

  private static final String DROPPED = ";(){}<>,.\"";

  /** So many bytes are between two beginnings; no divisor of any line's length. */
  private static final int STEP = 41;

  private static final int DEEP = 10_000;

  private final Analysis analysis =
      Analysis.with(Catalogue.rules(), Catalogue.knowledge())
          .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Shapes", "Service", "Planets", "Loops", "Compact"})
  void everyBeginningIsAnalysed(String name) throws IOException {
    byte[] text = source(name);
    Map<String, byte[]> files = new TreeMap<>();
    for (int end = 0; end <= text.length; end += STEP) {
      files.put("p" + end + "/" + name + ".java", inPackage(Arrays.copyOf(text, end), "p" + end));
    }

    analyse(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shapes", "Service", "Planets", "Loops", "Compact"})
  void oneTokenMayBeMissing(String name) throws IOException {
    byte[] text = source(name);
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < text.length; i++) {
      if (DROPPED.indexOf(text[i]) >= 0 && i % 5 == 0) {
        byte[] damaged = new byte[text.length - 1];
        System.arraycopy(text, 0, damaged, 0, i);
        System.arraycopy(text, i + 1, damaged, i, damaged.length - i);
        files.put("d" + i + "/" + name + ".java", inPackage(damaged, "d" + i));
      }
    }

    analyse(files);
  }

  @Test
  void bytesMayBeAny() throws IOException {
    byte[] text = source("Service");
    Random random = new Random(7);
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      byte[] noise = text.clone();
      for (int j = 0; j <= i; j++) {
        noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
      }
      files.put("n" + i + "/Noise.java", inPackage(noise, "n" + i));
    }
    byte[] junk = new byte[5_000];
    random.nextBytes(junk);
    files.put("Junk.java", junk);
    files.put("Empty.java", new byte[0]);
    files.put("Zeros.java", new byte[100]);
    files.put("Latin.java", "class Latin { String u = \"\u00fc\"; }".getBytes(ISO_8859_1));
    files.put("Wide.java", "class Wide { void f() {} }".getBytes(UTF_16));
    files.put("Mark.java", "\uFEFFclass Mark { void f() {} }".getBytes(UTF_8));
    files.put("module-info.java", "module a.b { requires java.sql; opens x; }".getBytes(UTF_8));
    files.put("package-info.java", "/** Text. */ @Deprecated package x;".getBytes(UTF_8));
    files.put("Escape.java", "class Escape { String s = \"\\u12\\u\\uD800\"; }".getBytes(UTF_8));
    files.put("Comment.java", "/* not closed ".repeat(1_000).getBytes(UTF_8));

    analyse(files);
  }

  @Test
  void nestingMayBeDeepAndLinesLong() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    deep(files, "Brackets", "int x = " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + ";");
    deep(files, "Open", "int x = " + "(".repeat(DEEP));
    deep(files, "Blocks", "void f() " + "{".repeat(2_000) + "}".repeat(2_000));
    deep(files, "OpenBlocks", "void f() " + "{".repeat(1_000));
    deep(files, "Ifs", "int f(int a) { " + "if (a > 0) ".repeat(2_000) + "return 1; return 2; }");
    deep(
        files,
        "Else",
        "int f(int a) { " + "if (a > 0) a++; else ".repeat(200) + "a--; return a; }");
    deep(files, "Text", "String f(String s) { return s" + " + \"a\" + s".repeat(2_500) + "; }");
    deep(files, "Sum", "int f(int s) { return s" + " + s * 2 - 1".repeat(2_500) + "; }");
    deep(files, "Chain", "void f(StringBuilder s) { s" + ".append(1)".repeat(3_000) + "; }");
    deep(files, "Lambdas", "Object f = " + "a -> ".repeat(300) + "1;");
    deep(
        files,
        "Calls",
        "int f(int a) { return " + "f(".repeat(1_000) + "1" + ")".repeat(1_000) + "; }");
    deep(files, "Choices", "int f(int a) { return " + "a > 0 ? 1 : ".repeat(2_000) + "2; }");
    deep(
        files,
        "Arrays",
        "Object x = new int" + "[]".repeat(300) + "{".repeat(300) + "}".repeat(300) + ";");
    deep(files, "Classes", "class A { " + nested(200));
    deep(files, "Line", "int[] x = {" + "12345678, ".repeat(20_000) + "};");
    deep(files, "Long", "String x = \"" + "a".repeat(5_000_000) + "\";");

    analyse(files);
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("class C").append(i).append(" { ");
    }
    return text.append("}".repeat(depth + 1)).toString();
  }

  private static void deep(Map<String, byte[]> files, String name, String member) {
    files.put(name + ".java", ("class " + name + " {\n" + member + "\n}\n").getBytes(UTF_8));
  }

  /** Checks the files together, and maps them. */
  private void analyse(Map<String, byte[]> files) throws IOException {
    Report report = analysis.run(files);

    assertThat(report.errors()).extracting(InternalError::details).isEmpty();
    assertThat(report.counts().files()).isEqualTo(files.size());

    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    MapReport map = analysis.withWorkingFolder(folder).map(List.of(folder));

    assertThat(map.errors()).extracting(InternalError::details).isEmpty();
    assertThat(map.counts().files()).isEqualTo(files.size());
  }

  /** Each variant has a package of its own, so that their classes do not hide each other. */
  private static byte[] inPackage(byte[] text, String name) {
    return new String(text, ISO_8859_1)
        .replaceFirst("package robust;", "package " + name + ";")
        .getBytes(ISO_8859_1);
  }

  private static byte[] source(String name) throws IOException {
    try (InputStream in =
        JavaRobustnessTest.class.getResourceAsStream("/robustness/" + name + ".java.txt")) {
      assertThat(in).as(name).isNotNull();
      byte[] text = in.readAllBytes();
      return name.equals("Compact")
          ? new String(text, UTF_8).replace("\n", "\r\n").getBytes(UTF_8)
          : text;
    }
  }
}
