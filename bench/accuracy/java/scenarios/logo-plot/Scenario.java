import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import logo.*;

public final class Scenario {
    private static ServerSocket server;
    private static final String TREE = "to tree :size ; a tree\nif :size < 3 [stop]\nfd :size lt 30 tree :size * 0.72 rt 60 tree :size * 0.72 lt 30 bk :size\nend\n"
        + "to flower :n\nrepeat :n [ repeat 36 [ fd 6 rt 10 ] rt 360 / :n ]\nend\n"
        + "to koch :d :l\nif :d = 0 [fd :l stop]\nkoch :d - 1 :l / 3 lt 60 koch :d - 1 :l / 3 rt 120 koch :d - 1 :l / 3 lt 60 koch :d - 1 :l / 3\nend\n";

    public static void prepare(Path folder) throws Exception {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (true) {
                try {
                    Socket socket = server.accept();
                    socket.setTcpNoDelay(true);
                    Thread one = new Thread(() -> answer(socket));
                    one.setDaemon(true);
                    one.start();
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            Thread.sleep(5);
            out.write("READY pens=3\n".getBytes());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Thread.sleep(line.startsWith("INK") ? 3 : 6);
                out.write((line.startsWith("INK") ? "INK 77\n" : "OK\n").getBytes());
            }
        } catch (IOException | InterruptedException e) {
            // the client is done
        }
    }

    public static void round(Path folder) throws Exception {
        String tree = TREE + "pu setxy 0 0 pd tree 60\n", flower = TREE + "pen 2 flower 24 home\n", koch = TREE + "make \"side 300\nrepeat 3 [koch 5 :side rt 120]\n";
        Parser.Program program = Parser.parse(koch);
        program.size();
        List<Turtle.Line> lines = new Turtle(program).run();
        Canvas canvas = new Canvas(800, 600);
        canvas.draw(lines);
        canvas.soften();
        Files.write(folder.resolve("koch.png"), canvas.png());
        Canvas.saveSvg(new Turtle(Parser.parse(tree)).run(), folder.resolve("tree.svg"));
        try (Plotter plotter = new Plotter("127.0.0.1", server.getLocalPort())) {
            plotter.ink();
            plotter.draw(tree);
            plotter.draw(koch);
            plotter.sheets(List.of(flower, koch, tree));
        }
    }
}
