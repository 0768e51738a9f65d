package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that one connection makes one after the other: threads have one each. */
class OwnConnectionTest {

  private static String loop(String made, String... rounds) {
    return """
        import http.client
        import json

        HOST = "example.org"

        def f(hosts):
            pages = []
            last = ""
            %s
            for number in range(200):
                %s
            connection.close()
            return pages
        """
        .formatted(made, String.join("\n        ", rounds));
  }

  private static final String MADE = "connection = http.client.HTTPSConnection(HOST, timeout=9)";

  @Test
  void eachThreadMakesItsConnection() {
    Verdict verdict =
        Advised.of(
            loop(
                MADE,
                "connection.request('GET', f'/pages/{number}')",
                "pages.append(json.loads(connection.getresponse().read()))"));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(verdict.how())
        .isEqualTo(
            """
            own = threading.local()

            def one_round(number):
                if not hasattr(own, "connection"):
                    own.connection = http.client.HTTPSConnection(HOST, timeout=9)
                connection = own.connection
                connection.request('GET', f'/pages/{number}')
                return json.loads(connection.getresponse().read())

            with ThreadPoolExecutor(max_workers=32) as pool:
                pages.extend(pool.map(one_round, range(200)))""");
    assertThat(verdict.assumptions())
        .contains("who answers keeps nothing between the requests of a connection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is changed there has an order
        "connection.request('POST', '/pages', str(number))  | connection.getresponse().read()",
        "connection.request(hosts[number], '/pages')        | connection.getresponse().read()",
        // asked without an answer, or of another answer
        "connection.request('GET', '/pages')                | number",
        "connection.request('GET', '/a'); connection.getresponse().read(); connection.request('GET', '/b')"
            + "| connection.getresponse().read()",
        // more than requests
        "connection.set_tunnel('a'); connection.request('GET', '/') | connection.getresponse().read()",
        "pages.append(connection); connection.request('GET', '/')   | connection.getresponse().read()",
        // each request needs what the one before gave
        "connection.request('GET', '/' + last); last = connection.getresponse().read().decode() | last",
      })
  void whatSharesMoreThanAConnectionStays(String ask, String answer) {
    String[] rounds = (ask + "; pages.append(" + answer.strip() + ")").split("; ");

    assertThat(Advised.of(loop(MADE, rounds)).remedy()).isEqualTo(RemedyKind.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connection = http.client.HTTPConnection(hosts.pop())",
        "connection = http.client.HTTPConnection(HOST); connection.putrequest('GET', '/')",
        "connection = None; connection = http.client.HTTPConnection(HOST)",
      })
  void whatIsMadeOtherwiseStays(String made) {
    String[] rounds = {
      "connection.request('GET', '/')", "pages.append(connection.getresponse().read())"
    };

    assertThat(Advised.of(loop(made.replace("; ", "\n    "), rounds)).remedy())
        .isEqualTo(RemedyKind.NONE);
  }
}
