package chat;

/** One line of the protocol: VERB REST. */
public sealed interface Command {
    record Hello(String name) implements Command {}

    record Join(String room) implements Command {}

    record Say(String text) implements Command {}

    record History(String room) implements Command {}

    record Quit() implements Command {}

    static Command parse(String line) {
        int space = line.indexOf(' ');
        String verb = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        return switch (verb) {
            case "HELLO" -> new Hello(rest);
            case "JOIN" -> new Join(rest);
            case "SAY" -> new Say(rest);
            case "HISTORY" -> new History(rest);
            default -> new Quit();
        };
    }
}
