package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Fix;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that need not wait for each other are written so, where Java's own client sends them.
 */
class JavaSentAtOnceTest {

  private static final String SOURCE =
      """
      package example;
      import java.io.*;
      import java.net.URI;
      import java.net.http.*;
      import java.net.http.HttpResponse.BodyHandlers;
      import java.util.*;
      import java.util.concurrent.*;
      class Main {
        final HttpClient http = HttpClient.newHttpClient();
        String seen;
        String load(URI name) throws IOException, InterruptedException {
          HttpRequest one = HttpRequest.newBuilder(name).build();
          HttpRequest two = HttpRequest.newBuilder(name.resolve("two")).GET().build();
          HttpRequest three = HttpRequest.newBuilder().uri(name.resolve("three")).build();
          CODE
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); return a.body() + b.body(); | CompletableFuture<HttpResponse<String>> aSent = http.sendAsync(one, BodyHandlers.ofString()); HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); HttpResponse<String> a = aSent.join(); return a.body() + b.body();
          var a = http.send(one, BodyHandlers.ofString()); var b = this.http.send(two, BodyHandlers.ofString()); return a.body() + b.body(); | var aSent = http.sendAsync(one, BodyHandlers.ofString()); var b = this.http.send(two, BodyHandlers.ofString()); var a = aSent.join(); return a.body() + b.body();
          final HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpResponse<byte[]> b = http.send(two, BodyHandlers.ofByteArray()); var c = http.send(three, BodyHandlers.ofString()); Runnable later = () -> System.out.println(a.body()); later.run(); return c.body() + b.body().length; | CompletableFuture<HttpResponse<String>> aSent = http.sendAsync(one, BodyHandlers.ofString()); CompletableFuture<HttpResponse<byte[]>> bSent = http.sendAsync(two, BodyHandlers.ofByteArray()); var c = http.send(three, BodyHandlers.ofString()); final HttpResponse<String> a = aSent.join(); HttpResponse<byte[]> b = bSent.join(); Runnable later = () -> System.out.println(a.body()); later.run(); return c.body() + b.body().length;
          HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpRequest next = HttpRequest.newBuilder(name.resolve("x")).build(); HttpResponse<String> b = http.send(next, BodyHandlers.ofString()); return a.body() + b.body(); | CompletableFuture<HttpResponse<String>> aSent = http.sendAsync(one, BodyHandlers.ofString()); HttpRequest next = HttpRequest.newBuilder(name.resolve("x")).build(); HttpResponse<String> b = http.send(next, BodyHandlers.ofString()); HttpResponse<String> a = aSent.join(); return a.body() + b.body();
          """)
  void allButTheLastAreSentWithoutWaiting(String code, String written) {
    String before = inMain(code);
    List<Fix> fixes = fixes(before);
    assertThat(fixes).hasSize(1);
    assertThat(fixes.getFirst().safe()).isFalse();
    String after = applied(before, fixes.getFirst());
    assertThat(after.replaceAll("\\s+", " ")).isEqualTo(inMain(written).replaceAll("\\s+", " "));
    assertThat(Compiling.errors(before)).isEmpty();
    assertThat(Compiling.errors(after)).isEmpty();
    assertThat(fixes(after)).isEmpty();
  }

  /** What is caught, used in between, or written in another way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          try { HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); return a.body() + b.body(); } catch (IOException e) { return ""; }
          HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpResponse<String> kept = a; HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); return kept.body() + b.body();
          HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); seen = a.body(); HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); return a.body() + b.body();
          return http.send(one, BodyHandlers.ofString()).body() + http.send(two, BodyHandlers.ofString()).body();
          HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpRequest next = HttpRequest.newBuilder(name.resolve(a.body())).build(); HttpResponse<String> b = http.send(next, BodyHandlers.ofString()); return a.body() + b.body();
          String aSent = ""; HttpResponse<String> a = http.send(one, BodyHandlers.ofString()); HttpResponse<String> b = http.send(two, BodyHandlers.ofString()); return a.body() + b.body() + aSent;
          String all = ""; for (HttpRequest each : List.of(one, two)) { HttpResponse<String> a = http.send(each, BodyHandlers.ofString()); all += a.body(); } return all;
          """)
  void whereInDoubtNothingIsWritten(String code) {
    assertThat(Compiling.errors(inMain(code))).isEmpty();
    assertThat(fixes(inMain(code))).isEmpty();
  }

  /** One statement a line. */
  private static String inMain(String code) {
    return SOURCE.replace("CODE", code.replace("; ", ";\n    "));
  }

  private static List<Fix> fixes(String source) {
    return Analysis.with(Catalogue.rules(), Catalogue.knowledge())
        .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
        .run("Main.java", source.getBytes(UTF_8))
        .findings()
        .stream()
        .filter(each -> each.finding().rule().code().equals("BW202"))
        .flatMap(each -> each.finding().fixes().stream())
        .toList();
  }

  private static String applied(String source, Fix fix) {
    String after = source;
    for (Edit edit : fix.edits().reversed()) {
      int start = edit.location().span().start();
      int end = edit.location().span().end();
      after = after.substring(0, start) + edit.replacement() + after.substring(end);
    }
    return after;
  }
}
