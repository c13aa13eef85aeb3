/** Polish texts for outside bodies to whom a report was forwarded. */
export const forwarded = {
  "forwarded.title": "Przekazano Państwu zgłoszenie",
  "forwarded.open": "Pokaż zgłoszenie",
  "forwarded.openText": "Otwiera je link z naszej wiadomości. Można też wpisać kod dostępu: to część linku po znaku #.",
  "forwarded.wrong": "Ten kod nie otwiera zgłoszenia. Sprawdź każdą literę i cyfrę albo poproś miasto o nowy link.",
  "forwarded.for":
    "{city} przekazuje to zgłoszenie: {name}. Wydaje się należeć do Państwa. Prosimy je przeczytać i odpowiedzieć poniżej. Odpowiedź czyta tylko miasto i to ono decyduje, co dalej ze zgłoszeniem.",
  "forwarded.until": "Termin na odpowiedź: {date}.",
  "forwarded.place": "Miejsce",
  "forwarded.sentAt": "Przekazano",
  "forwarded.state": "Stan w mieście",
  "forwarded.words": "Czego dotyczy",
  "forwarded.message": "Wiadomość od miasta",
  "forwarded.answers": "Dotychczasowe odpowiedzi",
  "forwarded.answerTitle": "Odpowiedz miastu",
  "forwarded.outcome": "Jaka jest odpowiedź?",
  "forwarded.outcome.done": "Zrobione",
  "forwarded.outcome.not-ours": "To nie nasza sprawa",
  "forwarded.outcome.question": "Mamy pytanie",
  "forwarded.outcome.note": "Inna odpowiedź",
  "forwarded.text": "Odpowiedź w kilku słowach",
  "forwarded.photos": "Zdjęcia, jeśli to pokazują (najwyżej 5)",
  "forwarded.send": "Wyślij odpowiedź",
  "forwarded.sent": "Odpowiedź dotarła do miasta",
  "forwarded.sentText":
    "Nic więcej nie trzeba robić. Jeśli miasto będzie chciało wiedzieć więcej, napisze na adres, na który przyszedł link. Aby coś dodać, można odpowiedzieć jeszcze raz.",
  "forwarded.ended": "Ten link już nie działa",
  "forwarded.endedText": "Miasto go cofnęło albo minął jego czas. Poproś miasto o nowy.",
  "forwarded.closed":
    "Miasto zamknęło to zgłoszenie: odpowiedź nie jest już potrzebna. W innych sprawach prosimy o kontakt podany niżej.",
  "forwarded.tooLate":
    "Miasto zamknęło w międzyczasie to zgłoszenie i odpowiedź nie została wysłana. Jeśli miasto powinno ją poznać, prosimy ją przekazać przez kontakt podany niżej:",
  "forwarded.noMore":
    "Przyszło już tak wiele odpowiedzi, że nic więcej nie można tu dodać. Prosimy o kontakt podany niżej.",
  "forwarded.outcomeMissing": "Prosimy wybrać odpowiedź.",
  "forwarded.textMissing": "Napisz kilka słów.",
};
