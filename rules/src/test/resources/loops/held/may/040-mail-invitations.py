# remedy: threads
# shape: fan-out
import smtplib
from email.message import EmailMessage

GUESTS = {
    "Ada": "ada@example.org", "Bo": "bo@example.org", "Cleo": "cleo@example.org",
    "Dan": "dan@example.org", "Eve": "eve@example.org", "Finn": "finn@example.org",
    "Gus": "gus@example.org", "Hal": "hal@example.org", "Ida": "ida@example.org",
}


def invite(name, address):
    message = EmailMessage()
    message["From"] = "party@example.org"
    message["To"] = address
    message["Subject"] = "Saturday"
    message.set_content(f"Dear {name},\n\nplease come on Saturday at eight.\n")
    try:
        with smtplib.SMTP("mail.example.org", 587, timeout=15) as server:
            server.starttls()
            server.send_message(message)
    except (smtplib.SMTPException, OSError) as error:
        return f"{address}: {error}"
    return "sent"


def main():
    answers = {}
    for name, address in GUESTS.items():  # here
        answers[name] = invite(name, address)
    for name, answer in answers.items():
        print(name, answer)


if __name__ == "__main__":
    main()
