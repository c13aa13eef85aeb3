import type { DisplacedTexts } from "./en.ts";

/** German texts about visits that cannot take place as booked. */
export const de: DisplacedTexts = {
  "visit-displaced": {
    subject: (reference, when) => `Bitte wählen Sie eine andere Zeit: Termin ${reference}, ${when}`,
    lead: "Ihr Termin kann zur gebuchten Zeit nicht stattfinden. Das tut uns leid. Bitte wählen Sie eine andere Zeit.",
  },
  "visit-stands": {
    subject: (reference, when) => `Ihr Termin findet statt: ${reference}, ${when}`,
    lead: "Ihr Termin findet nun doch wie gebucht statt. Sie brauchen keine andere Zeit zu wählen.",
  },
  reason: (text) => `Grund: ${text}`,
  noReason: "Das Amt hat seine Zeiten geändert.",
  stillYours: "Bis Sie wählen, bleibt der Termin unter seiner Nummer gebucht, damit nichts verloren geht.",
  times: "Freie Zeiten in der Nähe, als dies geschrieben wurde",
  choose: "Hier wählen Sie mit einem Klick eine andere Zeit oder sagen ab:",
  manage: "Hier sehen, verschieben oder stornieren Sie den Termin:",
};
