package health.checks;

public interface Check {
    String name();

    String run() throws Exception;
}
