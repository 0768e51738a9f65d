package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for sizes, and for calls, of which Java's sources say little. */
class JavaGuessesTest {

  @TempDir private Path folder;

  private JavaWorked worked(String members) {
    return JavaWorked.java(
        folder,
        """
        import java.util.*;
        class Main {
          record Order(int id) {}
          static void pause() {
            try { Thread.sleep(1000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
          }
          %s
        }
        """
            .formatted(members));
  }

  private static double seconds(JavaWorked work) {
    return work.region("Main.run").work().total().typical() / 1e9;
  }

  /** Without an end to the search, each way through all of them is gone: the test hung. */
  @Test
  void variablesThatAreMadeOfEachOtherAreFollowedToAnEnd() {
    int count = 12;
    StringBuilder body = new StringBuilder("int[] run(int[] data, int at) {\n");
    for (int i = 0; i < count; i++) {
      body.append("int v").append(i).append(" = at;\n");
    }
    body.append("while (v0 < data.length) {\n");
    for (int i = 0; i < count; i++) {
      body.append("v").append(i).append(" = 0");
      for (int j = 0; j < count; j++) {
        body.append(i == j ? "" : " + v" + j);
      }
      body.append(";\n");
    }
    body.append("}\nfor (int i = 0; i < v1; i++) { data[i] = v2; }\nreturn new int[v3];\n}");

    assertThat(seconds(worked(body.toString()))).isLessThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // objects are fewer than numbers and texts
        "List<Order> all         | 15",
        "Set<Order> all          | 15",
        "List<Order> rows        | 67",
        "List<String> all        | 200",
        "int[] all               | 200",
        // what a class is made of
        "Class<?>[] all          | 8",
        "java.lang.reflect.Method[] all | 8",
        // any array may be called so
        "int[] array             | 200",
        "char[] array            | 200",
      })
  void objectsAreFewerThanNumbers(String parameter, double rounds) {
    String name = parameter.substring(parameter.lastIndexOf(' ') + 1);
    JavaWorked work =
        worked("void run(%s) { for (var one : %s) { pause(); } }".formatted(parameter, name));
    assertThat(seconds(work)).isBetween(rounds * 0.98, rounds * 1.02);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "List<Order> kept = new ArrayList<>()  | Order one  | 15",
        "List<Integer> kept = new ArrayList<>() | int one   | 200",
      })
  void aFieldIsFilledByCallsThatNobodySees(String field, String parameter, double rounds) {
    JavaWorked work =
        worked(
            """
            private final %s;
            void keep(%s) { kept.add(one); }
            void run() { for (var one : kept) { pause(); } }
            """
                .formatted(field, parameter));
    assertThat(seconds(work)).isBetween(rounds * 0.98, rounds * 1.02);
  }

  @Test
  void aFieldOfObjectsIsNoLongerThanAParameterOfThem() {
    JavaWorked work =
        worked(
            "private List<Order> all; void run() { for (Order one : all) { pause(); } }"
                + " void set(List<Order> all) { this.all = all; }");
    assertThat(seconds(work)).isBetween(14.9, 15.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for (int i = Math.max(0, at - 2); i <= Math.min(size - 1, at + 2); i++)            | 5",
        "for (int i = Math.max(0, at - 3); i < Math.min(size, at + 3); i++)                 | 7",
        "int from = Math.max(at - 4, 0), to = Math.min(at + 4, size); for (int i = from; i < to; i++) | 9",
        // nothing in common: as far as it is said
        "for (int i = Math.max(0, at - 2); i < 50; i++)                                     | 50",
        "for (int i = 0; i < Math.min(40, 60); i++)                                         | 40",
      })
  void neighboursOfAPlaceAreAsManyAsTheWindowIsWide(String loop, double rounds) {
    JavaWorked work = worked("void run(int at, int size) { %s { pause(); } }".formatted(loop));
    assertThat(seconds(work)).isBetween(rounds * 0.8, rounds * 1.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if (++count % 100 == 0) { pause(); }        | 0.01",
        "if (count % BATCH == 0) { pause(); }        | 0.002",
        "if (count % batch == 0) { pause(); }        | 0.02",
        "if (count % 4 == 1) { pause(); }            | 0.25",
        // a divisor that is tried, and a question that is none of turns
        "if (count == 100) { pause(); }              | 0.5",
      })
  void whatIsDoneEverySoOften(String branch, double share) {
    JavaWorked work =
        worked(
            "int count; static final int BATCH = 500; void run(int batch) { %s }"
                .formatted(branch));
    assertThat(seconds(work)).isBetween(share * 0.98, share * 1.02);
  }

  @ParameterizedTest
  @CsvSource({
    // an identifier that is looked for, the handler itself, the service that is asked: no
    // containers
    "'jdbc.query(\"select\", (rs, row) -> { pause(); return row; }, id)', 15",
    "'jdbc.query(\"select\", this::row, id)', 15",
  })
  void rowsAreNotAsManyAsAnIdentifierIsLarge(String call, double rounds) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import org.springframework.jdbc.core.JdbcTemplate;
            class Main {
              private JdbcTemplate jdbc;
              static void pause() {
                try { Thread.sleep(1000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
              }
              Object row(Object rs, int row) { pause(); return rs; }
              void run(long id) { %s; }
            }
            """
                .formatted(call));
    assertThat(seconds(work)).isBetween(rounds * 0.98, rounds * 1.05);
  }

  @ParameterizedTest
  @CsvSource({
    "'request.getUriInfo().getPath().isEmpty()', trivial",
    "'Options.builder().withName(\"x\").setLevel(3)', trivial",
    "'client.execute(request)', unknown",
    "'engine.parse(request)', unknown",
  })
  void unknownCallsWeighByTheFirstWordsOfTheirNames(String call, String bound) {
    JavaWorked work =
        JavaWorked.java(
            folder,
            """
            import com.example.unknown.*;
            class Main {
              Object run(Request request, Client client, Engine engine) { return %s; }
            }
            """
                .formatted(call));
    assertThat(work.region("Main.run").bound().word()).isEqualTo(bound);
  }

  /** Functions that call each other run often, whatever their callers say: they are compiled. */
  @Test
  void aParserOfAShortTextIsTrivial() {
    JavaWorked work =
        worked(
            """
            private String text; private int at;
            double run() { double left = term(); while (peek() == '+') { at++; left += term(); } return left; }
            private double term() { double left = atom(); while (peek() == '*') { at++; left *= atom(); } return left; }
            private double atom() {
              if (peek() == '(') { at++; double inner = run(); at++; return inner; }
              int start = at;
              while (Character.isDigit(peek())) { at++; }
              return Double.parseDouble(text.substring(start, at));
            }
            private char peek() { return at < text.length() ? text.charAt(at) : 0; }
            """);
    assertThat(work.region("Main.run").bound().word()).isEqualTo("trivial");
  }
}
