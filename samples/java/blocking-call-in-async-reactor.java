package sample;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Lookup {
  private final RestTemplate template = new RestTemplate();

  Flux<String> onTheLoop(Flux<String> ids) {
    return ids.map(id -> template.getForObject("/" + id, String.class));  // expect: blocking-call-in-async "waits for the network"
  }

  Flux<String> after(Flux<String> ids) {
    return ids.publishOn(Schedulers.boundedElastic())
        .map(id -> template.getForObject("/" + id, String.class));
  }

  Flux<String> before(Flux<String> ids) {
    return ids.map(id -> template.getForObject("/" + id, String.class))  // expect: blocking-call-in-async "waits for the network"
        .publishOn(Schedulers.boundedElastic())
        .map(String::strip);
  }

  Flux<String> whole(Flux<String> ids) {
    return ids.map(id -> template.getForObject("/" + id, String.class))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> computing(Flux<String> ids) {
    return ids.publishOn(Schedulers.parallel())
        .map(id -> template.getForObject("/" + id, String.class));  // expect: blocking-call-in-async "waits for the network"
  }

  Mono<String> wrapped(String id) {
    return Mono.fromCallable(() -> template.getForObject("/" + id, String.class))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> unshifted(String id) {
    return Mono.fromCallable(() -> load(id));  // expect: blocking-call-in-async "`load` leads to `template.getForObject`"
  }

  Mono<String> deferred(String id) {
    return Mono.defer(() -> Mono.just(other(id)));  // expect: blocking-call-in-async "`other` leads to `template.getForObject`"
  }

  Mono<String> insideOfOne(Mono<String> ids) {
    return ids.flatMap(id -> Mono.fromCallable(() -> load(id)).map(String::strip))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> asArgument(String id) {
    return Mono.just(id)
        .then(Mono.fromSupplier(() -> load(id)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> byName(String id) {
    Mono<String> chain = Mono.fromSupplier(() -> load(id)).map(String::strip);
    return chain.subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> insideOfAnother(Mono<String> ids, WebClient web) {
    return ids.flatMap(
            id ->
                web.get()
                    .uri("/" + id)
                    .retrieve()
                    .bodyToMono(String.class)
                    .map(found -> another(found)))  // expect: blocking-call-in-async "`another` leads to `template.getForObject`"
        .subscribeOn(Schedulers.boundedElastic());
  }

  private String load(String id) {
    return template.getForObject("/" + id, String.class);
  }

  private String other(String id) {
    return template.getForObject("/others/" + id, String.class);
  }

  private String another(String id) {
    return template.getForObject("/more/" + id, String.class);
  }
}

@RestController
class ReactiveController {
  private final RestTemplate template = new RestTemplate();
  private final WebClient web = WebClient.create("http://things");

  @GetMapping("/reactive")
  Mono<String> reactive(String id) {
    String body = template.getForObject("http://things/" + id, String.class);  // expect: blocking-call-in-async "waits for the network"
    return Mono.just(body);
  }

  @GetMapping("/plain")
  String plain(String id) {
    return template.getForObject("http://things/" + id, String.class);
  }

  @GetMapping("/good")
  Mono<String> good(String id) {
    return web.get().uri("/" + id).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/waiting")
  Mono<String> waiting(String id) {
    String body = web.get().uri("/" + id).retrieve().bodyToMono(String.class).block();  // expect: blocking-call-in-async "block"
    return Mono.just(body);
  }
}
