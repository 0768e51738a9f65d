package script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import script.ast.Parser;
import script.run.Interpreter;

public final class Main {
    public static void main(String[] args) throws IOException {
        System.out.println(runFile(Path.of(args[0])));
    }

    public static String runFile(Path file) throws IOException {
        return run(Files.readString(file));
    }

    public static String run(String source) {
        Interpreter interpreter = new Interpreter();
        interpreter.run(Parser.parse(source));
        return interpreter.output();
    }
}
