package users;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class Controller {
  private final Users users;
  private final Rates rates;

  Controller(Users users, Rates rates) {
    this.users = users;
    this.rates = rates;
  }

  @GetMapping("/declared")
  Mono<String> declared(String name) {
    return Mono.just(users.findByName(name).name());  // expect: blocking-call-in-async "waits for the database"
  }

  @GetMapping("/inherited")
  Mono<Long> inherited() {
    return Mono.just(users.count());  // expect: blocking-call-in-async "waits for the database"
  }

  @GetMapping("/feign")
  Mono<String> feign() {
    return Mono.just(rates.rate("EUR"));  // expect: blocking-call-in-async "waits for the network"
  }

  @GetMapping("/plain")
  User plain(String name) {
    return users.findByName(name);
  }
}
