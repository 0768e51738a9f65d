package dev.boundwise.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what tables write of times and sizes, from left to right: {@code network 50ms +
 * 15ns*len(@0)/6}, {@code length len(self)/6; each length 5}.
 */
final class Formula {

  /** Deeper than any row has a reason for; user rows are read from configuration. */
  private static final int DEEPEST = 20;

  private final String text;
  private int at;
  private int depth;

  private Formula(String text) {
    this.text = text;
  }

  /**
   * What a call takes.
   *
   * @param unsaid what a term's time goes to that does not say it
   */
  static Cost cost(String text, Resource unsaid) {
    Formula formula = new Formula(text);
    List<Cost.Term> terms = new ArrayList<>();
    do {
      terms.add(formula.term(unsaid));
    } while (formula.skip("+"));
    formula.end();
    return new Cost(List.copyOf(terms));
  }

  /** A time alone, in nanoseconds. */
  static double nanos(String text) {
    Formula formula = new Formula(text);
    double nanos = formula.time();
    formula.end();
    return nanos;
  }

  /** A time alone, in nanoseconds, or a number alone. */
  static double nanosOrNumber(String text) {
    Formula formula = new Formula(text);
    double number = formula.number();
    if (Character.isLetter(formula.here())) {
      return nanos(text);
    }
    formula.end();
    return number;
  }

  static Size size(String text) {
    Size size = Size.NONE;
    for (String part : Text.split(text, "; ")) {
      Formula formula = new Formula(part);
      size = formula.part(size);
      formula.end();
    }
    return size;
  }

  private Cost.Term term(Resource unsaid) {
    skipBlanks();
    Resource resource = unsaid;
    if (Character.isLetter(here())) {
      String word = word();
      resource =
          Resource.of(word).orElseThrow(() -> wrong("a resource in place of '" + word + "'"));
    }
    double nanos = time();
    List<Quantity> factors = new ArrayList<>();
    while (true) {
      if (skip("*")) {
        factors.add(factor());
      } else if (skip("/")) {
        Quantity by = factor();
        Quantity of = factors.isEmpty() ? new Quantity.Constant(1) : factors.removeLast();
        factors.add(new Quantity.Quotient(of, by));
      } else {
        return new Cost.Term(resource, nanos, List.copyOf(factors));
      }
    }
  }

  private double time() {
    double number = number();
    String unit = word();
    return switch (unit) {
      case "ns" -> number;
      case "us" -> number * 1e3;
      case "ms" -> number * 1e6;
      case "s" -> number * 1e9;
      default -> throw wrong("ns, us, ms or s in place of '" + unit + "'");
    };
  }

  /** What a time grows with: an operand, or one of the words that stand for the input. */
  private Quantity factor() {
    skipBlanks();
    int before = at;
    String word = Character.isLetter(here()) ? word() : "";
    boolean isCall = here() == '(';
    if (!isCall) {
      switch (word) {
        case "bytes", "elements" -> {
          return new Quantity.Length(input());
        }
        case "n" -> {
          return new Quantity.Number(input());
        }
        case "log" -> {
          return new Quantity.Log(new Quantity.Length(input()));
        }
        default -> {
          // An operand.
        }
      }
    }
    at = before;
    return atom();
  }

  private static Operand input() {
    return new Operand(Operand.Kind.INPUT, new Parameter("", -1), 0);
  }

  /**
   * {@code length E}, {@code number E}, {@code like OPERAND}, {@code shape OPERAND}, each after any
   * number of "each".
   */
  private Size part(Size size) {
    skipBlanks();
    String word = word();
    return switch (word) {
      case "length" -> {
        once(size.length().isEmpty());
        yield new Size(
            size.number(),
            Optional.of(sum()),
            size.like(),
            size.each(),
            size.shape(),
            size.sides());
      }
      case "number" -> {
        once(size.number().isEmpty());
        yield new Size(
            Optional.of(sum()),
            size.length(),
            size.like(),
            size.each(),
            size.shape(),
            size.sides());
      }
      case "like" -> {
        once(size.like().isEmpty());
        yield new Size(
            size.number(),
            size.length(),
            Optional.of(operand()),
            size.each(),
            size.shape(),
            size.sides());
      }
      case "shape" -> {
        once(size.shape().isEmpty());
        yield new Size(
            size.number(),
            size.length(),
            size.like(),
            size.each(),
            Optional.of(operand()),
            size.sides());
      }
      case "sides" -> {
        once(size.sides().isEmpty());
        yield new Size(
            size.number(),
            size.length(),
            size.like(),
            size.each(),
            size.shape(),
            Optional.of(operand()));
      }
      case "each" -> {
        Size each = part(size.each().orElse(Size.NONE));
        yield new Size(
            size.number(),
            size.length(),
            size.like(),
            Optional.of(each),
            size.shape(),
            size.sides());
      }
      default ->
          throw wrong("length, number, like, shape, sides or each in place of '" + word + "'");
    };
  }

