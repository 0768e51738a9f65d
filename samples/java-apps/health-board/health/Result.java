package health;

public record Result(String name, boolean good, long millis, String detail) {
    public static Result failed(String name, Exception cause) {
        return new Result(name, false, 0, cause.getClass().getSimpleName());
    }
}
