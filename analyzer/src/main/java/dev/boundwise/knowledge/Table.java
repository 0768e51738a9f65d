package dev.boundwise.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.runtime.PythonVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One table. Reading it finds the rows and their names in one pass; a row's columns are read when
 * it is first asked for.
 */
final class Table {

  private static final String ALIAS = " = ";
  private static final int MOST_COLUMNS = 20;

  private final String name;
  private final String text;
  private final boolean strict;
  private final UnaryOperator<String> naming;
  private final Map<String, Row<ApiFact>> facts = new HashMap<>();
  private final Map<String, Row<Handover>> handovers = new HashMap<>();
  private final Map<String, Row<String>> attributes = new HashMap<>();
  private final Map<String, Row<List<String>>> classes = new HashMap<>();
  private final Map<String, Row<Framework>> frameworks = new HashMap<>();
  private final Map<String, Row<Condition>> unblocking = new HashMap<>();
  private final Map<String, Row<String>> concurrent = new HashMap<>();
  private final Map<String, Row<String>> together = new HashMap<>();
  private final Map<String, Row<String>> memory = new HashMap<>();
  private final Map<String, Row<String>> passing = new HashMap<>();
  private final Map<String, Row<String>> reactive = new HashMap<>();
  private final Map<String, Row<String>> asking = new HashMap<>();
  private final Map<String, Row<String>> awaiting = new HashMap<>();
  private final Map<String, Row<State>> states = new HashMap<>();
  private final Map<String, Row<String>> starting = new HashMap<>();
  private final Map<String, Row<String>> modules = new HashMap<>();
  private final Map<String, Row<List<Parameter>>> calling = new HashMap<>();
  private final Map<String, Row<List<Parameter>>> iterating = new HashMap<>();
  private final Map<String, Row<Wrapping>> wrappings = new HashMap<>();
  private final Map<String, Row<Handover.Place>> entries = new HashMap<>();
  private final Map<String, Row<Shift>> shifting = new HashMap<>();
  private final Map<String, Row<Effect>> blocking = new HashMap<>();
  private final Map<String, Row<List<Parameter>>> invoking = new HashMap<>();
  private final Map<String, Row<List<Parameter>>> pending = new HashMap<>();
  private final Map<String, Row<Cost>> taking = new HashMap<>();
  private final Map<String, Row<Size>> sizes = new HashMap<>();
  private final Map<String, Row<Latency>> latencies = new HashMap<>();
  private final Map<String, Row<Operation>> operations = new HashMap<>();
  private final Map<String, Row<Measured>> figures = new HashMap<>();
  private final Map<String, Row<Double>> priors = new HashMap<>();
  private final Map<String, Row<PackageFact>> packages = new HashMap<>();
  private final Map<String, Row<PythonVersion>> beginnings = new HashMap<>();
  private final Map<String, Optional<Cost>> typical = new ConcurrentHashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private List<String> runtimes = List.of();
  private volatile @Nullable Set<String> loopHandovers;

  private Table(String name, String text, boolean strict, UnaryOperator<String> naming) {
    this.name = name;
    this.text = text;
    this.strict = strict;
    this.naming = naming;
  }

  static Table read(String name, byte[] utf8) {
    return read(name, utf8, false, UnaryOperator.identity());
  }

  /**
   * A table of a user's, every row of which is read.
   *
   * @param naming gives the defining name of what a row is about
   */
  static Table ofUser(String name, byte[] utf8, UnaryOperator<String> naming) {
    Table table = read(name, utf8, true, naming);
    table.check();
    return table;
  }

  /**
   * Reads some rows of a text.
   *
   * @param starts where they begin
   */
  static Table read(String name, String text, List<Integer> starts) {
    Table table = new Table(name, text, false, UnaryOperator.identity());
    for (int start : starts) {
      int end = text.indexOf('\n', start);
      table.indexRow(start, end < 0 ? text.length() : end);
    }
    return table;
  }

  /** Reads every row, so that the first malformed one is thrown, and returns the facts' names. */
  static Set<String> check(String name, byte[] utf8) {
    return read(name, utf8, true, UnaryOperator.identity()).check();
  }

