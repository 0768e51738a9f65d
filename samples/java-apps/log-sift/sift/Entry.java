package sift;

public record Entry(String host, long time, String method, String path, int status, long bytes) {
    public boolean isError() {
        return status >= 500;
    }

    public String area() {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? path : path.substring(0, slash);
    }
}
