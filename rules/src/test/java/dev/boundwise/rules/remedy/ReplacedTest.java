package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters for which a text has other texts: one call after the other, in an order that is safe. */
class ReplacedTest {

  private static Verdict verdict(String body) {
    String source =
        """
        LONG = {"t": "a", "a": "&amp;"}
        SAFE = {"<": "&lt;", "&": "&amp;"}
        TURNED = {"a": "bb", "b": "aa"}
        FILLED = {"<": "&lt;"}
        FILLED["&"] = "&amp;"

        def f(text: str, words: list[str]):
        """
            + body.indent(4);
    return Asked.about(source).rounds(1e6, 1e-4, 0).of(new Native());
  }

  private static String lines(String body) {
    return body.replace("; #", "\n").replace(" | ", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r = ''; #for c in text:; #    if c == '&':; #        r += '&amp;'; #    elif c == '<':; #        r += '&lt;'; #    else:; #        r += c; #return r | r += text.replace('&', '&amp;').replace('<', '&lt;')",
        // what stands for one letter has another one in it: that comes first
        "r = ''; #for c in text:; #    if c == '<':; #        r += '&lt;'; #    elif '&' == c:; #        r += '&amp;'; #    else:; #        r += c; #return r | r += text.replace('&', '&amp;').replace('<', '&lt;')",
        "out = []; #for c in text:; #    if c == '\\n':; #        out.append('<br>'); #    else:; #        out.append(c); #return ''.join(out) | text.replace('\\n', '<br>')",
        "r = ''; #for c in text:; #    r += '--' if c == '-' else c; #return r | r += text.replace('-', '--')",
        "return ''.join(\"''\" if c == \"'\" else c for c in text) | text.replace(\"'\", \"''\")",
        "return ''.join(['[[' if c == '[' else ']]' if c == ']' else c for c in text]) | text.replace('[', '[[').replace(']', ']]')",
        "return ''.join(SAFE.get(c, c) for c in text) | text.replace(\"&\", \"&amp;\").replace(\"<\", \"&lt;\")",
        "return ''.join(LONG.get(c, c) for c in text) | text.replace(\"a\", \"&amp;\").replace(\"t\", \"a\")",
        "r = ''; #for c in text:; #    r += SAFE.get(c, c); #return r | r += text.replace(\"&\", \"&amp;\").replace(\"<\", \"&lt;\")",
      })
  void oneCallForEachLetter(String body, String becomes) {
    Verdict verdict = verdict(lines(body));

    assertThat(verdict.helps()).as(verdict.why()).isTrue();
    assertThat(verdict.how()).contains(becomes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // each would be replaced in what stands for the other
        "return ''.join(TURNED.get(c, c) for c in text)",
        // more than a letter, another letter than its own, a part of them, what is no text
        "r = ''\nfor c in text:\n    if c == '&':\n        r += '&amp;'\n    else:\n        r += c.upper()\nreturn r",
        "r = ''\nfor c in text:\n    if c == '&':\n        r += '&amp;'\n    elif c.isalpha():\n        r += c\nreturn r",
        "r = ''\nfor c in words:\n    if c == '&':\n        r += '&amp;'\n    else:\n        r += c\nreturn r",
        "r = ''\nfor c in text:\n    if c == '&':\n        r += '&amp;'\n    elif r:\n        r += '&lt;'\n    else:\n        r += c\nreturn r",
        "r = ''\nfor c in text:\n    if c == '&':\n        r += '&amp;'\n    else:\n        r += c\nreturn r, c",
        "return ''.join(FILLED.get(c, c) for c in text)",
        "return ''.join(SAFE.get(c, c) for c in text if c != 'x')",
        "return '-'.join('--' if c == '-' else c for c in text)",
      })
  void othersStayLetters(String body) {
    assertThat(verdict(body).how()).doesNotContain("replace(");
  }
}
