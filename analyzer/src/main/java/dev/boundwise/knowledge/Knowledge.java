package dev.boundwise.knowledge;

import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is known about libraries, by qualified name.
 *
 * <p>It comes from {@link Tables}. They are read when a name of their library is first asked for,
 * rows when they are. Any number of threads may ask.
 */
public final class Knowledge {

  /** The table that all questions may need: it is read first, and wins. */
  private static final String ALWAYS = "stdlib";

  /** Tables of what waits, operations and workers take: not of a library. */
  private static final String LATENCIES = "latencies";

  private static final String OPERATIONS = "operations";
  private static final String NAMES = "names";
  private static final String CONCURRENCY = "concurrency";

  /** The table of what whole packages do. */
  private static final String PACKAGES = "packages";

  /** The interpreter whose operations are meant, where nobody says another. */
  private static final String NEWEST = "3.14";

  /** Longer ways up a hierarchy or along aliases than any library has; a cycle ends here. */
  private static final int LONGEST_WAY = 32;

  private static final Table NOTHING = Table.read("nothing", new byte[0]);

  private final Tables source;
  private final Sections always;
  private final Table frameworks;
  private final Table user;
  private final String runtime;
  private final Map<String, List<String>> supertypes;
  private final ConcurrentHashMap<String, Table> tables = new ConcurrentHashMap<>();

  /** What is asked most, by the names that programs have: each is asked about again and again. */
  private final ConcurrentHashMap<String, String> canonical = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<String, Optional<ApiFact>> facts = new ConcurrentHashMap<>();

  private Knowledge(Tables source) {
    this.source = source;
    this.user = NOTHING;
    this.runtime = NEWEST;
    this.supertypes = Map.of();
    this.always = new Sections(ALWAYS, source.read(ALWAYS).orElse(new byte[0]));
    this.frameworks = read("frameworks");
  }

  private Knowledge(
      Knowledge other, Table user, String runtime, Map<String, List<String>> supertypes) {
    this.source = other.source;
    this.supertypes = supertypes;
    this.user = user;
    this.runtime = runtime;
    this.always = other.always;
    this.frameworks = other.frameworks;
  }

  /**
   * Knowledge from tables named for the top module of their library, and two more: {@code stdlib}
   * for all of the language's own library, and {@code frameworks}.
   *
   * @throws IllegalArgumentException now or at a later question, with table and line, when a row is
   *     malformed
   */
  public static Knowledge from(Tables tables) {
    return new Knowledge(tables);
  }

  /**
   * Reads every row of a table, as a test of it.
   *
   * @param table its name, for messages
   * @return the names that have a fact, the members of groups one by one
   * @throws IllegalArgumentException with table and line, when a row is malformed
   */
  public static Set<String> check(String table, byte[] utf8) {
    return Table.check(table, utf8);
  }

  /**
   * The same with rows of a user's, each of which wins over a row about the same name; those that
   * were there before are gone.
   *
   * @param rows a table, of any libraries and of the user's own functions
   * @throws MalformedRow when a row is
   */
  public Knowledge withUserRows(byte[] rows) {
    Knowledge without = new Knowledge(this, NOTHING, runtime, supertypes);
    return new Knowledge(
        without, Table.ofUser("user", rows, without::canonical), runtime, supertypes);
  }

  /**
   * The same, with what the operations of the language take on another interpreter.
   *
   * @param version of it, {@code 3.11}; where it was not measured, the one before it is meant
   */
  public Knowledge withRuntime(String version) {
    return new Knowledge(this, user, version, supertypes);
  }

  /**
   * The same, with what the classes of libraries derive from, where a program's class path says it.
   *
   * @param above the direct bases of each class, by defining names
   */
  public Knowledge withSupertypes(Map<String, List<String>> above) {
    return new Knowledge(this, user, runtime, Map.copyOf(above));
  }

  /** Whether a user has added rows: then functions of the program's own may have facts too. */
  public boolean hasUserRows() {
    return user != NOTHING;
  }

  /**
   * What a user has added, and nothing else: what a program's own functions are asked about, whose
   * names may also be those of a library.
   */
  public Knowledge ofUser() {
    return new Knowledge(new Knowledge(name -> Optional.empty()), user, runtime, Map.of());
  }

  /**
   * What a function, method or class does when it is called; a method that its class inherits is
   * found at the base that defines it.
   *
   * @param name any way to reach it: {@code requests.get}, {@code requests.Session.get}
   */
  public Optional<ApiFact> lookup(String name) {
    Optional<ApiFact> known = facts.get(name);
    if (known == null) {
      known = member(canonical(name), Table::fact, LONGEST_WAY);
      facts.put(name, known);
    }
    return known;
  }

