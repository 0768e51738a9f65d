package dev.boundwise.python;

import static dev.boundwise.python.Token.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads string literals, also those written one after another, f-strings (PEP 701) and t-strings
 * (PEP 750). Where CPython 3.12 and later place the parts of an f-string is followed exactly.
 */
abstract class StringParser extends TokenCursor {

  private final Escapes escapes = new Escapes();

  StringParser(Names names) {
    super(names);
  }

  abstract Expr starExpressionsOrYield();

  /** One string literal or more; the first is the next token. */
  final Expr strings() {
    int start = start();
    if (kind == STRING && kinds[p + 1] != STRING && kinds[p + 1] != FSTRING_START) {
      Expr constant = literal();
      height = 1;
      return constant;
    }
    return concatenation(start);
  }

  private Expr concatenation(int start) {
    List<Expr> parts = new ArrayList<>();
    boolean formatted = false;
    boolean template = false;
    boolean bytes = false;
    boolean text = false;
    int tallest = 1;
    while (kind == STRING || kind == FSTRING_START) {
      if (kind == STRING) {
        boolean isBytes = (infos[p] & BYTES) != 0;
        bytes |= isBytes;
        text |= !isBytes;
        parts.add(literal());
      } else {
        boolean isTemplate = (infos[p] & TEMPLATE) != 0;
        template |= isTemplate;
        formatted |= !isTemplate;
        fstring(parts, isTemplate);
        tallest = Math.max(tallest, height);
      }
    }
    int end = lastEnd();
    height = tallest + 1;
    if (bytes && (text || formatted || template)) {
      error(start, end, "cannot mix bytes and nonbytes literals");
    } else if (template && (text || formatted)) {
      error(start, end, "cannot mix t-string literals with string literals");
    }
    if (bytes) {
      return new Expr.Constant(start, end, new Literal.Bytes(joinBytes(parts)), false);
    }
    List<Expr> merged = merge(parts, formatted || template);
    if (template) {
      return new Expr.TemplateStr(start, end, merged);
    }
    if (formatted) {
      return new Expr.JoinedStr(start, end, merged);
    }
    return merged.get(0);
  }

