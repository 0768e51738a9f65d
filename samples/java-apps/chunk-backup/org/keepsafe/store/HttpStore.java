package org.keepsafe.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

public final class HttpStore implements ObjectStore {
    private static final int TRIES = 4;
    private final URI bucket;

    public HttpStore(URI bucket) {
        this.bucket = bucket;
    }

    private HttpURLConnection open(String name, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) bucket.resolve(name).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(5_000);
        return connection;
    }

    @Override
    public boolean has(String name) throws IOException {
        HttpURLConnection connection = open("has/" + name, "GET");
        try (InputStream in = connection.getInputStream()) {
            return in.read() == 'y';
        }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        int status = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            status = attempt(name, content);
            if (status < 500) {
                break;
            }
            backOff(attempt);
        }
        if (status != 200) {
            throw new IOException(name + ": " + status);
        }
    }

    private int attempt(String name, byte[] content) throws IOException {
        HttpURLConnection connection = open("put/" + name, "PUT");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(content.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(content);
        }
        int status = connection.getResponseCode();
        if (status < 400) {
            connection.getInputStream().close();
        }
        return status;
    }

    private static void backOff(int attempt) {
        try {
            Thread.sleep(5L << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public byte[] get(String name) throws IOException {
        try (InputStream in = open("get/" + name, "GET").getInputStream()) {
            return in.readAllBytes();
        }
    }
}
