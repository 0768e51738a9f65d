package dev.boundwise.cli.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of Python's {@code marshal} format that profiles are made of: numbers, texts,
 * tuples, lists and dicts, of all its versions from Python 3.4 on.
 *
 * <p>Source: {@code Python/marshal.c} of CPython 3.14.
 */
final class Marshalled {

  private static final int DEEPEST = 64;
  private static final int IS_REFERRED_TO = 0x80;

  /** What stands for {@code None}. */
  private static final Object NONE = "None";

  /** What ends a dict. */
  private static final Object END = new Object();

  private final ByteBuffer bytes;
  private final List<Object> referredTo = new ArrayList<>();

  private Marshalled(byte[] content) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The object: a {@link Number}, {@link String}, {@link Boolean}, {@link List} or {@link Map}. */
  static Object read(byte[] content) {
    try {
      return new Marshalled(content).object(0);
    } catch (BufferUnderflowException e) {
      throw new MalformedProfile("its data breaks off");
    }
  }

  private Object object(int depth) {
    if (depth > DEEPEST) {
      throw new MalformedProfile("its data is nested too deeply for a profile");
    }
    int code = bytes.get() & 0xFF;
    int place = -1;
    if ((code & IS_REFERRED_TO) != 0) {
      place = referredTo.size();
      referredTo.add(NONE);
    }
    Object value = value((char) (code & ~IS_REFERRED_TO), depth);
    if (place >= 0) {
      referredTo.set(place, value);
    }
    return value;
  }

  private Object value(char code, int depth) {
    return switch (code) {
      case '0' -> END;
      case 'N' -> NONE;
      case 'T' -> true;
      case 'F' -> false;
      case 'i' -> (long) bytes.getInt();
      case 'I' -> bytes.getLong();
      case 'l' -> digits();
      case 'g' -> bytes.getDouble();
      case 's', 'a', 'A' -> text(size(), ISO_8859_1);
      case 'u', 't' -> text(size(), UTF_8);
      case 'z', 'Z' -> text(bytes.get() & 0xFF, ISO_8859_1);
      case '(', '[' -> objects(size(), depth);
      case ')' -> objects(bytes.get() & 0xFF, depth);
      case '{' -> dict(depth);
      case 'r' -> reference();
      default -> throw new MalformedProfile("its data has what profiles do not have");
    };
  }

  private int size() {
    int size = bytes.getInt();
    if (size < 0 || size > bytes.remaining()) {
      throw new MalformedProfile("its data breaks off");
    }
    return size;
  }

  private Object reference() {
    int number = bytes.getInt();
    if (number < 0 || number >= referredTo.size()) {
      throw new MalformedProfile("its data refers to what is not there");
    }
    return referredTo.get(number);
  }

  private String text(int size, Charset charset) {
    byte[] text = new byte[size];
    bytes.get(text);
    return new String(text, charset);
  }

  /** A number of any size: digits of 15 bits. */
  private BigInteger digits() {
    int count = bytes.getInt();
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < Math.abs((long) count); i++) {
      value = value.add(BigInteger.valueOf(bytes.getShort() & 0xFFFF).shiftLeft(15 * i));
    }
    return count < 0 ? value.negate() : value;
  }

  private List<Object> objects(int count, int depth) {
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      objects.add(object(depth + 1));
    }
    return objects;
  }

  private Map<Object, Object> dict(int depth) {
    Map<Object, Object> dict = new LinkedHashMap<>();
    for (Object key = object(depth + 1); key != END; key = object(depth + 1)) {
      dict.put(key, object(depth + 1));
    }
    return dict;
  }
}
