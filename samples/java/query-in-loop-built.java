package sample;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.lettuce.core.api.sync.RedisCommands;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jooq.DSLContext;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

@Entity
class Author {
  @OneToMany private List<Book> books;

  List<Book> getBooks() {
    return books;
  }
}

@Entity
class Book {}

class Built {
  private final EntityManager entities;
  private final MongoCollection<Document> people;
  private final DSLContext rows;

  Built(EntityManager entities, MongoCollection<Document> people, DSLContext rows) {
    this.entities = entities;
    this.people = people;
    this.rows = rows;
  }

  void persistence(List<Long> ids, List<Object> found) {
    for (Long id : ids) {
      found.add(entities.createQuery("select b from Book b where b.id = :id", Book.class).setParameter("id", id).getSingleResult());  // expect: query-in-loop "once for each element"
    }
    for (Long id : ids) {
      TypedQuery<Book> query = entities.createNamedQuery("byId", Book.class);
      query.setParameter("id", id);
      found.addAll(query.getResultList());  // expect: query-in-loop "`query.getResultList`"
    }
    ids.forEach(id -> found.add(book(id)));  // expect: query-in-loop "`book` leads to"
    for (Long id : ids) {
      entities.createQuery("delete from Book b where b.id = :id").setParameter("id", id).executeUpdate();
    }
    for (List<Long> part : List.of(ids, ids)) {
      found.addAll(entities.createQuery("select b from Book b where b.id in :ids", Book.class).setParameter("ids", part).getResultList());
    }
  }

  private Book book(Long id) {
    return entities.createQuery("select b from Book b where b.id = ?1", Book.class).setParameter(1, id).getSingleResult();
  }

  void statements(Connection connection, List<Long> ids, List<String> found) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select name from t where id = ?")) {
      for (Long id : ids) {
        statement.setLong(1, id);
        try (ResultSet result = statement.executeQuery()) {  // expect: query-in-loop "`statement.executeQuery`"
          found.add(result.getString(1));
        }
      }
    }
    try (PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
      for (Long id : ids) {
        statement.setLong(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (PreparedStatement statement = connection.prepareStatement("select name from t")) {
      for (Long id : ids) {
        found.add(statement.executeQuery().getString(1));
      }
    }
  }

  void documents(List<String> ids, List<Object> found) {
    for (String id : ids) {
      found.add(people.find(Filters.eq("_id", id)).first());  // expect: query-in-loop "asks the database"
    }
    for (String id : ids) {
      people.insertOne(new Document("_id", id));
    }
    found.addAll(people.find(Filters.in("_id", ids)).into(found));
  }

  void tables(List<Long> ids, List<Object> found) {
    for (Long id : ids) {
      found.add(rows.selectFrom("t").where("id = ?", id).fetchOne());  // expect: query-in-loop "asks the database"
    }
    for (Long id : ids) {
      rows.deleteFrom(null).where("id = ?", id).execute();
    }
  }

  void keys(Jedis jedis, RedisCommands<String, String> commands, Map<String, String> known, List<String> keys, List<String> found) {
    for (String key : keys) {
      found.add(jedis.get(key));  // expect: query-in-loop "`jedis.get`"
    }
    for (String key : keys) {
      found.add(commands.get(key));  // expect: query-in-loop "`commands.get`"
    }
    for (String key : keys) {
      found.add(known.get(key));
    }
    Pipeline pipeline = jedis.pipelined();
    for (String key : keys) {
      pipeline.get(key);
    }
    pipeline.sync();
    found.addAll(jedis.mget(keys.toArray(new String[0])));
  }

  int lazy() {
    int count = 0;
    for (Author author : entities.createQuery("select a from Author a", Author.class).getResultList()) {
      count += author.getBooks().size();  // expect: query-in-loop "`author.getBooks` is loaded from the database when it is looked at"
    }
    return count;
  }

  int joined() {
    int count = 0;
    for (Author author : entities.createQuery("select a from Author a join fetch a.books", Author.class).getResultList()) {
      count += author.getBooks().size();
    }
    for (Author author : entities.createNamedQuery("Author.withBooks", Author.class).getResultList()) {
      count += author.getBooks().size();
    }
    for (Author author : entities.createQuery("select a from Author a", Author.class).setHint("jakarta.persistence.fetchgraph", "books").getResultList()) {
      count += author.getBooks().size();
    }
    return count;
  }
}
