package ballot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The public board that shows all ballots. */
public final class BoardClient {
    private final HttpClient http;
    private final URI board;

    public BoardClient(HttpClient http, URI board) {
        this.http = http;
        this.board = board;
    }

    private HttpRequest posting(Ballot ballot) {
        return HttpRequest.newBuilder(board.resolve("/ballots/" + ballot.token())).PUT(BodyPublishers.ofString(ballot.encode())).build();
    }

    public void post(Ballot ballot) throws IOException, InterruptedException {
        HttpResponse<Void> response = http.send(posting(ballot), BodyHandlers.discarding());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("the board refused " + ballot.token());
        }
    }

    /** Encrypts and posts, as a voter's device does. */
    public String vote(Paillier.PublicKey key, String token, int candidates, int chosen) throws IOException, InterruptedException {
        Ballot ballot = Ballot.cast(key, token, candidates, chosen);
        post(ballot);
        return ballot.receipt();
    }

    public int postAll(List<Ballot> ballots) {
        List<CompletableFuture<Integer>> answers = ballots.stream()
            .map(each -> http.sendAsync(posting(each), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode).exceptionally(failure -> 500))
            .toList();
        return (int) answers.stream().map(CompletableFuture::join).filter(status -> status == 200).count();
    }

    public List<Ballot> all() throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(HttpRequest.newBuilder(board.resolve("/ballots")).build(), BodyHandlers.ofString());
        return response.body().lines().map(Ballot::decode).toList();
    }

    /** Whether the board shows the voter's ballot. */
    public boolean confirm(String token, String receipt) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(HttpRequest.newBuilder(board.resolve("/ballots/" + token)).build(), BodyHandlers.ofString());
        return response.statusCode() == 200 && Ballot.decode(response.body().strip()).receipt().equals(receipt);
    }
}
