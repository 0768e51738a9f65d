package sample;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;

class Customer {}

interface Customers extends JpaRepository<Customer, Long> {
  Customer findByCode(String code);
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
}