  private void once(boolean first) {
    if (!first) {
      throw wrong("one part of a kind");
    }
  }

  private Quantity sum() {
    if (++depth > DEEPEST) {
      throw wrong("fewer brackets");
    }
    List<Quantity> terms = new ArrayList<>();
    terms.add(product());
    while (true) {
      if (skip("+")) {
        terms.add(product());
      } else if (skip("-")) {
        terms.add(new Quantity.Product(List.of(new Quantity.Constant(-1), product())));
      } else {
        depth--;
        return terms.size() == 1 ? terms.getFirst() : new Quantity.Sum(List.copyOf(terms));
      }
    }
  }

  private Quantity product() {
    List<Quantity> factors = new ArrayList<>();
    factors.add(atom());
    while (true) {
      if (skip("*")) {
        factors.add(atom());
      } else if (skip("/")) {
        factors.add(new Quantity.Quotient(factors.removeLast(), atom()));
      } else {
        return factors.size() == 1
            ? factors.getFirst()
            : new Quantity.Product(List.copyOf(factors));
      }
    }
  }

  private Quantity atom() {
    skipBlanks();
    if (isDigit(here())) {
      return new Quantity.Constant(number());
    }
    if (skip("(")) {
      Quantity inside = sum();
      close();
      return inside;
    }
    int before = at;
    String word = Character.isLetter(here()) ? word() : "";
    if (!word.isEmpty() && skip("(")) {
      Quantity quantity = call(word);
      close();
      return quantity;
    }
    at = before;
    return new Quantity.Number(operand());
  }

  private List<Quantity> several() {
    List<Quantity> of = new ArrayList<>();
    do {
      of.add(sum());
    } while (skip(","));
    return List.copyOf(of);
  }

  private Quantity call(String function) {
    return switch (function) {
      case "len" -> new Quantity.Length(operand());
      case "log" -> new Quantity.Log(sum());
      case "min" -> new Quantity.Minimum(several());
      case "max" -> new Quantity.Maximum(several());
      case "usual" -> {
        Quantity of = sum();
        if (!skip(",")) {
          throw wrong("a comma and what is usual");
        }
        yield new Quantity.Usual(of, number());
      }
      case "span" -> {
        List<Operand> of = new ArrayList<>();
        do {
          of.add(operand());
        } while (skip(","));
        if (of.size() > 3) {
          throw wrong("at most three operands of a span");
        }
        yield new Quantity.Span(List.copyOf(of));
      }
      default -> throw wrong("len, log, min, max, usual or span in place of '" + function + "'");
    };
  }

  private Operand operand() {
    int levels = 0;
    while (true) {
      skipBlanks();
      int start = at;
      while (isOfParameter(here())) {
        at++;
      }
      String word = text.substring(start, at);
      switch (word) {
        case "each" -> levels++;
        case "self" -> {
          return new Operand(Operand.Kind.SELF, new Parameter("", -1), levels);
        }
        case "result" -> {
          return new Operand(Operand.Kind.RESULT, new Parameter("", -1), levels);
        }
        case "input" -> {
          return new Operand(Operand.Kind.INPUT, new Parameter("", -1), levels);
        }
        case "" -> throw wrong("a size of the call");
        default -> {
          return new Operand(Operand.Kind.ARGUMENT, Parameter.parse(word), levels);
        }
      }
    }
  }

  private double number() {
    skipBlanks();
    int start = at;
    while (isDigit(here()) || here() == '.') {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw new IllegalArgumentException(wrong("a number").getMessage(), e);
    }
  }

  private String word() {
    int start = at;
    while (Character.isLetter(here())) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skip(String token) {
    skipBlanks();
    boolean isHere = text.startsWith(token, at);
    at += isHere ? token.length() : 0;
    return isHere;
  }

  private void close() {
    if (!skip(")")) {
      throw wrong("')'");
    }
  }

  private void skipBlanks() {
    while (here() == ' ') {
      at++;
    }
  }

  private void end() {
    skipBlanks();
    if (at < text.length()) {
      throw wrong("the end");
    }
  }

  /** The next character; 0 at the end. */
  private char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfParameter(char c) {
    return c == '@' || c == '_' || Character.isLetterOrDigit(c);
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "expected "
            .concat(expected)
            .concat(" at ")
            .concat(String.valueOf(at + 1))
            .concat(" of '")
            .concat(text)
            .concat("'"));
  }
}