  private static byte[] joinBytes(List<Expr> parts) {
    int length = 0;
    for (Expr part : parts) {
      length += bytesOf(part).length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (Expr part : parts) {
      byte[] bytes = bytesOf(part);
      System.arraycopy(bytes, 0, joined, at, bytes.length);
      at += bytes.length;
    }
    return joined;
  }

  private static byte[] bytesOf(Expr part) {
    return part instanceof Expr.Constant c && c.value() instanceof Literal.Bytes b
        ? b.value()
        : new byte[0];
  }

  /** Neighbouring constants become one, which spans them; empty ones go from an f-string. */
  private static List<Expr> merge(List<Expr> parts, boolean dropEmpty) {
    List<Expr> merged = new ArrayList<>(parts.size());
    int i = 0;
    while (i < parts.size()) {
      Expr part = parts.get(i++);
      if (part instanceof Expr.Constant first && first.value() instanceof Literal.Str text) {
        String value = text.value();
        int end = first.end();
        if (i < parts.size() && parts.get(i) instanceof Expr.Constant) {
          StringBuilder joined = new StringBuilder(value);
          while (i < parts.size()
              && parts.get(i) instanceof Expr.Constant more
              && more.value() instanceof Literal.Str moreText) {
            joined.append(moreText.value());
            end = more.end();
            i++;
          }
          value = joined.toString();
        }
        if (!(dropEmpty && value.isEmpty())) {
          merged.add(
              new Expr.Constant(first.start(), end, new Literal.Str(value), first.unicodePrefix()));
        }
      } else {
        merged.add(part);
      }
    }
    return List.copyOf(merged);
  }

  /** A literal that is not an f-string. */
  private Expr literal() {
    int start = start();
    int end = ends[p];
    int flags = infos[p];
    boolean raw = (flags & RAW) != 0;
    int quotes = (flags & TRIPLE) != 0 ? 3 : 1;
    int from = start + (flags >> PREFIX_SHIFT) + quotes;
    int to = (flags & UNREADABLE) != 0 ? end : end - quotes;
    next();
    Literal value =
        (flags & BYTES) != 0
            ? new Literal.Bytes(escapes.bytes(text, from, to, raw))
            : new Literal.Str(escapes.text(text, from, to, raw, false));
    reportEscapes(start, end);
    return new Expr.Constant(start, end, value, text[start] == 'u');
  }

  private void reportEscapes(int start, int end) {
    if (!escapes.mistake.isEmpty()) {
      error(start, end, escapes.mistake);
      escapes.mistake = "";
    }
  }

  /** An f-string or t-string, whose start is the next token: its parts are added. */
  private void fstring(List<Expr> parts, boolean template) {
    int flags = infos[p];
    if ((flags & UNREADABLE) != 0) {
      parts.add(new Expr.Broken(start(), ends[p]));
      next();
      return;
    }
    next();
    int tallest = 1;
    while (kind == FSTRING_MIDDLE || kind == LBRACE) {
      if (kind == LBRACE) {
        field(parts, template);
        tallest = Math.max(tallest, height);
      } else {
        middle(parts, true);
      }
    }
    height = tallest;
    if (kind == FSTRING_END) {
      next();
    } else {
      error("f-string: expecting '}'");
      int level = 1;
      while (level > 0 && kind != NEWLINE && kind != EOF) {
        if (kind == FSTRING_END) {
          level--;
        } else if (kind == FSTRING_START && (infos[p] & UNREADABLE) == 0) {
          level++;
        }
        next();
      }
    }
  }

  private void middle(List<Expr> parts, boolean doubledBraces) {
    int start = start();
    int end = ends[p];
    boolean raw = (infos[p] & RAW) != 0;
    next();
    String value = escapes.text(text, start, end, raw, doubledBraces);
    reportEscapes(start, end);
    if (!value.isEmpty()) {
      parts.add(new Expr.Constant(start, end, new Literal.Str(value), false));
    }
  }

  /** A replacement field; its brace is the next token. */
  private void field(List<Expr> parts, boolean template) {
    int start = start();
    if (tooDeep()) {
      return;
    }
    depth++;
    next();
    int valueStart = start();
    Expr value;
    if (kind == RBRACE || kind == EXCLAMATION || kind == COLON || kind == EQUAL) {
      error("f-string: valid expression required before '" + (char) text[start()] + "'");
      value = new Expr.Broken(valueStart, valueStart);
      height = 1;
    } else {
      value = starExpressionsOrYield();
    }
    int tallest = height;
    boolean debug = accept(EQUAL);
    int textEnd = start();
    String written = template ? withoutComments(start + 1, debug ? starts[p - 1] : textEnd) : "";
    if (debug) {
      parts.add(
          new Expr.Constant(
              start + 1, textEnd, new Literal.Str(withoutComments(start + 1, textEnd)), false));
    }
    int conversion = -1;
    if (accept(EXCLAMATION)) {
      if (start() > lastEnd()) {
        error("f-string: conversion type must come right after the exclamation mark");
      }
      conversion = conversion();
    }
    Expr spec = Expr.ABSENT;
    if (kind == COLON) {
      spec = formatSpec();
      tallest = Math.max(tallest, height);
    } else if (debug && conversion < 0) {
      conversion = 'r';
    }
    if (kind == RBRACE) {
      next();
    } else {
      error("f-string: expecting '}'");
      skipField();
    }
    depth--;
    height = tallest + 1;
    parts.add(
        template
            ? new Expr.Interpolation(start, lastEnd(), value, written, conversion, spec)
            : new Expr.FormattedValue(start, lastEnd(), value, conversion, spec));
  }

  /** Text of a field, which may have comments where the literal has three quotes. */
  private String withoutComments(int from, int to) {
    StringBuilder kept = new StringBuilder();
    int copied = from;
    for (int i = firstComment(from); i < commentCount && comments[i + 1] <= to; i += 2) {
      kept.append(escapes.text(text, copied, comments[i], true, false));
      copied = comments[i + 1];
    }
    return kept.append(escapes.text(text, copied, to, true, false)).toString();
  }

  /** Index in {@link #comments} of the first one at or behind an offset. */
  private int firstComment(int offset) {
    int low = 0;
    int high = commentCount / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments[middle * 2] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low * 2;
  }

  private int conversion() {
    if (kind == NAME) {
      String name = names.string(infos[p]);
      if (name.equals("s") || name.equals("r") || name.equals("a")) {
        next();
        return name.charAt(0);
      }
    }
    error("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    if (kind == NAME) {
      next();
    }
    return -1;
  }

  private Expr formatSpec() {
    int start = start();
    next();
    List<Expr> parts = new ArrayList<>();
    int tallest = 1;
    while (kind == FSTRING_MIDDLE || kind == LBRACE) {
      if (kind == LBRACE) {
        field(parts, false);
        tallest = Math.max(tallest, height);
      } else {
        middle(parts, false);
      }
    }
    height = tallest + 1;
    return new Expr.JoinedStr(start, lastEnd(), merge(parts, true));
  }

  /** Reads past the closing brace of a broken field, if there is one before the string's end. */
  private void skipField() {
    int level = 0;
    while (kind != NEWLINE && kind != EOF && !(level == 0 && kind == FSTRING_END)) {
      if (kind == LPAR || kind == LSQB || kind == LBRACE || kind == FSTRING_START) {
        level += kind == FSTRING_START && (infos[p] & UNREADABLE) != 0 ? 0 : 1;
      } else if (kind == RPAR || kind == RSQB || kind == RBRACE || kind == FSTRING_END) {
        if (level == 0) {
          next();
          return;
        }
        level--;
      }
      next();
    }
  }
}
