package robust;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.*;
import java.lang.annotation.*;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.ReentrantLock;
import unknown.library.Client;
import unknown.library.reactive.Mono;

@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE_USE, ElementType.PARAMETER})
@interface Slow {
  String[] value() default {"a", "b"};

  int times() default 1 << 3;

  Class<? extends Throwable> unless() default IOException.class;
}

public abstract class Service<T extends Comparable<T> & Serializable> implements AutoCloseable {
  private static volatile int made;
  private final Map<String, Deque<T>> kept = new TreeMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  protected transient @Slow("x") Client client = Client.builder().url("http://x").build();

  static {
    made++;
  }

  {
    kept.computeIfAbsent("first", unused -> new ArrayDeque<>()).clear();
  }

  protected Service() {
    this(new Properties());
  }

  protected Service(Properties properties) throws IllegalStateException {
    super();
    properties.forEach((key, value) -> System.out.println(key + "=" + value));
  }

  abstract T parse(@Slow(times = 2, unless = Error.class) String text) throws IOException;

  synchronized native void hidden();

  @Slow
  public <R> List<T> load(Connection connection, int... ids) throws SQLException {
    List<T> found = new ArrayList<>();
    outer:
    for (int i = 0, n = ids.length; i < n; i += 2, n--) {
      try (PreparedStatement one = connection.prepareStatement("select * from t where id = ?");
          var other = connection.createStatement()) {
        one.setInt(1, ids[i]);
        for (var rows = one.executeQuery(); rows.next(); ) {
          if (rows.wasNull()) continue outer;
          found.add(parse(rows.getString(1)));
        }
        do {
          i >>>= 1;
        } while (i != 0 ? other.isClosed() : ~i == -1);
      } catch (IOException | IllegalStateException e) {
        throw new SQLException(e);
      } finally {
        synchronized (this) {
          made ^= 3;
        }
      }
    }
    return found;
  }

  String fetch(String url) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(java.net.URI.create(url)).build();
      return http.sendAsync(request, BodyHandlers.ofString())
          .thenApply(answer -> answer.body())
          .thenCompose(body -> CompletableFuture.supplyAsync(() -> body + kept.size()))
          .exceptionally(Throwable::getMessage)
          .get(3, SECONDS);
    }
  }

  Mono<String> watch() {
    return client
        .get("/x")
        .retrieve()
        .flatMap(it -> Mono.just(it.body().length()))
        .map(
            n -> {
              while (!lock.tryLock()) {
                try {
                  Thread.sleep(10L);
                } catch (InterruptedException e) {
                  break;
                }
              }
              return "" + n;
            });
  }

  class Inner {
    class Deep extends Service<String>.Inner {
      Deep(Service<String> outer) {
        outer.super();
        Service.this.kept.remove(Inner.this.toString());
      }
    }
  }

  Runnable anonymous(final int count) {
    class Local implements Callable<Integer> {
      public Integer call() {
        return count;
      }
    }
    return new Runnable() {
      int runs = new Local().call();

      @Override
      public void run() {
        assert runs > 0 : "never";
        Object[][] grid = new Object[runs][count + 1];
        grid[0][1] = (Comparator<String> & Serializable) String::compareTo;
        Service<?>.Inner inner = Service.this.new Inner();
        if (inner == null) return;
        else if (runs-- == 0) throw new Error();
        int[] copy = int[].class.cast(new int[] {}),
            more =
                {
                  1, 2,
                };
        IntFunction maker = int[]::new;
      }
    };
  }
}

interface IntFunction {
  int[] apply(int n);

  private static void hidden() {}
}
