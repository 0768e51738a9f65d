package dev.boundwise.rules.shape;

import static dev.boundwise.rules.shape.Shaped.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.boundwise.shape.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that a round makes for itself, and what they keep of what they are made of. */
class OwnObjectsTest {

  private static List<Obstacle> of(String constructor, String method, String round) {
    return shape(
            """
            import random
            COMMON = {}
            class Game:
                def __init__(self, seed, names):
            CONSTRUCTOR
                def play(self, n):
            METHOD
            def f(xs, names):
                found = []
                for x in xs:  # here
            ROUND
                return found
            """
                .replace("CONSTRUCTOR", constructor.indent(8).stripTrailing())
                .replace("METHOD", method.indent(8).stripTrailing())
                .replace("ROUND", round.indent(8).stripTrailing()))
        .obstacles();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.random = random.Random(seed)\nself.rows = []",
        "self.rows = [seed] * 3",
        "self.rows = list(names)",
        "self.rows = [int(c) for c in seed]",
      })
  void whatAConstructorMakesAnewIsTheRoundsOwn(String constructor) {
    assertThat(
            of(
                constructor,
                "self.rows.append(n)\nreturn self.rows",
                "game = Game(x, names)\nfound.append(game.play(3))"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "self.rows = names",
        "self.rows = COMMON",
        "self.keep(names)\nself.rows = []",
        "setattr(self, 'rows', names)",
        "self.rows = names or []",
        "self.rows = (names, 1)[0]",
      })
  void whatItIsGivenMayBeSharedByAll(String constructor) {
    assertThat(
            of(
                constructor,
                "self.rows[n] = n\nreturn self.rows",
                "game = Game(x, names)\nfound.append(game.play(3))"))
        .isNotEmpty();
  }

  private static List<Obstacle> run(String made, String given) {
    return shape(
            """
            from dataclasses import dataclass, field
            @dataclass
            class Fields:
                size: int
                rows: list = field(default_factory=list)
                def run(self, n):
                    self.rows += [n]
                    return len(self.rows)
            class Written:
                def __init__(self, size, rows=None):
                    self.size = size
                    self.rows = rows or []
                def run(self, n):
                    self.rows.append(n)
                    return len(self.rows)
            def f(size, rows, xs):
                return [MADE.run(x) for x in xs]  # here
            f(GIVEN, range(900))
            """
                .replace("MADE", made)
                .replace("GIVEN", given))
        .obstacles();
  }

  /** What is kept of a number is no part of all rounds: nothing changes a number. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Fields(size)", "Fields(size=size)", "Written(size)", "Written(x + size)"})
  void numbersThatAnObjectKeepsAreNotChangedThroughIt(String made) {
    assertThat(run(made, "900, [3]")).isEmpty();
    assertThat(run(made, "'a name', [3]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fields(size, rows)",
        "Fields(3, rows=rows)",
        "Fields(*rows)",
        "Written(size, rows)",
        "Written(3, rows=rows)",
      })
  void listsThatAnObjectKeepsAre(String made) {
    assertThat(run(made, "900, [3]")).isNotEmpty();
  }

  @Test
  void numbersAreDrawnFromAGeneratorOfTheRounds() {
    assertThat(
            of(
                "self.random = random.Random(seed)",
                "return self.random.random() * n",
                "found.append(Game(x, names).play(3))"))
        .isEmpty();
  }

  @Test
  void oneGeneratorForAllGoesOn() {
    assertThat(
            of(
                "self.random = names",
                "return self.random.random() * n",
                "rng = names\nfound.append(Game(x, rng).play(3))"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = socket.create_connection((x, port))\nfound.append(s.recv(10))",
        "c = http.client.HTTPConnection(x, port)\nc.request('GET', '/')\nfound.append(c.getresponse().read())",
        "c = smtplib.SMTP(host, port)\nfound.append(c.noop())",
      })
  void connectionsToAnAddressAreTheRoundsOwn(String round) {
    assertThat(connected(round)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "found.append(one.recv(10))",
        "other.request('GET', x)\nfound.append(other.getresponse().read())",
      })
  void oneConnectionForAllGoesOn(String round) {
    assertThat(connected(round)).isNotEmpty();
  }

  private static List<Obstacle> connected(String round) {
    return shape(
            """
            import http.client
            import smtplib
            import socket
            def f(xs, host, port):
                one = socket.create_connection((host, port))
                other = http.client.HTTPConnection(host, port)
                found = []
                for x in xs:  # here
            ROUND
                return found
            """
                .replace("ROUND", round.indent(8).stripTrailing()))
        .obstacles();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[row[:] for row in grid]", "[list(row) for row in grid]"})
  void rowsThatAreCopiedAreNoLongerThoseOfTheOther(String copy) {
    assertThat(grid(copy)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[row for row in grid]", "list(grid)", "grid[:]", "grid"})
  void rowsInAnotherListAreTheSameRows(String copy) {
    assertThat(grid(copy)).isNotEmpty();
  }

  private static List<Obstacle> grid(String copy) {
    return shape(
            """
            def f(grid: list[list[int]]):
                after = COPY
                for y in range(1, len(grid) - 1):  # here
                    for x in range(len(grid[y])):
                        after[y][x] = grid[y - 1][x] + grid[y + 1][x]
                return after
            """
                .replace("COPY", copy))
        .obstacles();
  }

  /** What makes what makes it again is not followed for ever; what it keeps is all it is given. */
  @Test
  void constructorsThatLeadBackToThemselvesEnd() {
    String code =
        """
        class Tree:
            def __init__(self, node):
                self.node = node
                self.leaf = Leaf(node) if node else None
        class Leaf:
            def __init__(self, node):
                self.tree = Tree(node.parent)
        def f(xs):
            found = []
            for x in xs:  # here
                found.append(Tree(x).leaf)
            return found
        """;
    assertThatCode(() -> shape(code).obstacles()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "super().__init__(item)",
        "super().__init__(f'no {item}')",
        "Exception.__init__(self, item)",
        "super().__init__()",
      })
  void anErrorThatIsRaisedChangesNothingThatItTells(String handsOn) {
    assertThat(
            shape(
                    """
                    import requests
                    class Wrong(Exception):
                        def __init__(self, item):
                            HANDS ON
                            self.item = item
                    def get(url):
                        answer = requests.get(url)
                        if answer.status_code != 200:
                            raise Wrong(url)
                        return answer.text
                    def f(urls):
                        found = []
                        for url in urls:  # here
                            found.append(get(url))
                        return found
                    """
                        .replace("HANDS ON", handsOn))
                .obstacles())
        .isEmpty();
  }
}
