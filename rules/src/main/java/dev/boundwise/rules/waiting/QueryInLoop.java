package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A loop that asks the database once for each element, where one query could ask for all.
 *
 * <p>No change is written: what one query gives has another order, has what was asked for twice
 * once and has no place for what is not there, so that each element has to be found again by its
 * key; and which of an entity's members gives that key is said where nobody looks, by annotations
 * of its fields, of its ancestors, or by a file of mappings.
 */
@AutoService(Rule.class)
public final class QueryInLoop extends CodeRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW211",
          "query-in-loop",
          "A loop asks the database once for each element",
          Severity.NOTE,
          "Each query waits for a round trip, however little it asks for. A loop that asks for one"
              + " element at a time waits as often as there are elements; one query for all of them"
              + " waits once.",
          "Ask for all before the loop, with `where id in (...)`, a join (`join fetch` in JPA) or"
              + " what the client has for many keys, and look each one up in a map.",
          List.of(
              "https://docs.djangoproject.com/en/5.2/topics/db/optimization/",
              "https://docs.jboss.org/hibernate/orm/6.6/userguide/html_single/Hibernate_User_Guide.html#fetching"));

  private static final Pattern MIGRATIONS = Pattern.compile("(^|/)_?migrations?/");

  public QueryInLoop() {
    super(INFO);
  }

  @Override
  public boolean isFor(Unit unit) {
    return super.isFor(unit) && !MIGRATIONS.matcher(unit.text().path()).find();
  }

  @Override
  void findings(FunctionFacts function, Consumer<Finding> all) {
    // loops in loops may ask in the same place
    Set<Location> places = new HashSet<>();
    // rows that are gone over again have it
    Set<String> loaded = new HashSet<>();
    Consumer<Finding> found =
        finding -> {
          if (places.add(finding.primary())) {
            all.accept(finding);
          }
        };
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop && KeyedLoop.is(function, loop)) {
          check(function, loop, loaded, found);
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        EachElement.of(function, expression)
            .filter(each -> KeyedLoop.isOverKeys(function.of(each.function()), each.loop()))
            .ifPresent(each -> check(function.of(each.function()), each.loop(), loaded, found));
      }
    }.statements(function.function().body());
  }

  private static void check(
      FunctionFacts function, Statement.Loop loop, Set<String> loaded, Consumer<Finding> found) {
    Optional<List<Queries.Step>> asked = Queries.way(function, loop);
    if (asked.isPresent()) {
      found.accept(finding(function, asked.get()));
    } else if (function.unit().language() == Language.JAVA) {
      LazyAssociations.in(function, loop)
          .ifPresent(
              site ->
                  found.accept(
                      LazyLoads.finding(INFO, function, loop, site.callee(), site.span())));
    } else {
      LazyRelations.in(function, loop)
          .filter(read -> loaded.add(relation(function, loop, read)))
          .ifPresent(
              read -> found.accept(LazyLoads.finding(INFO, function, loop, read, read.span())));
    }
  }

  private static String relation(FunctionFacts function, Statement.Loop loop, Expression read) {
    return Wording.written(function, loop.source()) + " " + Wording.written(function, read);
  }

  private static Finding finding(FunctionFacts function, List<Queries.Step> way) {
    // a lambda of the loop is code of its own
    FunctionFacts first = way.getFirst().function();
    CallSite site = way.getFirst().site();
    String written = Wording.written(first, site.callee());
    Queries.Step last = way.getLast();
    String asks = Wording.written(last.function(), last.site().callee());
    return new Finding(
        INFO,
        Confidence.LIKELY,
        (way.size() == 1
                ? "`" + written + "` asks"
                : "`" + written + "` leads to `" + asks + "`, which asks")
            + " the database once for each element of this loop",
        new Location(first.unit().text(), site.span()),
        List.of(),
        way.size() == 1 ? List.of() : way.stream().map(QueryInLoop::step).toList(),
        INFO.instead(),
        List.of(),
        function.function().qualifiedName() + " " + written);
  }

  private static Related step(Queries.Step step) {
    return new Related(
        new Location(step.function().unit().text(), step.site().span()),
        Wording.step(step.function(), step.site().code()));
  }
}
