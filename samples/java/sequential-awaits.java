package sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

// doc:bad
class Overview {
  private final RestTemplate client = new RestTemplate();

  String of(String user) {
    String orders = client.getForObject("http://orders/" + user, String.class);  // expect: sequential-awaits "and what follows waits for the network 2 times in a row"
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    String bills = client.getForObject("http://bills/" + user, String.class);
    return orders + bills;
  }
}

// doc:good
class OverviewAtOnce {
  private final RestTemplate client = new RestTemplate();

  String of(String user) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> orders = threads.submit(() -> load("http://orders/" + user));
      Future<String> bills = threads.submit(() -> load("http://bills/" + user));
      return orders.get() + bills.get();
    }
  }

  private String load(String url) {
    return client.getForObject(url, String.class);
  }
}

// doc:end

class Loops {
  private final RestTemplate client = new RestTemplate();
  private final RestClient other = RestClient.create();
  private final HttpClient http = HttpClient.newHttpClient();
  private final OkHttpClient ok = new OkHttpClient();

  List<String> each(List<String> urls) {
    List<String> found = new ArrayList<>();
    for (String url : urls) {
      found.add(client.getForObject(url, String.class));  // expect: sequential-awaits "waits for the network once for each element"
    }
    return found;
  }

  List<String> streamed(List<String> urls) {
    return urls.stream().map(this::load).toList();  // expect: sequential-awaits "once for each element"
  }

  List<String> inParallel(List<String> urls) {
    return urls.parallelStream().map(this::load).toList();
  }

  private String load(String url) {
    return client.getForObject(url, String.class);
  }

  List<String> built(List<String> urls) {
    List<String> found = new ArrayList<>();
    for (String url : urls) {
      String page = other.get().uri(url).retrieve().body(String.class);  // expect: sequential-awaits "once for each element"
      found.add(page);
    }
    return found;
  }

  List<String> sent(List<String> urls) throws Exception {
    List<String> found = new ArrayList<>();
    for (String url : urls) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());  // expect: sequential-awaits "once for each element"
      found.add(answer.body());
    }
    return found;
  }

  String sentInTurn(String user) throws Exception {
    HttpRequest first = HttpRequest.newBuilder(URI.create("http://orders/" + user)).build();
    HttpResponse<String> orders = http.send(first, HttpResponse.BodyHandlers.ofString());  // expect: sequential-awaits "2 times in a row"
    HttpRequest second = HttpRequest.newBuilder(URI.create("http://bills/" + user)).build();
    HttpResponse<String> bills = http.send(second, HttpResponse.BodyHandlers.ofString());
    return orders.body() + bills.body();
  }

  String sentForWhatCame(String user) throws Exception {
    HttpRequest first = HttpRequest.newBuilder(URI.create("http://users/" + user)).build();
    HttpResponse<String> id = http.send(first, HttpResponse.BodyHandlers.ofString());
    HttpRequest second = HttpRequest.newBuilder(URI.create("http://bills/" + id.body())).build();
    HttpResponse<String> bills = http.send(second, HttpResponse.BodyHandlers.ofString());
    return bills.body();
  }

  List<String> throughHelper(List<String> names) throws Exception {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      found.add(page(name));  // expect: sequential-awaits "once for each element"
    }
    return found;
  }

  private String page(String name) throws Exception {
    Request request = new Request.Builder().url("http://pages/" + name).build();
    try (Response answer = ok.newCall(request).execute()) {
      return answer.body().string();
    }
  }

  record Page(String head, String body) {}

  Page inOneCall(String user) {
    return new Page(load("http://orders/" + user), load("http://bills/" + user));  // expect: sequential-awaits "2 times in a row"
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  int inOneSum(String user) {
    return Integer.parseInt(load("http://orders/" + user)) + Integer.parseInt(load("http://bills/" + user));  // expect: sequential-awaits "2 times in a row"
  }

  List<String> inOneList(String user) {
    return List.of(load(user), load("http://orders/" + user), load("http://bills/" + user));  // expect: sequential-awaits "3 times in a row"
  }

  String parsedBetween(String user) {
    String orders = load("http://orders/" + user).trim();  // expect: sequential-awaits "2 times in a row"
    String bills = load("http://bills/" + user).trim();
    return orders + bills;
  }

  String oneInTheOther(String user) {
    return load(load("http://users/" + user));
  }

  String oneOfTwo(boolean isOrder) {
    return isOrder ? load("http://orders") : load("http://bills");
  }

  boolean untilOneIsEmpty() {
    return load("http://orders").isEmpty() && load("http://bills").isEmpty();
  }

  String seenBetween(String user, List<String> seen) {
    return kept(load("http://orders/" + user), seen) + load("http://bills/" + user);
  }

  private static String kept(String page, List<String> seen) {
    seen.add(page);
    return page;
  }

  String dependentAfterWork(String user) {
    String id = load("http://users/" + user).trim();
    String bills = load("http://bills/" + id).trim();
    return bills;
  }

  String dependent(String user) {
    String id = client.getForObject("http://users/" + user, String.class);
    String bills = client.getForObject("http://bills/" + id, String.class);
    return bills;
  }

  void written(List<String> urls) throws Exception {
    for (String url : urls) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      http.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }

  void posted(List<String> urls) {
    for (String url : urls) {
      client.postForObject(url, url, String.class);
    }
  }

  String firstThatAnswers(List<String> urls) {
    for (String url : urls) {
      String page = client.getForObject(url, String.class);
      if (page != null) {
        return page;
      }
    }
    return "";
  }

  String following(List<String> names) {
    String at = "";
    for (String name : names) {
      at = client.getForObject("http://pages/" + at + name, String.class);
    }
    return at;
  }

  void slowly(List<String> urls, List<String> found) throws Exception {
    for (String url : urls) {
      found.add(client.getForObject(url, String.class));
      Thread.sleep(100);
    }
  }

  @Transactional
  public String inTransaction(String user) {
    String orders = client.getForObject("http://orders/" + user, String.class);
    String bills = client.getForObject("http://bills/" + user, String.class);
    return orders + bills;
  }

  void handedOver(List<String> urls, ExecutorService pool) {
    for (String url : urls) {
      Callable<String> load = () -> client.getForObject(url, String.class);
      pool.submit(load);
    }
  }
}
