package dev.boundwise.java.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.rule.Edit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaEditorTest {

  private static final String REJECTED = "no edit";

  /** As people write them: comments at odd places, old and new Java, text of all kinds. */
  private static final String SHOP =
      """
      /* A licence. */
      package com.example.shop;

      import static java.util.stream.Collectors.toList;

      import java.util.ArrayList;
      import java.util.List; // kept

      /** Sells "things" \uD83D\uDED2. */
      public class Shop<T extends Comparable<T>> {

        private final List<T>   things = new ArrayList<>( );   // \uD83D\uDE80 aligned

        record Order(String id, int amount) {
          Order {
            if (amount < 0) throw new IllegalArgumentException("\uD83D\uDCA5" + amount);
          }
        }

        /**
         * Waits.
         */
        @Deprecated
        public void waits(long millis) throws InterruptedException {
          // Before \uD83D\uDE34.
          Thread.sleep( millis );  // a wait
          int rest = (int) millis * 2;

          log(\"""
              {
                "rest": %d \uD83D\uDCE6
              }
              \""".formatted(rest));
        }

        String kind(Object it) {
          return switch (it) {
            case Order(String id, int amount) when amount > 10 -> "large " + id;
            case Order order -> order.id();
            case null, default -> "none";
          };
        }

        void log(String text) { System.out.println(text); }
      }
      """;

  /** The place of a part of a text that is there once. */
  private static Span span(String text, String part) {
    int at = text.indexOf(part);
    assertThat(at).as(part).isNotNegative().isEqualTo(text.lastIndexOf(part));
    int start = text.substring(0, at).getBytes(UTF_8).length;
    return new Span(start, start + part.getBytes(UTF_8).length);
  }

  private static Span span(String text, String part, int length) {
    int start = span(text, part).start();
    return new Span(start, start + length);
  }

  /** The text with all edits, {@code no edit} where there are none. */
  private static String edited(String text, UnaryOperator<JavaEditor> change) {
    Optional<List<Edit>> edits = change.apply(JavaEditor.of(SourceText.of("A.java", text))).edits();
    return edits.map(all -> applied(text, all)).orElse(REJECTED);
  }

  private static String applied(String text, List<Edit> edits) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    byte[] before = text.getBytes(UTF_8);
    ByteArrayOutputStream after = new ByteArrayOutputStream();
    int at = 0;
    for (Edit edit : edits) {
      Span span = edit.location().span();
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(edit.replacement()).doesNotContain("\r");
      after.write(before, at, span.start() - at);
      after.writeBytes(edit.replacement().replace("\n", lineEnd).getBytes(UTF_8));
      at = span.end();
    }
    after.write(before, at, before.length - at);
    return after.toString(UTF_8);
  }

  private static String windows(String text) {
    return text.replace("\n", "\r\n");
  }

  /** What became of the one place where two texts differ. */
  private static void isReplaced(String after, String part, String by) {
    assertThat(after).isEqualTo(SHOP.replace(part, by));
  }

  @Nested
  class Expressions {

    private String replaced(String part, String code) {
      return edited(SHOP, it -> it.replaceExpression(span(SHOP, part), code));
    }

    @Test
    void anExpressionIsReplacedAndNothingElse() {
      isReplaced(
          replaced("Thread.sleep( millis )", "pause(millis)"),
          "Thread.sleep( millis )",
          "pause(millis)");
    }

    @Test
    void theEditIsTheWholeExpression() {
      Span place = span(SHOP, "Thread.sleep( millis )");

      List<Edit> edits =
          JavaEditor.of(SourceText.of("A.java", SHOP))
              .replaceExpression(place, "Thread.sleep(1)")
              .edits()
              .orElseThrow();

      assertThat(edits).hasSize(1);
      assertThat(edits.getFirst().location().span()).isEqualTo(place);
      assertThat(edits.getFirst().replacement()).isEqualTo("Thread.sleep(1)");
    }

    @Test
    void aCallThatIsRewrittenKeepsItsLayout() {
      String call = "log(text\n      .strip()) /* why */";
      String text = "class A { void a(String text) { this . log( text\n    .strip( ) ); } }";
      Span place = span(text, "text\n    .strip( )");

      assertThat(edited(text, it -> it.rewriteCall(place, "text\n    .strip( )\n    .trim()")))
          .isEqualTo(text.replace(".strip( )", ".strip( )\n    .trim()"));
      assertThat(edited(text, it -> it.rewriteCall(place, "text + 1"))).isEqualTo(REJECTED);
      assertThat(edited(text, it -> it.rewriteCall(place, call.substring(1)))).isEqualTo(REJECTED);
      assertThat(
              edited(
                  windows(text),
                  it -> it.rewriteCall(span(windows(text), "text\r\n    .strip( )"), "f(\n1)")))
          .isEqualTo(windows(text).replace("text\r\n    .strip( )", "f(\r\n1)"));
    }

    @Test
    void withinPatternsAndBehindEmoji() {
      isReplaced(replaced("amount > 10", "amount >= 10"), "amount > 10", "amount >= 10");
      isReplaced(
          replaced("new ArrayList<>( )", "new ArrayList<>(16)"),
          "new ArrayList<>( )",
          "new ArrayList<>(16)");
    }

    @Test
    void parenthesesKeepWhatBelongsTogether() {
      String text = "class A { int a(int b, int c) { return b * 2 + f(c).g; } }";

      assertThat(edited(text, it -> it.replaceExpression(span(text, "b *", 1), "b + 1")))
          .isEqualTo("class A { int a(int b, int c) { return (b + 1) * 2 + f(c).g; } }");
      assertThat(edited(text, it -> it.replaceExpression(span(text, "f(c)"), "(A) c")))
          .isEqualTo("class A { int a(int b, int c) { return b * 2 + ((A) c).g; } }");
      assertThat(edited(text, it -> it.replaceExpression(span(text, "c).", 1), "b + 1")))
          .isEqualTo("class A { int a(int b, int c) { return b * 2 + f(b + 1).g; } }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 +", "a; b", "while", "class X {}", "1) + (2"})
    void whatIsNoExpressionIsNotOffered(String code) {
      assertThat(replaced("amount > 10", code)).isEqualTo(REJECTED);
    }

    @Test
    void whatIsNoStatementIsNotOfferedInPlaceOfOne() {
      assertThat(replaced("Thread.sleep( millis )", "millis + 1")).isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"( millis )", "sleep( millis )", "return switch", "large"})
    void aPlaceThatIsNoExpressionIsLeft(String part) {
      assertThat(replaced(part, "x")).isEqualTo(REJECTED);
    }

    @Test
    void severalPlacesAreEditedAtOnceAndEachPlaceOnce() {
      String after =
          edited(
              SHOP,
              it ->
                  it.replaceExpression(span(SHOP, "order.id()"), "order.toString()")
                      .replaceExpression(span(SHOP, "Thread.sleep( millis )"), "pause()"));

      assertThat(after)
          .isEqualTo(
              SHOP.replace("order.id()", "order.toString()")
                  .replace("Thread.sleep( millis )", "pause()"));
      assertThat(
              edited(
                  SHOP,
                  it ->
                      it.replaceExpression(span(SHOP, "amount > 10"), "a")
                          .replaceExpression(span(SHOP, "10"), "11")))
          .isEqualTo(REJECTED);
    }
  }

  @Nested
  class Imports {

    private String imported(String text, String type) {
      return edited(text, it -> it.addImport(type));
    }

    @ParameterizedTest
    @CsvSource({
      "java.time.Duration, import java.util.ArrayList;",
      "java.util.HashMap, import java.util.List;",
    })
    void anImportGoesWhereItsNameBelongs(String type, String next) {
      isReplaced(imported(SHOP, type), next, "import " + type + ";\n" + next);
    }

    @Test
    void theLastImportKeepsItsComment() {
      isReplaced(
          imported(SHOP, "java.util.Map"),
          "import java.util.List; // kept\n",
          "import java.util.List; // kept\nimport java.util.Map;\n");
    }

    @Test
    void aFileWithoutImportsGetsOne() {
      assertThat(imported("package a;\n\nclass B {\n}\n", "java.time.Duration"))
          .isEqualTo("package a;\n\nimport java.time.Duration;\n\nclass B {\n}\n");
      assertThat(imported("package a;\nclass B {}", "java.time.Duration"))
          .isEqualTo("package a;\n\nimport java.time.Duration;\n\nclass B {}");
      assertThat(imported("/** It. */\nclass B {}\n", "java.time.Duration"))
          .isEqualTo("import java.time.Duration;\n\n/** It. */\nclass B {}\n");
      assertThat(imported("package a;\nimport static b.C.d;\n\nclass E {}\n", "java.time.Duration"))
          .isEqualTo(
              "package a;\nimport static b.C.d;\n\nimport java.time.Duration;\n\nclass E {}\n");
    }

    @Test
    void nothingIsAddedWhereTheNameMeansTheType() {
      assertThat(imported(SHOP, "java.util.List")).isEqualTo(SHOP);
      assertThat(imported(SHOP, "com.example.shop.Customer")).isEqualTo(SHOP);
      assertThat(imported(SHOP, "java.lang.Integer")).isEqualTo(SHOP);
      assertThat(imported("import java.time.*;\nclass A {}\n", "java.time.Duration"))
          .isEqualTo("import java.time.*;\nclass A {}\n");
      String both =
          "import java.util.*;\nimport java.util.concurrent.*;\nclass A { List<?> all; }\n";
      assertThat(imported(both, "java.util.List")).isEqualTo(both);
      assertThat(imported(both.replace("java.util.concurrent", "java.awt"), "java.util.List"))
          .isEqualTo(REJECTED);
      assertThat(imported(both.replace("java.util.concurrent", "org.example"), "java.util.List"))
          .isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "java.awt.List",
          "org.example.Order",
          "org.example.System",
          "org.example.T",
          "List"
        })
    void aNameThatMeansSomethingElseIsLeft(String type) {
      assertThat(imported(SHOP, type)).isEqualTo(REJECTED);
    }
  }

  @Nested
  class Members {

    @Test
    void anAnnotationStandsOnALineOfItsOwn() {
      isReplaced(
          edited(SHOP, it -> it.addAnnotation(span(SHOP, "kind"), "@Async(\"io\")")),
          "  String kind(",
          "  @Async(\"io\")\n  String kind(");
      isReplaced(
          edited(SHOP, it -> it.addAnnotation(span(SHOP, "things ="), "@Nullable")),
          "  private final",
          "  @Nullable\n  private final");
    }

    @Test
    void anAnnotationStandsBesideOthers() {
      assertThat(edited(SHOP, it -> it.addAnnotation(span(SHOP, "waits"), "@Async")))
          .isIn(
              SHOP.replace("  @Deprecated\n", "  @Async\n  @Deprecated\n"),
              SHOP.replace("  @Deprecated\n", "  @Deprecated\n  @Async\n"));
    }

    @Test
    void anAnnotationThatIsThereIsNotAdded() {
      assertThat(edited(SHOP, it -> it.addAnnotation(span(SHOP, "waits"), "@Deprecated")))
          .isEqualTo(SHOP);
    }

    @Test
    void modifiersStandInTheirUsualOrder() {
      isReplaced(
          edited(SHOP, it -> it.addModifier(span(SHOP, "waits"), Modifier.SYNCHRONIZED)),
          "public void waits",
          "public synchronized void waits");
      isReplaced(
          edited(SHOP, it -> it.addModifier(span(SHOP, "things ="), Modifier.STATIC)),
          "private final",
          "private static final");
      isReplaced(
          edited(SHOP, it -> it.addModifier(span(SHOP, "kind"), Modifier.FINAL)),
          "  String kind",
          "  final String kind");
      isReplaced(
          edited(SHOP, it -> it.removeModifier(span(SHOP, "things ="), Modifier.FINAL)),
          "private final List<T>   things",
          "private List<T>   things");
    }

    @Test
    void aMemberIsAlsoFoundByAllOfIt() {
      String method = "void log(String text) { System.out.println(text); }";

      isReplaced(
          edited(SHOP, it -> it.addModifier(span(SHOP, method), Modifier.STATIC)),
          method,
          "static " + method);
    }

    @Test
    void aModifierThatIsThereIsNotAdded() {
      assertThat(edited(SHOP, it -> it.addModifier(span(SHOP, "things ="), Modifier.FINAL)))
          .isEqualTo(SHOP);
    }

    @Test
    void changesOfOneMemberGoTogether() {
      String after =
          edited(
              SHOP,
              it ->
                  it.addAnnotation(span(SHOP, "kind"), "@Async")
                      .addModifier(span(SHOP, "kind"), Modifier.FINAL)
                      .addImport("org.example.Async"));

      assertThat(after)
          .isEqualTo(
              SHOP.replace("  String kind(", "  @Async\n  final String kind(")
                  .replace(
                      "import java.util.List; // kept\n",
                      "import java.util.List; // kept\nimport org.example.Async;\n"));
    }
  }

  @Nested
  class Statements {

    @Test
    void statementsAreReplaced() {
      isReplaced(
          edited(
              SHOP,
              it ->
                  it.replaceStatements(
                      span(SHOP, "int rest = (int) millis * 2;"),
                      "int half = (int) millis;\nint rest = half * 2;")),
          "    int rest = (int) millis * 2;",
          "    int half = (int) millis;\n    int rest = half * 2;");
    }

    @Test
    void whatFollowsSeveralStatementsKeepsItsLine() {
      String code = "class A {\n  void a() {\n    b();\n    c();\n    d();\n    e();\n  }\n}\n";

      assertThat(
              edited(
                  code,
                  it -> it.replaceStatements(span(code, "b();\n    c();\n    d();"), "f();\ng();")))
          .isEqualTo(code.replace("b();\n    c();\n    d();", "f();\n    g();"));
    }

    @Test
    void aCommentBetweenStatementsIsNotLost() {
      Span both =
          span(SHOP, "Thread.sleep( millis );  // a wait\n    int rest = (int) millis * 2;");

      assertThat(edited(SHOP, it -> it.replaceStatements(both, "int rest = 1;")))
          .isEqualTo(REJECTED);
      assertThat(edited(SHOP, it -> it.replaceStatements(both, "int rest = 1; // a wait")))
          .contains("    // Before \uD83D\uDE34.\n    int rest = 1; // a wait\n\n    log(");
    }

    @Test
    void aStatementAroundMovesOthersWithTheirComments() {
      Span both =
          span(SHOP, "Thread.sleep( millis );  // a wait\n    int rest = (int) millis * 2;");

      isReplaced(
          edited(SHOP, it -> it.wrapStatements(both, "synchronized (things) {", "}")),
          """
              // Before \uD83D\uDE34.
              Thread.sleep( millis );  // a wait
              int rest = (int) millis * 2;
          """,
          """
              synchronized (things) {
                // Before \uD83D\uDE34.
                Thread.sleep( millis );  // a wait
                int rest = (int) millis * 2;
              }
          """);
    }

    @Test
    void aStatementAroundMayHaveMoreToIt() {
      String text = "class A {\n\tvoid a() {\n\t\tb();\n\t\tc();\n\t}\n}\n";

      assertThat(
              edited(
                  text,
                  it ->
                      it.wrapStatements(
                          span(text, "b();"), "try (var s = new Scope()) {", "} finally { d(); }")))
          .isEqualTo(
              """
              class A {
              \tvoid a() {
              \t\ttry (var s = new Scope()) {
              \t\t\tb();
              \t\t} finally {
              \t\t\td();
              \t\t}
              \t\tc();
              \t}
              }
              """);
    }

    @Test
    void aTextBlockThatMovesStaysTheSameText() {
      String text =
          """
          class A {
              void a() {
                  b(\"""
                      one
                        two\""");
              }
          }
          """;

      String after =
          edited(
              text,
              it ->
                  it.wrapStatements(
                      span(text, "b(\"\"\"\n            one\n              two\"\"\");"),
                      "if (c) {",
                      "}"));

      assertThat(after).contains("if (c) {\n").contains("\"\"\"\n");
      assertThat(
              after
                  .substring(after.indexOf("\"\"\"\n") + 4, after.lastIndexOf("\"\"\""))
                  .stripIndent())
          .isEqualTo("one\n  two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return switch", "int rest", "Thread.sleep( millis )", "log(text"})
    void aPlaceThatIsNoStatementIsLeft(String part) {
      int at = SHOP.indexOf(part);
      int start = SHOP.substring(0, Math.max(0, at)).getBytes(UTF_8).length;
      Span place = new Span(start, start + part.length());

      assertThat(edited(SHOP, it -> it.replaceStatements(place, "x();"))).isEqualTo(REJECTED);
      assertThat(edited(SHOP, it -> it.wrapStatements(place, "{", "}"))).isEqualTo(REJECTED);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"if (x) {|", "|}", "{|} y();", "x(); {|}", "foo(() -> {|}", "} {|} {"})
    void whatIsNotOneStatementAroundIsNotOffered(String before, String after) {
      Span place = span(SHOP, "int rest = (int) millis * 2;");

      assertThat(
              edited(
                  SHOP,
                  it ->
                      it.wrapStatements(
                          place, before == null ? "" : before, after == null ? "" : after)))
          .isEqualTo(REJECTED);
    }
  }

  @Nested
  class Files {

    @Test
    void lineEndsOfWindowsStay() {
      String text = windows(SHOP);

      String after =
          edited(
              text,
              it ->
                  it.addImport("java.util.Map")
                      .addAnnotation(span(text, "kind"), "@Async")
                      .replaceExpression(span(text, "order.id()"), "order.toString()")
                      .wrapStatements(
                          span(text, "int rest = (int) millis * 2;"),
                          "if (things != null) {",
                          "}"));

      assertThat(after)
          .isEqualTo(
              windows(
                  SHOP.replace("List; // kept\n", "List; // kept\nimport java.util.Map;\n")
                      .replace("  String kind(", "  @Async\n  String kind(")
                      .replace("order.id()", "order.toString()")
                      .replace(
                          "    int rest = (int) millis * 2;\n",
                          "    if (things != null) {\n      int rest = (int) millis * 2;\n    }\n")));
    }

    @Test
    void aByteOrderMarkIsNotCounted() {
      String text = "\uFEFFclass A { int b = c; }\n";

      Span mark = span(text, "\uFEFF");
      Span place = new Span(span(text, "c;").start(), span(text, "c;").end() - 1);

      assertThat(mark).isEqualTo(new Span(0, 3));
      assertThat(edited(text, it -> it.replaceExpression(place, "d")))
          .isEqualTo("\uFEFFclass A { int b = d; }\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"class A { int b = c }", "class A { void a() { b(); }", "int ="})
    void aFileThatIsBrokenIsLeft(String text) {
      assertThat(edited(text, it -> it.addImport("java.time.Duration"))).isEqualTo(REJECTED);
    }

    @Test
    void aFixHasAllEdits() {
      JavaEditor editor = JavaEditor.of(SourceText.of("A.java", SHOP));

      assertThat(editor.fix("Do nothing", true)).isEmpty();
      assertThat(editor.addImport("java.util.List").fix("Import it", true)).isEmpty();
      assertThat(editor.addImport("java.util.Map").fix("Import it", true))
          .hasValueSatisfying(
              fix -> {
                assertThat(fix.title()).isEqualTo("Import it");
                assertThat(fix.safe()).isTrue();
                assertThat(fix.edits()).hasSize(1);
              });
    }

    @Test
    void whatIsNoUtf8IsLeft() {
      byte[] bytes = "class A { String b = \"?\"; }".getBytes(UTF_8);
      bytes[22] = (byte) 0xE9;

      assertThat(JavaEditor.of(new SourceText("A.java", bytes)).addImport("java.util.Map").edits())
          .isEmpty();
    }
  }
}