  /**
   * What a call of a function or a method takes, as far as tables say; each term says what its time
   * goes to.
   */
  public Optional<Cost> cost(String name) {
    return member(canonical(name), Table::cost, LONGEST_WAY);
  }

  /** How large what a call gives is, as far as tables say. */
  public Optional<Size> size(String name) {
    return member(canonical(name), Table::size, LONGEST_WAY);
  }

  /** What a typical call waits that has an effect; of one that does not wait, none. */
  public Optional<Latency> latency(Effect effect) {
    return effect.waits() ? ask(table(LATENCIES), Table::latency, effect.word()) : Optional.empty();
  }

  /**
   * What an operation of the language itself takes, in nanoseconds.
   *
   * @throws IllegalArgumentException when there is none of the name
   */
  public double operation(String name) {
    return ask(table(OPERATIONS), (table, key) -> table.operation(key, runtime), name)
        .orElseThrow(() -> new IllegalArgumentException("not an operation: '" + name + "'"));
  }

  /**
   * What estimates take for programs in the language, where they cannot know; empty where the table
   * of operations does not say.
   *
   * @param name {@code elements}: of what nothing is known of; others: how much longer operations
   *     and calls take that are not compiled yet, as {@code cost.Warmth} asks for them
   */
  public Optional<Double> prior(String name) {
    return ask(table(OPERATIONS), Table::prior, name);
  }

  /** How many calls of methods of that name take long, from 0 to 1, whatever their class. */
  public Optional<Double> usuallyHeavy(String method) {
    return ask(table(NAMES), Table::prior, method);
  }

  /**
   * What workers take or gain, where it was measured nearest to a runtime: the same build, and the
   * nearest version.
   *
   * @param name as the table {@code concurrency} has it
   * @return nanoseconds where it is a time, else a number
   * @throws IllegalArgumentException when there is none of the name
   */
  public double figure(String name, PythonRuntime runtime) {
    return ask(table(CONCURRENCY), Table::figure, name)
        .map(measured -> measured.on(runtime))
        .orElseThrow(() -> new IllegalArgumentException("not a figure: '" + name + "'"));
  }

  /**
   * The first Python that has a module, function, class or method, or what it is in; empty where
   * all have it that matter, or where tables do not say.
   */
  public Optional<PythonVersion> since(String name) {
    String canonical = canonical(name);
    return ofNearest(table(canonical), Table::since, canonical);
  }

  /**
   * What the package of a module as a whole does to interpreters and threads.
   *
   * @param module {@code numpy.linalg}, or a name in it
   */
  public Optional<PackageFact> packageFact(String module) {
    return ofNearest(table(PACKAGES), Table::packageFact, module);
  }

