package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.region.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the standard library that take far more than most calls do. */
class LibrariesTest {

  private static final String IMPORTS =
      """
      import calendar, configparser, csv, email.message, http.server
      import multiprocessing, optparse, typing
      class Handler(http.server.BaseHTTPRequestHandler):
          def do_GET(self):
              self.send_response(200)
              self.send_header("Content-Type", "text/plain")
              self.end_headers()
              self.wfile.write(b"text")
          def log_message(self, format, *args):
              pass
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(handler: Handler):\n    handler.do_GET()\n",
        "def f(parser: configparser.ConfigParser, out: typing.TextIO):\n    parser.write(out)\n",
        "def f(mail: email.message.EmailMessage):\n    mail.add_alternative('<p>', subtype='html')\n",
        "def f():\n    return calendar.TextCalendar().formatmonth(2026, 5)\n",
        "def f():\n    return calendar.HTMLCalendar().formatyear(2026)\n",
        "def f(text):\n    return csv.Sniffer().has_header(text)\n",
        "def f(argv):\n    p = optparse.OptionParser()\n    p.add_option("
            + "'-a')\n    return p.parse_args(argv)\n",
        "def f():\n    return multiprocessing.get_context('fork').Pool(2)\n",
      })
  void fewDearCallsAreNotTrivial(String body) {
    assertThat(work(IMPORTS + body).region("f").bound()).isEqualTo(Bound.CPU);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from pip._vendor import requests",
        "from pip._vendor import requests as requests",
        "import tool.vendor.requests as requests",
        "from tool.vendored import requests",
        "from other.third_party.copies._vendor import requests",
      })
  void copyOfALibraryIsTheLibrary(String copy) {
    String body =
        """
        class Session(requests.Session):
            pass
        def f(url):
            return Session().get(url)
        """;
    assertThat(work(copy + "\n" + body).region("f").bound()).isEqualTo(Bound.IO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from tool.vendors import requests",
        "from tool import vendor_requests as requests"
      })
  void whatIsCalledLikeOneIsNot(String other) {
    String body = "def f(url):\n    return requests.Session().get(url)\n";
    assertThat(work(other + "\n" + body).region("f").bound()).isNotEqualTo(Bound.IO);
  }
}
