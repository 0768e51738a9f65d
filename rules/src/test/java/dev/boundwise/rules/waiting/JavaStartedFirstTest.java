package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops that wait at once are written so that all starts come first, where that is certain. */
class JavaStartedFirstTest {

  private static final String SOURCE =
      """
      package example;
      import java.util.*;
      import java.util.concurrent.*;
      class Main {
        String last;
        List<String> none = List.<String>of().stream().toList();
        void keep(String one) { last = one; }
        void show(String one) { System.out.println(one); }
        void run(ExecutorService pool, List<String> all, List<String> out, String[] some) throws Exception {
          %s
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          for (String it : all) { pool.submit(() -> show(it)).get(); } | List<Future<?>> futures = new ArrayList<>(); for (String it : all) { futures.add(pool.submit(() -> show(it))); } for (Future<?> future : futures) { future.get(); }
          for (String it : all) pool.submit(() -> show(it)).get(); | List<Future<?>> futures = new ArrayList<>(); for (String it : all) { futures.add(pool.submit(() -> show(it))); } for (Future<?> future : futures) { future.get(); }
          for (String it : all) { CompletableFuture.runAsync(() -> show(it)).join(); } | List<CompletableFuture<?>> futures = new ArrayList<>(); for (String it : all) { futures.add(CompletableFuture.runAsync(() -> show(it))); } for (CompletableFuture<?> future : futures) { future.join(); }
          for (String it : all) { Future<String> one = pool.submit(() -> it.trim()); /* why */ out.add(one.get()); } | List<Future<String>> futures = new ArrayList<>(); for (String it : all) { futures.add(pool.submit(() -> it.trim())); } for (Future<String> one : futures) { /* why */ out.add(one.get()); }
          for (String it : all) { Future<String> one = pool.submit(() -> it.trim()); String text = one.get(); if (text.isEmpty()) { continue; } show(text); } | List<Future<String>> futures = new ArrayList<>(); for (String it : all) { futures.add(pool.submit(() -> it.trim())); } for (Future<String> one : futures) { String text = one.get(); if (text.isEmpty()) { continue; } show(text); }
          all.forEach(it -> CompletableFuture.runAsync(() -> show(it)).join()); | all.stream().map(it -> CompletableFuture.runAsync(() -> show(it))).toList().forEach(CompletableFuture::join);
          out.addAll(all.stream().map(it -> CompletableFuture.supplyAsync(() -> it.trim())).map(CompletableFuture::join).toList()); | out.addAll(all.stream().map(it -> CompletableFuture.supplyAsync(() -> it.trim())).toList().stream().map(CompletableFuture::join).toList());
          Arrays.stream(some).map(it -> CompletableFuture.supplyAsync(() -> it.trim())).map(one -> one.join()).forEach(System.out::println); | Arrays.stream(some).map(it -> CompletableFuture.supplyAsync(() -> it.trim())).toList().stream().map(one -> one.join()).forEach(System.out::println);
          """)
  void allAreStartedFirst(String code, String written) {
    List<Fix> fixes = fixes(code);
    assertThat(fixes).hasSize(1);
    assertThat(fixes.getFirst().safe()).isFalse();
    assertThat(plain(applied(SOURCE.formatted(code), fixes)))
        .isEqualTo(plain(SOURCE.formatted(written)));
  }

  /** What is done with a result needs the element, or changes what the next start reads. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          for (String it : all) { Future<String> one = pool.submit(() -> it.trim()); out.add(it + one.get()); }
          for (String it : all) { Future<String> one = pool.submit(() -> it + last); keep(one.get()); }
          for (String it : all) { Future<Integer> one = pool.submit(() -> out.size()); show(it); out.add(one.get().toString()); }
          for (String it : all) { var one = pool.submit(() -> it.trim()); out.add(one.get()); }
          for (String it : all) { String key = it.trim(); Future<String> one = pool.submit(() -> key); out.add(one.get()); }
          for (String it : all) { /* why */ pool.submit(() -> show(it)).get(); }
          for (String it : all) { out.add(pool.submit(() -> it.trim()).get()); }
          for (int i = 0; i < 9; i++) { pool.submit(() -> show("x")).get(); }
          Object lazy = all.stream().map(it -> CompletableFuture.supplyAsync(() -> it.trim())).map(CompletableFuture::join);
          """)
  void whereInDoubtNothingIsWritten(String code) {
    assertThat(fixes(code)).isEmpty();
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ");
  }

  private static String applied(String source, List<Fix> fixes) {
    String after = source;
    for (Edit edit : fixes.getFirst().edits().reversed()) {
      int start = edit.location().span().start();
      int end = edit.location().span().end();
      after = after.substring(0, start) + edit.replacement() + after.substring(end);
    }
    return after;
  }

  private static List<Fix> fixes(String code) {
    return Analysis.with(Catalogue.rules(), Catalogue.knowledge())
        .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
        .run("Main.java", SOURCE.formatted(code).getBytes(UTF_8))
        .findings()
        .stream()
        .map(found -> found.finding())
        .filter(it -> it.rule().code().equals("BW213"))
        .map(Finding::fixes)
        .flatMap(List::stream)
        .toList();
  }
}
