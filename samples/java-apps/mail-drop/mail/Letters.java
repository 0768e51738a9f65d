package mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

public final class Letters {
    private Letters() {}

    public static String compose(int number, int lines) {
        StringBuilder out = new StringBuilder("Subject: letter " + number + "\n\n");
        for (int i = 0; i < lines; i++) {
            out.append("This is line ").append(i).append(" of letter ").append(number).append(".\n");
        }
        return out.toString();
    }

    public static String attach(String letter, byte[] file) {
        return letter + "\n--part\n" + Base64.getMimeEncoder().encodeToString(file) + "\n--part--\n";
    }

    /** Quoted-printable. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == '\n') {
                out.append('\n');
                column = 0;
            } else if (b >= 33 && b <= 126 && b != '=' || b == ' ') {
                out.append((char) b);
                column++;
            } else {
                out.append(String.format("=%02X", b & 255));
                column += 3;
            }
            if (column > 72) {
                out.append("=\n");
                column = 0;
            }
        }
        return out.toString();
    }
}
