package plc;

/** A named register. */
public class Tag {
    final String name;
    final int address;
    final double factor;
    final boolean signed;

    public Tag(String name, int address, double factor, boolean signed) {
        this.name = name;
        this.address = address;
        this.factor = factor;
        this.signed = signed;
    }

    public double scale(int raw) {
        int value = raw;
        if (signed && value > 0x7FFF) {
            value -= 0x10000;
        }
        return value * factor;
    }
}
