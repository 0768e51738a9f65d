package dev.boundwise.rules.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.Report;
import dev.boundwise.rules.Catalogue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which threads the functions of reactive chains wait, by the schedulers of the chain. */
class JavaSchedulersTest {

  private static final String REACTOR =
      """
      package example;
      import java.time.Duration;
      import org.springframework.web.client.RestTemplate;
      import org.springframework.web.reactive.function.client.WebClient;
      import reactor.core.publisher.Flux;
      import reactor.core.publisher.Mono;
      import reactor.core.scheduler.Scheduler;
      import reactor.core.scheduler.Schedulers;
      """;

  private static final String RXJAVA =
      """
      package example;
      import io.reactivex.rxjava3.core.*;
      import io.reactivex.rxjava3.schedulers.*;
      import java.util.concurrent.*;
      import org.springframework.web.client.*;
      """;

  private static final String MUTINY =
      """
      package example;
      import io.smallrye.mutiny.Multi;
      import io.smallrye.mutiny.Uni;
      import io.smallrye.mutiny.infrastructure.Infrastructure;
      import java.time.Duration;
      import org.springframework.web.client.RestTemplate;
      """;

  private static final String REACTOR_MEMBERS =
      """
      private final Scheduler given;
      private final Scheduler made;
      private final Scheduler cpu = Schedulers.newParallel("cpu");
      private static final Scheduler JDBC = Schedulers.newBoundedElastic(4, 9, "jdbc");
      private static final Scheduler CPU = Schedulers.newParallel("cpu");
      private final WebClient web = WebClient.create();
      Service(Scheduler given) { this.given = given; made = Schedulers.newParallel("made"); }
      private Mono<String> moved(String id) {
        return Mono.fromCallable(() -> slow(id)).subscribeOn(Schedulers.boundedElastic());
      }
      private Mono<String> fetched(String id) {
        return web.get().uri(id).retrieve().bodyToMono(String.class);
      }
      private Flux<String> onElastic(Flux<String> some) {
        return some.publishOn(Schedulers.boundedElastic());
      }
      private static Scheduler elastic() { return Schedulers.boundedElastic(); }
      private static Scheduler parallel() { return Schedulers.parallel(); }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flux.publishOn(Schedulers.boundedElastic()).filter(x -> true).map(x -> slow(x))",
        "flux.publishOn(Schedulers.parallel()).publishOn(Schedulers.boundedElastic()).map(x -> slow(x))",
        "flux.publishOn(JDBC).map(x -> slow(x))",
        "flux.publishOn(given).map(x -> slow(x))",
        "flux.publishOn(elastic()).map(x -> slow(x))",
        "flux.publishOn(JDBC).publishOn(Schedulers.immediate()).map(x -> slow(x))",
        "flux.transform(this::onElastic).map(x -> slow(x))",
        "flux.flatMap(x -> Mono.fromCallable(() -> slow(x)).subscribeOn(JDBC))",
        "flux.flatMap(x -> { return Mono.fromCallable(() -> slow(x)).subscribeOn(JDBC); })",
        "flux.flatMap(x -> moved(x)).map(x -> slow(x))",
        "flux.concatMap(this::moved).map(x -> slow(x))",
        "moved(\"x\").map(x -> slow(x))",
        "Mono.fromCallable(() -> slow(\"x\")).subscribeOn(JDBC).subscribeOn(Schedulers.parallel())",
        "Mono.defer(() -> Mono.just(slow(\"x\"))).publishOn(CPU).map(String::strip).subscribeOn(JDBC)",
        "flux.parallel().runOn(Schedulers.boundedElastic()).map(x -> slow(x))",
        "flux.delayElements(Duration.ofMillis(5), JDBC).map(x -> slow(x))",
        "Flux.interval(Duration.ofMillis(5)).publishOn(JDBC).map(x -> slow(\"\" + x))",
        "flux.publishOn(Schedulers.boundedElastic()).subscribe(x -> slow(x))",
      })
  void whatMayWait(String chain) {
    assertThat(findings(REACTOR, REACTOR_MEMBERS, "Flux<String> flux", chain)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flux.publishOn(Schedulers.boundedElastic()).publishOn(Schedulers.parallel()).map(x -> slow(x))",
        "flux.publishOn(CPU).map(x -> slow(x))",
        "flux.publishOn(cpu).map(x -> slow(x))",
        "flux.publishOn(this.made).map(x -> slow(x))",
        "flux.publishOn(parallel()).map(x -> slow(x))",
        "flux.publishOn(Schedulers.parallel()).map(x -> slow(x)).subscribeOn(JDBC)",
        "Mono.fromCallable(() -> slow(\"x\")).subscribeOn(Schedulers.parallel()).subscribeOn(JDBC)",
        "fetched(\"x\").map(x -> slow(x)).subscribeOn(JDBC)",
        "moved(\"x\").flatMap(x -> fetched(x)).map(x -> slow(x))",
        "flux.publishOn(JDBC).delayElements(Duration.ofMillis(5)).map(x -> slow(x))",
        "Flux.interval(Duration.ofMillis(5)).map(x -> slow(\"\" + x)).subscribeOn(JDBC)",
        "flux.parallel().runOn(Schedulers.parallel()).map(x -> slow(x))",
        "Mono.just(\"x\").publishOn(Schedulers.parallel()).map(x -> slow(x)).block()",
        "flux.flatMap(x -> Mono.fromCallable(() -> slow(x)))",
        "flux.publishOn(Schedulers.parallel()).subscribe(x -> slow(x))",
      })
  void whatMustNotWait(String chain) {
    assertThat(findings(REACTOR, REACTOR_MEMBERS, "Flux<String> flux", chain)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some.map(x -> slow(x))",
        "some.observeOn(Schedulers.io()).map(x -> slow(x))",
        "some.observeOn(Schedulers.io()).observeOn(Schedulers.trampoline()).map(x -> slow(x))",
        "some.flatMap(x -> Observable.fromCallable(() -> slow(x)).subscribeOn(Schedulers.io()))",
        "Single.fromCallable(() -> slow(\"x\")).subscribeOn(Schedulers.from(Executors.newCachedThreadPool()))",
        "Observable.interval(1, TimeUnit.SECONDS).observeOn(Schedulers.io()).map(x -> slow(\"\" + x))",
        "Observable.interval(1, TimeUnit.SECONDS, Schedulers.io()).map(x -> slow(\"\" + x))",
      })
  void whatMayWaitInRxJava(String chain) {
    assertThat(findings(RXJAVA, "", "Observable<String> some", chain)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some.observeOn(Schedulers.io()).observeOn(Schedulers.computation()).map(x -> slow(x))",
        "some.observeOn(Schedulers.computation()).subscribe(x -> slow(x))",
        "some.observeOn(Schedulers.io()).delay(1, TimeUnit.SECONDS).map(x -> slow(x))",
        "Single.fromCallable(() -> slow(\"x\")).subscribeOn(Schedulers.computation())",
        "Observable.interval(1, TimeUnit.SECONDS).map(x -> slow(\"\" + x))",
        "Observable.timer(1, TimeUnit.SECONDS).map(x -> slow(\"\" + x)).subscribeOn(Schedulers.io())",
      })
  void whatMustNotWaitInRxJava(String chain) {
    assertThat(findings(RXJAVA, "", "Observable<String> some", chain)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some.emitOn(Infrastructure.getDefaultWorkerPool()).onItem().transform(x -> slow(x))",
        "some.chain(x -> Uni.createFrom().item(() -> slow(x)).runSubscriptionOn(Infrastructure.getDefaultExecutor()))",
        "some.onItem().delayIt().by(Duration.ofMillis(5)).map(x -> slow(x))",
        "Uni.createFrom().item(() -> slow(\"x\")).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())",
      })
  void whatMayWaitInMutiny(String chain) {
    assertThat(findings(MUTINY, "", "Uni<String> some", chain)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "some.onItem().transform(x -> slow(x)).emitOn(Infrastructure.getDefaultWorkerPool())",
        "some.map(x -> slow(x))",
        "Uni.createFrom().item(() -> slow(\"x\"))",
      })
  void whatMustNotWaitInMutiny(String chain) {
    assertThat(findings(MUTINY, "", "Uni<String> some", chain)).isOne();
  }

  private static long findings(String imports, String members, String parameter, String chain) {
    String text =
        imports
            + """
            class Service {
              private final RestTemplate template = new RestTemplate();
              %s
              private String slow(String id) { return template.getForObject(id, String.class); }
              Object run(%s) {
                return %s;
              }
            }
            """
                .formatted(members, parameter, chain);
    Report report =
        Analysis.with(Catalogue.rules(), Catalogue.knowledge())
            .withJava(new JavaSetup(Catalogue.javaKnowledge(), List.of()))
            .run("Service.java", text.getBytes(UTF_8));
    assertThat(report.errors()).isEmpty();
    return report.findings().stream()
        .filter(it -> it.finding().rule().code().equals("BW201"))
        .count();
  }
}
