package sample;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.sql.Connection;
import java.sql.SQLException;

@Controller("/names")
class Names {
  private final Connection connection;

  Names(Connection connection) {
    this.connection = connection;
  }

  @Get("/first")
  String first() throws SQLException {
    return connection.createStatement().executeQuery("select 1").toString();  // expect: blocking-call-in-async "waits for the database"
  }

  @Get("/second")
  @ExecuteOn(TaskExecutors.BLOCKING)
  String second() throws SQLException {
    return connection.createStatement().executeQuery("select 1").toString();
  }
}

@Controller("/others")
@ExecuteOn(TaskExecutors.BLOCKING)
class Others {
  private final Connection connection;

  Others(Connection connection) {
    this.connection = connection;
  }

  @Get("/first")
  String first() throws SQLException {
    return connection.createStatement().executeQuery("select 1").toString();
  }

  @Get("/second")
  @NonBlocking
  String second() throws SQLException {
    return connection.createStatement().executeQuery("select 1").toString();  // expect: blocking-call-in-async "waits for the database"
  }
}
