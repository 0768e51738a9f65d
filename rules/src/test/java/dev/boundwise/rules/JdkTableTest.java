package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.knowledge.State;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of Java have to hold to: the JDK's own names are those of the JDK that runs. */
class JdkTableTest {

  private static final Path TABLES = Path.of("src/main/resources/knowledge/java");

  /** The JDK whose names are in the table, beside those of older ones. */
  private static final int NEWEST = 25;

  /**
   * Methods that JDKs from 17 on have, and the newest one has not; and those of arrays, as lists.
   */
  private static final Set<String> OLDER =
      Set.of("java.util.concurrent.StructuredTaskScope.joinUntil", "java.util.List.clone");

  /** Kinds of rows which, when they are about a class, are about calling its constructor. */
  private static final Set<String> OF_CALLS =
      Set.of("", "takes", "moves", "calls", "iterates", "invokes", "later", "size", "starts");

  /**
   * A name in a row.
   *
   * @param kind the word before it; empty for a fact
   * @param bases of a class
   */
  private record Named(String kind, String name, List<String> bases) {}

  @Test
  void everyNameExistsInTheJdk() throws IOException {
    Set<String> missing = new TreeSet<>();
    List<Named> all = names(tables());
    for (Named named : all) {
      if (!OLDER.contains(named.name) && !exists(named)) {
        missing.add(named.kind + " " + named.name);
      }
    }

    assertThat(all).hasSizeGreaterThan(2000);
    Assumptions.assumeTrue(
        missing.isEmpty() || Runtime.version().feature() >= NEWEST,
        "an older JDK runs, and has not: " + missing);
    assertThat(missing).isEmpty();
  }

