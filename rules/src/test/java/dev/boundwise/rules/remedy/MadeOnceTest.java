package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each round reads anew of elements that stay: made once, before all rounds. */
class MadeOnceTest {

  private static Verdict networks(String body) {
    return Advised.of(
        """
        import ipaddress
        from ipaddress import ip_network

        NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "91.2.0.0/16"]

        def f(addresses, others):
            found = []
            for text in addresses:
                address = ipaddress.ip_address(text)
        BODY
            return found

        f([f"10.0.{i % 250}.{i % 99}" for i in range(8_000)], ["10.0.0.0/8"] * 9)
        """
            .replace("BODY", body.indent(8).stripTrailing()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for network in NETWORKS:\n    if address in ipaddress.ip_network(network):\n        found.append(network)\n        break",
        "for one in NETWORKS:\n    if address in ip_network(one):\n        found.append(one)\n        break",
        "for network in others:\n    whole = ip_network(network)\n    if address in whole:\n        found.append(network)",
        "for network in others:\n    if address in ip_network(network, False):\n        found.append(network)",
      })
  void networksAreReadOnce(String body) {
    Verdict verdict = networks(body);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("made = [(").contains("# before the loop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // others in each round, an error that is handled, an element that is changed before
        "for network in others[len(found):]:\n    if address in ip_network(network):\n        found.append(network)",
        "for network in others:\n    try:\n        if address in ip_network(network):\n            found.append(network)\n    except ValueError:\n        pass",
        "for network in others:\n    network = network.strip()\n    if address in ip_network(network):\n        found.append(network)",
        "for network in others:\n    if address in ip_network(network):\n        others.append(text)\n        break",
        "for network in others:\n    if address in ip_network(network + text):\n        found.append(network)",
      })
  void whatMayDifferIsReadInEachRound(String body) {
    assertThat(networks(body).how()).doesNotContain("made = [(");
  }

  private static Verdict alike(String body) {
    return Advised.of(
        """
        import difflib
        from difflib import SequenceMatcher

        def f(names, known):
            found = []
            for name in names:
                best, most = None, 0.0
                for one in known:
        BODY
                found.append((best, most))
            return found

        f([f"ship number {i}" for i in range(300)], [f"ship {i}" for i in range(200)])
        """
            .replace("BODY", body.indent(12).stripTrailing()));
  }

  @Test
  void matchersAreKeptAndHaveBounds() {
    Verdict verdict =
        alike(
            """
            ratio = difflib.SequenceMatcher(None, name, one).ratio()
            if ratio > most:
                best, most = one, ratio
            """);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how())
        .contains("matchers = [difflib.SequenceMatcher(None, \"\", one) for one in known]")
        .contains("matcher.set_seq1(name)")
        .contains("if matcher.real_quick_ratio() > most and matcher.quick_ratio() > most:");
  }

  @Test
  void theSecondTextIsReadOnceForARound() {
    Verdict verdict =
        alike(
            """
            like = SequenceMatcher(None, one, name).ratio()
            if like > most:
                most = like
                best = one
            """);

    assertThat(verdict.how())
        .contains("matcher = SequenceMatcher(None, \"\", name)")
        .contains("matcher.set_seq1(one)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // all of them are wanted, the last of those alike, or the least alike
        "ratio = SequenceMatcher(None, name, one).ratio()\nfound.append(ratio)",
        "ratio = SequenceMatcher(None, name, one).ratio()\nif ratio >= most:\n    best, most = one, ratio",
        "ratio = SequenceMatcher(None, name, one).ratio()\nif ratio < most:\n    best, most = one, ratio",
        "ratio = SequenceMatcher(None, name, one).ratio()\nif ratio > most:\n    best = one\nelse:\n    found.append(ratio)",
        "ratio = SequenceMatcher(None, one, one).ratio()\nif ratio > most:\n    best, most = one, ratio",
      })
  void whereAllRatiosAreWantedBoundsDoNothing(String body) {
    assertThat(alike(body).how()).doesNotContain("quick_ratio");
  }

  @Test
  void whatIsAskedForAndThenLookedForIsFoundInOneTable() {
    Verdict verdict =
        Advised.of(
            """
            def f(texts, words):
                rows = []
                for text in texts:
                    row = [0] * len(words)
                    for word in text.split():
                        if word in words:
                            row[words.index(word)] += 1
                    rows.append(row)
                return rows

            f(["some words of a text"] * 9_000, [f"word{i}" for i in range(90)])
            """);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("places.setdefault(one, place)").contains("word in places");
  }

  @Test
  void aQueueThatIsFilledBeforeTakesAsManyRounds() {
    Verdict verdict =
        Advised.of(
            """
            def f(wanted, most):
                waiting = list(wanted)
                served, again = [], set()
                while waiting and len(served) < most:
                    one = waiting.pop(0)
                    served.append(one)
                    if one % 5 == 0 and one not in again:
                        again.add(one)
                        waiting.append(one)
                return served

            f([i * 7 for i in range(40_000)], 50_000)
            """);

    assertThat(verdict.remedy()).as(verdict.why()).isEqualTo(RemedyKind.NATIVE);
    assertThat(verdict.how()).contains("waiting.popleft()");
  }
}
