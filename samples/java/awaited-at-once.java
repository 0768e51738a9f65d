package sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Async;

// doc:bad
class Pages {
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  List<String> all(List<Callable<String>> pages) throws Exception {
    List<String> found = new ArrayList<>();
    for (Callable<String> page : pages) {
      Future<String> future = pool.submit(page);  // expect: awaited-at-once "`pool.submit` is waited for with `get()` before the next one starts"
      //                      ^^^^^^^^^^^^^^^^^
      found.add(future.get());
    }
    return found;
  }
}

// doc:good
class PagesAtOnce {
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  List<String> all(List<Callable<String>> pages) throws Exception {
    List<String> found = new ArrayList<>();
    for (Future<String> future : pool.invokeAll(pages)) {
      found.add(future.get());
    }
    return found;
  }
}

// doc:end

class More {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final ExecutorService single = Executors.newSingleThreadExecutor();
  private final KafkaProducer<String, String> producer;
  private final Remote remote;
  private final HttpClient client = HttpClient.newHttpClient();
  private String page = "";

  More(KafkaProducer<String, String> producer, Remote remote) {
    this.producer = producer;
    this.remote = remote;
  }

  void direct(List<Runnable> tasks) throws Exception {
    for (Runnable task : tasks) {
      pool.submit(task).get();  // expect: awaited-at-once "`pool.submit`"
    }
  }

  List<Integer> streamed(List<String> keys) {
    return keys.stream()
        .map(key -> CompletableFuture.supplyAsync(() -> length(key)))  // expect: awaited-at-once "`CompletableFuture.supplyAsync`"
        .map(CompletableFuture::join)
        .toList();
  }

  List<Integer> collectedFirst(List<String> keys) {
    List<CompletableFuture<Integer>> started =
        keys.stream().map(key -> CompletableFuture.supplyAsync(() -> length(key))).toList();
    return started.stream().map(CompletableFuture::join).toList();
  }

  void sent(List<String> messages) throws Exception {
    for (String message : messages) {
      producer.send(new ProducerRecord<>("topic", message)).get();  // expect: awaited-at-once "`producer.send`"
    }
  }

  void templated(KafkaTemplate<String, String> template, List<String> messages) throws Exception {
    for (String message : messages) {
      template.send("topic", message).get();  // expect: awaited-at-once "`template.send`"
    }
    for (String message : messages) {
      template.send("topic", message);
    }
  }

  void async(List<String> keys) {
    for (String key : keys) {
      remote.load(key).join();  // expect: awaited-at-once "`remote.load`"
    }
  }

  void eachOne(List<String> keys) {
    keys.forEach(key -> CompletableFuture.runAsync(() -> length(key)).join());  // expect: awaited-at-once "`CompletableFuture.runAsync`"
  }

  List<String> requested(List<HttpRequest> requests) {
    List<String> found = new ArrayList<>();
    for (HttpRequest request : requests) {
      found.add(client.sendAsync(request, BodyHandlers.ofString()).join().body());  // expect: awaited-at-once "`client.sendAsync`"
    }
    return found;
  }

  List<String> begun(List<HttpRequest> requests) {
    return requests.stream().map(it -> begin(it)).map(CompletableFuture::join).toList();  // expect: awaited-at-once "`begin`"
  }

  private CompletableFuture<String> begin(HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  /** What starts the next one reads what this one gives. */
  void paged(List<String> keys) {
    for (String key : keys) {
      page = next(key).join();
    }
    keys.stream().map(this::next).map(CompletableFuture::join).forEach(it -> page = it);
  }

  private CompletableFuture<String> next(String key) {
    return begin(HttpRequest.newBuilder(URI.create(key + page)).build());
  }

  /** The next one is started with what this one gives, under another name. */
  int folded(List<Integer> sizes) throws Exception {
    int sum = 0;
    for (int size : sizes) {
      final int before = sum;
      sum = pool.submit(() -> before * 31 + size).get();
    }
    for (int size : sizes) {
      int start = sum + 1;
      int end = start + size;
      sum += pool.submit(() -> end * 31).get();
    }
    for (int size : sizes) {
      final int last = size - 1;
      sum += pool.submit(() -> last * 31).get();  // expect: awaited-at-once "`pool.submit`"
    }
    return sum;
  }

  /** A time limit for each is what the thread is for. */
  void limited(List<Callable<String>> tasks) throws Exception {
    for (Callable<String> task : tasks) {
      pool.submit(task).get(1, TimeUnit.SECONDS);
    }
  }

  void meanwhile(List<String> keys) throws Exception {
    for (String key : keys) {
      Future<Integer> other = pool.submit(() -> length(key));
      length(key + key);
      other.get();
    }
  }

  void two(List<String> keys) throws Exception {
    for (String key : keys) {
      Future<Integer> one = pool.submit(() -> length(key));
      Future<Integer> other = pool.submit(() -> length(key + key));
      one.get();
      other.get();
    }
  }

  void inOrder(List<Runnable> tasks) throws Exception {
    for (Runnable task : tasks) {
      single.submit(task).get();
    }
  }

  void chained(List<String> keys) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String key : keys) {
      all.append(pool.submit(() -> length(key + all)).get());
    }
  }

  String firstThatAnswers(List<Callable<String>> servers) throws Exception {
    for (Callable<String> server : servers) {
      String answer = pool.submit(server).get();
      if (answer != null) {
        return answer;
      }
    }
    return "";
  }

  private static int length(String key) {
    return key.length();
  }
}

class Remote {
  @Async
  public CompletableFuture<String> load(String key) {
    return CompletableFuture.completedFuture(key);
  }
}
