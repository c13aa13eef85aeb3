/** German texts for outside bodies to whom a report was forwarded. */
export const forwarded = {
  "forwarded.title": "Eine Meldung wurde an Sie weitergeleitet",
  "forwarded.open": "Meldung zeigen",
  "forwarded.openText":
    "Der Link in unserer E-Mail öffnet sie. Sie können auch den Zugangscode eingeben: den Teil des Links nach dem #.",
  "forwarded.wrong":
    "Dieser Code öffnet die Meldung nicht. Prüfen Sie jeden Buchstaben und jede Ziffer, oder bitten Sie die Stadt um einen neuen Link.",
  "forwarded.for":
    "{city} gibt diese Meldung an {name} weiter, da Sie dafür zuständig sein dürften. Bitte lesen Sie sie und antworten Sie unten. Ihre Antwort liest nur die Stadt; sie entscheidet, was aus der Meldung wird.",
  "forwarded.until": "Hier können Sie bis {date} antworten.",
  "forwarded.place": "Ort",
  "forwarded.sentAt": "Weitergeleitet",
  "forwarded.state": "Stand bei der Stadt",
  "forwarded.words": "Worum es geht",
  "forwarded.message": "Nachricht der Stadt",
  "forwarded.answers": "Was schon geantwortet wurde",
  "forwarded.answerTitle": "Der Stadt antworten",
  "forwarded.outcome": "Wie lautet Ihre Antwort?",
  "forwarded.outcome.done": "Es ist erledigt",
  "forwarded.outcome.not-ours": "Wir sind nicht zuständig",
  "forwarded.outcome.question": "Wir haben eine Frage",
  "forwarded.outcome.note": "Andere Antwort",
  "forwarded.text": "Ihre Antwort in wenigen Worten",
  "forwarded.photos": "Fotos, falls sie es zeigen (höchstens 5)",
  "forwarded.send": "Antwort senden",
  "forwarded.sent": "Ihre Antwort ist bei der Stadt",
  "forwarded.sentText":
    "Sie müssen nichts weiter tun. Wenn die Stadt mehr wissen muss, schreibt sie an die Adresse, die den Link erhalten hat. Um etwas zu ergänzen, antworten Sie noch einmal.",
  "forwarded.ended": "Dieser Link gilt nicht mehr",
  "forwarded.endedText":
    "Die Stadt hat ihn zurückgezogen, oder seine Zeit ist um. Bitten Sie die Stadt um einen neuen.",
  "forwarded.closed":
    "Die Stadt hat diese Meldung abgeschlossen: Eine Antwort ist nicht mehr nötig. Mit allem anderen wenden Sie sich bitte an den Kontakt unten.",
  "forwarded.tooLate":
    "Die Stadt hat diese Meldung inzwischen abgeschlossen; Ihre Antwort wurde nicht gesendet. Wenn die Stadt sie kennen soll, sagen Sie sie bitte dem Kontakt unten:",
  "forwarded.noMore":
    "Hier wurde schon so viel geantwortet, dass nichts mehr ergänzt werden kann. Bitte wenden Sie sich an den Kontakt unten.",
  "forwarded.outcomeMissing": "Bitte wählen Sie eine Antwort.",
  "forwarded.textMissing": "Bitte schreiben Sie ein paar Worte.",
};
