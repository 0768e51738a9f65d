package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python file's bytes as text: a byte-order mark or a comment such as {@code # coding: latin-1}
 * in one of the first two lines says how they are encoded, else they are UTF-8 (Language Reference,
 * "Encoding declarations"). Of a notebook ({@code .ipynb}), the text is that of its code cells.
 *
 * @param text all of it, whatever the bytes are: what does not decode is replaced
 * @param diagnostics what kept us from reading it as Python would, in source order
 */
public record PythonSource(SourceText text, List<Diagnostic> diagnostics) {

  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");

  /** What CPython lets a byte-order mark stand with: not so {@code utf8}. */
  private static final Pattern UTF_8_NAME = Pattern.compile("(?i)utf[-_]8([-_].*)?");

  private static final Pattern NO_CODE = Pattern.compile("^[ \\t\\f]*(#.*)?");
  private static final Pattern INTERPRETER =
      Pattern.compile("^#!.*\\b(python|pypy|uv run)[0-9.]*\\b.*");
  private static final char REPLACEMENT = '\uFFFD';

  public PythonSource {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether a file is Python, by its name: a source file or a notebook, but not a stub. */
  public static boolean isName(String name) {
    return name.endsWith(".py") || name.endsWith(".pyw") || isNotebook(name);
  }

  /** Whether the first bytes of a file ask for a Python interpreter. */
  public static boolean isScript(byte[] start) {
    return start.length > 2
        && start[0] == '#'
        && start[1] == '!'
        && INTERPRETER.matcher(line(start, 0)).matches();
  }

  /**
   * Reads a file's content.
   *
   * @param path what users know the file by
   * @param bytes its content; they are the text itself where they are plain UTF-8
   */
  public static PythonSource read(String path, byte[] bytes) {
    return isNotebook(path) ? Notebook.read(path, bytes) : new Reading(path, bytes).read();
  }

  private static boolean isNotebook(String name) {
    return name.endsWith(".ipynb");
  }

  private static String line(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    return new String(bytes, start, end - start, ISO_8859_1);
  }

  /** One file on its way. */
  private static final class Reading {
    private final String path;
    private final byte[] bytes;

    Reading(String path, byte[] bytes) {
      this.path = path;
      this.bytes = bytes;
    }

    PythonSource read() {
      boolean marked =
          bytes.length >= 3
              && bytes[0] == (byte) 0xEF
              && bytes[1] == (byte) 0xBB
              && bytes[2] == (byte) 0xBF;
      byte[] content = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
      Optional<Declaration> declared = declaration(content);
      if (declared.isEmpty()) {
        return utf8(content, Optional.empty());
      }
      Declaration declaration = declared.get();
      Optional<Charset> charset = PythonCodecs.charset(declaration.name());
      if (charset.isEmpty()) {
        return utf8(content, declaration.problem("no encoding of Python source is called"));
      }
      if (marked && !UTF_8_NAME.matcher(declaration.name()).matches()) {
        return utf8(content, declaration.problem("a file with a UTF-8 byte-order mark cannot be"));
      }
      if (charset.get().equals(UTF_8)) {
        return utf8(content, Optional.empty());
      }
      return decode(content, charset.get(), declaration.name());
    }

    /** Bytes that are not UTF-8 are most often letters of Latin-1: they are read as such. */
    private PythonSource utf8(byte[] content, Optional<Diagnostic> problem) {
      int bad = Utf8.firstInvalid(content, 0);
      if (bad < 0) {
        return new PythonSource(new SourceText(path, content), problem.stream().toList());
      }
      byte[] mended = new byte[content.length + 2 * Utf8.countInvalid(content)];
      int to = 0;
      int from = 0;
      for (int at = bad; at >= 0; at = Utf8.firstInvalid(content, from)) {
        System.arraycopy(content, from, mended, to, at - from);
        to += at - from;
        int b = content[at] & 0xFF;
        byte[] letter = String.valueOf(b < 0xA0 ? REPLACEMENT : (char) b).getBytes(UTF_8);
        System.arraycopy(letter, 0, mended, to, letter.length);
        to += letter.length;
        from = at + 1;
      }
      System.arraycopy(content, from, mended, to, content.length - from);
      to += content.length - from;
      SourceText text = new SourceText(path, Arrays.copyOf(mended, to));
      if (problem.isPresent()) {
        return new PythonSource(text, List.of(problem.get()));
      }
      String message =
          "byte 0x%02X is not UTF-8, and no other encoding is declared"
              .formatted(content[bad] & 0xFF);
      return new PythonSource(text, List.of(new Diagnostic(characterAt(text, bad), message)));
    }

    private PythonSource decode(byte[] content, Charset charset, String name) {
      CharsetDecoder decoder = charset.newDecoder();
      ByteBuffer in = ByteBuffer.wrap(content);
      CharBuffer out = CharBuffer.allocate(2 * content.length + 16);
      int firstBad = -1;
      int badByte = 0;
      CoderResult result = decoder.decode(in, out, true);
      while (result.isError()) {
        if (firstBad < 0) {
          firstBad = out.position();
          badByte = content[in.position()] & 0xFF;
        }
        in.position(in.position() + result.length());
        out.put(REPLACEMENT);
        result = decoder.decode(in, out, true);
      }
      decoder.flush(out);
      String decoded = out.flip().toString();
      SourceText text = SourceText.of(path, decoded);
      if (firstBad < 0) {
        return new PythonSource(text, List.of());
      }
      int offset = decoded.substring(0, firstBad).getBytes(UTF_8).length;
      String message = "byte 0x%02X cannot be read as %s".formatted(badByte, name);
      return new PythonSource(text, List.of(new Diagnostic(characterAt(text, offset), message)));
    }

    private static Span characterAt(SourceText text, int offset) {
      return new Span(offset, offset + Utf8.length(text.utf8(), offset, text.length()));
    }

    private record Declaration(String name, int start) {
      Optional<Diagnostic> problem(String what) {
        Span span = new Span(start, start + name.length());
        return Optional.of(new Diagnostic(span, what + " " + name));
      }
    }

    /** In the second line only where the first has no code. */
    private static Optional<Declaration> declaration(byte[] content) {
      int start = 0;
      for (int i = 0; i < 2 && mayDeclare(content, start); i++) {
        String line = line(content, start);
        Matcher matcher = DECLARATION.matcher(line);
        if (matcher.find()) {
          return Optional.of(new Declaration(matcher.group(1), start + matcher.start(1)));
        }
        if (!NO_CODE.matcher(line).matches()) {
          break;
        }
        start += line.length();
        start +=
            start + 1 < content.length && content[start] == '\r' && content[start + 1] == '\n'
                ? 2
                : 1;
      }
      return Optional.empty();
    }

    /** Spares most files the regular expressions: the line is a comment or blank. */
    private static boolean mayDeclare(byte[] content, int start) {
      for (int i = start; i < content.length; i++) {
        switch (content[i]) {
          case ' ', '\t', '\f' -> {}
          case '#', '\n', '\r' -> {
            return true;
          }
          default -> {
            return false;
          }
        }
      }
      return false;
    }
  }
}
