package logo;

import java.io.*;
import java.net.Socket;
import java.util.*;
import java.util.concurrent.*;

/** A pen plotter on the net: a command is a line, which it answers when it has room for more. */
public final class Plotter implements Closeable {
    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    public Plotter(String host, int port) throws IOException {
        socket = new Socket(host, port);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        out = new OutputStreamWriter(socket.getOutputStream());
        if (!expect("READY")) throw new IOException("not a plotter");
    }

    private boolean expect(String word) throws IOException {
        String line = in.readLine();
        return line != null && line.startsWith(word);
    }

    private boolean send(String commands) throws IOException {
        out.write(commands);
        out.write('\n');
        out.flush();
        return expect("OK");
    }

    /** Ink left, by pen. */
    public Map<Integer, Integer> ink() throws IOException {
        Map<Integer, Integer> ink = new TreeMap<>();
        for (int pen = 0; pen < 3; pen++) {
            out.write("INK " + pen + "\n");
            out.flush();
            ink.put(pen, Integer.parseInt(in.readLine().split(" ")[1]));
        }
        return ink;
    }

    /** Sends lines, many to a command; tells how many commands were taken. */
    public int plot(List<Turtle.Line> lines) throws IOException {
        int sent = 0;
        for (int from = 0; from < lines.size(); from += 500) {
            StringJoiner command = new StringJoiner(";");
            for (Turtle.Line l : lines.subList(from, Math.min(lines.size(), from + 500))) {
                command.add(String.format(Locale.ROOT, "PU%.1f,%.1f;PD%.1f,%.1f", l.x1(), l.y1(), l.x2(), l.y2()));
            }
            if (send(command.toString())) sent++;
        }
        return sent;
    }

    /** Puts the lines into an order with short ways between them: always the nearest of those left. */
    public static List<Turtle.Line> order(List<Turtle.Line> lines, int look) {
        List<Turtle.Line> left = new LinkedList<>(lines), ordered = new ArrayList<>();
        double x = 0, y = 0;
        while (!left.isEmpty()) {
            Turtle.Line best = null;
            double nearest = Double.MAX_VALUE;
            int seen = 0;
            for (Turtle.Line line : left) {
                double d = Math.hypot(line.x1() - x, line.y1() - y);
                if (d < nearest) {
                    nearest = d;
                    best = line;
                }
                if (++seen >= look) break;
            }
            left.remove(best);
            ordered.add(best);
            x = best.x2();
            y = best.y2();
        }
        return ordered;
    }

    /** Draws the program, sheet after sheet, while the next sheet is made ready. */
    public int sheets(List<String> sources) throws Exception {
        ExecutorService maker = Executors.newSingleThreadExecutor();
        try {
            int sent = 0;
            Future<List<Turtle.Line>> next = null;
            for (String source : sources) {
                Future<List<Turtle.Line>> made = maker.submit(() -> new Turtle(Parser.parse(source)).run());
                if (next != null) sent += plot(next.get());
                next = made;
            }
            return next == null ? sent : sent + plot(next.get());
        } finally {
            maker.shutdown();
        }
    }

    /** From text to paper. */
    public int draw(String source) throws IOException {
        List<Turtle.Line> lines = order(new Turtle(Parser.parse(source)).run(), 60);
        return plot(lines);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
