package dev.boundwise.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tables say of the value that a call gives, or that an attribute has. */
public sealed interface Returned {

  /** {@code builtins.str or builtins.bytes if b in mode@1=r}. */
  Pattern BY_LETTERS = Pattern.compile("(\\S+) or (\\S+) if (\\w+) in ([\\w@]+)=([\\w+]+)");

  /**
   * An object of a class.
   *
   * @param type the class's name
   * @param arguments what it is of: {@code list[X]}, {@code tuple[X, Y]}; mostly none
   */
  record Of(String type, List<Returned> arguments) implements Returned {}

  /** The object whose method is called. */
  record Receiver() implements Returned {}

  /** An element of the object whose method is called. */
  record Element() implements Returned {}

  /** What the mapping whose method is called holds its elements under. */
  record Key() implements Returned {}

  /** What a mapping holds its elements under that is made of an argument: a mapping, or pairs. */
  record KeyOf(int position) implements Returned {}

  /** What a mapping holds that is made of an argument: a mapping, or pairs. */
  record ValueOf(int position) implements Returned {}

  /** An argument of the call. */
  record Argument(int position) implements Returned {}

  /** What a call of an argument gives. */
  record Result(int position) implements Returned {}

  /** An element of an argument. */
  record ElementOf(int position) implements Returned {}

  /** An element of an argument that is the only one, or one of the arguments from there on. */
  record OneOf(int position) implements Returned {}

  /** The parts that a format of {@code struct} in an argument tells apart. */
  record Packed(int position) implements Returned {}

  /**
   * Something that it gives only where an argument is given.
   *
   * @param otherwise what it gives else; null where nothing is said
   */
  record Given(Returned value, Parameter parameter, @Nullable Returned otherwise)
      implements Returned {}

  /**
   * One thing, or another where some letters are in a text that is given, or in the name of a
   * constant: what a file holds is text, or bytes where it is opened with {@code "rb"}.
   *
   * @param usual what stands in the text where none is given
   */
  record ByLetters(
      Returned without, Returned with, String letters, Parameter parameter, String usual)
      implements Returned {}

  /**
   * Reads what is written in a column: {@code pkg.Type[ELEMENT]}, {@code pkg.Type[KEY, ELEMENT]},
   * {@code self}, {@code element}, {@code key}, {@code argument@0}, {@code result@0}, {@code
   * element@0}, {@code one@0}, {@code key@0}, {@code value@0}, {@code packed@0}, {@code
   * pkg.Type/PARAMETER}, {@code pkg.Type/PARAMETER|pkg.Other}, {@code pkg.Text or pkg.Bytes if b in
   * mode@1=r}.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  static Returned parse(String text) {
    Matcher either = BY_LETTERS.matcher(text);
    if (either.matches()) {
      return new ByLetters(
          parse(either.group(1)),
          parse(either.group(2)),
          either.group(3),
          Parameter.parse(either.group(4)),
          either.group(5));
    }
    int given = text.indexOf('/');
    if (given > 0 && text.lastIndexOf('[', given) <= text.lastIndexOf(']', given)) {
      int otherwise = text.indexOf('|', given);
      return new Given(
          parse(text.substring(0, given)),
          Parameter.parse(text.substring(given + 1, otherwise < 0 ? text.length() : otherwise)),
          otherwise < 0 ? null : parse(text.substring(otherwise + 1)));
    }
    return switch (text) {
      case "self" -> new Receiver();
      case "element" -> new Element();
      case "key" -> new Key();
      default -> parseOther(text);
    };
  }

  private static Returned parseOther(String text) {
    int at = text.indexOf('@');
    int open = text.indexOf('[');
    if (at > 0 && open < 0) {
      String digits = text.substring(at + 1);
      if (digits.length() != 1 || !Character.isDigit(digits.charAt(0))) {
        throw new IllegalArgumentException("not a position from 0 to 9: '" + text + "'");
      }
      int position = digits.charAt(0) - '0';
      return switch (text.substring(0, at)) {
        case "argument" -> new Argument(position);
        case "result" -> new Result(position);
        case "element" -> new ElementOf(position);
        case "one" -> new OneOf(position);
        case "key" -> new KeyOf(position);
        case "value" -> new ValueOf(position);
        case "packed" -> new Packed(position);
        default -> throw new IllegalArgumentException("not a value: '" + text + "'");
      };
    }
    if (open < 0) {
      return new Of(text, List.of());
    }
    if (open == 0 || !text.endsWith("]")) {
      throw new IllegalArgumentException("brackets do not match: '" + text + "'");
    }
    List<Returned> arguments = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']' && i < text.length() - 1) {
        depth--;
      } else if (depth == 0 && (c == ',' || i == text.length() - 1)) {
        arguments.add(parse(text.substring(start, i).strip()));
        start = i + 1;
      }
    }
    return new Of(text.substring(0, open), List.copyOf(arguments));
  }
}
