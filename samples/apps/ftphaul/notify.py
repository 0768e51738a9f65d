# -*- coding: utf-8 -*-
import email.message
import email.utils
import smtplib
import textwrap


def summary(results):
    lines = []
    for partner, result in sorted(results.items()):
        if "error" in result:
            lines.append("%-12s FAILED %s" % (partner, result["error"]))
            continue
        lines.append("%-12s %3d files %9d bytes %6d records %12s" % (partner, len(result["files"]), result["bytes"], result["records"], result["total"]))
        lines.extend(textwrap.fill(p, 100, initial_indent="    ! ", subsequent_indent="      ") for p in result["problems"])
    return "\n".join(lines)


def make_mail(sender, to, results):
    mail = email.message.EmailMessage()
    failed = sum("error" in r for r in results.values())
    mail["Subject"] = "nightly haul: %s" % ("%d failed" % failed if failed else "all well")
    mail["From"], mail["To"] = sender, ", ".join(to)
    mail["Date"] = email.utils.formatdate()
    mail.set_content(summary(results))
    return mail


def send(mail, host, port):
    server = smtplib.SMTP(host, port, local_hostname="haul", timeout=10)
    try:
        server.send_message(mail)
    finally:
        server.quit()