  @Test
  void classesHaveTheirBases() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Named named : names(tables())) {
      Optional<Class<?>> type = type(named.name).or(() -> field(named.name));
      for (String base : named.bases) {
        boolean isBase =
            type.isPresent()
                && type(base).filter(it -> it.isAssignableFrom(type.get())).isPresent();
        if (!isBase) {
          wrong.add(named.name + " is no " + base);
        }
      }
    }

    Assumptions.assumeTrue(
        wrong.isEmpty() || Runtime.version().feature() >= NEWEST, "an older JDK runs: " + wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.LinkedBlockingQueue.take, QUEUE",
    "java.util.concurrent.PriorityBlockingQueue.put, NONE",
    "java.util.concurrent.ThreadPoolExecutor.awaitTermination, LOCK",
    "java.util.concurrent.FutureTask.get, LOCK",
    "java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock.lock, LOCK",
    "java.io.LineNumberReader.readLine, DISK",
    "java.io.ByteArrayInputStream.readAllBytes, NONE",
    "java.io.BufferedOutputStream.flush, DISK",
    "java.io.BufferedWriter.write, NONE",
    "java.io.PipedInputStream.read, QUEUE",
    "java.lang.Process.PipeInputStream.read, SUBPROCESS",
    "java.nio.channels.FileChannel.read, DISK",
    "java.nio.channels.SocketChannel.read, NETWORK",
    "javax.net.ssl.HttpsURLConnection.getResponseCode, NETWORK",
    "java.sql.CallableStatement.executeUpdate, DATABASE",
    "javax.sql.rowset.JdbcRowSet.execute, DATABASE",
    "javax.sql.rowset.serial.SerialBlob.length, NONE"
  })
  void methodsAreFoundAtWhatDefinesThem(String name, Effect effect) throws IOException {
    assertThat(knowledge().lookup(name).orElseThrow().does()).isEqualTo(effect);
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList.add, ADDS",
    "java.util.ArrayDeque.push, OBJECT",
    "java.util.LinkedHashMap.put, OBJECT",
    "java.util.concurrent.ConcurrentHashMap.get, NONE",
    "java.lang.String.split, NONE",
    "java.util.Random.nextInt, RANDOM",
    "java.security.SecureRandom.nextInt, NONE",
    "java.sql.PreparedStatement.setString, TRANSACTION"
  })
  void changesAreKnown(String name, State state) throws IOException {
    assertThat(knowledge().state(name)).contains(state);
  }

  @Test
  void costsAreOfTheProcessor() throws IOException {
    Knowledge knowledge = knowledge();
    for (String name :
        List.of(
            "java.util.HashMap.get",
            "java.util.ArrayList.contains",
            "java.lang.String.split",
            "java.security.MessageDigest.digest",
            "java.nio.file.Files.readString",
            "java.util.stream.IntStream.sum")) {
      assertThat(knowledge.cost(name).orElseThrow().terms())
          .as(name)
          .isNotEmpty()
          .allSatisfy(term -> assertThat(term.nanos()).isPositive())
          .anySatisfy(term -> assertThat(term.resource()).isEqualTo(Resource.NATIVE));
    }
  }

  @Test
  void aPriceDoesNotHideAWait() throws IOException {
    Knowledge knowledge = knowledge();
    Set<String> hidden = new TreeSet<>();
    for (String name : Knowledge.check("jdk", Files.readAllBytes(TABLES.resolve("jdk.tsv")))) {
      boolean waits = knowledge.lookup(name).orElseThrow().does().waits();
      boolean isHidden =
          knowledge
              .cost(name)
              .filter(
                  cost ->
                      cost.terms().stream()
                          .noneMatch(term -> term.resource() != null && term.resource().isWait()))
              .isPresent();
      if (waits && isHidden) {
        hidden.add(name);
      }
    }

    assertThat(hidden).as("calls that wait, priced as ones that do not").isEmpty();
  }

  private static Knowledge knowledge() throws IOException {
    byte[] table = Files.readAllBytes(TABLES.resolve("jdk.tsv"));
    return Knowledge.from(
        name -> Set.of("stdlib", "jdk").contains(name) ? Optional.of(table) : Optional.empty());
  }

  @Test
  void whatIsNotThereIsMissed() {
    String table =
        """
        java.net.Socket.{connect,conect}\tnetwork\treleased\t-\t-\t-\t-\tdocs
        java.util.Map.Entry.getKey\tnone\treleased\t-\t-\t-\t-\tdocs
        java.util.List\tnone\treleased\t-\t-\t-\t-\tdocs
        java.nio.file.Filez.copy\tdisk\treleased\t-\t-\t-\t-\tdocs
        class java.util.List(java.util.Collection)
        moves java.lang.Thread\t@0\tthread\tdocs
        builtins.str = java.lang.Strin
        """;

    assertThat(names(table).stream().filter(named -> !exists(named)).map(Named::name))
        .containsExactly(
            "java.net.Socket.conect",
            "java.util.List",
            "java.nio.file.Filez.copy",
            "java.lang.Strin");
  }

  /** The rows about what comes with the JDK. */
  private static String tables() throws IOException {
    return Files.readString(TABLES.resolve("jdk.tsv"))
        + Files.readString(TABLES.resolve("com.sun.net.httpserver.tsv"));
  }

  private static List<Named> names(String table) {
    List<Named> names = new ArrayList<>();
    for (String line : table.split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String head = line.split("\t", -1)[0];
      int alias = head.indexOf(" = ");
      if (alias > 0) {
        names.add(new Named("alias", head.substring(alias + 3), List.of()));
        continue;
      }
      if (head.startsWith("class ")) {
        int open = head.indexOf('(');
        String bases = head.substring(open + 1, head.length() - 1);
        names.add(
            new Named(
                "class",
                head.substring("class ".length(), open),
                bases.isEmpty() ? List.of() : List.of(bases.split(", ", -1))));
        continue;
      }
      int blank = head.indexOf(' ');
      String kind = blank < 0 ? "" : head.substring(0, blank);
      for (String name : members(head.substring(blank + 1))) {
        // of a call that is told something: NAME:local
        int told = name.indexOf(':');
        names.add(new Named(kind, told < 0 ? name : name.substring(0, told), List.of()));
      }
    }
    return names;
  }

  private static List<String> members(String name) {
    int open = name.indexOf('{');
    int close = name.indexOf('}');
    return open < 0
        ? List.of(name)
        : Stream.of(name.substring(open + 1, close).split(",", -1))
            .map(member -> name.substring(0, open) + member + name.substring(close + 1))
            .toList();
  }

  private static boolean exists(Named named) {
    Optional<Class<?>> type = type(named.name);
    if (type.isPresent()) {
      return !OF_CALLS.contains(named.kind) || type.get().getDeclaredConstructors().length > 0;
    }
    int dot = named.name.lastIndexOf('.');
    String member = named.name.substring(dot + 1);
    String holder = named.name.substring(0, dot);
    return type(holder)
        .or(() -> field(holder))
        .filter(owner -> member.equals("*") || hasMember(owner, member))
        .isPresent();
  }

  /** A class by the name that source code has for it; none of its code runs. */
  private static Optional<Class<?>> type(String name) {
    for (String binary = name; ; ) {
      try {
        return Optional.of(Class.forName(binary, false, ClassLoader.getPlatformClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  /** A field that has rows of its own has the type that it is declared with: {@code System.in}. */
  private static Optional<Class<?>> field(String name) {
    int dot = name.lastIndexOf('.');
    Optional<Class<?>> owner =
        dot < 0 || !Character.isLowerCase(name.charAt(dot + 1))
            ? Optional.empty()
            : type(name.substring(0, dot));
    return owner.stream()
        .flatMap(it -> Arrays.stream(it.getDeclaredFields()))
        .filter(it -> it.getName().equals(name.substring(dot + 1)))
        .<Class<?>>map(Field::getType)
        .findFirst();
  }

  private static boolean hasMember(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).anyMatch(name::equals)
        || Arrays.stream(type.getDeclaredFields()).map(Field::getName).anyMatch(name::equals)
        || (type.getSuperclass() != null && hasMember(type.getSuperclass(), name))
        || Arrays.stream(type.getInterfaces()).anyMatch(base -> hasMember(base, name));
  }
}
