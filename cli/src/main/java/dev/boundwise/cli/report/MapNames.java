package dev.boundwise.cli.report;

import dev.boundwise.program.Function;
import dev.boundwise.region.Region;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.regex.Pattern;

/** What regions are called. */
public final class MapNames {
  private MapNames() {}

  /** The code of a module, as Python names it. */
  private static final String MODULE = "<module>";

  /** Far more than a line shows. */
  private static final int MOST_BYTES = 400;

  /** To the end of its line; a hash in a text may be taken for one, which shows less code. */
  private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");

  /** The dotted name of a region's function: {@code Client.fetch_all}. */
  public static String of(Region region) {
    return of(region.function());
  }

  /** Whether a name means a region's function: all of its dotted name, or the end of it. */
  public static boolean means(String name, Region region) {
    String whole = of(region);
    String module = region.unit().name();
    return whole.equals(name)
        || whole.endsWith("." + name)
        || (!module.isEmpty() && (module + "." + whole).equals(name));
  }

  private static String of(Function function) {
    String name = function.qualifiedName();
    return name.isEmpty() ? MODULE : name;
  }

  /** The head of a loop, or other code, on one line: {@code for url in urls}. */
  static String code(SourceText text, Span span, int longest) {
    String code = text.slice(span.start(), Math.min(span.end(), span.start() + MOST_BYTES));
    String line = COMMENT.matcher(code).replaceAll("").replaceAll("\\s+", " ").strip();
    String tight =
        Cells.visible(line.replaceAll("([(\\[{]) ", "$1").replaceAll(" ([)\\]}])", "$1"));
    int colon =
        tight.startsWith("for ") || tight.startsWith("while ") || tight.startsWith("async ")
            ? colon(tight)
            : -1;
    return shortened(colon > 0 ? tight.substring(0, colon) : tight, longest);
  }

  /** The first colon outside of brackets and quotes; -1 for none. */
  private static int colon(String code) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The start of a text that fits. */
  static String shortened(String text, int cells) {
    if (Cells.width(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      used += Cells.width(codePoint);
      if (used > cells - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
      i += Character.charCount(codePoint);
    }
    return kept.append('…').toString();
  }

  /** The end of a name that fits. */
  static String ending(String name, int cells) {
    if (Cells.width(name) <= cells) {
      return name;
    }
    int from = name.length();
    int used = 1;
    while (from > 0) {
      int codePoint = name.codePointBefore(from);
      used += Cells.width(codePoint);
      if (used > cells) {
        break;
      }
      from -= Character.charCount(codePoint);
    }
    return "…" + name.substring(from);
  }
}
