package plc;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Polls a controller's tags and keeps their trends. */
public class Poller {
    private final PlcLink link;
    private final TagTable table;
    private final Trend[] trends;
    private final List<String> alarms = new ArrayList<String>();

    public Poller(PlcLink link, TagTable table, int history) {
        this.link = link;
        this.table = table;
        trends = new Trend[table.size()];
        for (int i = 0; i < trends.length; i++) {
            trends[i] = new Trend(history);
        }
    }

    public Trend trend(int index) {
        return trends[index];
    }

    /** Values of all tags, once. */
    public double[] poll() throws IOException {
        int lowest = table.lowest();
        int[] raw = link.readBlock(lowest, table.span());
        double[] values = new double[table.size()];
        for (int i = 0; i < values.length; i++) {
            Tag tag = table.get(i);
            values[i] = tag.scale(raw[tag.address - lowest]);
            trends[i].add(values[i]);
        }
        return values;
    }

    public void pollTimes(int times, long pauseMillis) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            poll();
            Thread.sleep(pauseMillis);
        }
    }

    /** Takes over a journal of earlier days: a record is the values of all tags as doubles. */
    public int replay(File journal) throws IOException {
        RandomAccessFile file = new RandomAccessFile(journal, "r");
        try {
            byte[] record = new byte[8 * trends.length];
            int records = 0;
            while (file.getFilePointer() + record.length <= file.length()) {
                file.readFully(record);
                ByteBuffer buffer = ByteBuffer.wrap(record);
                for (int i = 0; i < trends.length; i++) {
                    trends[i].add(buffer.getDouble());
                }
                records++;
            }
            return records;
        } finally {
            file.close();
        }
    }

    /** A record at the journal's end that is on the disk when this returns. */
    public void journal(File journal, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8 * values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        FileOutputStream out = new FileOutputStream(journal, true);
        try {
            out.write(buffer.array());
            out.getFD().sync();
        } finally {
            out.close();
        }
    }

    /** Tags whose last value is far from what is usual for them. */
    public List<String> check() {
        alarms.clear();
        for (int i = 0; i < trends.length; i++) {
            double[] all = trends[i].snapshot();
            if (all.length == 0) continue;
            double last = all[all.length - 1];
            double low = trends[i].percentile(0.02);
            double high = trends[i].percentile(0.98);
            if (last < low || last > high) {
                alarms.add(table.get(i).name + " is " + last);
            }
        }
        return alarms;
    }

    public void export(File csv) throws IOException {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(csv)));
        double[][] columns = new double[trends.length][];
        for (int i = 0; i < trends.length; i++) {
            out.print(i == 0 ? "" : ",");
            out.print(table.get(i).name);
            columns[i] = trends[i].snapshot();
        }
        out.println();
        for (int row = 0; row < columns[0].length; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                if (i > 0) line.append(',');
                line.append(columns[i][row]);
            }
            out.println(line);
        }
        out.close();
    }

    /** Sends the recipe and tells the first tag that the controller did not take. */
    public int recipe(int address, int[] values) throws IOException {
        link.writeAll(address, values);
        int[] taken = link.readBlock(address, values.length);
        return Arrays.mismatch(values, taken);
    }
}
