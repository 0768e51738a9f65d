package plc;

import java.io.IOException;

public class PlcException extends IOException {
    private final int code;

    public PlcException(int code) {
        super("the controller answered with error " + code);
        this.code = code;
    }

    public int getCode() {
        return code;
    }
}
