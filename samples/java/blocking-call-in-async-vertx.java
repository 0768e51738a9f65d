package sample;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class UsersVerticle extends AbstractVerticle {

  @Override
  public void start() throws Exception {
    Thread.sleep(50);  // expect: blocking-call-in-async "sleeps"
    Router router = Router.router(vertx);
    router.get("/users").handler(context -> context.response().end(count()));  // expect: blocking-call-in-async "`count` leads to `DriverManager.getConnection`"
    router.get("/safe").blockingHandler(context -> context.response().end(count()));
    vertx.setTimer(100, id -> System.out.println(id));
    vertx.executeBlocking(() -> count()).onSuccess(System.out::println);
  }

  private String count() {
    try (Connection connection = DriverManager.getConnection("jdbc:postgresql://localhost/users");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from users")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

class Timers {
  void start(Vertx vertx, Object monitor) {
    vertx.setPeriodic(
        1000,
        id -> {
          try {
            Thread.sleep(10);  // expect: blocking-call-in-async "sleeps"
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
