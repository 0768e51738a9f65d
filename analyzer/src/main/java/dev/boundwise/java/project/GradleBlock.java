package dev.boundwise.java.project;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a Gradle script, Groovy's or Kotlin's, which cannot be evaluated: {@code HEADER { TEXT
 * }}, and the blocks within.
 *
 * @param header what stands before the brace on its line: {@code project(':core')}
 * @param text all that is in it and in no block within, without comments
 */
record GradleBlock(String header, String text, List<GradleBlock> blocks) {

  /** The whole script as one block. Braces without a partner end with the script. */
  static GradleBlock of(String script) {
    return new Reader(script).block("");
  }

  private static final class Reader {

    private final String script;
    private int at;

    Reader(String script) {
      this.script = script;
    }

    GradleBlock block(String header) {
      return block(header, 0);
    }

    private GradleBlock block(String header, int depth) {
      StringBuilder text = new StringBuilder();
      List<GradleBlock> blocks = new ArrayList<>();
      while (at < script.length()) {
        char c = script.charAt(at);
        if (c == '}') {
          at++;
          break;
        } else if (c == '{' && depth < 64) {
          at++;
          blocks.add(block(lastLine(text), depth + 1));
          text.append("{}");
        } else if (c == '"' || c == '\'') {
          text.append(string());
        } else if (script.startsWith("//", at)) {
          at = orEnd(script.indexOf('\n', at));
        } else if (script.startsWith("/*", at)) {
          at = orEnd(script.indexOf("*/", at) + 2);
        } else {
          text.append(c);
          at++;
        }
      }
      return new GradleBlock(header, text.toString(), List.copyOf(blocks));
    }

    private int orEnd(int index) {
      return index < at ? script.length() : index;
    }

    /** A string with its quotes, to the end of its line at the latest but for those in three. */
    private String string() {
      String quote = script.substring(at, at + 1);
      String three = quote.repeat(3);
      boolean isLong = script.startsWith(three, at);
      String end = isLong ? three : quote;
      int start = at;
      at += end.length();
      while (at < script.length() && !script.startsWith(end, at)) {
        char c = script.charAt(at);
        if (c == '\n' && !isLong) {
          return script.substring(start, at);
        }
        at += c == '\\' ? 2 : 1;
      }
      at = Math.min(script.length(), at + end.length());
      return script.substring(start, at);
    }

    private static String lastLine(StringBuilder text) {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != ';') {
        start--;
      }
      return text.substring(start, end).strip();
    }
  }
}
