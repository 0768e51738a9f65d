package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that make a call once for each key, and keep its answer: others make it beforehand. */
class KeptAnswersTest {

  private static final String HEAD =
      """
      import aiohttp
      import requests

      def fetch(url):
          return requests.get("https://example.org/" + url, timeout=9).json()

      async def page(session: aiohttp.ClientSession, url):
          async with session.get(url) as response:
              return await response.text()

      """;

  /** A loop over shipments with a cache {@code names}. */
  private static String loop(String... body) {
    return HEAD
        + "def f():\n    names = {}\n    shipments = [{'id': n, 'owner': str(n % 50)} for n in range(500)]\n    rows = []\n"
        + "    for shipment in shipments:\n        "
        + String.join("\n        ", body)
        + "\n    return rows\n";
  }

  @Test
  void eachKeyIsAskedForOnce() {
    Verdict verdict =
        Advised.of(
            loop(
                "owner = shipment['owner']",
                "if owner not in names:",
                "    names[owner] = fetch(f'users/{owner}')['name']",
                "rows.append((shipment['id'], names[owner]))"));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(verdict.how())
        .isEqualTo(
            """
            with ThreadPoolExecutor(max_workers=32) as pool:
                answers = {}
                for shipment in shipments:
                    owner = shipment['owner']
                    if owner not in names and owner not in answers:
                        answers[owner] = pool.submit(fetch, f'users/{owner}')
                for shipment in shipments:
                    owner = shipment['owner']
                    if owner not in names:
                        names[owner] = answers[owner].result()['name']
                    rows.append((shipment['id'], names[owner]))""");
  }

  @Test
  void theOtherArmMayAskAsWell() {
    Verdict verdict =
        Advised.of(
            loop(
                "if shipment['owner'] in names:",
                "    name = names[shipment['owner']]",
                "else:",
                "    path = 'users/' + shipment['owner']",
                "    name = names[shipment['owner']] = fetch(path)",
                "rows.append(name)"));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(verdict.how())
        .contains(
            """
                for shipment in shipments:
                    path = 'users/' + shipment['owner']
                    if shipment['owner'] not in names and shipment['owner'] not in answers:
                        answers[shipment['owner']] = pool.submit(fetch, path)
            """,
            "name = names[shipment['owner']] = answers[shipment['owner']].result()\n");
  }

  @Test
  void whatIsNoneIsAskedForAsItIs() {
    Verdict verdict =
        Advised.of(
            loop(
                "owner = shipment['owner']",
                "name = names.get(owner)",
                "if name is None:",
                "    name = fetch(owner)['name']",
                "    names[owner] = name",
                "rows.append(name)"));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(verdict.how())
        .contains("if names.get(owner) is None and owner not in answers:\n")
        .contains("name = answers[owner].result()['name']\n");
  }

  @Test
  void tasksAreAwaitedWhereTheyAreTaken() {
    Verdict verdict =
        Advised.of(
            HEAD
                + """
                async def f(session: aiohttp.ClientSession, shipments: list[dict]):
                    names = {}
                    for shipment in shipments:
                        owner = shipment["owner"]
                        if owner not in names:
                            names[owner] = await page(session, owner)
                        print(names[owner])
                """);

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.ASYNC);
    assertThat(verdict.how())
        .contains("answers[owner] = asyncio.create_task(limited(page(session, owner)))\n")
        .contains("names[owner] = await answers[owner]\n");
  }

  @Test
  void aGeneratorIsGoneOverOnce() {
    Verdict verdict =
        Advised.of(
            HEAD
                + """
                def read(path):
                    with open(path) as lines:
                        for line in lines:
                            yield line.split()[0]

                def f(path):
                    names = {}
                    for owner in read(path):
                        if owner not in names:
                            names[owner] = fetch(owner)
                        print(names[owner])
                """);

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.THREADS);
    assertThat(verdict.how())
        .contains("answer_rounds = list(read(path))\n", "for owner in answer_rounds:\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // entries that go are asked for again
        "if owner not in names:; names[owner] = fetch(owner)|names.pop(owner)|print(owner)",
        "if owner not in names:; names[owner] = fetch(owner)|del names[owner]|print(owner)",
        "if owner not in names:; names[owner] = fetch(owner)|rows.append(names)|print(owner)",
        // nothing is kept, or something else
        "if owner not in names:; rows.append(fetch(owner))|print(owner)",
        "if owner not in names:; names['last'] = fetch(owner)|print(owner)",
        // what is there is what is asked for
        "if owner in names:; names[owner] = fetch(owner)|print(owner)",
        // the key is made by what the rounds share
        "owner = owner + str(len(rows))|if owner not in names:; names[owner] = fetch(owner)|rows.append(owner)",
        // the call reads what the rounds leave
        "if owner not in names:; names[owner] = fetch(owner + str(len(rows)))|rows.append(owner)",
        "if owner not in names:; names[owner] = requests.post(owner)|print(owner)",
        // not all rounds come to it
        "if not owner:; continue|if owner not in names:; names[owner] = fetch(owner)|print(owner)",
        "if owner not in names and rows:; names[owner] = fetch(owner)|print(owner)",
      })
  void whatMayBeAskedForOtherwiseStays(String body) {
    String lines = "owner = shipment['owner']|" + body;

    Verdict verdict = Advised.of(loop(lines.replace(":; ", ":\n            ").split("\\|")));

    assertThat(verdict.remedy()).isEqualTo(RemedyKind.NONE);
  }
}
