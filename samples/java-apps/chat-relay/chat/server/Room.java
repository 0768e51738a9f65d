package chat.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

final class Room {
    private static final int KEEP = 50;
    private final List<Session> members = new ArrayList<>();
    private final Deque<String> history = new ArrayDeque<>();

    synchronized void enter(Session session) {
        members.add(session);
    }

    synchronized void leave(Session session) {
        members.remove(session);
    }

    synchronized void broadcast(Session from, String text) {
        String line = from.name() + ": " + text;
        history.addLast(line);
        if (history.size() > KEEP) {
            history.removeFirst();
        }
        for (Session member : members) {
            if (member != from) {
                member.send(line);
            }
        }
    }

    synchronized List<String> history() {
        return new ArrayList<>(history);
    }
}
