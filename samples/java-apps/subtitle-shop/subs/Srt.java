package subs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.*;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;

/** The format that everybody uses. */
public final class Srt {
    private static final Pattern TIMES = Pattern.compile("(\\d+):(\\d\\d):(\\d\\d)[,.](\\d{3})\\s*-->\\s*(\\d+):(\\d\\d):(\\d\\d)[,.](\\d{3}).*");

    private Srt() {}

    /** Unicode if it can be that, the old western code page otherwise. */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    public static List<Cue> parse(String text) {
        List<Cue> cues = new ArrayList<>();
        for (String block : text.replace("\r\n", "\n").split("\n{2,}")) {
            List<String> lines = new ArrayList<>(block.strip().lines().toList());
            if (lines.isEmpty()) continue;
            if (lines.get(0).strip().chars().allMatch(Character::isDigit)) lines.remove(0);
            Matcher times = lines.isEmpty() ? null : TIMES.matcher(lines.get(0).strip());
            if (times == null || !times.matches()) continue;
            long[] t = new long[8];
            for (int i = 0; i < 8; i++) t[i] = Long.parseLong(times.group(i + 1));
            long start = ((t[0] * 60 + t[1]) * 60 + t[2]) * 1000 + t[3], end = ((t[4] * 60 + t[5]) * 60 + t[6]) * 1000 + t[7];
            cues.add(new Cue(cues.size() + 1, start, end, String.join("\n", lines.subList(1, lines.size()))));
        }
        return cues;
    }

    public static String format(List<Cue> cues) {
        var out = new StringBuilder();
        for (Cue cue : cues) {
            out.append(cue.number()).append('\n');
            for (long time : new long[] {cue.start(), cue.end()}) {
                out.append(String.format("%02d:%02d:%02d,%03d", time / 3_600_000, time / 60_000 % 60, time / 1000 % 60, time % 1000));
                out.append(time == cue.start() ? " --> " : "\n");
            }
            out.append(cue.text()).append("\n\n");
        }
        return out.toString();
    }

    public static List<Cue> load(Path file) throws IOException {
        return parse(decode(Files.readAllBytes(file)));
    }

    public static void save(Path file, List<Cue> cues) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + "~");
        Files.writeString(temporary, format(cues));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
