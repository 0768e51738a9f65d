package wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

final class Frames {
    private Frames() {}

    static void write(DataOutputStream out, Map<String, String> fields) throws IOException {
        byte[] body = pack(fields);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    static Map<String, String> read(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return unpack(body);
    }

    static byte[] pack(Map<String, String> fields) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> out.append(name).append('=').append(value.replace("\n", "\\n")).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> unpack(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            fields.put(line.substring(0, equals), line.substring(equals + 1).replace("\\n", "\n"));
        }
        return fields;
    }
}
