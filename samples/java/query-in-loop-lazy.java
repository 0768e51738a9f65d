package sample;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

@Entity
class Item {
  String name;

  String getName() {
    return name;
  }
}

@Entity
class Buyer {
  Long id;
  String name;

  Long getId() {
    return id;
  }

  String getName() {
    return name;
  }
}

@Entity
class Order {
  @OneToMany(mappedBy = "order")
  private List<Item> items = new ArrayList<>();

  @OneToMany(mappedBy = "order", fetch = FetchType.EAGER)
  private List<Item> extras = new ArrayList<>();

  @OneToMany(mappedBy = "order")
  @org.hibernate.annotations.BatchSize(size = 100)
  private List<Item> parts = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  private Buyer buyer;

  @ManyToOne private Buyer payer;

  List<Item> getItems() {
    return items;
  }

  List<Item> getExtras() {
    return extras;
  }

  List<Item> getParts() {
    return parts;
  }

  Buyer getBuyer() {
    return buyer;
  }

  Buyer getPayer() {
    return payer;
  }
}

interface Orders extends JpaRepository<Order, Long> {
  List<Order> findByState(String state);

  @Query("select o from Order o join fetch o.items where o.state = :state")
  List<Order> findWithItems(String state);
}

class Report {
  private final Orders orders;

  Report(Orders orders) {
    this.orders = orders;
  }

  int items() {
    int count = 0;
    for (Order order : orders.findByState("open")) {
      count += order.getItems().size();  // expect: query-in-loop "`order.getItems` is loaded from the database when it is looked at"
    }
    return count;
  }

  void names(List<String> found) {
    List<Order> open = orders.findByState("open");
    for (Order order : open) {
      for (Item item : order.getItems()) {  // expect: query-in-loop "`order.getItems`"
        found.add(item.getName());
      }
    }
  }

  void buyers(List<String> found) {
    for (Order order : orders.findByState("open")) {
      found.add(order.getBuyer().getName());  // expect: query-in-loop "`order.getBuyer`"
    }
  }

  void keys(List<Long> found) {
    for (Order order : orders.findByState("open")) {
      found.add(order.getBuyer().getId());
    }
  }

  int joined() {
    int count = 0;
    for (Order order : orders.findWithItems("open")) {
      count += order.getItems().size();
    }
    return count;
  }

  int loadedAtOnce() {
    int count = 0;
    for (Order order : orders.findByState("open")) {
      count += order.getExtras().size() + order.getParts().size();
      count += order.getPayer().getName().length();
    }
    return count;
  }

  int given(List<Order> some) {
    int count = 0;
    for (Order order : some) {
      count += order.getItems().size();
    }
    return count;
  }
}
