/** English texts for outside bodies to whom a report was forwarded. */
export const forwarded = {
  "forwarded.title": "A report was forwarded to you",
  "forwarded.open": "Show the report",
  "forwarded.openText":
    "The link in our mail opens it. You can also type its access code: the part of the link after #.",
  "forwarded.wrong": "This code does not open the report. Check each letter and digit, or ask the city for a new link.",
  "forwarded.for":
    "{city} passes this report on to {name}, since it seems to be yours to deal with. Please read it and answer below. The city alone reads your answer, and decides what becomes of the report.",
  "forwarded.until": "You can answer here until {date}.",
  "forwarded.place": "Place",
  "forwarded.sentAt": "Passed on",
  "forwarded.state": "State at the city",
  "forwarded.words": "What it is about",
  "forwarded.message": "Message of the city",
  "forwarded.answers": "What has been answered",
  "forwarded.answerTitle": "Answer the city",
  "forwarded.outcome": "What is your answer?",
  "forwarded.outcome.done": "It is done",
  "forwarded.outcome.not-ours": "It is not ours",
  "forwarded.outcome.question": "We have a question",
  "forwarded.outcome.note": "Another answer",
  "forwarded.text": "Your answer in a few words",
  "forwarded.photos": "Photos, if they show it (at most 5)",
  "forwarded.send": "Send the answer",
  "forwarded.sent": "Your answer has reached the city",
  "forwarded.sentText":
    "There is nothing more to do. If the city needs to know more, it writes to the address that got the link. To add something, answer once more.",
  "forwarded.ended": "This link has ended",
  "forwarded.endedText": "The city has withdrawn it, or its time is over. Ask the city for a new one.",
  "forwarded.closed":
    "The city has closed this report: no answer is needed any more. For everything else please ask the contact below.",
  "forwarded.tooLate":
    "The city has closed this report in the meantime, and your answer was not sent. If the city should know it, please tell the contact below:",
  "forwarded.noMore": "So much has been answered here that nothing more can be added. Please ask the contact below.",
  "forwarded.outcomeMissing": "Please choose your answer.",
  "forwarded.textMissing": "Please write a few words.",
};
