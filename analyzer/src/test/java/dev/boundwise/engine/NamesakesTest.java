package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.java.JavaFile;
import dev.boundwise.java.JavaReader;
import dev.boundwise.java.project.JavaModule;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Tables;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of classes of one name each file means the nearest, whatever is read first. */
class NamesakesTest {

  @TempDir private Path folder;

  private final Map<Path, JavaFile> files = new TreeMap<>();
  private final List<JavaModule> modules = new ArrayList<>();

  private void write(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    SourceText text = new SourceText(name, content.getBytes(UTF_8));
    files.put(path, new JavaFile(text, path, "UTF-8"));
  }

  private void module(String root, List<String> sources, String... dependsOn) {
    modules.add(
        new JavaModule(
            folder.resolve(root),
            sources.stream().map(each -> folder.resolve(root).resolve(each)).toList(),
            List.of(),
            List.of(),
            OptionalInt.empty(),
            files.keySet().stream().filter(file -> file.startsWith(folder.resolve(root))).toList(),
            Stream.of(dependsOn).map(folder::resolve).toList()));
  }

  private List<JavaParts.Part> parts(int threads) {
    List<Path> roots = new ArrayList<>();
    modules.forEach(module -> roots.addAll(module.sourceRoots()));
    return JavaParts.of(files, roots, modules, threads);
  }

  /** The files of the methods that each file calls, the parts being read in this order. */
  private Set<String> reached(List<JavaParts.Part> parts) {
    List<Path> roots = new ArrayList<>();
    modules.forEach(module -> roots.addAll(module.sourceRoots()));
    JavaReader reader = new JavaReader(List.of(), roots, name -> false);
    for (JavaParts.Part part : parts) {
      JavaFiles.read(part, reader);
    }
    assertThat(reader.program().failures()).isEmpty();
    List<Unit> units =
        reader.program().units().values().stream()
            .sorted(Comparator.comparing(unit -> unit.text().path()))
            .toList();
    Program program =
        Program.link(units, Knowledge.from(Tables.beside(NamesakesTest.class, "/none")));
    Set<String> reached = new TreeSet<>();
    for (Unit unit : units) {
      for (Unit.Called called : unit.calls()) {
        for (Value callee :
            program.facts(called.caller()).valueOf(called.call().callee()).options()) {
          if (callee instanceof Value.Own own) {
            String declaring = program.unitOf(own.function()).text().path();
            reached.add(unit.text().path() + ": " + declaring);
          }
        }
      }
    }
    return reached;
  }

  private void assertReached(String... calls) {
    List<JavaParts.Part> parts = parts(1);
    assertThat(parts(4)).isEqualTo(parts);
    Set<JavaFile> all = new HashSet<>();
    parts.forEach(part -> part.own().forEach(file -> assertThat(all.add(file)).isTrue()));
    assertThat(all).hasSameSizeAs(files.values());
    assertThat(reached(parts)).containsExactly(calls);
    List<JavaParts.Part> backwards = new ArrayList<>(parts);
    Collections.reverse(backwards);
    assertThat(reached(backwards)).containsExactly(calls);
  }

  private static String helper(String inPackage) {
    return "package " + inPackage + ";\npublic class Help { public static void go() {} }\n";
  }

  private static String user(String name) {
    return "package p;\nclass " + name + " { void use() { Help.go(); } }\n";
  }

  @Test
  void testsOfTwoModulesHaveHelpersOfTheirOwn() throws IOException {
    write("a/src/main/java/p/Main.java", "package p;\npublic class Main { public void run() {} }");
    write("a/src/test/java/p/Help.java", helper("p"));
    write("a/src/test/java/p/UseA.java", user("UseA"));
    write("b/src/test/java/p/Help.java", helper("p"));
    write(
        "b/src/test/java/p/UseB.java",
        "package p;\nclass UseB { void use() { Help.go(); new Main().run(); } }\n");
    module("a", List.of("src/main/java", "src/test/java"));
    module("b", List.of("src/test/java"), "a");

    assertReached(
        "a/src/test/java/p/UseA.java: a/src/test/java/p/Help.java",
        "b/src/test/java/p/UseB.java: a/src/main/java/p/Main.java",
        "b/src/test/java/p/UseB.java: b/src/test/java/p/Help.java");
  }

  @Test
  void aModuleThatIsNeededComesBeforeOneThatIsNear() throws IOException {
    write("services/one/src/main/java/p/Help.java", helper("p"));
    write("services/two/src/main/java/p/Use.java", user("Use"));
    write("zoo/src/main/java/p/Help.java", helper("p"));
    module("services/one", List.of("src/main/java"));
    module("services/two", List.of("src/main/java"), "zoo");
    module("zoo", List.of("src/main/java"));

    assertReached("services/two/src/main/java/p/Use.java: zoo/src/main/java/p/Help.java");
  }

  /** Programs side by side, none of which stands in a folder of its package's name. */
  @Test
  void whatAFileDeclaresItselfIsMeant() throws IOException {
    for (String name : List.of("one", "two", "three")) {
      write(
          "samples/" + name + ".java",
          """
          package p;
          /* A class Help { } of another name: "class Other {". */
          class %s { void use() { new Help.Inner().go(); } }
          record Row(int number) {}
          class Help { static class Inner { void go() {} } }
          """
              .formatted(name));
    }
    write(
        "samples/user.java", "package p;\nclass User { void use() { new Help.Inner().go(); } }\n");
    module("samples", List.of());

    assertReached(
        "samples/one.java: samples/one.java",
        "samples/three.java: samples/three.java",
        "samples/two.java: samples/two.java",
        "samples/user.java: samples/one.java");
  }

  @Test
  void anotherPackageIsAnotherName() throws IOException {
    write("src/p/Help.java", helper("p"));
    write("src/q/Help.java", helper("q"));
    write("src/p/Use.java", user("Use"));
    module("", List.of("src"));

    assertThat(parts(1)).hasSize(1);
    assertReached("src/p/Use.java: src/p/Help.java");
  }

  @Test
  void namesOfAPackageAndOfTypesAreReadFromTheWords() {
    assertThat(
            JavaOutline.of(
                new SourceText(
                    "A.java",
                    """
                    // class No {}
                    @Marked({Some.class}) package a . b;
                    import x.record;
                    public final class A<T> { class Inside { String s = "}"; char c = '}'; } }
                    @interface B { String text = \"""
                      } class No { " \\\"""
                      \"""; }
                    sealed interface C permits D {} enum E { ONE { }, TWO } record D(int a) implements C {}
                    """
                        .getBytes(UTF_8))))
        .isEqualTo(new JavaOutline("a.b", List.of("A", "B", "C", "E", "D")));
  }
}
