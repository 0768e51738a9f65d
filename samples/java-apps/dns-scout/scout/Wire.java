package scout;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Messages as RFC 1035 has them. */
final class Wire {
    static final int A = 1;
    static final int CNAME = 5;

    record Reply(int id, int code, List<Entry> entries) {}

    record Entry(String name, int type, int seconds, String data) {}

    private Wire() {}

    static byte[] query(int id, String name, int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(0x0100);
        out.writeShort(1);
        out.writeShort(0);
        out.writeInt(0);
        for (String label : name.split("\\.")) {
            byte[] ascii = label.getBytes(StandardCharsets.US_ASCII);
            out.writeByte(ascii.length);
            out.write(ascii);
        }
        out.writeByte(0);
        out.writeShort(type);
        out.writeShort(1);
        return bytes.toByteArray();
    }

    static Reply reply(byte[] message, int length) {
        ByteBuffer in = ByteBuffer.wrap(message, 0, length);
        int id = in.getShort() & 0xffff;
        int code = in.getShort() & 0xf;
        int questions = in.getShort();
        int answers = in.getShort();
        in.getInt();
        for (int i = 0; i < questions; i++) {
            name(in);
            in.getInt();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            String name = name(in);
            int type = in.getShort();
            in.getShort();
            int seconds = in.getInt();
            int size = in.getShort();
            entries.add(new Entry(name, type, seconds, type == CNAME ? name(in) : address(in, size)));
        }
        return new Reply(id, code, entries);
    }

    private static String address(ByteBuffer in, int size) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ".").append(in.get() & 0xff);
        }
        return out.toString();
    }

    private static String name(ByteBuffer in) {
        StringBuilder name = new StringBuilder();
        int back = -1;
        while (true) {
            int length = in.get() & 0xff;
            if (length == 0) {
                break;
            }
            if (length >= 0xc0) {
                int target = (length & 0x3f) << 8 | in.get() & 0xff;
                back = back < 0 ? in.position() : back;
                in.position(target);
                continue;
            }
            byte[] label = new byte[length];
            in.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        if (back >= 0) {
            in.position(back);
        }
        return name.toString();
    }
}
