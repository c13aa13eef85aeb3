/** German texts of the waiting list. */
export const waiting = {
  "waiting.question": "Kein passender Termin? Bitte Nachricht, wenn einer frei wird",
  "waiting.how": {
    one: "Ein frei gewordener Termin wird {count} Minute lang für eine Person freigehalten, in der Reihenfolge der Anfragen. Sie erhalten eine Mail und entscheiden.",
    other:
      "Ein frei gewordener Termin wird {count} Minuten lang für eine Person freigehalten, in der Reihenfolge der Anfragen. Sie erhalten eine Mail und entscheiden.",
  },
  "waiting.firstDay": "Ab welchem Tag?",
  "waiting.lastDay": "Bis zu welchem Tag?",
  "waiting.dayHint": "Jahr-Monat-Tag, zum Beispiel 2026-11-23",
  "waiting.dayWrong":
    "Geben Sie einen kommenden Tag an, zum Beispiel 2026-11-23; der letzte liegt nicht vor dem ersten",
  "waiting.name": "Vor- und Nachname",
  "waiting.email": "E-Mail-Adresse",
  "waiting.emailHint":
    "Wir schreiben nur deswegen an sie und löschen sie, wenn Sie einen Termin haben oder die Liste verlassen.",
  "waiting.ask": "Nachricht erhalten",
  "waiting.askedTitle": "Fast geschafft: Sehen Sie in Ihre Mails",
  "waiting.askedText":
    "Wir haben an {email} geschrieben. Sie stehen auf der Liste, sobald Sie über den Link in der Mail bestätigen.",
  "waiting.wishTitle": "Nachricht, wenn ein Termin frei wird",
  "waiting.offerTitle": "Ein Termin ist für Sie frei geworden",
  "waiting.open": "Öffnen",
  "waiting.openText":
    "Der Link in unserer Mail öffnet diese Seite. Sie können auch den Code eingeben: den Teil des Links nach #.",
  "waiting.wrong": "Dieser Code öffnet nichts. Prüfen Sie jedes Zeichen, oder nutzen Sie den Link in unserer Mail.",
  "waiting.confirm": "Ja, Nachricht erhalten",
  "waiting.confirmed": "Sie stehen auf der Liste",
  "waiting.days": "Tage",
  "waiting.keptUntil": "Für Sie freigehalten bis: {time}.",
  "waiting.take": "Diesen Termin nehmen",
  "waiting.takeMoves": "Nehmen und meinen Termin verlegen",
  "waiting.decline": "Nein, ich bleibe auf der Liste",
  "waiting.leave": "Von der Liste streichen",
  "waiting.next": "Ohne Antwort wird er der nächsten Person angeboten. Sie bleiben auf der Liste.",
  "waiting.last":
    "Wenn Sie auch dieses Angebot verstreichen lassen, werden Sie von der Liste gestrichen. Ein „Nein“ zählt nicht dazu.",
  "waiting.yourVisit": "Ihr Termin {reference} bisher",
  "waiting.moves": "Ihr Termin bleibt, wie er ist, bis Sie den neuen nehmen.",
  "waiting.visitChanged": "Ihr Termin kann nicht mehr verlegt werden.",
  "waiting.overTitle": "Dieser Termin wird nicht mehr freigehalten",
  "waiting.overText":
    "Die Zeit zum Antworten ist um, oder Sie haben schon geantwortet. Wenn Sie noch auf der Liste stehen, schreiben wir, sobald ein anderer Termin frei wird.",
  "waiting.declinedTitle": "Danke für die Antwort",
  "waiting.declinedText": "Der Termin wird der nächsten Person angeboten. Sie bleiben auf der Liste.",
  "waiting.leftText":
    "Der Termin wird der nächsten Person angeboten. Sie stehen nicht mehr auf der Liste, und Ihre Adresse ist gelöscht.",
  "waiting.endTitle": "Die Liste verlassen?",
  "waiting.endText": "Sie erfahren dann nicht mehr von frei gewordenen Terminen.",
  "waiting.endedTitle": "Sie stehen nicht auf der Liste",
  "waiting.endedText": "Es kommen keine weiteren Mails, und Ihre Adresse ist gelöscht.",
  "waiting.offeredText": "Für Sie wird schon ein Termin freigehalten. Beantworten Sie zuerst die Mail dazu.",
  "waiting.unknownTitle": "Dieser Link öffnet nichts",
  "waiting.earlier": "Nachricht, wenn ein früherer Termin frei wird",
  "waiting.earlierTitle": "Wir schreiben, wenn ein früherer Termin frei wird",
  "waiting.earlierText":
    "Es wird ein früherer Tag an derselben Stelle sein. Ihr Termin bleibt, wie er ist, bis Sie den neuen nehmen.",
  "waiting.earlierRefused":
    "Zu diesem Termin ist keine Nachricht möglich: Er hat keine E-Mail-Adresse, oder es liegt kein Tag davor.",
};