  private static Table read(
      String name, byte[] utf8, boolean strict, UnaryOperator<String> naming) {
    Table table = new Table(name, new String(utf8, UTF_8), strict, naming);
    table.index();
    return table;
  }

  Optional<String> alias(String key) {
    return Optional.ofNullable(aliases.get(key));
  }

  /** The shortest name of those that are other ways to reach one. */
  String shortest(String defining) {
    String best = defining;
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      String target = alias.getValue();
      boolean isPart =
          defining.startsWith(target)
              && (defining.length() == target.length() || defining.charAt(target.length()) == '.');
      if (isPart) {
        String name = alias.getKey().concat(defining.substring(target.length()));
        if (name.length() < best.length()
            || (name.length() == best.length() && name.compareTo(best) < 0)) {
          best = name;
        }
      }
    }
    return best;
  }

  Optional<ApiFact> fact(String key) {
    return ask(facts, key, this::toFact);
  }

  Optional<Handover> handover(String key) {
    return ask(handovers, key, row -> Handover.of(row.key, columns(row, 4)));
  }

  Optional<String> attribute(String key) {
    return ask(attributes, key, row -> columns(row, 2).get(1));
  }

  Optional<List<String>> bases(String key) {
    return ask(classes, key, this::toBases);
  }

  Optional<Condition> unblocks(String key) {
    return ask(unblocking, key, row -> Condition.parse(columns(row, 3).get(1)));
  }

  Optional<String> concurrent(String key) {
    return ask(concurrent, key, row -> columns(row, 2).get(1));
  }

  Optional<String> together(String key) {
    return ask(together, key, row -> columns(row, 2).get(1));
  }

  Optional<String> memory(String key) {
    return ask(memory, key, row -> columns(row, 2).get(1));
  }

  Optional<String> through(String key) {
    return ask(passing, key, row -> columns(row, 3).get(1));
  }

  Optional<String> reactive(String key) {
    return ask(reactive, key, row -> columns(row, 2).get(1));
  }

  Optional<String> asks(String key) {
    return ask(asking, key, row -> columns(row, 2).get(1));
  }

  Optional<String> awaits(String key) {
    return ask(awaiting, key, row -> columns(row, 3).get(1));
  }

  Optional<State> state(String key) {
    return ask(
        states,
        key,
        row -> {
          String word = columns(row, 3).get(1);
          return State.of(word).orElseThrow(() -> malformed(row.start, "no such state: " + word));
        });
  }

  Optional<String> starts(String key) {
    return ask(starting, key, row -> columns(row, 2).get(1));
  }

  Optional<Framework> framework(String key) {
    return ask(frameworks, key, this::toFramework);
  }

  Optional<String> module(String key) {
    return ask(modules, key, row -> columns(row, 2).get(1));
  }

  Optional<List<Parameter>> calls(String key) {
    return ask(calling, key, row -> parameters(columns(row, 3).get(1)));
  }

  Optional<List<Parameter>> iterates(String key) {
    return ask(iterating, key, row -> parameters(columns(row, 3).get(1)));
  }

  Optional<List<Parameter>> invokes(String key) {
    return ask(invoking, key, row -> parameters(columns(row, 3).get(1)));
  }

  Optional<List<Parameter>> later(String key) {
    return ask(pending, key, row -> parameters(columns(row, 3).get(1)));
  }

  /** The last parts of the names of calls that hand a function to the event loop. */
  Set<String> loopHandovers() {
    Set<String> known = loopHandovers;
    if (known == null) {
      Set<String> names = new HashSet<>();
      for (String key : handovers.keySet()) {
        if (handover(key).filter(it -> mayBeOfLoop(key, it.to())).isPresent()) {
          names.add(key.substring(key.lastIndexOf('.') + 1));
        }
      }
      known = Set.copyOf(names);
      loopHandovers = known;
    }
    return known;
  }

  /** Whether that is where a function may run: chains send some of theirs to a loop. */
  private boolean mayBeOfLoop(String key, Handover.Place to) {
    String owner = key.substring(0, key.lastIndexOf('.') + 1);
    return to == Handover.Place.LOOP
        || (to == Handover.Place.EXECUTOR
            && shifting.keySet().stream().anyMatch(it -> it.startsWith(owner)));
  }

  /** The names that have a fact. */
  Set<String> names() {
    return facts.keySet();
  }

  /** The names of what calls are known to take. */
  Set<String> priced() {
    return taking.keySet();
  }

  Optional<Wrapping> wraps(String key) {
    return ask(wrappings, key, row -> Wrapping.parse(columns(row, 3).get(1)));
  }

  Optional<Handover.Place> entry(String key) {
    return ask(entries, key, row -> Handover.Place.parse(columns(row, 3).get(1)));
  }

  Optional<Shift> shifts(String key) {
    return ask(shifting, key, row -> Shift.parse(columns(row, 3).get(1)));
  }

  Optional<Effect> blocks(String key) {
    return ask(blocking, key, this::toBlocking);
  }

  /** What a row says that a call takes, or else what the fact says. */
  Optional<Cost> cost(String key) {
    Optional<Cost> taken = ask(taking, key, this::toCost);
    Row<ApiFact> fact = facts.get(key);
    if (taken.isPresent() || fact == null) {
      return taken;
    }
    Optional<Cost> known = typical.get(key);
    if (known == null) {
      known = fact(key).flatMap(it -> written(fact, it::cost));
      typical.put(key, known);
    }
    return known;
  }

  private Cost toCost(Row<?> row) {
    Resource unsaid =
        fact(row.key)
            .map(fact -> Resource.of(fact.does(), fact.gil()))
            .orElse(Resource.INTERPRETER);
    return Formula.cost(columns(row, 3).get(1), unsaid);
  }

  Optional<Size> size(String key) {
    return ask(sizes, key, row -> Formula.size(columns(row, 2, 3).get(1)));
  }

  Optional<Latency> latency(String key) {
    return ask(latencies, key, row -> Latency.of(row.key, columns(row, 4)));
  }

  /**
   * What an operation of the language takes, in nanoseconds.
   *
   * @param runtime the version of the interpreter, {@code 3.14}
   */
  Optional<Double> operation(String key, String runtime) {
    return ask(operations, key, row -> Operation.of(runtimes, columns(row, 1, MOST_COLUMNS)))
        .map(operation -> operation.nanos(runtime));
  }

  Optional<Measured> figure(String key) {
    return ask(figures, key, row -> Measured.of(runtimes, columns(row, 1, MOST_COLUMNS)));
  }

  Optional<Double> prior(String key) {
    return ask(priors, key, row -> Double.valueOf(columns(row, 3).get(1)));
  }

  Optional<PackageFact> packageFact(String key) {
    return ask(packages, key, row -> PackageFact.of(row.key, columns(row, 6)));
  }

  Optional<PythonVersion> since(String key) {
    return ask(beginnings, key, row -> Text.version(columns(row, 3).get(1)));
  }

  private static List<Parameter> parameters(String column) {
    return Text.split(column, ", ").stream().map(Parameter::parse).toList();
  }

  private Set<String> check() {
    facts.keySet().forEach(this::fact);
    handovers.keySet().forEach(this::handover);
    attributes.keySet().forEach(this::attribute);
    classes.keySet().forEach(this::bases);
    unblocking.keySet().forEach(this::unblocks);
    concurrent.keySet().forEach(this::concurrent);
    together.keySet().forEach(this::together);
    memory.keySet().forEach(this::memory);
    passing.keySet().forEach(this::through);
    reactive.keySet().forEach(this::reactive);
    asking.keySet().forEach(this::asks);
    awaiting.keySet().forEach(this::awaits);
    states.keySet().forEach(this::state);
    starting.keySet().forEach(this::starts);
    frameworks.keySet().forEach(this::framework);
    modules.keySet().forEach(this::module);
    calling.keySet().forEach(this::calls);
    iterating.keySet().forEach(this::iterates);
    wrappings.keySet().forEach(this::wraps);
    entries.keySet().forEach(this::entry);
    shifting.keySet().forEach(this::shifts);
    blocking.keySet().forEach(this::blocks);
    invoking.keySet().forEach(this::invokes);
    pending.keySet().forEach(this::later);
    taking.keySet().forEach(this::cost);
    facts.keySet().forEach(this::cost);
    sizes.keySet().forEach(this::size);
    latencies.keySet().forEach(this::latency);
    operations.keySet().forEach(key -> operation(key, ""));
    figures.keySet().forEach(this::figure);
    priors.keySet().forEach(this::prior);
    packages.keySet().forEach(this::packageFact);
    beginnings.keySet().forEach(this::since);
    return Set.copyOf(facts.keySet());
  }

  private <T> Optional<T> ask(Map<String, Row<T>> rows, String key, Function<Row<T>, T> reader) {
    Row<T> row = rows.get(key);
    if (row == null) {
      return Optional.empty();
    }
    Optional<T> answer = row.answer;
    if (answer.isPresent()) {
      return answer;
    }
    answer = written(row, () -> Optional.of(reader.apply(row)));
    row.answer = answer;
    return answer;
  }

  /** What a row says, and where it is when it cannot be read. */
  private <T> T written(Row<?> row, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw malformed(row.start, String.valueOf(e.getMessage()));
    }
  }

  private ApiFact toFact(Row<?> row) {
    List<String> columns = columns(row, 8);
    String does = columns.get(1);
    boolean async = does.startsWith("async ");
    String word = async ? does.substring("async ".length()) : does;
    Effect effect = effect(word, does);
    if (columns.get(7).isEmpty()) {
      throw new IllegalArgumentException("a fact without a source");
    }
    String when = columns.get(3);
    String alternatives = columns.get(4);
    return new ApiFact(
        row.key,
        effect,
        async,
        Gil.parse(columns.get(2)),
        when.isEmpty() ? Condition.ALWAYS : Condition.parse(when),
        alternatives.isEmpty()
            ? List.of()
            : Text.split(alternatives, ", ").stream().map(Alternative::parse).toList(),
        columns.get(5),
        columns.get(6),
        columns.get(7));
  }

  private Effect toBlocking(Row<?> row) {
    String word = columns(row, 3).get(1);
    Effect effect = effect(word, word);
    if (effect == Effect.NONE) {
      throw new IllegalArgumentException("a function that does nothing blocks nothing");
    }
    return effect;
  }

  private static Effect effect(String word, String column) {
    return Effect.of(word)
        .orElseThrow(() -> new IllegalArgumentException("not an effect: '" + column + "'"));
  }

  private Framework toFramework(Row<?> row) {
    List<String> columns = columns(row, 5);
    return new Framework(row.key, columns.get(1), columns.get(2), columns.get(3), columns.get(4));
  }

  private List<String> toBases(Row<?> row) {
    String line = text.substring(row.start, row.end);
    int open = line.indexOf('(');
    String inside = line.substring(open + 1, line.length() - 1);
    return inside.isEmpty() ? List.of() : Text.split(inside, ", ");
  }

  private List<String> columns(Row<?> row, int count) {
    return columns(row, count, count);
  }

  private List<String> columns(Row<?> row, int least, int count) {
    List<String> columns = Text.split(text.substring(row.start, row.end), "\t");
    if (columns.size() < least || columns.size() > count) {
      throw new IllegalArgumentException("expected " + count + " columns, found " + columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column.isEmpty() || column.charAt(0) == ' ' || column.endsWith(" ")) {
        throw new IllegalArgumentException("column " + (i + 1) + " is '" + column + "'");
      }
      if (row.member.isEmpty() && column.contains("{}")) {
        throw new IllegalArgumentException("{} stands for no group in '" + column + "'");
      }
      columns.set(i, column.equals("-") ? "" : column.replace("{}", row.member));
    }
    return columns;
  }

  private void index() {
    int length = text.length();
    for (int start = 0; start < length; ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? length : end;
      if (end > start && text.charAt(start) != '#') {
        indexRow(start, end);
      }
      start = end + 1;
    }
  }

  private void indexRow(int start, int end) {
    int tab = text.indexOf('\t', start);
    String head = text.substring(start, tab < 0 || tab > end ? end : tab);
    int blank = head.indexOf(' ');
    if (blank < 0) {
      index(facts, head, start, end);
      return;
    }
    int alias = head.indexOf(ALIAS);
    if (alias > 0) {
      indexAlias(start, head.substring(0, alias), head.substring(alias + ALIAS.length()));
      return;
    }
    String named = head.substring(blank + 1);
    switch (head.substring(0, blank)) {
      case "class" -> {
        int open = named.indexOf('(');
        if (open < 0 || !named.endsWith(")")) {
          throw malformed(start, "a class is written: class NAME(BASE, BASE)");
        }
        index(classes, named.substring(0, open), start, end);
      }
      case "attr" -> index(attributes, named, start, end);
      case "moves" -> index(handovers, named, start, end);
      case "unblocks" -> index(unblocking, named, start, end);
      case "concurrent" -> index(concurrent, named, start, end);
      case "together" -> index(together, named, start, end);
      case "memory" -> index(memory, named, start, end);
      case "through" -> index(passing, named, start, end);
      case "reactive" -> index(reactive, named, start, end);
      case "asks" -> index(asking, named, start, end);
      case "awaits" -> index(awaiting, named, start, end);
      case "state" -> index(states, named, start, end);
      case "starts" -> index(starting, named, start, end);
      case "calls" -> index(calling, named, start, end);
      case "iterates" -> index(iterating, named, start, end);
      case "wraps" -> index(wrappings, named, start, end);
      case "entry" -> index(entries, named, start, end);
      case "shifts" -> index(shifting, named, start, end);
      case "blocks" -> index(blocking, named, start, end);
      case "later" -> index(pending, named, start, end);
      case "invokes" -> index(invoking, named, start, end);
      case "takes" -> index(taking, named, start, end);
      case "size" -> index(sizes, named, start, end);
      case "package" -> index(packages, named, start, end);
      case "since" -> index(beginnings, named, start, end);
      case "framework" -> put(frameworks, new Row<>(start, end, "", named));
      case "module" -> put(modules, new Row<>(start, end, "", named));
      case "latency" -> put(latencies, new Row<>(start, end, "", named));
      case "operation" -> put(operations, new Row<>(start, end, "", named));
      case "figure" -> put(figures, new Row<>(start, end, "", named));
      case "prior" -> put(priors, new Row<>(start, end, "", named));
      case "runtimes" -> runtimes = Text.split(text.substring(tab + 1, end), "\t");
      default -> index(facts, head, start, end);
    }
  }

  private void indexAlias(int start, String left, String right) {
    int open = left.indexOf('{');
    for (String member : open < 0 ? List.of("") : members(start, left, open)) {
      String one = open < 0 ? left : Text.replaced(left, open, member);
      alias(start, one, right.replace("{}", member));
    }
  }

  private void alias(int start, String key, String defining) {
    checkName(start, key);
    checkName(start, defining);
    if (strict && defining.startsWith(key + ".")) {
      throw malformed(start, key + " would be replaced again in " + defining);
    }
    if (aliases.put(key, defining) != null) {
      throw malformed(start, key + " is written twice");
    }
  }

  private <T> void index(Map<String, Row<T>> rows, String key, int start, int end) {
    int open = key.indexOf('{');
    if (open < 0) {
      checkName(start, key);
      put(rows, new Row<>(start, end, "", naming.apply(key)));
      return;
    }
    if (strict && open == 0) {
      throw malformed(start, "a group in place of the module");
    }
    for (String member : members(start, key, open)) {
      String one = Text.replaced(key, open, member);
      checkName(start, one);
      put(rows, new Row<>(start, end, member, naming.apply(one)));
    }
  }

  private List<String> members(int start, String key, int open) {
    int close = key.indexOf('}');
    if (close < open) {
      throw malformed(start, "a group without its end");
    }
    return Text.split(key.substring(open + 1, close), ",");
  }

  private <T> void put(Map<String, Row<T>> rows, Row<T> row) {
    if (rows.put(row.key, row) != null) {
      throw malformed(row.start, row.key + " is written twice");
    }
  }

  /** Only when a table is tested: users wait for the reading. */
  private void checkName(int start, String key) {
    if (strict && !Text.isName(key.replaceFirst(":[a-z][-a-z.+]*$", ""))) {
      throw malformed(start, "not a name: '" + key + "'");
    }
  }

  private MalformedRow malformed(int start, String problem) {
    return new MalformedRow(name, Text.line(text, start), problem);
  }
}
