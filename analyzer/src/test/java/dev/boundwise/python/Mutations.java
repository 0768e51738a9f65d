package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Damages text as typing, pasting and broken files do. */
final class Mutations {

  private static final String[] INSERTED = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ";",
    ".",
    "=",
    ":=",
    "->",
    "*",
    "**",
    "@",
    "!",
    "\\",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "    ",
    " ",
    "\f",
    "\0",
    "#",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "f'",
    "f\"",
    "f'''",
    "rb'",
    "t\"",
    "{x",
    "{x!r:",
    "}}",
    "\\N{",
    "0x",
    "1e",
    "07",
    "é",
    "“",
    "\uFEFF",
    "𝒳",
    " if ",
    " else ",
    " for ",
    " in ",
    " not ",
    " lambda ",
    " await ",
    " async ",
    " yield ",
    "\ndef f(",
    "\nclass A:",
    "\nmatch x:",
    "\n case ",
    "\nelif ",
    "\nelse:",
    "\nexcept ",
    "\ntry:",
    "\nwith ",
    "\nreturn ",
    "\nimport ",
    "\nfrom ",
    "\n@",
    "\n  ",
    "\ndel ",
    "type X[",
    "print ",
    "<<<<<<< HEAD\n",
    "\n=======\n",
    "\n>>>>>>> x\n",
    "<>",
    "??",
    "$",
    "`"
  };

  private Mutations() {}

  /** A copy with one to four changes. */
  static byte[] mutate(byte[] text, Random random) {
    byte[] mutant = text;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      mutant = once(mutant, random);
    }
    return mutant;
  }

  private static byte[] once(byte[] text, Random random) {
    int at = random.nextInt(text.length + 1);
    int to = Math.min(text.length, at + 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 6));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(text, at);
      case 1 -> joined(text, 0, at, new byte[0], to, text.length);
      case 2 -> joined(text, 0, to, new byte[0], at, text.length);
      case 3 -> joined(text, 0, at, new byte[] {(byte) random.nextInt(256)}, to, text.length);
      case 4 -> {
        int other = random.nextInt(text.length + 1);
        int end = Math.min(text.length, other + random.nextInt(60));
        yield joined(text, 0, at, Arrays.copyOfRange(text, other, end), at, text.length);
      }
      default ->
          joined(
              text,
              0,
              at,
              INSERTED[random.nextInt(INSERTED.length)].getBytes(UTF_8),
              random.nextBoolean() ? at : to,
              text.length);
    };
  }

  private static byte[] joined(byte[] text, int a, int b, byte[] middle, int c, int d) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + middle.length + 16);
    out.write(text, a, b - a);
    out.write(middle, 0, middle.length);
    out.write(text, c, d - c);
    return out.toByteArray();
  }
}