  /** The answer about a name, or else about what it is in. */
  private <T> Optional<T> ofNearest(Table table, Question<T> question, String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      Optional<T> answer = ask(table, question, name.substring(0, end));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Which argument of a call is a function that runs elsewhere. */
  public Optional<Handover> handover(String name) {
    return member(canonical(name), Table::handover, LONGEST_WAY);
  }

  /** Which arguments of a call are functions that it calls before it returns; empty for none. */
  public List<Parameter> calls(String name) {
    return member(canonical(name), Table::calls, LONGEST_WAY).orElse(List.of());
  }

  /** Which arguments of a call it goes over before it returns; empty for none. */
  public List<Parameter> iterates(String name) {
    return member(canonical(name), Table::iterates, LONGEST_WAY).orElse(List.of());
  }

  /**
   * Which arguments of a call are called or gone over when its result is iterated; empty for none.
   */
  public List<Parameter> later(String name) {
    return member(canonical(name), Table::later, LONGEST_WAY).orElse(List.of());
  }

  /**
   * Which methods of which arguments a call calls before it returns: the name is the method's, the
   * position the argument's. Empty for none.
   */
  public List<Parameter> invokes(String name) {
    return member(canonical(name), Table::invokes, LONGEST_WAY).orElse(List.of());
  }

  /**
   * The last parts of the names of calls that hand a function to the event loop.
   *
   * @param module of the library whose calls are asked for
   */
  public Set<String> loopHandovers(String module) {
    return table(module).loopHandovers();
  }

  /** What a decorator makes of a function. */
  public Optional<Wrapping> wraps(String name) {
    return member(canonical(name), Table::wraps, LONGEST_WAY);
  }

  /**
   * Where a plain function runs that is decorated with this, or that overrides this method: a
   * framework calls it.
   */
  public Optional<Handover.Place> entry(String name) {
    return member(canonical(name), Table::entry, LONGEST_WAY);
  }

  /** Which functions of a reactive chain a call sends to threads that it is given. */
  public Optional<Shift> shifts(String name) {
    return member(canonical(name), Table::shifts, LONGEST_WAY);
  }

  /** What a function that is decorated with this does when it is called, besides its own. */
  public Optional<Effect> decoratorBlocks(String name) {
    return member(canonical(name), Table::blocks, LONGEST_WAY);
  }

  /** The type of a class's or module's attribute. */
  public Optional<String> attribute(String name) {
    return member(canonical(name), Table::attribute, LONGEST_WAY);
  }

  /**
   * The calls of a method after which its object's other methods no longer wait, as {@code
   * setblocking(False)} does to a socket; of a function, those that give such an object, and do not
   * wait themselves.
   */
  public Optional<Condition> unblocks(String name) {
    return member(canonical(name), Table::unblocks, LONGEST_WAY);
  }

  /**
   * The method that a method calls of what its object was made around: reading a buffered stream
   * reads the stream inside.
   */
  public Optional<String> through(String name) {
    return member(canonical(name), Table::through, LONGEST_WAY);
  }

  /**
   * Whether objects of a class are results that come on an event loop, as those of reactive
   * libraries are; false also when tables do not say.
   */
  public boolean isReactive(String type) {
    return isMarked(canonical(type), Table::reactive, LONGEST_WAY);
  }

  /**
   * Whether a class is made for many calls at once on one object, as a client with a pool of
   * connections is; false also when tables do not say.
   */
  public boolean isConcurrent(String type) {
    return isMarked(canonical(type), Table::concurrent, LONGEST_WAY);
  }

  /** Whether a method says if another one of its object would wait, as {@code Queue.empty} does. */
  public boolean asks(String name) {
    return member(canonical(name), Table::asks, LONGEST_WAY).isPresent();
  }

  /**
   * The method that waits for what a method asks about: {@code get} for {@code Future.isDone}, a
   * dotted name where another class has it, a dash where the object itself is awaited.
   */
  public Optional<String> awaits(String name) {
    return member(canonical(name), Table::awaits, LONGEST_WAY);
  }

  /**
   * What a call of a function, or of a method, changes beside its result; a row about a class is
   * about all of its methods that have none.
   */
  public Optional<State> state(String name) {
    String canonical = canonical(name);
    Optional<State> own = ownState(canonical);
    int dot = canonical.lastIndexOf('.');
    return own.isPresent() || dot < 0 ? own : stateOf(canonical.substring(0, dot), LONGEST_WAY);
  }

  /** The same, as far as a row of its own says so. */
  public Optional<State> ownState(String name) {
    return member(canonical(name), Table::state, LONGEST_WAY);
  }

  /** What methods of a class change that have no row of their own. */
  public Optional<State> stateOf(String type) {
    return stateOf(canonical(type), LONGEST_WAY);
  }

  private Optional<State> stateOf(String type, int steps) {
    Optional<State> own = ask(table(type), Table::state, type);
    if (own.isPresent() || steps == 0) {
      return own;
    }
    for (String base : bases(type)) {
      Optional<State> inherited = stateOf(base, steps - 1);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  /** Whether objects of a class are used like files and are on no disk. */
  public boolean isInMemory(String type) {
    return isMarked(canonical(type), Table::memory, LONGEST_WAY);
  }

  /**
   * Whether the calls on an object of a class belong together: moved to another thread one by one
   * they fail, as those of a connection of sqlite3 do, or gain nothing, as those of an iterator.
   *
   * @param type as a row has it, or without what it is of
   */
  public boolean belongTogether(String type) {
    int of = type.indexOf('[');
    String own = of < 0 ? type : type.substring(0, of);
    return isMarked(canonical(own), Table::together, LONGEST_WAY);
  }

  /**
   * Whether a call that can be awaited runs without that, as one that gives a future does; false
   * also when tables do not say.
   */
  public boolean startsItself(String name) {
    return member(canonical(name), Table::starts, LONGEST_WAY).isPresent();
  }

  /**
   * The name that a module, class, function or method has where it is defined, as far as tables
   * say: {@code requests.sessions.Session.get} for {@code requests.Session.get}. A name that no
   * table has is returned as it is.
   */
  public String canonical(String name) {
    String known = canonical.get(name);
    if (known == null) {
      // a vendor may also be who sells: the name of what no table has stays
      String original = Vendored.original(name);
      known = withoutAliases(covers(original) ? original : name);
      canonical.put(name, known);
    }
    return known;
  }

  private String withoutAliases(String name) {
    String canonical = name;
    for (int steps = 0; steps < LONGEST_WAY; steps++) {
      String next = withoutAlias(canonical);
      if (next.equals(canonical)) {
        return canonical;
      }
      canonical = next;
    }
    return canonical;
  }

  /** The name by which a function or method is mostly reached: {@code requests.Session.get}. */
  public String commonName(String defining) {
    String name = table(defining).shortest(defining);
    return name.startsWith("builtins.") ? name.substring("builtins.".length()) : name;
  }

  /** The classes that the tables mention, those of users' own rows not among them. */
  public TypeNames typeNames() {
    return new TypeNames(source);
  }

  /** Whether a name stands for a class that tables know. */
  public boolean isClass(String name) {
    String canonical = canonical(name);
    return directBases(table(canonical), canonical).isPresent();
  }

  /**
   * The classes that a class inherits from directly, defining names; empty when it is not known.
   */
  public List<String> bases(String name) {
    String canonical = canonical(name);
    List<String> bases = new ArrayList<>();
    for (String base : directBases(table(canonical), canonical).orElse(List.of())) {
      bases.add(canonical(base));
    }
    return bases;
  }

  /** Whether a class is another one or inherits from it, as far as tables say. */
  public boolean isSubclass(String name, String base) {
    return isSubclass(canonical(name), canonical(base), LONGEST_WAY);
  }

  /** The framework that code which imports a module runs on. */
  public Optional<Framework> frameworkOf(String module) {
    for (String name = module; ; name = name.substring(0, name.lastIndexOf('.'))) {
      Optional<String> framework = ask(frameworks, Table::module, name);
      if (framework.isPresent() || name.indexOf('.') < 0) {
        return framework.flatMap(this::framework);
      }
    }
  }

  /** A framework by its name. */
  public Optional<Framework> framework(String name) {
    return ask(frameworks, Table::framework, name);
  }

  private boolean isMarked(String name, Question<String> mark, int steps) {
    if (ask(table(name), mark, name).isPresent()) {
      return true;
    }
    if (steps > 0) {
      for (String base : bases(name)) {
        if (isMarked(base, mark, steps - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSubclass(String name, String base, int steps) {
    if (name.equals(base)) {
      return true;
    }
    if (steps > 0) {
      for (String parent : bases(name)) {
        if (isSubclass(parent, base, steps - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a table says of {@code Class.member}, or of the same member of a base, depth first. */
  private <T> Optional<T> member(String name, Question<T> question, int steps) {
    Table table = table(name);
    Optional<T> own = ask(table, question, name);
    int dot = name.lastIndexOf('.');
    if (own.isPresent() || dot < 0 || steps == 0) {
      return own;
    }
    String owner = name.substring(0, dot);
    String member = name.substring(dot);
    for (String base : directBases(table, owner).orElse(List.of())) {
      Optional<T> inherited = member(canonical(base).concat(member), question, steps - 1);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    // a method that makes the object asks nobody yet
    return member.equals(".__init__") ? own : ask(table, question, owner.concat(".*"));
  }

  /**
   * Whether there is a table of a name's library: what it does not have there does nothing that
   * tables are for.
   */
  public boolean covers(String name) {
    return table(name) != NOTHING;
  }

  private Optional<List<String>> directBases(Table table, String type) {
    List<String> known = supertypes.get(type);
    return known == null ? ask(table, Table::bases, type) : Optional.of(known);
  }

  /** The user's answer, or else the table's. */
  private <T> Optional<T> ask(Table table, Question<T> question, String name) {
    Optional<T> users = hasUserRows() ? question.ask(user, name) : Optional.empty();
    return users.isPresent() ? users : question.ask(table, name);
  }

  private interface Question<T> {
    Optional<T> ask(Table table, String name);
  }

  /** Replaces the longest part of a name that is an alias. */
  private String withoutAlias(String name) {
    Table table = table(name);
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      Optional<String> defining =
          ask(table, Table::alias, end == name.length() ? name : name.substring(0, end));
      if (defining.isPresent()) {
        return defining.get().concat(name.substring(end));
      }
    }
    return name;
  }

  /** The table of a name's library; an empty one when there is none. */
  Table table(String asked) {
    String name = source.tableOf(asked);
    int dot = asked.indexOf('.');
    String top = dot < 0 ? asked : asked.substring(0, dot);
    // a table of its own is nearer than the one for all of the language's library
    if (always.has(top) && (name.isEmpty() || name.equals(top))) {
      return always.of(top);
    }
    Table known = tables.get(name);
    if (known != null) {
      return known;
    }
    Table read = name.isEmpty() ? NOTHING : read(name);
    tables.put(name, read);
    return read;
  }

  private Table read(String table) {
    return source.read(table).map(bytes -> Table.read(table, bytes)).orElse(NOTHING);
  }
}
