import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import plc.*;

public final class Scenario {
    private static ServerSocket server;
    private static final int[] REGISTERS = new int[2000];
    private static File tags;

    public static void prepare(Path folder) throws Exception {
        StringBuilder text = new StringBuilder("# line 3\n");
        for (int i = 0; i < 120; i++) text.append("tank").append(i).append(".level ; ").append(100 + 2 * i).append(" ; 0.1 ; ").append(i % 3 == 0 ? "s" : "u").append(" # litres\n");
        Files.writeString(folder.resolve("tags.txt"), text);
        tags = folder.resolve("tags.txt").toFile();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(Scenario::serve);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve() {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> answer(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            Random random = new Random(1);
            while (true) {
                byte[] frame = in.readNBytes(in.readUnsignedShort());
                Thread.sleep(4);
                int function = frame[3], address = (frame[4] & 255) << 8 | frame[5] & 255, count = (frame[6] & 255) << 8 | frame[7] & 255;
                byte[] answer = new byte[function == 3 ? 7 + 2 * count : 8];
                System.arraycopy(frame, 0, answer, 0, 4);
                if (function == 3) {
                    for (int i = 0; i < count; i++) {
                        int value = address + i < 1000 ? 500 + random.nextInt(100) : REGISTERS[address + i];
                        answer[5 + 2 * i] = (byte) (value >> 8);
                        answer[6 + 2 * i] = (byte) value;
                    }
                } else if (function == 6) {
                    REGISTERS[address] = count;
                } else {
                    for (int i = 0; i < count; i++) REGISTERS[address + i] = (frame[9 + 2 * i] & 255) << 8 | frame[10 + 2 * i] & 255;
                }
                if (address == 1999) answer[3] |= (byte) 0x80;
                int crc = Crc16.of(answer, 0, answer.length - 2);
                answer[answer.length - 2] = (byte) crc;
                answer[answer.length - 1] = (byte) (crc >> 8);
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // the client is done
        }
    }

    public static void round(Path folder) throws Exception {
        TagTable table = TagTable.load(tags);
        PlcLink link = new PlcLink("127.0.0.1", server.getLocalPort(), 1);
        Poller poller = new Poller(link, table, 2000);
        File journal = folder.resolve("journal").toFile();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(journal)))) {
            Random random = new Random(5);
            for (int row = 0; row < 1440; row++) for (int i = 0; i < 120; i++) out.writeDouble(50 + 5 * Math.sin(row / 17.0) + random.nextGaussian());
        }
        poller.replay(journal);
        poller.pollTimes(3, 10);
        for (int i = 0; i < 3; i++) poller.journal(journal, poller.poll());
        poller.check();
        for (int i = 0; i < 120; i += 12) {
            poller.trend(i).smooth(9, 0.2);
            poller.trend(i).cycle(20, 300);
        }
        poller.export(folder.resolve("out.csv").toFile());
        int[] recipe = new int[60];
        for (int i = 0; i < 60; i++) recipe[i] = i * 3;
        poller.recipe(1200, recipe);
        link.setAndConfirm(1100, 77, 3);
        try {
            link.write(1999, 1);
        } catch (PlcException e) {
            e.getCode();
        }
        link.close();
    }
}
