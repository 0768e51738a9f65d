package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Waiting;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A loop that asks the database once for each element, where one query could ask for all. */
@AutoService(Rule.class)
public final class QueryInLoop implements Rule {

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

  /** What asks, by its name. */
  private static final Pattern ASKING =
      Pattern.compile(
          "find(One|ById|All|By.*)?|(query|select)(For|One|List)?[A-Za-z]*|find_one|exists.*"
              + "|getReferenceById|getById");

  /** What asks where it is given a query as it is written. */
  private static final Pattern EXECUTING = Pattern.compile("execute(Query)?|fetch(val|row)?");

  private static final Pattern SELECT = Pattern.compile("(?is)\\s*select\\b.*");

  private static final Pattern TESTS = Pattern.compile("(^|/)_?(tests?|migrations?)/");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.ALL_CODE;
  }

  @Override
  public Set<Language> languages() {
    return EnumSet.allOf(Language.class);
  }

  @Override
  public void check(FunctionFacts function, Consumer<Finding> found) {
    if (SequentialAwaits.isTest(function) || TESTS.matcher(function.unit().text().path()).find()) {
      return;
    }
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop && KeyedLoop.is(loop)) {
          function.calls(loop.body()).stream()
              .filter(site -> KeyedLoop.gives(loop, site) && isQuery(function, site))
              .findFirst()
              .ifPresent(site -> found.accept(finding(function, site)));
        }
        return true;
      }
    }.statements(function.function().body());
  }

  private static boolean isQuery(FunctionFacts function, CallSite site) {
    Optional<Waiting> waiting = function.waiting(site);
    if (waiting.isEmpty() || waiting.get().fact().does() != Effect.DATABASE) {
      return false;
    }
    String name = waiting.get().fact().name();
    String method = name.substring(name.lastIndexOf('.') + 1);
    boolean isWritten =
        site.code() instanceof Expression.Call call
            && !call.arguments().isEmpty()
            && Walk.any(
                call.arguments().getFirst().value(),
                it ->
                    it instanceof Expression.Literal text && SELECT.matcher(text.text()).matches());
    String written =
        site.callee() instanceof Expression.Attribute it ? it.name().split("\\(", 2)[0] : method;
    return EXECUTING.matcher(method).matches() ? isWritten : ASKING.matcher(written).matches();
  }

  private static Finding finding(FunctionFacts function, CallSite site) {
    String written = Wording.written(function, site.callee());
    return new Finding(
        INFO,
        Confidence.LIKELY,
        "`" + written + "` asks the database once for each element of this loop",
        new Location(function.unit().text(), site.span()),
        List.of(),
        List.of(),
        INFO.instead(),
        List.of(),
        function.function().qualifiedName() + " " + written);
  }
}
