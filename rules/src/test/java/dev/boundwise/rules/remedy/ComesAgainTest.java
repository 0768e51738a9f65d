package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that are asked for the same days and kinds again and again. */
class ComesAgainTest {

  private static String how(String body) {
    return Advised.of(
            """
            import datetime
            import re
            from datetime import timedelta

            YEARS = re.compile(r"(\\d+)-(\\d+)")
            COUNT = []

            def clock(text: str):
                hours, minutes, seconds = re.sub(r"[.h ]+", ":", text).split(":")
                return int(hours) * 3600 + int(minutes) * 60 + int(seconds)

            def due_date(day, closed, days=24):
                while days:
                    day += datetime.timedelta(days=1)
                    if day.weekday() != 6 and day not in closed:
                        days -= 1
                return day

            def years(dating: str):
                match = YEARS.search(dating)
                if not match:
                    return None
                return int(re.sub(r"\\D", "", match[1])), int(match.group(2))

            def plain(word: str):
                made = ""
                for letter in re.sub(r"[aeiou]+", "-", word.lower()):
                    if letter.isalpha():
                        made += letter
                return made

            def parts(day: str):
                return [int(one) for one in day.split("-")]

            def counted(word: str):
                COUNT.append(word)
                return len(plain(word))

            def f(rows: list, texts: list, days: list, closed: list):
                found = []
            BODY
                return found

            f(
                [(f"10:00:{i % 60}", f"1800-{i}", i, f"line {i}") for i in range(9000)],
                ["some words and some more words of a text"] * 9000,
                [f"2024-01-{i % 28 + 1}" for i in range(9000)],
                [datetime.date(2024, 1, 3)],
            )
            """
                .replace("BODY", body.replace("; #", "\n").indent(4)))
        .how();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for arrival, dating, number, line in rows:; #    found.append(clock(arrival)) | known_clock = lru_cache(maxsize=None)(clock)  # before | ... known_clock(arrival) ...",
        "return [years(dating) for arrival, dating, number, line in rows] | known_years = lru_cache(maxsize=None)(years) | ... known_years(dating) ...",
        "for text in texts:; #    for town in text.split():; #        found.append(plain(town)) | known_plain = lru_cache(maxsize=None)(plain) | ... known_plain(town) ...",
        "for day in days:; #    found.append(due_date(datetime.date.fromisoformat(day), closed)) | lru_cache(maxsize=None)(lambda a: due_date(a, closed))  # before | known_due_date(datetime.date.fromisoformat(day))",
        "for day in days:; #    found.append(due_date(datetime.date.fromisoformat(day), closed, days=3)) | (lambda a: due_date(a, closed, days=3)) | ... known_due_date(datetime.date.fromisoformat(day))",
      })
  void answersAreKept(String body, String made, String used) {
    assertThat(how(body)).contains(made).contains(used);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // numbers, lines of a text, what is kept elsewhere, what somebody may change
        "for arrival, dating, number, line in rows:\n    found.append(plain(line))",
        "for arrival, dating, number, line in rows:\n    found.append(plain(str(number)))",
        "for text in texts:\n    for town in text.split():\n        found.append(counted(town))",
        "for day in days:\n    found.append(parts(day))",
        // other answers in other rounds
        "for day in days:\n    closed.append(due_date(datetime.date.fromisoformat(day), closed))",
        "for day in days:\n    found.append(due_date(datetime.date.fromisoformat(day), found))",
        // a few words each time
        "for town in texts[0].split():\n    found.append(plain(town))",
      })
  void whatIsNewOrMayDifferIsAskedAgain(String body) {
    assertThat(how(body)).doesNotContain("lru_cache");
  }
}
