"""Mails as a mail server keeps them: RFC 5322, MIME, fixed dates and boundaries."""

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime


def berlin(day, hour, minute):
    """A point in time in Berlin; summer time ends on 25 October 2026 and began on 29 March."""
    summer = datetime(2026, 3, 29, 2) <= datetime(day.year, day.month, day.day, hour) < datetime(2026, 10, 25, 3)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(hours=2 if summer else 1)))


def write(sender, to, at, subject, text, attachments=(), cc=(), headers=()):
    """A mail in bytes; attachments are (name, media type, content)."""
    message = EmailMessage(policy=SMTP)
    message["Date"] = format_datetime(at)
    message["From"] = sender
    message["To"] = to
    if cc:
        message["Cc"] = ", ".join(cc)
    message["Subject"] = subject
    message["Message-ID"] = f"<{at:%Y%m%d%H%M}.{len(text)}.{abs(len(subject))}@mail.sprottenkontor.example>"
    for name, value in headers:
        message[name] = value
    message.set_content(text, cte="quoted-printable")
    for name, media_type, content in attachments:
        main, sub = media_type.split("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    if attachments:
        message.set_boundary(f"=_{at:%Y%m%d%H%M}_{len(text):06d}")
    return message.as_bytes()


def reminder(letter, at, pdf=None):
    """A letter sent by mail, with the printed page attached where there is one."""
    attachments = []
    if pdf:
        name = f"{letter.title.split(' vor ')[0].replace('. ', '_').replace(' ', '_')}_{letter.items[0].number}.pdf"
        attachments.append((name, "application/pdf", pdf))
    sender = f"{letter.sender.name} <{letter.sender.email}>"
    return write(sender, letter.receiver.email, at, letter.subject, letter.text, attachments)
