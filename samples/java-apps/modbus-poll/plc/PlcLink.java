package plc;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection to a controller; frames have the check sum of the serial line at their end. */
public class PlcLink {
    private static final int READ = 3;
    private static final int WRITE_ONE = 6;
    private static final int WRITE_MANY = 16;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final int unit;
    private int sequence;

    public PlcLink(String host, int port, int unit) throws IOException {
        this.unit = unit;
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(3000);
        socket.connect(new InetSocketAddress(host, port), 2000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 512));
    }

    private byte[] frame(int function, byte[] payload) {
        byte[] frame = new byte[payload.length + 6];
        sequence = (sequence + 1) & 0xFFFF;
        frame[0] = (byte) (sequence >> 8);
        frame[1] = (byte) sequence;
        frame[2] = (byte) unit;
        frame[3] = (byte) function;
        System.arraycopy(payload, 0, frame, 4, payload.length);
        int crc = Crc16.of(frame, 0, frame.length - 2);
        frame[frame.length - 2] = (byte) crc;
        frame[frame.length - 1] = (byte) (crc >> 8);
        return frame;
    }

    private byte[] exchange(int function, byte[] payload) throws IOException {
        byte[] frame = frame(function, payload);
        out.writeShort(frame.length);
        out.write(frame);
        out.flush();
        int length = in.readUnsignedShort();
        byte[] answer = new byte[length];
        in.readFully(answer);
        int crc = Crc16.of(answer, 0, length - 2);
        int told = (answer[length - 2] & 0xFF) | (answer[length - 1] & 0xFF) << 8;
        if (crc != told) {
            throw new IOException("garbled frame");
        }
        if ((answer[3] & 0x80) != 0) {
            throw new PlcException(answer[4] & 0xFF);
        }
        return answer;
    }

    /** Holding registers. */
    public int[] read(int address, int count) throws IOException {
        byte[] payload = {(byte) (address >> 8), (byte) address, (byte) (count >> 8), (byte) count};
        byte[] answer = exchange(READ, payload);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = (answer[5 + 2 * i] & 0xFF) << 8 | answer[6 + 2 * i] & 0xFF;
        }
        return values;
    }

    /** Many registers, in pieces that the controller accepts. */
    public int[] readBlock(int address, int count) throws IOException {
        int[] all = new int[count];
        int done = 0;
        while (done < count) {
            int part = Math.min(100, count - done);
            int[] values = read(address + done, part);
            System.arraycopy(values, 0, all, done, part);
            done += part;
        }
        return all;
    }

    public void write(int address, int value) throws IOException {
        exchange(WRITE_ONE, new byte[] {(byte) (address >> 8), (byte) address, (byte) (value >> 8), (byte) value});
    }

    public void writeAll(int address, int[] values) throws IOException {
        byte[] payload = new byte[5 + 2 * values.length];
        payload[0] = (byte) (address >> 8);
        payload[1] = (byte) address;
        payload[2] = (byte) (values.length >> 8);
        payload[3] = (byte) values.length;
        payload[4] = (byte) (2 * values.length);
        for (int i = 0; i < values.length; i++) {
            payload[5 + 2 * i] = (byte) (values[i] >> 8);
            payload[6 + 2 * i] = (byte) values[i];
        }
        exchange(WRITE_MANY, payload);
    }

    /** Writes and waits until the controller shows that it has taken it over. */
    public boolean setAndConfirm(int address, int value, int tries) throws IOException, InterruptedException {
        write(address, value);
        for (int i = 0; i < tries; i++) {
            if (read(address, 1)[0] == value) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is lost
        }
    }
}
