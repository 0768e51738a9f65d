package sample;

import java.sql.Connection;

interface Prices {
  int of(String key) throws Exception;
}

class StoredPrices implements Prices {
  private final Connection connection;

  StoredPrices(Connection connection) {
    this.connection = connection;
  }

  @Override
  public int of(String key) throws Exception {
    return connection.createStatement().executeQuery("select 1").getInt(1);
  }
}
