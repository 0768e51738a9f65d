package sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;

class Customer {}

interface Customers extends JpaRepository<Customer, Long> {
  Customer findByCode(String code);

  List<Customer> findByIdIn(List<Long> ids);
}

// doc:bad
class Report {
  private final Customers customers;

  Report(Customers customers) {
    this.customers = customers;
  }

  List<Object> of(List<Long> orders) {
    List<Object> lines = new ArrayList<>();
    for (Long id : orders) {
      lines.add(customers.findById(id));  // expect: query-in-loop "once for each element"
      //        ^^^^^^^^^^^^^^^^^^^^^^
    }
    return lines;
  }
}
// doc:good
class QuickReport {
  private final Customers customers;

  QuickReport(Customers customers) {
    this.customers = customers;
  }

  List<Object> of(List<Long> orders) {
    return new ArrayList<>(customers.findAllById(orders));
  }
}
// doc:end

class More {
  private final Customers customers;
  private final JdbcTemplate template;

  More(Customers customers, JdbcTemplate template) {
    this.customers = customers;
    this.template = template;
  }

  void declared(List<String> codes, List<Customer> found) {
    for (String code : codes) {
      found.add(customers.findByCode(code));  // expect: query-in-loop "`customers.findByCode`"
    }
  }

  void rows(List<Long> ids, List<Object> found) {
    for (Long id : ids) {
      found.add(template.queryForList("select * from things where id = ?", id));  // expect: query-in-loop "queryForList"
    }
  }

  Customer first(List<String> codes) {
    for (String code : codes) {
      Customer found = customers.findByCode(code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  void chunks(List<List<Long>> chunks) {
    for (List<Long> chunk : chunks) {
      customers.findAllById(chunk);
    }
  }

  void writes(List<Customer> all) {
    for (Customer one : all) {
      customers.save(one);
    }
  }

  void streamed(List<String> codes) {
    codes.stream().map(customers::findByCode).toList();  // expect: query-in-loop "findByCode"
    codes.stream().map(code -> customers.findByCode(code)).toList();  // expect: query-in-loop "findByCode"
  }

  void forEach(List<String> codes, List<Object> found) {
    codes.forEach(code -> found.add(customers.findByCode(code)));  // expect: query-in-loop "findByCode"
    codes.forEach(
        code -> {
          Customer one = customers.findByCode(code);  // expect: query-in-loop "findByCode"
          found.add(one);
        });
  }

  Object anyOf(List<String> codes) {
    return codes.stream().map(customers::findByCode).filter(it -> it != null).findFirst();
  }

  void parts(List<List<Long>> all) {
    all.stream().map(some -> customers.findByIdIn(some)).toList();
  }
}

interface Lookup {
  Object load(Long id);
}

class StoredLookup implements Lookup {
  private final Customers customers;
  private final Map<Long, Object> known = new HashMap<>();

  StoredLookup(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Object load(Long id) {
    return named(id);
  }

  Object remembered(Long id) {
    return known.computeIfAbsent(id, key -> customers.findById(key));
  }

  Object guarded(Long id) {
    if (known.containsKey(id)) {
      return known.get(id);
    }
    return customers.findById(id);
  }

  @Cacheable("customers")
  public Object cached(Long id) {
    return customers.findById(id);
  }

  private Object named(Long id) {
    return customers.findById(id).orElseThrow();
  }
}

class Uses {
  private final Lookup lookup;
  private final StoredLookup stored;

  Uses(Lookup lookup, StoredLookup stored) {
    this.lookup = lookup;
    this.stored = stored;
  }

  void through(List<Order> orders, List<Object> found) {
    for (Order order : orders) {
      Long customer = order.customer();
      found.add(lookup.load(customer));  // expect: query-in-loop "`lookup.load` leads to `customers.findById`, which asks the database once for each element"
    }
  }

  void remembered(List<Long> ids, Map<Long, Object> found) {
    for (Long id : ids) {
      stored.remembered(id);
      stored.guarded(id);
      stored.cached(id);
      if (!found.containsKey(id)) {
        found.put(id, lookup.load(id));
      }
    }
  }

  void another(List<Long> ids, List<Object> found) {
    for (Long id : ids) {
      found.add(id);
      lookup.load(7L);
    }
  }

  record Order(Long customer) {}
}
