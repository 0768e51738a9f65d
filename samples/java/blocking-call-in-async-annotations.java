package sample;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import reactor.core.publisher.Mono;

@Path("/things")
class Things {

  @GET
  Uni<String> reactive() throws InterruptedException {
    Thread.sleep(20);  // expect: blocking-call-in-async "sleeps"
    return Uni.createFrom().item("x");
  }

  @GET
  @Blocking
  Uni<String> blocking() throws InterruptedException {
    Thread.sleep(20);
    return Uni.createFrom().item("x");
  }

  @GET
  String plain() throws InterruptedException {
    Thread.sleep(20);
    return "x";
  }

  @GET
  @NonBlocking
  String promised() throws InterruptedException {
    Thread.sleep(20);  // expect: blocking-call-in-async "sleeps"
    return "x";
  }
}

@Controller("/more")
class More {

  @Get("/loop")
  Mono<String> loop() throws InterruptedException {
    Thread.sleep(20);  // expect: blocking-call-in-async "sleeps"
    return Mono.just("x");
  }

  @Get("/pool")
  @ExecuteOn(TaskExecutors.BLOCKING)
  Mono<String> pool() throws InterruptedException {
    Thread.sleep(20);
    return Mono.just("x");
  }
}

@Path("/slow")
@Blocking
class Slow {

  @GET
  Uni<String> marked() throws InterruptedException {
    Thread.sleep(20);
    return Uni.createFrom().item("x");
  }

  @GET
  @NonBlocking
  Uni<String> unmarked() throws InterruptedException {
    Thread.sleep(20);  // expect: blocking-call-in-async "sleeps"
    return Uni.createFrom().item("x");
  }
}
