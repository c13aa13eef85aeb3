/** German texts for outside bodies to whom a report was forwarded. */
export const forwarded = {
  "forwarded.title": "Eine Meldung wurde an Sie weitergeleitet",
  "forwarded.open": "Meldung zeigen",
  "forwarded.openText":
    "Der Link in unserer E-Mail öffnet sie. Sie können auch den Zugangscode eingeben: den Teil des Links nach dem #.",
  "forwarded.wrong":
    "Dieser Code öffnet die Meldung nicht. Prüfen Sie jeden Buchstaben und jede Ziffer, oder bitten Sie die Stadt um einen neuen Link.",
  "forwarded.for": "Für {name}",
  "forwarded.until": "Hier können Sie bis {date} antworten.",
  "forwarded.place": "Ort",
  "forwarded.words": "Worum es geht",
  "forwarded.message": "Nachricht der Stadt",
  "forwarded.answers": "Was schon geantwortet wurde",
  "forwarded.answerTitle": "Der Stadt antworten",
  "forwarded.outcome": "Was sagen Sie?",
  "forwarded.outcome.done": "Es ist erledigt",
  "forwarded.outcome.not-ours": "Wir sind nicht zuständig",
  "forwarded.outcome.question": "Wir haben eine Frage",
  "forwarded.outcome.note": "Wir möchten etwas sagen",
  "forwarded.text": "In wenigen Worten",
  "forwarded.send": "Antwort senden",
  "forwarded.sent": "Ihre Antwort ist bei der Stadt",
  "forwarded.ended": "Dieser Link gilt nicht mehr",
  "forwarded.endedText":
    "Die Stadt hat ihn zurückgezogen, oder seine Zeit ist um. Bitten Sie die Stadt um einen neuen.",
  "forwarded.noMore": "Die Meldung ist abgeschlossen, oder es kann nichts mehr dazu gesagt werden.",
  "forwarded.textMissing": "Bitte schreiben Sie ein paar Worte.",
};
