package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.cost.Work;
import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What databases are told to do, where that is written in the code. */
class StatementsTest {

  private static Work told(String statement) {
    return work("""
        import sqlite3
        MAKE = "create table if not exists item(number, name)"
        class Store:
            MAKE = "CREATE INDEX by_name ON item(name)"
            def __init__(self, path):
                self.db = sqlite3.connect(path)
            def f(self, name, text):
                %s
        """
            .formatted(statement))
        .region("Store.f")
        .work();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.db.execute('create table item(number, name)')",
        "self.db.execute('''\n            DROP TABLE item''')",
        "self.db.execute(MAKE)",
        "self.db.execute(self.MAKE)",
        "self.db.execute(f'create table {name}(number)')",
        "self.db.execute('alter table ' + name + ' add column x')",
        "self.db.execute('commit')",
        "self.db.cursor().execute('END')",
      })
  void whatChangesTheSchemaOrCommitsIsWrittenAtOnce(String statement) {
    assertThat(told(statement).of(Resource.DATABASE).typical()).isGreaterThan(400e3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.db.execute('insert into item values(1, 2)')",
        "self.db.execute('select created from item where number = 1')",
        "self.db.execute('begin immediate')",
        "self.db.execute(text)",
        "self.db.execute(name + 'create table item(number)')",
      })
  void othersAreNot(String statement) {
    assertThat(told(statement).of(Resource.DATABASE).isZero()).isTrue();
    assertThat(told(statement).of(Resource.NATIVE).typical()).isLessThan(50e3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.db.execute('select count(*) from item')",
        "self.db.execute('SELECT name, max(number) FROM item GROUP BY name')",
        "self.db.execute('select\\n sum (number) from item')",
      })
  void aSummaryGoesOverAllRows(String statement) {
    assertThat(told(statement).of(Resource.NATIVE).typical()).isGreaterThan(100e3);
  }
}
