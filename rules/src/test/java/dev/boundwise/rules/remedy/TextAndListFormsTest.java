package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each round asks anew: of words, of texts that have one of some pieces, of lists given. */
class TextAndListFormsTest {

  private static Verdict words(String body) {
    return Advised.of(
        """
        import random

        asked = []

        def syllables(word):
            count, before = 0, False
            for letter in word:
                vowel = letter in "aeiouy"
                if vowel and not before:
                    count += 1
                before = vowel
            return max(1, count)

        def counted(word):
            asked.append(word)
            return sum(letter in "aeiouy" for letter in word) + len(asked)

        def drawn(word):
            return sum(letter in "aeiouy" for letter in word) * random.random()

        def letters(word):
            return [letter.upper() for letter in word + word + word if letter not in "aeiouy"]

        def f(text, table):
            beats, found = 0, []
        BODY
            return beats, found

        f("the old man and the sea " * 30_000, {})
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for word in text.split():\n    beats += syllables(word.strip(\".,\").lower())",
        "for w in text.lower().split():\n    if syllables(w) > 3:\n        beats += 1",
        "for token in text.split():\n    beats += len(letters(token))",
        "found = [len(letters(word)) for word in text.split()]",
      })
  void whatIsSaidOfAWordIsRemembered(String body) {
    Verdict verdict = words(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("@lru_cache(maxsize=None)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // parts of a line, with a count, drawn, with a state or a table, a list that is kept
        "for part in text.split():\n    beats += syllables(part)",
        "for word in text.split(\",\"):\n    beats += syllables(word)",
        "for word in text.split():\n    beats += counted(word)",
        "for word in text.split():\n    beats += drawn(word)",
        "for word in text.split():\n    beats += syllables(word + str(beats))",
        "for word in text.split():\n    found.append(letters(word))",
        "for word in text.split():\n    beats += syllables((word, table))",
      })
  void whatMayBeOtherwiseIsAskedAgain(String body) {
    assertThat(words(body).how()).doesNotContain("lru_cache");
  }

  private static Verdict pieces(String body) {
    return Advised.of(
        """
        ODD = ["/wp-login.php", "/.env", "/etc/passwd", "/phpmyadmin", "/cgi-bin/", "/shell."]
        WORDS = ["login", "env", "passwd", "admin", "shell"]
        GROWN = ["/a", "/b", "/c", "/d"]
        GROWN.append("e")

        def f(paths, lists):
            found = []
        BODY
            return found

        f([f"/shop/lamps/{i}" for i in range(40_000)], [["/a", "/b"]] * 30_000)
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for path in paths:\n    if any(piece in path for piece in ODD):\n        found.append(path)",
        "found = [path for path in paths if not any(piece in path for piece in ODD)]",
        "for path in paths:\n    if any([end in path for end in (\".php\", \".exe\", \".cgi\")]):\n        found.append(path)",
      })
  void onePatternLooksForAllPieces(String body) {
    Verdict verdict = pieces(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("\"|\".join(map(re.escape, ").contains("is not None");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // letters, two only, a list that grew, elements of lists, what is not in it, which one it
        // is
        "for path in paths:\n    if any(piece in path for piece in WORDS):\n        found.append(path)",
        "for path in paths:\n    if any(piece in path for piece in (\"/a\", \"/b\")):\n        found.append(path)",
        "for path in paths:\n    if any(piece in path for piece in GROWN):\n        found.append(path)",
        "for path in lists:\n    if any(piece in path for piece in ODD):\n        found.append(path)",
        "for path in paths:\n    if any(piece not in path for piece in ODD):\n        found.append(path)",
        "for path in paths:\n    if any(path in piece for piece in ODD):\n        found.append(path)",
        "for path in paths:\n    found.append([piece for piece in ODD if piece in path])",
      })
  void otherPiecesAreLookedForOneByOne(String body) {
    assertThat(pieces(body).how()).doesNotContain("re.escape");
  }

  private static Verdict given(String body) {
    return Advised.of(
        """
        def due(day, closed, days=9):
            while days:
                day += 1
                if day not in closed:
                    days -= 1
            return day

        def first(day, closed):
            while day in closed:
                day += closed[0]
            return day

        def f(loans, closed, others):
            late = []
        BODY
            return late

        f([(i, i % 700) for i in range(20_000)], [i * 7 for i in range(400)], [[3] * 400] * 900)
        """
            .replace("BODY", body.indent(4).stripTrailing()));
  }

  @Test
  void aSetIsGivenInThePlaceOfAList() {
    Verdict verdict =
        given("for number, day in loans:\n    late.append((number, due(day, closed)))");

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("closed_set = set(closed)  # before the loop")
        .contains("due(day, closed_set)");
    assertThat(
            given("for number, day in loans:\n    late.append(due(day, days=4, closed=closed))")
                .how())
        .contains("closed=closed_set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a place of it is read, it grows, another one each time
        "for number, day in loans:\n    late.append(first(day, closed))",
        "for number, day in loans:\n    late.append(due(day, closed))\n    closed.append(day)",
        "for closed in others:\n    late.append(due(7, closed))",
        "for number, day in loans:\n    closed = closed + [day]\n    late.append(due(day, closed))",
      })
  void otherListsAreGivenAsTheyAre(String body) {
    assertThat(given(body).how()).doesNotContain("closed_set");
  }
}
