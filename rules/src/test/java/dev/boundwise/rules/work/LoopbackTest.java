package dev.boundwise.rules.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who connects to the machine that it runs on waits for no round trip. */
class LoopbackTest {

  private static final double MILLISECOND = 1e6;

  private static boolean waits(String source) {
    Region region = Worked.work("import os\nimport socket\n" + source).region("f");
    return region.work().time().entrySet().stream()
        .anyMatch(it -> it.getKey() == Resource.NETWORK && it.getValue().typical() > MILLISECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f():\n    socket.create_connection(('127.0.0.1', 80))\n",
        "def f(port, host='localhost'):\n    return socket.create_connection((host, port))\nf(80)\n",
        "HERE = ('127.0.0.1', 80)\ndef f():\n    return socket.create_connection(HERE)\n",
        """
        def f(address='localhost:80'):
            host, _, port = address.partition(':')
            return socket.create_connection((host, int(port)))
        f()
        """,
        "def f(host):\n    return socket.create_connection((host, 80))\nf('127.0.0.1')\n",
        "def f(host):\n    return socket.create_connection((host or '::1', 80))\nf('127.0.0.1')\n",
        """
        class Peer:
            def __init__(self, host='localhost'):
                self.host = host
        def f(peer: Peer):
            return socket.create_connection((peer.host, 80))
        f(Peer())
        """,
        "def f(s: socket.socket):\n    s.connect(('127.0.0.1', 80))\n",
      })
  void this_machine_is_there_at_once(String source) {
    assertFalse(waits(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f():\n    socket.create_connection(('example.com', 80))\n",
        "def f(host):\n    return socket.create_connection((host, 80))\n",
        """
        def f(host='127.0.0.1'):
            return socket.create_connection((host, 80))
        f('10.0.0.7')
        """,
        // somebody else may say otherwise: a caller, who starts it, an object
        "def f(port, host='localhost'):\n    return socket.create_connection((host, port))\n",
        "def f(host='localhost'):\n    return socket.create_connection((host, 80))\nf(input())\n",
        "def f(host):\n    return socket.create_connection((host or 'localhost', 80))\nf(input())\n",
        "def f():\n    socket.create_connection((os.environ.get('HOST', '127.0.0.1'), 80))\n",
        "def f(host='localhost'):\n    return socket.create_connection((host, 80))\nf(*os.sys.argv)\n",
        """
        class Peer:
            host = 'localhost'
            def __init__(self, host):
                self.host = host
        def f(peer: Peer):
            return socket.create_connection((peer.host, 80))
        f(Peer(input()))
        """,
        "def f():\n    socket.create_connection(('127.0.0.1.example.com', 80))\n",
        "def f():\n    socket.create_connection(('localhosts', 80))\n",
        "def f(s: socket.socket):\n    s.connect(('192.168.1.4', 80))\n",
      })
  void others_are_a_round_trip_away(String source) {
    assertTrue(waits(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(code):\n    return urlopen('data:image/png;base64,' + code)\n",
        "def f(code):\n    return urlopen(f'data:image/png;base64,{code}')\n",
        "BASE = 'file:///srv/'\ndef f(name):\n    return urlopen(BASE + name)\n",
        "def f(path):\n    return urlopen(pathlib.Path(path).as_uri())\n",
        "def f(address):\n    return urlopen(address)\nf('FILE:/a')\n",
      })
  void addressesOfWhatIsHereAskNobody(String source) {
    assertFalse(waits(OPEN + source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(address):\n    return urlopen(address)\n",
        "def f(name):\n    return urlopen('https://example.org/file:' + name)\n",
        "def f(address):\n    return urlopen(address)\nf('file:/a')\nf('http://a.org')\n",
        "def f(name):\n    return urlopen('http://database.org')\n",
      })
  void otherAddressesDo(String source) {
    assertTrue(waits(OPEN + source));
  }

  private static final String OPEN = "import pathlib\nfrom urllib.request import urlopen\n";
}
