# remedy: threads
# shape: map
import imaplib

BOXES = [("support", "s3cret"), ("sales", "t0psecret"), ("jobs", "hush"), ("press", "quiet"),
         ("legal", "mum"),
         ("info", "shh"), ("events", "still"), ("billing", "silent")]


def unread(user, password):
    with imaplib.IMAP4_SSL("imap.example.org", timeout=10) as server:
        server.login(user, password)
        server.select("INBOX", readonly=True)
        _, found = server.search(None, "UNSEEN")
        return len(found[0].split())


def main():
    counts = []
    for user, password in BOXES:  # here
        counts.append((user, unread(user, password)))
    for user, count in counts:
        print(user, count)


if __name__ == "__main__":
    main()
