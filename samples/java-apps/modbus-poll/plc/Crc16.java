package plc;

/** The check sum of the serial line, low byte first. */
public class Crc16 {
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int c = i;
            for (int k = 0; k < 8; k++) {
                if ((c & 1) != 0) {
                    c = (c >>> 1) ^ 0xA001;
                } else {
                    c >>>= 1;
                }
            }
            TABLE[i] = c;
        }
    }

    public static int of(byte[] data, int from, int to) {
        int crc = 0xFFFF;
        for (int i = from; i < to; i++) {
            crc = (crc >>> 8) ^ TABLE[(crc ^ data[i]) & 0xFF];
        }
        return crc;
    }
}
